import { expandRotation } from './expand-rotation';
import type { Occurrence, Rotation, RotationException } from './rotation';

/** A time of leave: plain dates, both included. `id` names the absence in the days that it takes out. */
export type Leave = { id: string; personId: string; from: string; until: string };

/** What entering, changing or deleting leave does to the person's plans. */
export type LeaveEdits = {
  /** Plans whose exceptions change. */
  save: { id: string; fields: Pick<Rotation, 'exceptions'> }[];
  /** Days that the leave takes out, those it had taken out before too, by date. */
  away: Occurrence[];
  /** Days that take place again, by date. */
  back: Occurrence[];
};

/**
 * The edits for a leave as it shall be; `until` before `from` stands for one that is taken away. A moved or swapped day
 * keeps where it was moved to, so that it comes back as it was. A day over which other leave lies goes over to that.
 */
export function leaveEdits(leave: Leave, rotations: readonly Rotation[]): LeaveEdits {
  const others = rotations.filter(
    ({ id, kind, personId }) => kind === 'absence' && id !== leave.id && personId === leave.personId,
  );
  const edits: LeaveEdits = { save: [], away: [], back: [] };
  if (leave.personId === '') return edits;
  for (const rotation of rotations) {
    if (rotation.kind === 'absence' || rotation.personId !== leave.personId) continue;
    const left = rotation.exceptions.flatMap((each) => released(each, leave.id, others));
    const free: Rotation = { ...rotation, exceptions: left };
    const away = leave.from <= leave.until ? expandRotation(free, leave.from, leave.until) : [];
    const exceptions = withoutDays(left, away, leave.id);
    if (JSON.stringify(exceptions) === JSON.stringify(rotation.exceptions)) {
      edits.away.push(...away);
      continue;
    }
    const next: Rotation = { ...rotation, exceptions };
    edits.save.push({ id: rotation.id, fields: { exceptions } });
    edits.away.push(...away);
    edits.back.push(...daysBack(rotation, next, leave.id));
  }
  edits.away.sort(byDate);
  edits.back.sort(byDate);
  return edits;
}

/**
 * Gives back the days that the leave `id` had taken out, whoever it was for; `rotations` are those that stay. A day over
 * which other leave of the person lies goes over to that.
 */
export function leaveTakenBack(id: string, rotations: readonly Rotation[]): LeaveEdits['save'] {
  if (id === '') return [];
  return rotations.flatMap((rotation) => {
    if (!rotation.exceptions.some(({ absenceId }) => absenceId === id)) return [];
    const others = rotations.filter(
      (each) =>
        each.kind === 'absence' &&
        each.id !== id &&
        each.personId !== '' &&
        each.personId === rotation.personId,
    );
    const exceptions = rotation.exceptions.flatMap((each) => released(each, id, others));
    return [{ id: rotation.id, fields: { exceptions } }];
  });
}

const byDate = (a: Occurrence, b: Occurrence) => (a.date < b.date ? -1 : Number(a.date > b.date));

/** The exception without this leave: nothing is left of a day that only the leave took out. */
function released(
  exception: RotationException,
  leaveId: string,
  others: readonly Rotation[],
): RotationException[] {
  if (exception.absenceId !== leaveId || leaveId === '') return [exception];
  const date = exception.kind === 'moved' ? exception.to : exception.date;
  const other = others.find((each) => expandRotation(each, date, date).length > 0);
  if (other) return [{ ...exception, absenceId: other.id }];
  return exception.kind === 'moved' ? [{ ...exception, absenceId: '' }] : [];
}

function withoutDays(
  exceptions: readonly RotationException[],
  away: readonly Occurrence[],
  absenceId: string,
): RotationException[] {
  const taken = new Set(away.map(({ patternDate }) => patternDate));
  const known = new Set(exceptions.map(({ date }) => date));
  const added = [...taken]
    .filter((date) => !known.has(date))
    .map((date): RotationException => ({ kind: 'skipped', date, reason: 'absence', absenceId }));
  return [
    ...exceptions.map((each) =>
      taken.has(each.date) && each.kind === 'moved' ? { ...each, absenceId } : each,
    ),
    ...added,
  ].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Days that this leave had taken out and that take place now. */
function daysBack(before: Rotation, after: Rotation, absenceId: string): Occurrence[] {
  return before.exceptions.flatMap((exception) => {
    if (exception.absenceId !== absenceId || absenceId === '') return [];
    const date = exception.kind === 'moved' ? exception.to : exception.date;
    return expandRotation(after, date, date).filter(({ patternDate }) => patternDate === exception.date);
  });
}
