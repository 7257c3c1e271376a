import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyRotation, type RotationFields } from '../../../renderer/domain/rotation';
import {
  contentOf,
  openTestDesk,
  situationOf,
  type TestDesk,
  sameButChange,
} from '../../support/storage-desk';

const options = { mainLanguage: 'de' } as const;

function plan(change: Partial<RotationFields> = {}): RotationFields {
  const { id: _id, uid: _uid, ...empty } = emptyRotation('');
  return {
    ...empty,
    personId: 'lena',
    personName: 'Lena Muster',
    homeHouseId: 'krefeld',
    hostHouseId: 'venlo',
    title: { de: 'Lena Muster in Venlo', nl: 'Lena Muster in Venlo' },
    pattern: { kind: 'everyWeeks', every: 2, weekdays: [4] },
    from: '2026-01-08',
    until: '2026-06-30',
    ...change,
  };
}

describe('stored rotations', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());
  const make = async (change: Partial<RotationFields> = {}) =>
    (await desk.storage.rotations.create(plan(change), options)).id;
  const textOf = async (id: string) => (await desk.storage.rotations.texts([id]))[0];

  it('are created as text and row under one id, which is the UID', async () => {
    const id = await make();
    expect(await desk.storage.rotations.get(id)).toMatchObject({ ...plan(), id, uid: id, deletedAt: 0 });
    expect(await textOf(id)).toContain(id);
    expect(await desk.storage.rotations.list()).toHaveLength(1);
  });

  it('change only the fields that are sent', async () => {
    const id = await make();
    await desk.storage.rotations.save(id, { place: 'Zimmer 12' });
    await desk.storage.rotations.save(id, { until: '2026-07-31' });
    expect(await desk.storage.rotations.get(id)).toMatchObject({
      ...plan(),
      place: 'Zimmer 12',
      until: '2026-07-31',
    });
  });

  it('write nothing when nothing has changed', async () => {
    const id = await make();
    const before = await contentOf(desk.db);
    expect((await desk.storage.rotations.save(id, { place: '' })).historyId).toBeUndefined();
    expect(await contentOf(desk.db)).toEqual(before);
  });

  it('come back to the last byte when a save is undone, and change again when it is redone', async () => {
    const id = await make();
    const before = [await textOf(id), sameButChange(await desk.storage.rotations.get(id))];
    const { historyId = 0 } = await desk.storage.rotations.save(id, { place: 'Zimmer 12' });
    const after = [await textOf(id), sameButChange(await desk.storage.rotations.get(id))];
    await desk.storage.history.undo(historyId);
    expect([await textOf(id), sameButChange(await desk.storage.rotations.get(id))]).toEqual(before);
    await desk.storage.history.redo(historyId);
    expect([await textOf(id), sameButChange(await desk.storage.rotations.get(id))]).toEqual(after);
  });

  it('cannot be saved once they are gone', async () => {
    expect(await situationOf(desk.storage.rotations.save('gone', { place: 'x' }))).toEqual({
      kind: 'notFound',
      table: 'rotations',
      record: 'gone',
    });
    expect((await contentOf(desk.db))['history']).toEqual([]);
  });

  it('are created, changed and thrown away as one step, which is undone as one', async () => {
    const [kept, thrown] = [await make(), await make({ personName: 'Jonas Beispiel', personId: 'jonas' })];
    const before = [await textOf(kept), await textOf(thrown)];
    const { historyId = 0 } = await desk.storage.rotations.apply(
      {
        create: [{ ...plan({ kind: 'absence', hostHouseId: '' }), id: 'leave', uid: 'leave' }],
        save: [{ id: kept, fields: { place: 'Zimmer 12' } }],
        trash: [thrown],
      },
      options,
    );
    expect((await desk.storage.rotations.list()).map(({ id }) => id).toSorted()).toEqual(
      [kept, 'leave'].toSorted(),
    );
    expect(await desk.storage.history.list(1)).toMatchObject([
      { kind: 'rotationsChanged', values: { count: 3 } },
    ]);
    await desk.storage.history.undo(historyId);
    expect((await desk.storage.rotations.list()).map(({ id }) => id).toSorted()).toEqual(
      [kept, thrown].toSorted(),
    );
    expect([await textOf(kept), await textOf(thrown)]).toEqual(before);
    expect(await desk.storage.rotations.texts(['leave'])).toEqual([]);
  });

  it('are applied all or not at all: one that is gone leaves everything as it was', async () => {
    const id = await make();
    const before = await contentOf(desk.db);
    const edits = {
      create: [{ ...plan(), id: 'new', uid: 'new' }],
      save: [
        { id, fields: { place: 'Zimmer 12' } },
        { id: 'gone', fields: { place: 'Zimmer 12' } },
      ],
      trash: [id],
    };
    expect(await situationOf(desk.storage.rotations.apply(edits, options))).toMatchObject({
      kind: 'notFound',
    });
    expect(await contentOf(desk.db)).toEqual(before);
  });

  it('from elsewhere keep their bytes under an id of this desk, are known by UID even in the trash, and go in one step', async () => {
    const raw = await textOf(await make());
    const other = await openTestDesk();
    try {
      const { ids, historyId = 0 } = await other.storage.rotations.import(
        [{ raw: raw ?? '', mainLanguage: 'nl' }],
        { fileName: 'dienst.ics' },
      );
      const [id = ''] = ids;
      expect(await other.storage.rotations.texts(ids)).toEqual([raw]);
      const uid = (await other.storage.rotations.get(id))?.uid ?? '';
      await other.storage.rotations.trash([id]);
      expect(await other.storage.rotations.knownUids([uid, 'unknown'])).toEqual(new Set([uid]));
      await other.storage.rotations.restore([id]);
      await other.storage.history.undo(historyId);
      expect(await other.storage.rotations.list()).toEqual([]);
      expect((await contentOf(other.db))['items']).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('from elsewhere take what the import adds, in text and row', async () => {
    const raw = (await textOf(await make({ personId: '', personName: '' }))) ?? '';
    const { ids } = await desk.storage.rotations.import([{ raw, mainLanguage: 'de' }], {
      fileName: 'dienst.ics',
      fieldsOf: () => ({ personId: 'joris', personName: 'Joris Voorbeeld' }),
    });
    expect(await desk.storage.rotations.get(ids[0] ?? '')).toMatchObject({ personName: 'Joris Voorbeeld' });
    expect(await textOf(ids[0] ?? '')).toContain('Joris Voorbeeld');
  });
});
