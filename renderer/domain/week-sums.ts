import type { ClosingDay } from './closing-day';
import type { ClosingIndex } from './closing-days';
import { mondayOf } from './iso-weeks';
import { addDays, isoWeekday } from './plain-date';
import { personKey } from './plan-people';
import type { Occurrence } from './rotation';

/** Days of one person in one house in one week. */
export type Visit = { houseId: string; onSite: number; officeHour: number };

/** What one person has in one week, in days. */
export type WeekSum = {
  visits: Visit[];
  remote: number;
  /** Absence on days from Monday to Friday. */
  absence: number;
  /** Visits that do not take place. */
  gone: Visit[];
};

/** Sums by Monday. */
export type PersonWeeks = ReadonlyMap<string, WeekSum>;

/** The sums of everybody's weeks, by the key of the person (`personKey`). */
export function sumWeeks(occurrences: readonly Occurrence[]): Map<string, PersonWeeks> {
  const mondays = new Map<string, string>();
  const mondayFor = (date: string) => {
    const known = mondays.get(date);
    if (known !== undefined) return known;
    const monday = mondayOf(date);
    mondays.set(date, monday);
    return monday;
  };
  const found = new Map<string, Map<string, WeekSum>>();
  for (const day of occurrences) {
    const key = personKey(day);
    const weeks = found.get(key) ?? new Map<string, WeekSum>();
    found.set(key, weeks);
    const monday = mondayFor(day.date);
    const sum = weeks.get(monday) ?? { visits: [], remote: 0, absence: 0, gone: [] };
    weeks.set(monday, sum);
    count(sum, day);
  }
  return found;
}

function count(sum: WeekSum, { kind, state, hostHouseId, date }: Occurrence): void {
  if (kind === 'onSite' || kind === 'officeHour') {
    const visits = state === 'planned' ? sum.visits : sum.gone;
    let visit = visits.find(({ houseId }) => houseId === hostHouseId);
    if (!visit) {
      visit = { houseId: hostHouseId, onSite: 0, officeHour: 0 };
      visits.push(visit);
    }
    visit[kind] += 1;
  } else if (state === 'planned') {
    if (kind === 'remote') sum.remote += 1;
    else if (isoWeekday(date) <= 5) sum.absence += 1;
  }
}

/** A working day on which a house is closed, and everything that closes it. */
export type ClosedDay = { date: string; days: readonly ClosingDay[] };

/** The days from Monday to Friday on which a house is closed, by Monday; weeks without any are not there. */
export function closedWeeks(
  houseId: string,
  mondays: readonly string[],
  closing: ClosingIndex,
): Map<string, ClosedDay[]> {
  const found = new Map<string, ClosedDay[]>();
  for (const monday of mondays) {
    const closed = [0, 1, 2, 3, 4].flatMap((at): ClosedDay[] => {
      const date = addDays(monday, at);
      const days = closing.on(houseId, date);
      return days.length > 0 ? [{ date, days }] : [];
    });
    if (closed.length > 0) found.set(monday, closed);
  }
  return found;
}
