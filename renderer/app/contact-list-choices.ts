import { useSyncExternalStore } from 'react';
import {
  type DirectoryFilters,
  noFilters,
  type SortColumn,
  type SortDirection,
} from '../search/directory-query';

/** What the officer asked the list of contacts for; the partnership comes from the top bar. */
export type ContactListChoices = {
  text: string;
  filters: Omit<DirectoryFilters, 'partnershipId'>;
  sort: { column: SortColumn; direction: SortDirection };
};

const key = 'contact-list';
const { partnershipId: _, ...plainFilters } = noFilters;

export const plainChoices: ContactListChoices = {
  text: '',
  filters: plainFilters,
  sort: { column: 'name', direction: 'ascending' },
};

let choices = read();
const listeners = new Set<() => void>();

function read(): ContactListChoices {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (kept === null || typeof kept !== 'object') return plainChoices;
    const { text, filters, sort } = { ...plainChoices, ...kept };
    return { text, filters: { ...plainFilters, ...filters }, sort };
  } catch {
    return plainChoices;
  }
}

/** Changes some choices, from any screen: the search box sets the text, the start screen a filter. */
export function chooseContacts(change: Partial<ContactListChoices>): void {
  choices = { ...choices, ...change };
  sessionStorage.setItem(key, JSON.stringify(choices));
  for (const listener of listeners) listener();
}

/** Replaces all choices by the given ones on top of the plain list. */
export function showContacts(change: {
  text?: string;
  filters?: Partial<ContactListChoices['filters']>;
}): void {
  const text = change.text ?? '';
  chooseContacts({
    ...plainChoices,
    text,
    filters: { ...plainFilters, ...change.filters },
    sort: { column: text ? 'relevance' : 'name', direction: 'ascending' },
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choices now; they stay while the window is open, whichever screen is shown. */
export function useContactListChoices(): ContactListChoices {
  return useSyncExternalStore(subscribe, () => choices);
}
