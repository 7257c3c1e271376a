import type { Partnership } from '../../domain/partnership';
import { isRotationOf } from '../../domain/partnership-rules';
import type { Rotation } from '../../domain/rotation';

/** Whose days an exported calendar holds. */
export const exportScopes = ['person', 'house', 'partnership'] as const;
export type ExportScope = (typeof exportScopes)[number];

/** A person in the plan: a contact, or a name that another program wrote. */
export type PlannedPerson = { key: string; name: string };

/** The key of the person whose rotation it is; '' if nobody is named. */
export function personKeyOf({ personId, personName }: Pick<Rotation, 'personId' | 'personName'>): string {
  return personId || personName;
}

/** Everybody who is planned, each once, in the order of the plan. */
export function plannedPeople(rotations: readonly Rotation[]): PlannedPerson[] {
  const people = new Map<string, string>();
  for (const rotation of rotations) {
    const key = personKeyOf(rotation);
    if (key !== '' && !people.get(key)) people.set(key, rotation.personName);
  }
  return [...people].map(([key, name]) => ({ key, name }));
}

/**
 * The rotations of a person (by key), of a house (its people wherever they are, and its guests) or of a partnership.
 * Absences only if they are wanted: they are nobody's business but the own house's.
 */
export function chosenRotations(
  rotations: readonly Rotation[],
  scope: ExportScope,
  id: string,
  { partnership, withAbsences }: { partnership: Partnership | undefined; withAbsences: boolean },
): Rotation[] {
  return rotations.filter((rotation) => {
    if (rotation.kind === 'absence' && !withAbsences) return false;
    if (scope === 'person') return id !== '' && personKeyOf(rotation) === id;
    if (scope === 'house') return id !== '' && [rotation.homeHouseId, rotation.hostHouseId].includes(id);
    return partnership !== undefined && isRotationOf(rotation, partnership);
  });
}
