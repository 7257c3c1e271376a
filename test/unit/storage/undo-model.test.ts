import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit } from '../../../renderer/storage/commit';
import { openTestDesk } from '../../support/storage-desk';
import { house } from '../../support/storage-people';

type Step =
  | { kind: 'write'; rows: { id: string; city: string }[] }
  | { kind: 'remove'; id: string }
  | { kind: 'turn'; pick: number };

const id = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    rows: fc.uniqueArray(fc.record({ id, city: fc.constantFrom('X', 'Y', 'Z') }), {
      minLength: 1,
      maxLength: 3,
      selector: (row) => row.id,
    }),
  }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({ kind: fc.constant('turn' as const), pick: fc.nat(20) }),
);

/** What one entry did, as a plain map from record to its state before and after. */
type Effect = Map<string, { before: string | undefined; after: string | undefined }>;

describe('any history of edits, undo and redo', () => {
  it('turns an entry round exactly when its records are as it left them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const desk = await openTestDesk();
        const model = new Map<string, string>();
        const surprises: number[] = [];
        const entries: { id: number; effect: Effect; done: boolean }[] = [];
        const edit = async (ids: string[], next: (id: string) => string | undefined) => {
          const effect: Effect = new Map(ids.map((id) => [id, { before: model.get(id), after: next(id) }]));
          const request = { kind: 'houseSaved', values: {}, undoable: true, at: 0 } as const;
          const { historyId } = await commit(desk.db, request, async (changes) => {
            for (const [id, { after }] of effect) {
              if (after === undefined) await changes.remove('houses', id);
              else await changes.put('houses', house(id, after));
            }
          });
          for (const [id, { after }] of effect) set(model, id, after);
          if (historyId !== undefined) entries.push({ id: historyId, effect, done: true });
        };
        for (const each of steps) {
          if (each.kind === 'write') {
            const cities = new Map(each.rows.map((row) => [row.id, row.city]));
            await edit([...cities.keys()], (id) => cities.get(id));
          } else if (each.kind === 'remove') {
            if (model.has(each.id)) await edit([each.id], () => undefined);
          } else {
            const entry = entries[each.pick % Math.max(entries.length, 1)];
            if (!entry) continue;
            const { from, to } = entry.done
              ? ({ from: 'after', to: 'before' } as const)
              : ({ from: 'before', to: 'after' } as const);
            const allowed = [...entry.effect].every(([id, effect]) => model.get(id) === effect[from]);
            const turn = entry.done
              ? desk.storage.history.undo(entry.id)
              : desk.storage.history.redo(entry.id);
            const went = await turn.then(
              () => true,
              () => false,
            );
            if (went !== allowed) surprises.push(entry.id);
            if (!went) continue;
            for (const [id, effect] of entry.effect) set(model, id, effect[to]);
            entry.done = !entry.done;
          }
          const rows = await desk.storage.houses.list();
          const cities = new Map(rows.map((row) => [row.id, row.city]));
          expect({ cities, surprises }).toEqual({ cities: model, surprises: [] });
        }
        await desk.close();
      }),
      { numRuns: 60 },
    );
  });
});

function set(model: Map<string, string>, id: string, value: string | undefined): void {
  if (value === undefined) model.delete(id);
  else model.set(id, value);
}
