import type { Contact } from './contact';
import { displayName } from './name';

/** What to call a contact in a list: the name, else company, first mail or first number; '' if there is nothing. */
export function contactLabel(contact: Pick<Contact, 'name' | 'company' | 'mails' | 'phones'>): string {
  return (
    displayName(contact.name) || contact.company || contact.mails[0]?.value || contact.phones[0]?.value || ''
  );
}
