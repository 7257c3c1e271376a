import { staleBefore } from '../domain/stale';
import { type DirectoryFilters, noFilters } from '../search/directory-query';
import { sessionChoice } from './session-choice';
import { today } from './today';

/**
 * Whom a contact sheet is about: the ticked contacts (`ids`), those of a list as it was narrowed (`text`, `filters`),
 * or all of the partnership.
 */
export type SheetContacts = {
  from: 'selection' | 'list' | 'all';
  ids: readonly string[];
  text: string;
  filters: Omit<DirectoryFilters, 'partnershipId'>;
};

const { partnershipId: _, ...plainFilters } = noFilters;

export const allContacts: SheetContacts = { from: 'all', ids: [], text: '', filters: plainFilters };

/** Handed from the list of contacts, or by a template, to the sheet; stays while the app is open. */
export const sheetContacts = sessionChoice<SheetContacts>('sheet-contacts', (kept) =>
  readSheetContacts(kept, today()),
);

/**
 * Whom the sheet is about, out of what was kept, which may be anything. "Not confirmed for a year" is a year before
 * today, however long ago it was kept.
 */
export function readSheetContacts(kept: unknown, today: string): SheetContacts {
  const { from, ids, text, filters } = record(kept);
  const narrowed = record(filters);
  const missing = narrowed['missingIn'];
  if (from === 'selection') return { ...allContacts, from, ids: texts(ids) };
  if (from !== 'list') return allContacts;
  return {
    from,
    ids: [],
    text: typeof text === 'string' ? text : '',
    filters: {
      houseIds: texts(narrowed['houseIds']),
      withoutHouse: narrowed['withoutHouse'] === true,
      topics: texts(narrowed['topics']),
      spoken: texts(narrowed['spoken']),
      staleBefore: narrowed['staleBefore'] ? staleBefore(today) : '',
      missingIn: missing === 'de' || missing === 'nl' ? missing : null,
    },
  };
}

function record(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
