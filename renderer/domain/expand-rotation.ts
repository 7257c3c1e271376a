import { patternDays } from './pattern-dates';
import { dayNumber, fromDayNumber, isPlainDate } from './plain-date';
import type { Occurrence, Rotation, RotationException } from './rotation';

type Moved = Extract<RotationException, { kind: 'moved' }>;

/**
 * The days of a rotation between the plain dates `from` and `until`, both included, sorted. A moved day is given on the
 * day on which it takes place. With `withSkipped` also what does not take place, on the day on which it would have.
 */
export function expandRotation(
  rotation: Rotation,
  from: string,
  until: string,
  { withSkipped = false }: { withSkipped?: boolean } = {},
): Occurrence[] {
  const dates = datesBetween(rotation, from, until);
  if (rotation.exceptions.length === 0) return dates.map((date) => planned(rotation, date));
  const exceptions = new Map(rotation.exceptions.map((exception) => [exception.date, exception]));
  const found: Occurrence[] = [];
  for (const date of dates) {
    const exception = exceptions.get(date);
    if (!exception) found.push(planned(rotation, date));
    else if (exception.kind === 'skipped') {
      if (withSkipped) found.push(skipped(rotation, exception));
    }
  }
  for (const exception of exceptions.values()) {
    if (exception.kind !== 'moved' || exception.to < from || exception.to > until) continue;
    if (exception.absenceId !== '' && !withSkipped) continue;
    if (isDayOf(rotation, exception.date)) found.push(moved(rotation, exception));
  }
  return found.toSorted(
    (one, other) => compare(one.date, other.date) || compare(one.patternDate, other.patternDate),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whether a plain date is a day of the rotation by its pattern or an added one, whatever became of it. */
export function isDayOf(rotation: Rotation, date: string): boolean {
  if (!isPlainDate(date)) return false;
  if (rotation.added.includes(date)) return true;
  const day = dayNumber(date);
  return patternDays(rotation, day, day).length > 0;
}

/** Days by the pattern and added ones between two plain dates, before any exception. */
export function datesBetween(rotation: Rotation, from: string, until: string): string[] {
  if (from > until) return [];
  const dates = patternDays(rotation, dayNumber(from), dayNumber(until)).map(dateOf);
  const added = rotation.added.filter((date) => date >= from && date <= until && isPlainDate(date));
  return added.length === 0 ? dates : [...new Set([...dates, ...added])].toSorted(compare);
}

/** Plain dates by day number: people plan the same days, and writing a date costs more than finding it. */
const written = new Map<number, string>();

function dateOf(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  if (written.size > 50_000) written.clear();
  const date = fromDayNumber(day);
  written.set(day, date);
  return date;
}

function planned(rotation: Rotation, date: string): Occurrence {
  return {
    rotationId: rotation.id,
    patternDate: date,
    date,
    kind: rotation.kind,
    personId: rotation.personId,
    personName: rotation.personName,
    homeHouseId: rotation.homeHouseId,
    hostHouseId: rotation.hostHouseId,
    siteId: rotation.siteId,
    deskId: rotation.deskId,
    time: rotation.time,
    timeZone: rotation.timeZone,
    partnershipIds: rotation.partnershipIds,
    state: 'planned',
    moved: false,
    swapWith: '',
  };
}

function skipped(
  rotation: Rotation,
  { date, reason, absenceId }: Extract<RotationException, { kind: 'skipped' }>,
): Occurrence {
  const state = absenceId !== '' || reason === 'absence' ? 'cancelled' : 'skipped';
  return { ...planned(rotation, date), state, reason };
}

function moved(rotation: Rotation, exception: Moved): Occurrence {
  const isElsewhere = exception.siteId !== '' && exception.siteId !== rotation.siteId;
  const usual = planned(rotation, exception.date);
  return {
    ...usual,
    date: exception.to,
    siteId: exception.siteId || rotation.siteId,
    deskId: exception.deskId || (isElsewhere ? '' : rotation.deskId),
    time: exception.time ?? rotation.time,
    moved: true,
    swapWith: exception.swapWith,
    ...(exception.absenceId !== '' && { state: 'cancelled', reason: 'absence' }),
  };
}
