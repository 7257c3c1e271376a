import { useMemo } from 'react';
import type { House } from '../domain/house';
import { useHouses, useOwnHouse } from './use-places';
import { useChosenPartnership, useRotations } from './use-rotations';

/** The houses between which the shown rotations run, own one first: those of the chosen partnership, else of all plans. */
export function usePlanHouses(): House[] {
  const houses = useHouses();
  const ownHouseId = useOwnHouse()?.id;
  const partnership = useChosenPartnership();
  const rotations = useRotations();
  return useMemo(() => {
    const ids = new Set(
      partnership
        ? partnership.houseIds
        : rotations?.flatMap(({ homeHouseId, hostHouseId }) => [homeHouseId, hostHouseId]),
    );
    return houses
      .filter(({ id }) => ids.has(id))
      .toSorted((a, b) => Number(b.id === ownHouseId) - Number(a.id === ownHouseId));
  }, [houses, ownHouseId, partnership, rotations]);
}

/** The two houses of the chosen partnership, the own one first; `null` while more than one partnership is shown. */
export function usePlanSides(): readonly [House, House] | null {
  const partnership = useChosenPartnership();
  const [first, second] = usePlanHouses();
  return useMemo(
    () => (partnership && first && second ? [first, second] : null),
    [partnership, first, second],
  );
}
