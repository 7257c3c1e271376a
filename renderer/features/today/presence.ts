import { isRotationOf } from '../../domain/partnership-rules';
import type { Partnership } from '../../domain/partnership';
import { personKey } from '../../domain/plan-people';
import type { Occurrence } from '../../domain/rotation';

/** Who of one house is in the other one. */
export type Visits = {
  homeId: string;
  hostId: string;
  /** Today, each person once with all their days there, the earliest first. */
  there: Occurrence[][];
  /** The first day after today; `undefined` if nothing is planned. */
  next: Occurrence | undefined;
};

/** The visits in both directions of a partnership, from its first house to its second first. `occurrences` by date. */
export function presenceOf(
  occurrences: readonly Occurrence[],
  partnership: Partnership,
  today: string,
): [Visits, Visits] {
  const [first, second] = partnership.houseIds;
  const visits = occurrences.filter(
    (day) =>
      day.state === 'planned' &&
      (day.kind === 'onSite' || day.kind === 'officeHour') &&
      isRotationOf(day, partnership),
  );
  const between = (homeId: string, hostId: string): Visits => {
    const own = visits.filter((day) => day.homeHouseId === homeId && day.hostHouseId === hostId);
    const there = own.filter(({ date }) => date === today).toSorted((a, b) => compare(start(a), start(b)));
    const days = own.filter(({ date }) => date > today);
    const nextDate = days[0]?.date;
    const next = days
      .filter(({ date }) => date === nextDate)
      .toSorted((a, b) => compare(start(a), start(b)))[0];
    return { homeId, hostId, there: byPerson(there), next };
  };
  return [between(first, second), between(second, first)];
}

function byPerson(days: readonly Occurrence[]): Occurrence[][] {
  const people = new Map<string, Occurrence[]>();
  for (const day of days) people.set(personKey(day), [...(people.get(personKey(day)) ?? []), day]);
  return [...people.values()];
}

/** When the last of someone's days ends: "16:00"; '' if one of them is a whole day. */
export function lastEnd(days: readonly Occurrence[]): string {
  if (days.some(({ time }) => time === null)) return '';
  return days.map(({ time }) => time?.to ?? '').reduce((latest, to) => (to > latest ? to : latest), '');
}

/** One line of the week: what somebody has on each of its days. */
export type WeekRow = { key: string; name: string; homeId: string; days: Map<string, Occurrence[]> };

/** Everybody of a partnership who has anything on the given dates, by house and name. */
export function weekRows(
  occurrences: readonly Occurrence[],
  partnership: Partnership,
  dates: readonly string[],
  compareNames: (a: string, b: string) => number,
): WeekRow[] {
  const rows = new Map<string, WeekRow>();
  for (const day of occurrences) {
    if (!dates.includes(day.date) || !isRotationOf(day, partnership)) continue;
    const key = personKey(day);
    const row = rows.get(key) ?? {
      key,
      name: day.personName,
      homeId: day.homeHouseId,
      days: new Map<string, Occurrence[]>(),
    };
    rows.set(key, row);
    row.days.set(day.date, [...(row.days.get(day.date) ?? []), day]);
  }
  const place = ({ homeId }: WeekRow) => partnership.houseIds.indexOf(homeId);
  return [...rows.values()].toSorted((a, b) => place(a) - place(b) || compareNames(a.name, b.name));
}

const start = ({ time }: Occurrence): string => time?.from ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
