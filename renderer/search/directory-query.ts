import type { ContactRow } from '../domain/contact-row';
import type { Language } from '../domain/localized';

/** Filters that are all met; an empty list, `null`, `''` or `false` asks for nothing. */
export type DirectoryFilters = {
  /** Any of these houses; together with `withoutHouse` also contacts of none. */
  houseIds: string[];
  withoutHouse: boolean;
  /** Any of these topics. */
  topics: string[];
  /** Any of these languages (BCP 47; the first part decides). */
  spoken: string[];
  partnershipId: string | null;
  /** Plain date: entries confirmed before it, or never. */
  staleBefore: string;
  /** Function, unit or note exists in the other language only. */
  missingIn: Language | null;
};

export type SortColumn = 'name' | 'role' | 'unit' | 'house' | 'topic' | 'confirmed' | 'relevance';
export type SortDirection = 'ascending' | 'descending';

/** What a list asks for. `relevance` needs a text; without one it is the order of names. */
export type DirectoryQuery = {
  text: string;
  filters: DirectoryFilters;
  sort: { column: SortColumn; direction: SortDirection };
  /** The reader's language: decides order and which of two texts counts. */
  language: Language;
  offset: number;
  limit: number;
};

/** Why contacts were found: topics whose words begin with what was typed, and spellings searched in its place. */
export type Matched = { topics: string[]; corrected: string[] };

/** A window on the answer; `total` counts all. `matched` is there if a text was searched. */
export type DirectoryAnswer = { total: number; rows: ContactRow[]; matched?: Matched };

export type Neighbours = { previous: string | null; next: string | null; position: number };

export const noFilters: DirectoryFilters = {
  houseIds: [],
  withoutHouse: false,
  topics: [],
  spoken: [],
  partnershipId: null,
  staleBefore: '',
  missingIn: null,
};
