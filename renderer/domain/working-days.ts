import { addDays, daysBetween, isoWeekday } from './plain-date';
import type { Occurrence } from './rotation';
import type { WorkDay, WorkMark } from './work-day';

/** A day on which the rotations let one expect work in these countries (ISO 3166-1 alpha-2, sorted, each once). */
export type PlannedWorkDay = { date: string; countries: string[] };

/**
 * A day of the record. What was confirmed stands in the place of the plan; `planned` stays known beside it, empty if
 * the rotations say nothing about the day.
 */
export type RecordedDay = { date: string; planned: string[]; confirmed: WorkDay | undefined };

/** The two countries that have columns of their own; all others are counted together as well as each by itself. */
export const ownColumns = ['DE', 'NL'] as const;

/** Confirmed days, and planned days that nobody has confirmed yet; never added up. */
export type DayCount = { confirmed: number; planned: number };

export type WorkingDaySums = {
  /** Days worked in a country; a day in two countries counts in both. DE and NL always, the others by code. */
  countries: { country: string; count: DayCount }[];
  /** Days on which at least one other country than DE and NL was worked in. */
  others: DayCount;
  /** Days with more than one country. */
  twoCountries: DayCount;
  /** Working days, each counted once. */
  days: DayCount;
};

/** Sums of one month, 1 to 12. */
export type MonthSums = { month: number; sums: WorkingDaySums };

/**
 * What the rotations let one expect for one person: days on site and office hours in the host's country. Remote days
 * say nothing about the country and are left out, as is what does not take place. `countryOf` gives the country of a
 * house, '' if it is unknown. Sorted by date.
 */
export function plannedWorkDays(
  occurrences: readonly Occurrence[],
  personId: string,
  countryOf: (houseId: string) => string,
): PlannedWorkDay[] {
  const days = new Map<string, Set<string>>();
  for (const { personId: who, kind, state, date, hostHouseId } of occurrences) {
    if (who !== personId || personId === '' || state !== 'planned') continue;
    if (kind !== 'onSite' && kind !== 'officeHour') continue;
    const country = countryOf(hostHouseId);
    if (country === '') continue;
    days.set(date, (days.get(date) ?? new Set()).add(country));
  }
  return [...days]
    .map(([date, countries]) => ({ date, countries: [...countries].sort() }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** Plan and confirmed days of one calendar year side by side, sorted by date. */
export function recordedDays(
  planned: readonly PlannedWorkDay[],
  confirmed: readonly WorkDay[],
  year: number,
): RecordedDay[] {
  const prefix = `${String(year).padStart(4, '0')}-`;
  const days = new Map<string, RecordedDay>();
  for (const { date, countries } of planned) {
    if (date.startsWith(prefix)) days.set(date, { date, planned: countries, confirmed: undefined });
  }
  for (const day of confirmed) {
    if (!day.id.startsWith(prefix)) continue;
    days.set(day.id, { date: day.id, planned: days.get(day.id)?.planned ?? [], confirmed: day });
  }
  return [...days.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** Whether a day is only planned so far. */
export function isOpen({ confirmed }: RecordedDay): boolean {
  return confirmed === undefined;
}

/** Sums of any number of days. */
export function sumWorkingDays(days: readonly RecordedDay[]): WorkingDaySums {
  const countries = new Map<string, DayCount>(
    ownColumns.map((country) => [country, { confirmed: 0, planned: 0 }]),
  );
  const sums = { others: zero(), twoCountries: zero(), days: zero() };
  for (const day of days) {
    const column = isOpen(day) ? 'planned' : 'confirmed';
    const worked = new Set(day.confirmed ? day.confirmed.countries : day.planned);
    if (worked.size === 0) continue;
    sums.days[column] += 1;
    if (worked.size > 1) sums.twoCountries[column] += 1;
    if ([...worked].some((country) => !isOwnColumn(country))) sums.others[column] += 1;
    for (const country of worked) {
      const count = countries.get(country) ?? zero();
      count[column] += 1;
      countries.set(country, count);
    }
  }
  const others = [...countries.keys()].filter((country) => !isOwnColumn(country)).sort();
  return {
    ...sums,
    countries: [...ownColumns, ...others].map((country) => ({
      country,
      count: countries.get(country) ?? zero(),
    })),
  };
}

/** The twelve months of the year, those without a day too. */
export function sumByMonth(days: readonly RecordedDay[]): MonthSums[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    const ofMonth = days.filter(({ date }) => Number(date.slice(5, 7)) === month);
    return { month, sums: sumWorkingDays(ofMonth) };
  });
}

/** How many days a mark of one's own looks at: those in its country. */
export function countForMark({ country }: WorkMark, sums: WorkingDaySums): DayCount {
  return sums.countries.find((each) => each.country === country)?.count ?? zero();
}

/** The planned days among these that have come (up to `today`, included) and are not confirmed, as rows to write. */
export function confirmable(days: readonly RecordedDay[], today: string): WorkDay[] {
  return days
    .filter((day) => isOpen(day) && day.date <= today)
    .map(({ date, planned }) => ({ id: date, countries: planned, note: '' }));
}

function zero(): DayCount {
  return { confirmed: 0, planned: 0 };
}

function isOwnColumn(country: string): boolean {
  return (ownColumns as readonly string[]).includes(country);
}

/**
 * Mondays to Fridays between two plain dates, both included, that have no entry yet and on which `isClosed` says no.
 * At most a year of them; `days` are those of the years in question.
 */
export function freeWeekdays(
  from: string,
  until: string,
  days: readonly RecordedDay[],
  isClosed: (date: string) => boolean,
): string[] {
  const taken = new Set(days.map(({ date }) => date));
  const length = Math.min(daysBetween(from, until), 366) + 1;
  return Array.from({ length }, (_, at) => addDays(from, at)).filter(
    (date) => isoWeekday(date) <= 5 && !taken.has(date) && !isClosed(date),
  );
}
