import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../../renderer/storage/commit';
import { type TestDesk, contentOf, openTestDesk, situationOf } from '../../support/storage-desk';
import { house, topic } from '../../support/storage-people';

const request = { kind: 'houseSaved', values: {}, undoable: true, at: 0 } as const;

describe('a commit', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('leaves everything as it was when the work fails half-way', async () => {
    await desk.storage.houses.save(house('krefeld', 'Krefeld'));
    const before = await contentOf(desk.db);
    const failing = commit(desk.db, request, async (changes) => {
      await changes.put('houses', house('krefeld', 'Changed'), house('venlo', 'Venlo'));
      await changes.remove('houses', 'krefeld');
      throw new Error('no more');
    });
    expect(await situationOf(failing)).toMatchObject({ kind: 'unknown', message: 'no more' });
    expect(await contentOf(desk.db)).toEqual(before);
  });

  it('writes no entry when nothing was changed', async () => {
    const { historyId } = await commit(desk.db, request, async () => {});
    expect(historyId).toBeUndefined();
    expect(await desk.storage.history.list(10)).toEqual([]);
  });

  it('keeps the first image of a record that is written twice', async () => {
    await desk.storage.houses.save(house('krefeld', 'One'));
    const { historyId = 0 } = await commit(desk.db, request, async (changes) => {
      await changes.put('houses', house('krefeld', 'Two'));
      await changes.put('houses', house('krefeld', 'Three'));
    });
    await desk.storage.history.undo(historyId);
    expect((await desk.storage.houses.get('krefeld'))?.city).toBe('One');
  });

  it('remembers nothing of a record that came and went within it', async () => {
    const { historyId } = await commit(desk.db, request, async (changes) => {
      await changes.add('houses', [house('krefeld', 'Krefeld')]);
      await changes.remove('houses', 'krefeld');
    });
    expect(historyId).toBeUndefined();
    expect(await desk.db.houses.count()).toBe(0);
  });

  it('refuses to add what is there already, and keeps it', async () => {
    await desk.storage.houses.save(house('krefeld', 'Krefeld'));
    const failing = commit(desk.db, request, async (changes) => {
      await changes.add('houses', [house('krefeld', 'Other')]);
    });
    expect(await situationOf(failing)).toMatchObject({ kind: 'unknown' });
    expect((await desk.storage.houses.get('krefeld'))?.city).toBe('Krefeld');
  });

  it('gives every entry a higher number than the one before', async () => {
    await desk.storage.houses.save(house('krefeld', 'Krefeld'));
    await desk.storage.topics.save(topic('waste', 'Abfall'));
    await desk.storage.houses.save(house('venlo', 'Venlo'));
    const ids = (await desk.storage.history.list(10)).map((row) => row.id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(new Set(ids).size).toBe(3);
  });
});
