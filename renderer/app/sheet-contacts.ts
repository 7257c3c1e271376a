import { sessionChoice } from './session-choice';

/** Whom a contact sheet is about: the ticked contacts, those of a list as it was narrowed, or all of the partnership. */
export type SheetContacts = { from: 'selection' | 'list' | 'all'; ids: readonly string[] };

/** Handed from the list of contacts to the sheet; stays while the app is open. */
export const sheetContacts = sessionChoice<SheetContacts>('sheet-contacts', (kept) => {
  const { from, ids } = (kept ?? {}) as Partial<SheetContacts>;
  const isKnown = (from === 'selection' || from === 'list') && Array.isArray(ids);
  return isKnown ? { from, ids } : { from: 'all', ids: [] };
});
