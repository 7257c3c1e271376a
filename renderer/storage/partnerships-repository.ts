import type { Partnership, PartnershipState } from '../domain/partnership';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';
import { StorageFailure, guarded } from './storage-errors';

/** The partnerships. None is ever deleted: pausing or ending one keeps its knowledge. */
export function createPartnershipsRepository({ db, clock }: StorageDeps) {
  return {
    list: async (): Promise<Partnership[]> => guarded(() => db.partnerships.toArray()),
    get: async (id: string): Promise<Partnership | undefined> => guarded(() => db.partnerships.get(id)),

    /** Writes a partnership, new or changed; `undoable: false` for what the desk itself needs to work. */
    save: async (
      partnership: Partnership,
      { undoable = true }: { undoable?: boolean } = {},
    ): Promise<Committed> =>
      commit(
        db,
        { kind: 'partnershipSaved', values: { id: partnership.id }, undoable, at: clock.now() },
        async (changes) => changes.put('partnerships', partnership),
      ),

    /**
     * Pauses, ends or resumes a partnership.
     * @throws StorageFailure `notFound`
     */
    setState: async (id: string, state: PartnershipState): Promise<Committed> =>
      commit(
        db,
        { kind: 'partnershipSaved', values: { id, state: state.kind }, undoable: true, at: clock.now() },
        async (changes) => {
          const partnership = await db.partnerships.get(id);
          if (!partnership) throw new StorageFailure({ kind: 'notFound', table: 'partnerships', record: id });
          await changes.put('partnerships', { ...partnership, state });
        },
      ),
  };
}
