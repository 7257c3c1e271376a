import { useMemo } from 'react';
import { contactLabel } from '../domain/contact-label';
import type { ContactRow } from '../domain/contact-row';
import { foldText } from '../domain/fold-text';
import { useLive } from '../storage/use-live';
import { useServices } from './services';
import { useSettings } from './settings-context';

const nobody: ContactRow[] = [];

/** The contacts of one house in the reader's order, live; none for ''. */
export function useContactsOf(houseId: string): ContactRow[] {
  const { storage } = useServices();
  const { language } = useSettings().formats;
  return useLive(
    async () => (houseId === '' ? nobody : storage.contacts.ofHouse(houseId, language)),
    [storage, houseId, language],
    nobody,
  );
}

export type MyContact = {
  /** The officer's own contact; `undefined` if none was chosen or it is gone. */
  contact: ContactRow | undefined;
  /** A contact of the own house that is called like the officer; only while none was chosen. */
  suggestion: ContactRow | undefined;
  /** Whether the contacts have been read; until then neither is known. */
  isRead: boolean;
};

/** Which contact the officer at this desk is. */
export function useMyContact(): MyContact {
  const { me } = useSettings().settings;
  const contacts = useContactsOf(me?.houseId ?? '');
  return useMemo(() => {
    const contact = contacts.find(({ id }) => id === me?.contactId);
    const name = foldText(me?.name ?? '');
    const alike = contacts.filter((row) => name !== '' && foldText(contactLabel(row)) === name);
    // Two of that name: nobody can tell which one is meant.
    return {
      contact,
      suggestion: contact || alike.length !== 1 ? undefined : alike[0],
      isRead: contacts !== nobody,
    };
  }, [contacts, me]);
}
