import type { DuplicateReason } from '../../domain/duplicates';
import type { Localized } from '../../domain/localized';
import type { StorageError } from '../../storage/storage-errors';
import type { BrokenReason } from '../../codec/card-text';
import type { Charset } from './decode-source';
import type { TablePreview } from './table-source';

/** What happens with a contact that looks like another: left out, kept as another person, or compared afterwards. */
export type MatchChoice = 'skip' | 'separate' | 'compare';

/**
 * How a contact of the file resembles another: `unchanged` has the same UID and says nothing new, `changed` the same UID
 * only; `twin` stands in the files twice, word for word; `similar` agrees in name, mail or number.
 */
export type MatchKind = 'unchanged' | 'changed' | 'twin' | 'similar';

export type ImportMatch = {
  /** The contact's number within this import. */
  key: number;
  kind: MatchKind;
  reasons: DuplicateReason[];
  label: string;
  detail: string;
  fileName: string;
  line: number;
  /** The other one; `id` is there if it is among the contacts already, not in the files. */
  other: { id?: string; label: string; detail: string };
  proposed: MatchChoice;
};

/** A piece that could not be read, with the 1-based line where it begins. */
export type BrokenEntry = { fileName: string; line: number; reason: BrokenReason | 'badRow'; text: string };

/** A line of the table of what was found. */
export type SampleRow = {
  key: number;
  /** '' if there is no name; `stand-in` says what it is listed under then. */
  name: string;
  standIn: string;
  role: Localized;
  unit: Localized;
  houseId: string;
  company: string;
  phone: string;
  mail: string;
};

export type SourcePreview = {
  id: number;
  name: string;
  found: number;
  /** Characters, unless it is a workbook. */
  text: { charset: Charset; guessed: boolean; accented: string[] } | undefined;
  table: TablePreview | undefined;
};

/** Everything the preview shows. Only the first rows and pieces travel; the counts are of all. */
export type ImportPreview = {
  sources: SourcePreview[];
  total: number;
  sample: SampleRow[];
  broken: BrokenEntry[];
  brokenTotal: number;
  /** Lines within cards that are fine otherwise; they are kept in the card. */
  oddLines: { fileName: string; line: number; text: string }[];
  /** Matches that need a look; `unchanged` and `twin` are only counted. */
  matches: ImportMatch[];
  unchanged: number;
  twins: number;
  /** Contacts by the house proposed for them; '' is none. */
  houses: { houseId: string; count: number }[];
};

/** What is added to every contact of the import. */
export type Assignments = {
  /** `proposed` takes each contact's own proposal; else a house's id, or '' for none. */
  house: { kind: 'proposed' } | { kind: 'fixed'; houseId: string };
  partnershipIds: string[];
  topics: string[];
  /** Where the entries come from; `null` is the name of each one's file, '' writes nothing: cards stay byte for byte. */
  source: string | null;
};

export type ImportOrder = {
  assignments: Assignments;
  /** Choices that differ from the proposal, by the contact's number. */
  choices: Record<number, MatchChoice>;
  /** Takes in again what is here unchanged and what the files hold twice. */
  again: boolean;
};

/** How an import ended. */
export type ImportSummary = {
  imported: number;
  skipped: number;
  aside: number;
  toCompare: number;
  /** Entry of the history that takes all of it back. */
  historyId: number | undefined;
  end: { kind: 'complete' } | { kind: 'stopped' } | { kind: 'failed'; error: StorageError };
  /** How many were to be imported. */
  wanted: number;
};
