import type { Idea } from './idea';

export type OwnerSide = { houseId: string; name: string; contactId: string };

/** Who answers for an idea, own house first: a side for each house that takes part, `name` '' where nobody does. */
export function ownerSides({ houseIds, owners }: Pick<Idea, 'houseIds' | 'owners'>, ownId = ''): OwnerSide[] {
  const ids = [...new Set([...houseIds, ...owners.map(({ houseId }) => houseId)])];
  const ordered = ids.toSorted((one, other) => Number(other === ownId) - Number(one === ownId));
  return ordered.map((houseId) => {
    const owner = owners.find((each) => each.houseId === houseId);
    return { houseId, name: owner?.name ?? '', contactId: owner?.contactId ?? '' };
  });
}
