import type { ClosingDayRow, SchoolHoliday } from '../../domain/closing-day';
import type { House } from '../../domain/house';
import type { Letterhead } from '../../domain/letterhead';
import type { Language } from '../../domain/localized';
import type { Meeting } from '../../domain/meeting';
import type { Partnership } from '../../domain/partnership';
import type { SheetTemplate } from '../../domain/sheet-template';
import type { Site } from '../../domain/site';
import type { Topic } from '../../domain/topic';
import type { WorkDay, WorkMark } from '../../domain/work-day';

/** A record that is a text, byte for byte. Times are ISO 8601 in UTC, to the millisecond. */
export type ArchivedText = {
  id: string;
  raw: string;
  /** Language of the texts in it that name none. */
  mainLanguage: Language;
  createdAt: string;
  updatedAt: string;
};

/** How `desk.json` names such a record. */
export type TextEntry = Omit<ArchivedText, 'raw'> & {
  /** Path of the file in the archive. */
  file: string;
};

export type ArchivedMeeting = Meeting & { createdAt: string; updatedAt: string };

/** Records that are rows of `desk.json`. */
export type ArchivedRows = {
  meetings: ArchivedMeeting[];
  houses: House[];
  partnerships: Partnership[];
  topics: Topic[];
  sites: Site[];
  closingDays: ClosingDayRow[];
  schoolHolidays: SchoolHoliday[];
  workDays: WorkDay[];
  workMarks: WorkMark[];
  sheetTemplates: SheetTemplate[];
  letterheads: Letterhead[];
};

/** Records that are files of their own. */
export type ArchivedTexts = { contacts: ArchivedText[]; rotations: ArchivedText[]; ideas: ArchivedText[] };

/** What an archive holds: everything of a desk but its trash, its history and what belongs to the device. */
export type ArchiveContent = ArchivedTexts & ArchivedRows;

export const textLists = [
  'contacts',
  'rotations',
  'ideas',
] as const satisfies readonly (keyof ArchivedTexts)[];
export const rowLists = [
  'meetings',
  'houses',
  'partnerships',
  'topics',
  'sites',
  'closingDays',
  'schoolHolidays',
  'workDays',
  'workMarks',
  'sheetTemplates',
  'letterheads',
] as const satisfies readonly (keyof ArchivedRows)[];

export const archiveFormat = 'tandem-archive';
/** Version of what stands in this folder; a file with a higher one is from a newer app. */
export const archiveVersion = 1;

/** Names that other programs rely on, and this one when it reads. */
export const archivePaths = {
  desk: 'desk.json',
  description: 'description.json',
  allContacts: 'contacts.vcf',
  allRotations: 'rotations.ics',
  allIdeas: 'ideas.ics',
} as const;
