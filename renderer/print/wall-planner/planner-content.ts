import type { DayPart, SchoolHoliday } from '../../domain/closing-day';
import type { DayFacts, FactsOf } from '../../domain/day-facts';
import type { House } from '../../domain/house';
import type { Localized } from '../../domain/localized';
import { addDays, daysInMonth, isoWeek, isoWeekday, plainDate } from '../../domain/plain-date';
import type { Occurrence } from '../../domain/rotation';

/** A whole year or one half of it. */
export const plannerSpans = ['year', 'first', 'second'] as const;
export type PlannerSpan = (typeof plannerSpans)[number];

/** 0 is the own house, 1 the partner. */
export type Side = 0 | 1;

export type PlannerDay = {
  date: string;
  /** Number of the ISO week, on its Monday only. */
  week: number | null;
  weekend: boolean;
  /** Which of the two town halls are closed, and how much of the day. */
  closed: readonly { side: Side; part: DayPart }[];
  /** Whether the schools beside each of the two are closed. */
  schools: readonly [boolean, boolean];
  /** Who is in the other house, by the letters of the legend. */
  visits: readonly { side: Side; letters: string }[];
};

export type PlannerContent = {
  /** Up to 12 columns; a month ends with its last day, the others of 31 rows are empty. */
  months: readonly { first: string; days: readonly PlannerDay[] }[];
  /** Whose letters they are, own people first. */
  people: readonly { letters: string; name: string; side: Side; officeHour: boolean }[];
  /** Closing days of each house on working days, in their order. */
  closings: readonly [readonly NamedDay[], readonly NamedDay[]];
  holidays: readonly [readonly SchoolHoliday[], readonly SchoolHoliday[]];
};
export type NamedDay = { date: string; part: DayPart; name: Localized };

/** First and last day of a span, both included. */
export function spanDates(year: number, span: PlannerSpan): { from: string; until: string } {
  return {
    from: plainDate(year, span === 'second' ? 7 : 1, 1),
    until: span === 'first' ? plainDate(year, 6, 30) : plainDate(year, 12, 31),
  };
}

/** Everything that a wall planner of the two houses shows. `occurrences` and `factsOf` must cover the span. */
export function plannerContent(
  year: number,
  span: PlannerSpan,
  sides: readonly [House, House],
  occurrences: readonly Occurrence[],
  factsOf: FactsOf,
): PlannerContent {
  const { from, until } = spanDates(year, span);
  const visits = occurrences.filter((day) => isVisit(day, sides) && day.date >= from && day.date <= until);
  const people = lettersOf(visits, sides);
  const planned = new Set(visits.map((day) => `${day.date} ${personKey(day)}`));
  const sideOf = (house: House): Side => (house.id === sides[0].id ? 0 : 1);
  const closings: [NamedDay[], NamedDay[]] = [[], []];
  const holidays: [SchoolHoliday[], SchoolHoliday[]] = [[], []];
  const note = (date: string, facts: DayFacts) => {
    for (const { house, part, days } of facts.closed) {
      // Nobody works on a weekend anyway.
      if (isoWeekday(date) <= 5) closings[sideOf(house)].push({ date, part, name: days[0]?.name ?? {} });
    }
    for (const { house, holiday } of facts.holidays) {
      const list = holidays[sideOf(house)];
      if (list.at(-1) !== holiday) list.push(holiday);
    }
  };
  const dayOf = (date: string): PlannerDay => {
    const facts = factsOf(date);
    note(date, facts);
    const has = (side: Side) => facts.holidays.some(({ house }) => sideOf(house) === side);
    return {
      date,
      week: isoWeekday(date) === 1 ? isoWeek(date).week : null,
      weekend: isoWeekday(date) > 5,
      closed: facts.closed.map(({ house, part }) => ({ side: sideOf(house), part })),
      schools: [has(0), has(1)],
      visits: people.flatMap(({ key, letters, side }) =>
        planned.has(`${date} ${key}`) ? [{ side, letters }] : [],
      ),
    };
  };
  const first = span === 'second' ? 7 : 1;
  const last = span === 'first' ? 6 : 12;
  const months = Array.from({ length: last - first + 1 }, (_, at) => {
    const start = plainDate(year, first + at, 1);
    return {
      first: start,
      days: Array.from({ length: daysInMonth(year, first + at) }, (__, day) => dayOf(addDays(start, day))),
    };
  });
  return {
    months,
    people: people.map(({ letters, name, side, officeHour }) => ({ letters, name, side, officeHour })),
    closings,
    holidays,
  };
}

function isVisit(day: Occurrence, sides: readonly [House, House]): boolean {
  const [own, partner] = sides.map(({ id }) => id);
  const between =
    (day.homeHouseId === own && day.hostHouseId === partner) ||
    (day.homeHouseId === partner && day.hostHouseId === own);
  return between && day.state === 'planned' && (day.kind === 'onSite' || day.kind === 'officeHour');
}

function personKey({ homeHouseId, personId, personName }: Occurrence): string {
  return JSON.stringify([homeHouseId, personId || personName]);
}

type Lettered = { key: string; letters: string; name: string; side: Side; officeHour: boolean };

/** Two letters for everybody, different for each: initials, and a number where two have the same. */
function lettersOf(visits: readonly Occurrence[], sides: readonly [House, House]): Lettered[] {
  const people = new Map<string, Lettered>();
  const taken = new Map<string, number>();
  const inOrder = visits.toSorted(
    (a, b) => Number(a.homeHouseId !== sides[0].id) - Number(b.homeHouseId !== sides[0].id),
  );
  for (const day of inOrder) {
    const key = personKey(day);
    const known = people.get(key);
    if (known) {
      known.officeHour ||= day.kind === 'officeHour';
      continue;
    }
    const initials = initialsOf(day.personName);
    const count = (taken.get(initials) ?? 0) + 1;
    taken.set(initials, count);
    people.set(key, {
      key,
      letters: count === 1 ? initials : `${initials}${count}`,
      name: day.personName,
      side: day.homeHouseId === sides[0].id ? 0 : 1,
      officeHour: day.kind === 'officeHour',
    });
  }
  return [...people.values()];
}

/** "Lena Muster" is LM, "Anna van der Berg" AB: capital letters of first and last word. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => /\p{L}/u.exec(word ?? '')?.[0] ?? '',
  );
  return letters.join('').toLocaleUpperCase() || '?';
}
