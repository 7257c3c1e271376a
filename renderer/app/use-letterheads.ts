import { useMemo } from 'react';
import type { House } from '../domain/house';
import { type Letterhead, plainLetterhead, type SheetHouse } from '../domain/letterhead';
import { useLive } from '../storage/use-live';
import { useServices } from './services';
import { useOwnHouse } from './use-places';

export type SheetHouses = {
  /** Whose head and foot stand on the sheet: both houses it is about, else the own one. */
  houses: readonly SheetHouse[];
  /** The own house, which hands the sheet out and answers for it. */
  issuer: SheetHouse | null;
};

/** Heads and feet of all houses, live; `undefined` until they are read. */
export function useLetterheads(): Letterhead[] | undefined {
  const { storage } = useServices();
  return useLive<Letterhead[] | undefined>(async () => storage.letterheads.list(), [storage], undefined);
}

/** What the houses of a sheet put on it; `undefined` until it is read, so that no sheet goes out without. */
export function useSheetHouses(sides: readonly [House, House] | null): SheetHouses | undefined {
  const letterheads = useLetterheads();
  const own = useOwnHouse();
  return useMemo(() => {
    if (!letterheads) return undefined;
    const of = (house: House): SheetHouse => ({
      house,
      letterhead: letterheads.find(({ id }) => id === house.id) ?? plainLetterhead(house.id),
    });
    const issuer = own ? of(own) : null;
    return { houses: sides ? sides.map(of) : issuer ? [issuer] : [], issuer };
  }, [letterheads, own, sides]);
}
