import type { ClosingDayRow, SchoolHoliday } from '../domain/closing-day';
import type { ContactRow } from '../domain/contact-row';
import type { House } from '../domain/house';
import type { Idea } from '../domain/idea';
import type { Letterhead } from '../domain/letterhead';
import type { Language } from '../domain/localized';
import type { Meeting } from '../domain/meeting';
import type { Partnership } from '../domain/partnership';
import type { Rotation } from '../domain/rotation';
import type { SheetTemplate } from '../domain/sheet-template';
import type { Site } from '../domain/site';
import type { Topic } from '../domain/topic';
import type { WorkDay, WorkMark } from '../domain/work-day';
import type { Conflict } from '../sync/ports';
import type { HistoryKind } from './history-kind';

/** The record itself: the vCard text. Kept apart from `contacts` so that lists never load photos. */
export type CardRow = {
  id: string;
  raw: string;
  /** Language of the card's texts that name none. */
  mainLanguage: Language;
};

/** The record behind a rotation or an idea: its iCalendar text, one component with its overrides. */
export type ItemRow = {
  id: string;
  raw: string;
  /** Language of the texts that name none. */
  mainLanguage: Language;
};

/** Times in milliseconds since 1970 (UTC); `deletedAt` is 0 while the record is not in the trash. */
export type Stamps = { deletedAt: number; createdAt: number; updatedAt: number };
/** `change` as with contacts: the number of the last change; absent in what version 3 wrote. */
export type ItemStamps = Stamps & { change?: number };
export type RotationRow = Rotation & ItemStamps;
export type IdeaRow = Idea & ItemStamps;
export type MeetingRow = Meeting & Stamps;

/** Every table whose rows are records with an undo history, and the shape of its rows. */
export type RecordTables = {
  contacts: ContactRow;
  cards: CardRow;
  houses: House;
  partnerships: Partnership;
  topics: Topic;
  rotations: RotationRow;
  ideas: IdeaRow;
  meetings: MeetingRow;
  items: ItemRow;
  sites: Site;
  closingDays: ClosingDayRow;
  schoolHolidays: SchoolHoliday;
  workDays: WorkDay;
  workMarks: WorkMark;
  sheetTemplates: SheetTemplate;
  letterheads: Letterhead;
  conflicts: Conflict;
};
export type RecordTable = keyof RecordTables;
export const recordTables: readonly RecordTable[] = [
  'contacts',
  'cards',
  'houses',
  'partnerships',
  'topics',
  'rotations',
  'ideas',
  'meetings',
  'items',
  'sites',
  'closingDays',
  'schoolHolidays',
  'workDays',
  'workMarks',
  'sheetTemplates',
  'letterheads',
  'conflicts',
];

/**
 * What the sentence about an entry needs: a name, a count, a file. `about` is the id of the contact whose name it is;
 * `erased` stands in the place of both once that contact was erased for good.
 */
export type HistoryValues = Record<string, string | number>;

/** Records that an entry brought into being; their ids are enough to take them away again. */
export type Created = { table: RecordTable; ids: string[] };

/**
 * One entry of the history. `id` is the change number at which it began, so entries sort by time.
 * An undo or redo is an entry of its own (`reverts` names what it turned round, 0 otherwise); the entry it
 * turned keeps in `step` the id of whichever of them holds the images for the next turn.
 */
export type HistoryRow = {
  id: number;
  kind: HistoryKind;
  values: HistoryValues;
  /** Milliseconds since the epoch. */
  at: number;
  undoable: boolean;
  state: 'done' | 'undone';
  step: number;
  reverts: number;
  created: Created[];
};

/** A record as it was before an entry touched it. */
export type HistoryChangeRow = {
  entry: number;
  table: RecordTable;
  record: string;
  before: RecordTables[RecordTable] | null;
  /** The entry took the record away. */
  removed: boolean;
  /** The image was erased for good (purge): the entry can no longer be undone for this record. */
  erased: boolean;
};

/** Input that could not be read, kept so that nothing is lost; `line` counts from 1. */
export type AsideRow = {
  id: string;
  fileName: string;
  line: number;
  reason: string;
  text: string;
  at: number;
};

/** A half-typed form; `value` is whatever JSON the form keeps. */
export type DraftRow = { key: string; value: unknown; at: number };

export type MetaRow = { key: string; value: unknown };
