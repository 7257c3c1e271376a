import type { ArchivePiece, ArchiveProblem } from '../../codec/archive/read-archive';
import type { ArchiveList } from '../../codec/archive/archive-fields';
import type { Language, Localized } from '../../domain/localized';
import type { PlacedRecord } from '../../storage/archive/archive-import';
import type { StorageError } from '../../storage/storage-errors';

/** What the page asks of the archive's worker. `stop` is for writing alone: whatever only reads is ended with it. */
export type ArchiveAsk =
  | { kind: 'make'; databaseName: string; language: Language; withWorkDays: boolean }
  | { kind: 'read'; databaseName: string; language: Language; name: string; bytes: Uint8Array }
  | { kind: 'write'; choice: DifferenceChoice }
  | { kind: 'stop' };

export type ArchiveNews =
  | { kind: 'making'; done: number; total: number }
  | { kind: 'made'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; problem: ArchiveProblem }
  | { kind: 'preview'; preview: ArchivePreview }
  | { kind: 'writing'; done: number; total: number }
  | { kind: 'summary'; summary: ArchiveSummary }
  /** Nothing was written. */
  | { kind: 'failed'; error: StorageError };

/** What becomes of records that are here already, and otherwise. */
export type DifferenceChoice = 'skip' | 'update';

/** A record that is here and not the same; `title` is its name, in one language where it has no other. */
export type Difference = Pick<PlacedRecord, 'list' | 'id' | 'isNewerHere'> & {
  standing: 'changed' | 'trashed';
  title: Localized;
  /** Whether both sides have a time to compare. */
  isTimed: boolean;
};

/** What the page shows before anything is written. */
export type ArchivePreview = {
  name: string;
  /** ISO 8601, '' if the archive does not say. */
  issuedAt: string;
  /** The lists that hold something. */
  counts: { list: ArchiveList; total: number; fresh: number }[];
  fresh: number;
  same: number;
  /** The first of them; `differing` says how many there are. */
  differences: Difference[];
  differing: number;
  broken: number;
  missing: string[];
  unlisted: string[];
  /** The desk holds nothing yet: then the archive's own is what is wanted. */
  isDeskEmpty: boolean;
};

export type ArchiveSummary = { written: number; aside: number; historyId: number | undefined };

/** The reason a piece is set aside with, by which the screen for such pieces knows what it can be tried as. */
export function asideReason({ reason }: ArchivePiece): string {
  if (reason === 'calendar') return 'calendar.archive';
  return reason === 'row' ? 'archive.row' : reason;
}
