import type { Localized } from './localized';

/** How near the two words come: the same office, the nearest there is. */
export type Equivalence = 'same' | 'near';

/** A field of municipal work with its words in both languages; `id` is a neutral word ("waste"). */
export type Topic = {
  id: string;
  label: Localized;
  equivalence: Equivalence;
  /** Group for menus: "environment". */
  group: string;
};
