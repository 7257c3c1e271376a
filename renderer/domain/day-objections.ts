import { assertNever } from './assert-never';
import type { DayTime, Occurrence } from './rotation';
import type { Site } from './site';
import type { DayFacts } from './day-facts';
import { areInTheWay, isSamePerson, mostAtOnce, timesMeet } from './day-overlap';

/** Something that speaks against a day on a date. Nothing of it forbids: whoever plans may know better. */
export type Objection =
  | { kind: 'hostClosed' | 'homeClosed'; closed: DayFacts['closed'][number] }
  | { kind: 'holiday'; holiday: DayFacts['holidays'][number] }
  /** Somebody else sits there at that time. */
  | { kind: 'deskTaken'; by: string }
  /** The person has something else on that day. */
  | { kind: 'busy'; with: Occurrence };

/** The day that somebody would like to have. */
export type Wish = Pick<
  Occurrence,
  | 'rotationId'
  | 'patternDate'
  | 'personId'
  | 'personName'
  | 'kind'
  | 'hostHouseId'
  | 'homeHouseId'
  | 'siteId'
  | 'deskId'
  | 'time'
>;

/** Whether a half day closes any of the time; half days change at noon. */
function closes(part: DayFacts['closed'][number]['part'], time: DayTime | null): boolean {
  if (part === 'whole' || time === null) return true;
  return part === 'morning' ? time.from < '12:00' : time.to > '12:00';
}

function capacityOf(deskId: string, sites: readonly Site[]): number {
  for (const { desks } of sites) {
    const desk = desks.find(({ id }) => id === deskId);
    if (desk) return desk.capacity;
  }
  return 1;
}

/** What speaks against `wish` on a date whose facts and other planned days are given, the gravest first. */
export function dayObjections(
  wish: Wish,
  facts: DayFacts,
  others: readonly Occurrence[],
  sites: readonly Site[],
): Objection[] {
  const found = graveObjections(wish, facts, others, sites);
  for (const closed of facts.closed) {
    if (closed.house.id === wish.homeHouseId && closes(closed.part, wish.time))
      found.push({ kind: 'homeClosed', closed });
  }
  if (isVisit(wish)) found.push(...facts.holidays.map((holiday) => ({ kind: 'holiday' as const, holiday })));
  return found;
}

/**
 * Of what speaks against a wish, that which somebody has to settle. Asked for every day of years, so it puts nothing
 * together that it does not give out.
 */
export function graveObjections(
  wish: Wish,
  facts: DayFacts,
  others: readonly Occurrence[],
  sites: readonly Site[],
): Objection[] {
  const isHere = isVisit(wish);
  const isOther = (other: Occurrence) =>
    other.state === 'planned' &&
    (other.rotationId !== wish.rotationId || other.patternDate !== wish.patternDate);
  const found: Objection[] = [];
  for (const closed of facts.closed) {
    if (isHere && closed.house.id === wish.hostHouseId && closes(closed.part, wish.time))
      found.push({ kind: 'hostClosed', closed });
  }
  const busy = others.find(
    (other) => isSamePerson(other, wish) && isOther(other) && areInTheWay(wish, other),
  );
  if (busy) found.push({ kind: 'busy', with: busy });
  if (isHere && wish.deskId !== '') {
    const sitting = others.filter(
      (other) =>
        other.deskId === wish.deskId &&
        isOther(other) &&
        !isSamePerson(other, wish) &&
        timesMeet(other.time, wish.time),
    );
    const isFull = sitting.length > 0 && mostAtOnce(sitting, wish.time) >= capacityOf(wish.deskId, sites);
    if (isFull) found.push({ kind: 'deskTaken', by: sitting[0]?.personName ?? '' });
  }
  return found;
}

const isVisit = ({ kind }: Wish) => kind === 'onSite' || kind === 'officeHour';

/** Whether an objection is only worth knowing. */
export function isMild({ kind }: Objection): boolean {
  switch (kind) {
    case 'homeClosed':
    case 'holiday':
      return true;
    case 'hostClosed':
    case 'deskTaken':
    case 'busy':
      return false;
    default:
      return assertNever(kind);
  }
}
