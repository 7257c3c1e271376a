import type { House } from './house';
import { addDays } from './plain-date';
import type { Occurrence, Rotation } from './rotation';

/** A row of the grid. `key` is the contact's id, or the written name of somebody who is no contact here. */
export type GridPerson = { key: string; personId: string; name: string; homeHouseId: string };

/** The people of one house, by name. */
export type GridGroup = { houseId: string; house: House | undefined; people: GridPerson[] };

/** Names a person's row. */
export function personKey({ personId, personName }: Pick<Rotation, 'personId' | 'personName'>): string {
  return personId || `name:${personName}`;
}

/** Somebody planned shortly before or after stays in view, so that rows do not come and go from week to week. */
const nearby = 8 * 7;

/**
 * Who has a row between two plain dates: everybody whose rotation touches that time, by house, own house first, then
 * in the order of `houses`, by name within.
 */
export function gridGroups(
  rotations: readonly Rotation[],
  { from, until }: { from: string; until: string },
  {
    houses,
    ownHouseId,
    compare,
  }: { houses: readonly House[]; ownHouseId: string | undefined; compare: (a: string, b: string) => number },
): GridGroup[] {
  const people = new Map<string, GridPerson>();
  for (const rotation of rotations) {
    const isNear =
      rotation.from <= addDays(until, nearby) &&
      (rotation.until === '' || rotation.until >= addDays(from, -nearby));
    if (!isNear) continue;
    const key = personKey(rotation);
    const known = people.get(key);
    if (known && (known.homeHouseId !== '' || rotation.homeHouseId === '')) continue;
    const { personId, personName, homeHouseId } = rotation;
    people.set(key, { key, personId, name: personName, homeHouseId });
  }
  const place = (houseId: string) => {
    if (houseId === ownHouseId) return -1;
    const at = houses.findIndex(({ id }) => id === houseId);
    return at === -1 ? houses.length : at;
  };
  const houseIds = [...new Set([...people.values()].map(({ homeHouseId }) => homeHouseId))];
  return houseIds
    .toSorted((a, b) => place(a) - place(b))
    .map((houseId) => ({
      houseId,
      house: houses.find(({ id }) => id === houseId),
      people: [...people.values()]
        .filter((person) => person.homeHouseId === houseId)
        .toSorted((a, b) => compare(a.name, b.name)),
    }));
}

/** The days of one person by date; the same object as long as nothing has changed, so that a row need not be drawn. */
export type PersonDays = ReadonlyMap<string, readonly Occurrence[]>;

/** Days by person and date, what takes place before what does not. */
export function daysByPerson(occurrences: readonly Occurrence[]): Map<string, PersonDays> {
  const found = new Map<string, Map<string, Occurrence[]>>();
  for (const occurrence of occurrences) {
    const key = personKey(occurrence);
    const days = found.get(key) ?? new Map<string, Occurrence[]>();
    found.set(key, days);
    const there = days.get(occurrence.date);
    if (!there) days.set(occurrence.date, [occurrence]);
    else if (occurrence.state === 'planned') there.unshift(occurrence);
    else there.push(occurrence);
  }
  return found;
}
