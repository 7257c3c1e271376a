import type { Localized } from './localized';

/** What a person does on these days: sits in the host's house, holds an office hour there, works from elsewhere, is away. */
export type RotationKind = 'onSite' | 'officeHour' | 'remote' | 'absence';
export const rotationKinds: readonly RotationKind[] = ['onSite', 'officeHour', 'remote', 'absence'];

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Wall-clock times "HH:MM" in the rotation's zone. */
export type DayTime = { from: string; to: string };

/**
 * On which days. All patterns begin on `from` and end on `until` of the rotation, both included.
 * - `everyWeeks`: weeks are counted from the ISO week of `from` (1 is every week).
 * - `weekParity`: weeks whose ISO number is odd or even; differs from every second week after a week 53.
 * - `monthly`: the n-th weekday of the month, -1 is the last one; a month without a fifth one is left out.
 * - `dates`: an own list of plain dates.
 * - `span`: every calendar day from `from` to `until` (leave).
 * - `rule`: an RRULE of another program that none of the above can say (RFC 5545 §3.3.10), kept as its text.
 */
export type RotationPattern =
  | { kind: 'everyWeeks'; every: number; weekdays: IsoWeekday[] }
  | { kind: 'weekParity'; parity: 'odd' | 'even'; weekdays: IsoWeekday[] }
  | { kind: 'monthly'; ordinal: 1 | 2 | 3 | 4 | 5 | -1; weekday: IsoWeekday }
  | { kind: 'dates'; dates: string[] }
  | { kind: 'span' }
  | { kind: 'rule'; rule: string };

/** Why a day of the pattern does not take place. `single`: it was taken out by hand. */
export type SkipReason = 'single' | 'hostClosed' | 'homeClosed' | 'schoolHoliday' | 'deskTaken' | 'absence';

/**
 * What differs from the pattern on one of its days. `date` is the day by the pattern, which is what RECURRENCE-ID
 * and EXDATE name; there is at most one exception a day.
 */
export type RotationException =
  | {
      kind: 'skipped';
      date: string;
      reason: SkipReason /** The absence that took it out, else ''. */;
      absenceId: string;
    }
  | {
      kind: 'moved';
      date: string;
      /** The day on which it takes place instead; the same as `date` if only time or desk differ. */
      to: string;
      /** `null`: the times of the rotation. */
      time: DayTime | null;
      /** '': site and desk of the rotation. */
      siteId: string;
      deskId: string;
      /** The rotation of the colleague with whom the day was swapped, else ''. Theirs names this one. */
      swapWith: string;
      /** The absence during which it falls, so that it does not take place, else ''. */
      absenceId: string;
    };

/**
 * When one person sits where, as screens see it: a view of a VCALENDAR text with one VEVENT and its overrides, which
 * stays the record. Dates are plain (YYYY-MM-DD), times are wall-clock times in `timeZone`; neither is ever an instant.
 */
export type Rotation = {
  id: string;
  /** UID of the VEVENT (RFC 5545 §3.8.4.7); equals `id` unless it came from elsewhere. */
  uid: string;
  kind: RotationKind;
  /** The contact; '' if the event came from elsewhere and nobody has been named. */
  personId: string;
  /** The person's name as it was written last, for readers who do not have the contact. */
  personName: string;
  homeHouseId: string;
  /** The house that is visited; '' for remote days and absences. */
  hostHouseId: string;
  siteId: string;
  deskId: string;
  /** LOCATION: what calendars of colleagues show ("Venlo, Stadskantoor, Platz 3"). */
  place: string;
  /** SUMMARY in both languages: what calendars of colleagues show. */
  title: Localized;
  note: Localized;
  /** IANA zone of the host (of the home house if there is none). */
  timeZone: string;
  /** `null`: the whole day. */
  time: DayTime | null;
  pattern: RotationPattern;
  from: string;
  /** Last day, included; '' while nobody knows the end. */
  until: string;
  /** Single days beside the pattern (RDATE), sorted. */
  added: string[];
  /** Sorted by `date`. */
  exceptions: RotationException[];
  partnershipIds: string[];
};

/** What a form can change. */
export type RotationFields = Omit<Rotation, 'id' | 'uid'>;

/** A rotation nobody has filled in yet. */
export function emptyRotation(id: string): Rotation {
  return {
    id,
    uid: id,
    kind: 'onSite',
    personId: '',
    personName: '',
    homeHouseId: '',
    hostHouseId: '',
    siteId: '',
    deskId: '',
    place: '',
    title: {},
    note: {},
    timeZone: 'Europe/Berlin',
    time: null,
    pattern: { kind: 'everyWeeks', every: 1, weekdays: [] },
    from: '',
    until: '',
    added: [],
    exceptions: [],
    partnershipIds: [],
  };
}

/** One day of a rotation. `rotationId` and `patternDate` together name it for good. */
export type Occurrence = {
  rotationId: string;
  /** The day by the pattern (RECURRENCE-ID). */
  patternDate: string;
  /** The day on which it takes place; of a skipped one, the day on which it would have. */
  date: string;
  kind: RotationKind;
  personId: string;
  personName: string;
  homeHouseId: string;
  hostHouseId: string;
  siteId: string;
  deskId: string;
  time: DayTime | null;
  timeZone: string;
  partnershipIds: string[];
  /** `cancelled`: an absence lies over it. */
  state: 'planned' | 'skipped' | 'cancelled';
  /** Why it does not take place; absent while it does. */
  reason?: SkipReason;
  moved: boolean;
  /** The rotation it was swapped with, else ''. */
  swapWith: string;
};
