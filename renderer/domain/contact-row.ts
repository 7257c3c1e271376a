import type { Contact } from './contact';
import { sortKey } from './sort-key';

/**
 * A contact as it is kept and listed: with its place in both orders, the number of the last change (counts up over
 * the whole store), and times in milliseconds since 1970 (UTC). `deletedAt` is 0 while it is not in the trash.
 */
export type ContactRow = Contact & {
  sortDe: string;
  sortNl: string;
  change: number;
  deletedAt: number;
  createdAt: number;
  updatedAt: number;
};

/** Both sort keys of a contact, to be stored beside it. */
export function sortKeysOf(contact: Pick<Contact, 'name'>): Pick<ContactRow, 'sortDe' | 'sortNl'> {
  return { sortDe: sortKey(contact.name, 'de'), sortNl: sortKey(contact.name, 'nl') };
}
