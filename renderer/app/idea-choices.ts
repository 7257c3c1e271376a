import { useSyncExternalStore } from 'react';
import { type IdeaFilter, noIdeaFilter } from '../domain/idea-filter';
import { defaultIdeaOrder, type IdeaOrder } from '../domain/idea-sort';
import { paths } from './paths';

/** What narrows board and list; the partnership comes from the top bar. */
export type IdeaChoices = {
  filter: Omit<IdeaFilter, 'partnershipId'>;
  /** Order of the list; the board always shows first what is due first. */
  order: IdeaOrder;
  /** Board or list, whichever was seen last: there a closed idea leads back to. */
  view: typeof paths.ideas | typeof paths.ideaList;
  /** The idea opened or moved last, which has focus when board or list come back. */
  current: string;
};

const key = 'idea-choices';
const { partnershipId: _, ...plainFilter } = noIdeaFilter;

export const plainIdeaChoices: IdeaChoices = {
  filter: plainFilter,
  order: defaultIdeaOrder,
  view: paths.ideas,
  current: '',
};

let choices = read();
const listeners = new Set<() => void>();

function read(): IdeaChoices {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (kept === null || typeof kept !== 'object') return plainIdeaChoices;
    const { filter, order, view, current } = { ...plainIdeaChoices, ...kept };
    return { filter: { ...plainFilter, ...filter }, order, view, current };
  } catch {
    return plainIdeaChoices;
  }
}

/** Changes some choices, from any screen. */
export function chooseIdeas(change: Partial<IdeaChoices>): void {
  choices = { ...choices, ...change };
  sessionStorage.setItem(key, JSON.stringify(choices));
  for (const listener of listeners) listener();
}

/** Narrows board and list further, or less. */
export function filterIdeas(change: Partial<IdeaChoices['filter']>): void {
  chooseIdeas({ filter: { ...choices.filter, ...change } });
}

/** Shows all ideas again. */
export function showAllIdeas(): void {
  chooseIdeas({ filter: plainFilter });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choices now; they stay while the window is open, whichever screen is shown. */
export function useIdeaChoices(): IdeaChoices {
  return useSyncExternalStore(subscribe, () => choices);
}
