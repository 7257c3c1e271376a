import type { ContactRow } from '../../domain/contact-row';
import type { House } from '../../domain/house';
import type { DayTime, Occurrence } from '../../domain/rotation';
import { type EntrySource, type SheetEntry, sheetEntryOf } from './sheet-entry';

export type NextDay = {
  date: string;
  time: DayTime | null;
  kind: Occurrence['kind'];
  siteId: string;
  deskId: string;
};

/** Somebody of one house who works in the other at times, and the next days on which they do. */
export type AskFirstPerson = {
  key: string;
  name: string;
  home: House;
  host: House;
  /** `null` if no contact is known for the plan's name. */
  entry: SheetEntry | null;
  days: readonly NextDay[];
};

/** How many days are told of each; more would not be read at a counter. */
const daysTold = 3;

/**
 * Whom to ask first: everybody who will be in the other house, own people first, by the day of their next visit.
 * `occurrences` sorted by date and from today on.
 */
export function askFirstPeople(
  occurrences: readonly Occurrence[],
  sides: readonly [House, House],
  contacts: readonly ContactRow[],
  source: EntrySource,
): AskFirstPerson[] {
  const people = new Map<string, AskFirstPerson & { days: NextDay[] }>();
  for (const day of occurrences) {
    const home = sides.find(({ id }) => id === day.homeHouseId);
    const host = sides.find(({ id }) => id === day.hostHouseId);
    if (!home || !host || home === host || day.state !== 'planned') continue;
    if (day.kind !== 'onSite' && day.kind !== 'officeHour') continue;
    const key = JSON.stringify([home.id, day.personId || day.personName]);
    const contact = contacts.find(({ id }) => id === day.personId);
    const person = people.get(key) ?? {
      key,
      name: day.personName,
      home,
      host,
      entry: contact ? sheetEntryOf(contact, source) : null,
      days: [],
    };
    const { date, time, kind, siteId, deskId } = day;
    if (person.days.length < daysTold) person.days.push({ date, time, kind, siteId, deskId });
    people.set(key, person);
  }
  const rank = ({ home }: AskFirstPerson) => sides.indexOf(home);
  return [...people.values()].toSorted((a, b) => rank(a) - rank(b));
}
