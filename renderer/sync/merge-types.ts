/** Values as decoded text, for the screen; `null` where that side has none. */
export type MergeConflict = {
  /** Identity of the property within the text (reference §2.2). */
  key: string;
  /** Name of the property, upper case: `NOTE`, `X-TANDEM-NOTE`, `SUMMARY`. */
  property: string;
  /** Of the value, lower case; empty where none is named. */
  language: string;
  before: string | null;
  mine: string | null;
  theirs: string | null;
  /** My logical lines as they were, so that taking them is exact. */
  mineRaw: readonly string[];
};

/** What a merge decided without asking, worth a line in the list of activities. */
export type MergeNote = {
  kind:
    | 'keptModified'
    | 'textsJoined'
    | 'timesTakenTogether'
    /** One side moved the series, the other changed or added single days of it, whose dates may exist no more. */
    | 'exceptionsKept';
  property: string;
};

export type Merged = {
  /** Theirs with our changes in it. */
  raw: string;
  conflicts: MergeConflict[];
  notes: MergeNote[];
};

/** What became of three texts of one item. */
export type MergeResult =
  | ({ kind: 'merged' } & Merged)
  /** That side is no whole, single object: keep it as it is, show it, never write over it (reference §2.3, 9). */
  | { kind: 'unreadable'; side: 'mine' | 'theirs' }
  /** Theirs is another item under the same address (reference §2.3, 7). */
  | { kind: 'otherUid' };
