import type { CalendarBrokenReason } from '../../codec/calendar-text';
import type { Localized } from '../../domain/localized';
import type { RotationKind } from '../../domain/rotation';

/** What a reader should know of an entry that is taken in all the same; its text keeps everything. */
export const calendarNotes = ['ruleUnknown', 'invitation', 'oddLines', 'noUid'] as const;
export type CalendarNote = (typeof calendarNotes)[number];

/** An event or a task found in a file, with what the preview shows of it. */
export type CalendarCandidate = {
  component: 'VEVENT' | 'VTODO';
  fileName: string;
  /** 1-based line of its beginning. */
  line: number;
  uid: string;
  raw: string;
  title: Localized;
  place: string;
  /** What the text says, or what its form suggests; tasks are `remote` and never asked. */
  kind: RotationKind;
  /** Whether `kind` is only suggested, so that it has to be written down to last. */
  isKindGuessed: boolean;
  personId: string;
  personName: string;
  homeHouseId: string;
  hostHouseId: string;
  /** Days within three years of the first one; 0 for tasks. */
  days: number;
  /** Plain dates, '' if there is none; `until` is '' while it is open. */
  from: string;
  until: string;
  notes: CalendarNote[];
};

/** A piece that cannot be kept as a record: it is set aside, whole. */
export type BrokenCalendarEntry = {
  fileName: string;
  line: number;
  reason: CalendarBrokenReason | 'sameUid';
  text: string;
};

export type CalendarReading = {
  candidates: CalendarCandidate[];
  broken: BrokenCalendarEntry[];
  /** Entries that stand in the files twice, word for word, and are taken once. */
  twins: number;
  /** Files that hold no calendar, or an empty one. */
  strange: string[];
};
