import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyIdea, type IdeaFields } from '../../../renderer/domain/idea';
import { commit } from '../../../renderer/storage/commit';
import { createDeskStorage } from '../../../renderer/storage/desk-storage';
import { StorageFailure } from '../../../renderer/storage/storage-errors';
import { openTestDesk, type TestDesk } from '../../support/storage-desk';

const options = { mainLanguage: 'de' } as const;

function fields(title: string): IdeaFields {
  const { id: _id, uid: _uid, ...rest } = emptyIdea('');
  return { ...rest, title: { de: title } };
}

/** What whoever has read nothing so far is told. */
async function readAnew({ db }: TestDesk) {
  const fresh = createDeskStorage({ db, clock: { now: () => 0 }, newId: () => 'none' });
  return fresh.ideas.list();
}

/** What was erased for good cannot come back, and says so. */
function refused(error: unknown): void {
  if (!(error instanceof StorageFailure && error.situation.kind === 'historyConflict')) throw error;
}

describe('a list that is followed', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('is the same list while nothing in it changes, and holds the same objects where nothing did', async () => {
    const one = await desk.storage.ideas.create(fields('eins'), options);
    const two = await desk.storage.ideas.create(fields('zwei'), options);
    const before = await desk.storage.ideas.list();
    await desk.storage.topics.save({ id: 'thema', label: { de: 'Thema' }, equivalence: 'same', group: '' });
    expect(await desk.storage.ideas.list()).toBe(before);
    await desk.storage.ideas.save(two.id, { stage: 'discussed' });
    const after = await desk.storage.ideas.list();
    expect(after.map(({ id, stage }) => [id, stage])).toEqual([
      [one.id, 'noted'],
      [two.id, 'discussed'],
    ]);
    expect(after[0]).toBe(before[0]);
  });

  it('hears of parts that are written into an entry that it knows already', async () => {
    const { id, historyId } = await desk.storage.ideas.create(fields('eins'), options);
    await desk.storage.ideas.create(fields('zwei'), options);
    await desk.storage.ideas.list();
    const row = await desk.db.ideas.get(id);
    const request = {
      kind: 'ideaCreated',
      values: {},
      undoable: true,
      at: 0,
      extend: historyId ?? 0,
    } as const;
    await commit(desk.db, request, async (changes) => {
      if (row) await changes.put('ideas', { ...row, stage: 'running' });
    });
    expect((await desk.storage.ideas.list()).map(({ stage }) => stage)).toEqual(['running', 'noted']);
  });

  it('notices rows that were written past the history', async () => {
    const { id } = await desk.storage.ideas.create(fields('eins'), options);
    await desk.storage.ideas.list();
    await desk.db.ideas.delete(id);
    expect(await desk.storage.ideas.list()).toEqual([]);
  });

  it('begins anew with another desk', async () => {
    await desk.storage.ideas.create(fields('eins'), options);
    const [known] = await desk.storage.ideas.list();
    if (known) await desk.db.ideas.put({ ...known, title: { de: 'aus der Sicherung' } });
    await desk.db.meta.put({ key: 'generation', value: 1 });
    expect((await desk.storage.ideas.list()).map(({ title }) => title.de)).toEqual(['aus der Sicherung']);
  });

  it('says after any changes what reading everything says', async () => {
    const kinds = ['create', 'save', 'trash', 'restore', 'erase', 'undo', 'redo', 'list'] as const;
    const step = fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16 }), async (steps) => {
        const own = await openTestDesk();
        const { ideas, history } = own.storage;
        const ids: string[] = [];
        for (const { kind, pick } of steps) {
          const id = ids[pick % Math.max(1, ids.length)];
          const last = await (kind === 'redo' ? history.lastRedoable() : history.lastUndoable());
          if (kind === 'create') ids.push((await ideas.create(fields(`Idee ${pick}`), options)).id);
          else if (kind === 'list') await ideas.list();
          else if ((kind === 'undo' || kind === 'redo') && last) await history[kind](last.id).catch(refused);
          else if (id !== undefined && (await own.db.ideas.get(id))) {
            if (kind === 'save') await ideas.save(id, { title: { de: `Idee ${pick} anders` } });
            if (kind === 'trash' || kind === 'restore' || kind === 'erase') await ideas[kind]([id]);
          }
        }
        expect(await ideas.list()).toEqual(await readAnew(own));
        await own.close();
      }),
      { numRuns: 60 },
    );
  });
});
