import type { House } from '../domain/house';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';
import { guarded } from './storage-errors';

/** The houses that take part. */
export function createHousesRepository({ db, clock }: StorageDeps) {
  return {
    list: async (): Promise<House[]> => guarded(() => db.houses.toArray()),
    get: async (id: string): Promise<House | undefined> => guarded(() => db.houses.get(id)),

    /** Writes a house, new or changed; `undoable: false` for what the desk itself needs to work. */
    save: async (house: House, { undoable = true }: { undoable?: boolean } = {}): Promise<Committed> =>
      commit(
        db,
        { kind: 'houseSaved', values: { name: house.city }, undoable, at: clock.now() },
        async (changes) => changes.put('houses', house),
      ),
  };
}
