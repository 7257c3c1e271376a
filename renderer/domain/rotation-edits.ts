import { isPlainDate } from './plain-date';
import type { DayTime, Occurrence, Rotation, RotationException, SkipReason } from './rotation';
import { pairedHalves } from './swap-halves';

/** What an edit of single days changes of a rotation; all other fields stay as they are. */
export type DayChange = Pick<Rotation, 'exceptions' | 'added'>;

/** When and where a moved day takes place; `time` `null` and empty ids: as usual in the rotation. */
export type MovedPlan = { time: DayTime | null; siteId: string; deskId: string };

const usual: MovedPlan = { time: null, siteId: '', deskId: '' };

function withException(rotation: Rotation, exception: RotationException): DayChange {
  const others = rotation.exceptions.filter(({ date }) => date !== exception.date);
  return {
    added: rotation.added,
    exceptions: [...others, exception].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** Takes a day out. `date` is the day by the pattern or an added one, here as in all other edits. */
export function skipDay(rotation: Rotation, date: string, reason: SkipReason): DayChange {
  return withException(rotation, { kind: 'skipped', date, reason, absenceId: '' });
}

/** Lets a day take place on `to`; where nothing differs from the pattern then, it is an ordinary day again. */
export function moveDay(rotation: Rotation, date: string, to: string, plan: MovedPlan = usual): DayChange {
  const isUsual = to === date && plan.time === null && plan.siteId === '' && plan.deskId === '';
  if (isUsual) return restoreDay(rotation, date);
  const known = rotation.exceptions.find((each) => each.date === date);
  // Another time or desk on the day that was swapped leaves the swap as it is.
  const swapWith = known?.kind === 'moved' && known.to === to ? known.swapWith : '';
  return withException(rotation, { kind: 'moved', date, to, swapWith, absenceId: '', ...plan });
}

/** Makes a day an ordinary one again. Of a swap this is one half only: see `restoreDays`. */
export function restoreDay(rotation: Rotation, date: string): DayChange {
  return { added: rotation.added, exceptions: rotation.exceptions.filter((each) => each.date !== date) };
}

/** Adds a day beside the pattern; one that had been taken out takes place again. */
export function addDay(rotation: Rotation, date: string): DayChange {
  const isSkipped = rotation.exceptions.some((each) => each.date === date && each.kind === 'skipped');
  const { exceptions } = isSkipped ? restoreDay(rotation, date) : rotation;
  const added = isPlainDate(date) ? [...new Set([...rotation.added, date])].toSorted() : rotation.added;
  return { exceptions, added };
}

/** Whether a day can be swapped: one that was swapped already is taken back first, or a third person would be left. */
export function isSwappable({ kind, state, swapWith }: Occurrence): boolean {
  return kind !== 'absence' && state === 'planned' && swapWith === '';
}

/** One day of one of two rotations: the day by its pattern, and the one on which it takes place now. */
export type SwappedDay = { rotation: Rotation; patternDate: string; date: string };

/** Lets two people come on each other's day, both `isSwappable`; each keeps the own desk. The first change is that of `one`. */
export function swapDays(one: SwappedDay, other: SwappedDay): [DayChange, DayChange] {
  return [swapped(one, other), swapped(other, one)];
}

function swapped({ rotation, patternDate }: SwappedDay, other: SwappedDay): DayChange {
  return withException(rotation, {
    kind: 'moved',
    date: patternDate,
    to: other.date,
    ...usual,
    swapWith: other.rotation.id,
    absenceId: '',
  });
}

/**
 * Makes a day an ordinary one again in all rotations that have to do with it: a swap is taken back on both sides, or
 * both people would come on the same day. `rotations` are those in which the other half is looked for.
 */
export function restoreDays(
  rotation: Rotation,
  date: string,
  rotations: readonly Rotation[],
): { id: string; fields: DayChange }[] {
  const own = rotation.exceptions.find((each) => each.date === date);
  const save = [{ id: rotation.id, fields: restoreDay(rotation, date) }];
  if (own?.kind !== 'moved' || own.swapWith === '') return save;
  const partner = rotations.find(({ id }) => id === own.swapWith);
  const half = partner && pairedHalves(rotation, partner).find(([each]) => each === own)?.[1];
  return half ? [...save, { id: partner.id, fields: restoreDay(partner, half.date) }] : save;
}
