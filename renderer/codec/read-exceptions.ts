import { isPlainDate } from '../domain/plain-date';
import type { RotationException, SkipReason } from '../domain/rotation';
import type { CalendarComponent } from './calendar-lines';
import { firstText, type LineSet, linesNamed, lineText } from './line-values';
import type { Schedule } from './read-schedule';
import { eventLines, type RotationEvent, stampsNamed, timesOf } from './rotation-event';
import { decodeWord, encodeWord } from './text-value';

type Skipped = Extract<RotationException, { kind: 'skipped' }>;
type Moved = Extract<RotationException, { kind: 'moved' }>;

const reasons: readonly SkipReason[] = [
  'single',
  'hostClosed',
  'homeClosed',
  'schoolHoliday',
  'deskTaken',
  'absence',
];

/** Reads EXDATE, X-TANDEM-SKIPPED and the overrides as exceptions, sorted by day. */
export function readExceptions(event: RotationEvent, schedule: Schedule): RotationException[] {
  const lines = eventLines(event.master);
  const notes = skipNotes(lines);
  const found = new Map<string, RotationException>();
  const skip = (date: string): void => {
    found.set(date, notes.get(date) ?? { kind: 'skipped', date, reason: 'single', absenceId: '' });
  };
  for (const date of schedule.missing) skip(date);
  for (const { date } of stampsNamed(lines, 'EXDATE', event)) skip(date);
  for (const override of event.overrides) {
    const exception = readOverride(event, override, schedule);
    if (exception?.kind === 'skipped') skip(exception.date);
    else if (exception) found.set(exception.date, exception);
  }
  return [...found.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** The day an override stands for, on the clocks of the event's zone. */
export function overriddenDate(event: RotationEvent, override: CalendarComponent): string {
  return stampsNamed(eventLines(override), 'RECURRENCE-ID', event)[0]?.date ?? '';
}

/** What an override changes; `undefined` if nothing that screens show. */
export function readOverride(
  event: RotationEvent,
  override: CalendarComponent,
  schedule: Schedule,
): RotationException | undefined {
  const date = overriddenDate(event, override);
  const lines = eventLines(override);
  const times = timesOf(lines, event);
  if (date === '') return undefined;
  const absenceId = decodeWord(firstText(lines, 'X-TANDEM-ABSENCE'));
  if (absenceId === '' && firstText(lines, 'STATUS').toUpperCase() === 'CANCELLED') {
    return { kind: 'skipped', date, reason: 'single', absenceId: '' };
  }
  const master = eventLines(event.master);
  const own = (name: string): string => {
    const id = decodeWord(firstText(lines, name));
    return id === decodeWord(firstText(master, name)) ? '' : id;
  };
  const time = times?.time ?? null;
  const isUsual = time?.from === schedule.time?.from && time?.to === schedule.time?.to;
  const moved: Moved = {
    kind: 'moved',
    date,
    to: times?.date ?? date,
    time: isUsual ? null : time,
    siteId: own('X-TANDEM-SITE'),
    deskId: own('X-TANDEM-DESK'),
    swapWith: decodeWord(firstText(lines, 'X-TANDEM-SWAP')),
    absenceId,
  };
  return isEmptyMove(moved) ? undefined : moved;
}

/** Whether a moved day takes place as the pattern says after all. */
export function isEmptyMove({ date, to, time, siteId, deskId, swapWith, absenceId }: Moved): boolean {
  return to === date && time === null && [siteId, deskId, swapWith, absenceId].every((id) => id === '');
}

/** X-TANDEM-SKIPPED: day, reason and absence, separated by blanks. */
function skipNotes(lines: LineSet): Map<string, Skipped> {
  const notes = new Map<string, Skipped>();
  for (const line of linesNamed(lines, 'X-TANDEM-SKIPPED')) {
    const [date = '', word = '', absence = ''] = lineText(line).split(/\s+/);
    const reason = reasons.find((each) => each === word);
    if (!isPlainDate(date) || !reason) continue;
    notes.set(date, { kind: 'skipped', date, reason, absenceId: decodeWord(absence) });
  }
  return notes;
}

/** The text of X-TANDEM-SKIPPED; '' where EXDATE alone says all. */
export function writeSkipNote({ date, reason, absenceId }: Skipped): string {
  if (reason === 'single' && absenceId === '') return '';
  return [date, reason, encodeWord(absenceId)].join(' ').trim();
}
