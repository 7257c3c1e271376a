import type { ClosingDay, DayPart, SchoolHoliday } from '../../domain/closing-day';
import type { ClosingIndex } from '../../domain/closing-days';
import { expandRotation } from '../../domain/expand-rotation';
import { areInTheWay, mostAtOnce, timesMeet } from '../../domain/day-overlap';
import type { Occurrence, Rotation } from '../../domain/rotation';
import type { ClashReason } from './plan-draft';

/** One thing that a day runs into. `houseId` is the house that is closed or whose schools are. */
export type PlanFact =
  | { reason: 'absence'; absenceId: string; other: Occurrence }
  | { reason: 'hostClosed' | 'homeClosed'; houseId: string; days: readonly ClosingDay[]; part: DayPart }
  | { reason: 'elsewhere'; other: Occurrence }
  | { reason: 'deskTaken'; others: Occurrence[] }
  | { reason: 'schoolHoliday'; houseId: string; holiday: SchoolHoliday };

/** What is known around a plan. */
export type Surroundings = {
  closing: ClosingIndex;
  /** School holidays at a house; `undefined` while its schools are open. */
  holidayAt: (houseId: string, date: string) => SchoolHoliday | undefined;
  /** Days of all other plans, by plain date. */
  others: ReadonlyMap<string, readonly Occurrence[]>;
  /** How many people fit at a desk. */
  capacityOf: (deskId: string) => number;
};

/** What of a plan decides what its days run into. */
export type Placed = Pick<
  Rotation,
  'kind' | 'personId' | 'homeHouseId' | 'hostHouseId' | 'siteId' | 'deskId' | 'time'
>;

/** Days of all plans but `ownId` between two plain dates that take place, by date. */
export function occurrencesByDate(
  rotations: readonly Rotation[],
  ownId: string,
  from: string,
  until: string,
): Map<string, Occurrence[]> {
  const byDate = new Map<string, Occurrence[]>();
  for (const rotation of rotations) {
    if (rotation.id === ownId) continue;
    for (const occurrence of expandRotation(rotation, from, until)) {
      const there = byDate.get(occurrence.date);
      if (there) there.push(occurrence);
      else byDate.set(occurrence.date, [occurrence]);
    }
  }
  return byDate;
}

/** All that a day of the plan would run into on `date`, the weightiest first. */
export function factsOn(date: string, plan: Placed, around: Surroundings): PlanFact[] {
  const { closing, holidayAt } = around;
  const others = around.others.get(date) ?? [];
  const facts: PlanFact[] = [];
  const own = plan.personId === '' ? [] : others.filter(({ personId }) => personId === plan.personId);
  const leave = own.find(({ kind, time }) => kind === 'absence' && timesMeet(plan.time, time));
  if (leave) facts.push({ reason: 'absence', absenceId: leave.rotationId, other: leave });
  for (const [reason, houseId] of [
    ['hostClosed', plan.hostHouseId],
    ['homeClosed', plan.homeHouseId],
  ] as const) {
    const part = closing.closedPart(houseId, date);
    if (houseId === '' || part === undefined || !closing.isClosed(houseId, date, plan.time)) continue;
    facts.push({ reason, houseId, days: closing.on(houseId, date), part });
  }
  const elsewhere = own.find(
    (other) => other.kind !== 'absence' && areInTheWay({ ...plan, personName: '' }, other),
  );
  if (elsewhere) facts.push({ reason: 'elsewhere', other: elsewhere });
  if (plan.deskId !== '') {
    const there = others.filter(
      ({ deskId, personId, kind, time }) =>
        kind !== 'absence' &&
        deskId === plan.deskId &&
        (personId === '' || personId !== plan.personId) &&
        timesMeet(plan.time, time),
    );
    const isFull = there.length > 0 && mostAtOnce(there, plan.time) >= around.capacityOf(plan.deskId);
    if (isFull) facts.push({ reason: 'deskTaken', others: there });
  }
  for (const houseId of new Set([plan.hostHouseId, plan.homeHouseId])) {
    const holiday = houseId === '' ? undefined : holidayAt(houseId, date);
    if (holiday) facts.push({ reason: 'schoolHoliday', houseId, holiday });
  }
  return facts;
}

const weight: Record<ClashReason, boolean> = {
  absence: true,
  hostClosed: true,
  homeClosed: true,
  elsewhere: true,
  deskTaken: true,
  schoolHoliday: false,
};

/** Whether something speaks against the day; school holidays are only good to know. */
export function isClash(facts: readonly PlanFact[]): boolean {
  return facts.some(({ reason }) => weight[reason]);
}
