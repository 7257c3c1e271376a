import type { DayTime, Occurrence } from './rotation';

/** Of a day, what decides whether another one gets in its way. */
export type Placed = Pick<Occurrence, 'personId' | 'personName' | 'kind' | 'hostHouseId' | 'time'>;

/** A time that goes past midnight counts to the end of its day. */
const endOf = ({ from, to }: DayTime): string => (to < from ? '24:00' : to);

/**
 * Whether two times of one day have a moment in common; `null` is the whole day. They are compared as the walls show
 * them: the clocks of the houses differ by an hour at most.
 */
export function timesMeet(one: DayTime | null, other: DayTime | null): boolean {
  if (one === null || other === null || one.from === other.from) return true;
  return one.from < endOf(other) && other.from < endOf(one);
}

/** Whether two days are of one person. Days that name nobody are of different people. */
export function isSamePerson(
  one: Pick<Placed, 'personId' | 'personName'>,
  other: Pick<Placed, 'personId' | 'personName'>,
): boolean {
  if (one.personId !== '' || other.personId !== '') return one.personId === other.personId;
  return one.personName !== '' && one.personName === other.personName;
}

const isVisit = ({ kind }: Placed): boolean => kind === 'onSite' || kind === 'officeHour';

/** An office hour held during a day in the same house is part of it. */
function goTogether(one: Placed, other: Placed): boolean {
  return isVisit(one) && isVisit(other) && one.kind !== other.kind && one.hostHouseId === other.hostHouseId;
}

/**
 * Whether a person cannot have both days on one date: their times meet, or they are in the town halls of two other
 * cities.
 */
export function areInTheWay(one: Placed, other: Placed): boolean {
  if (isVisit(one) && isVisit(other) && one.hostHouseId !== other.hostHouseId) return true;
  return timesMeet(one.time, other.time) && !goTogether(one, other);
}

/** How many of these days take place at the same moment of `time` at most. */
export function mostAtOnce(days: readonly Pick<Placed, 'time'>[], time: DayTime | null): number {
  const begin = time?.from ?? '00:00';
  // The most are there at a moment at which one of them begins, or `time` itself does.
  const counts = days.map((each) => {
    const start = each.time?.from ?? '00:00';
    const moment = start < begin ? begin : start;
    return days.filter((day) => timesMeet(day.time, { from: moment, to: moment })).length;
  });
  return Math.max(0, ...counts);
}
