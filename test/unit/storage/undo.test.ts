import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, openTestDesk, situationOf } from '../../support/storage-desk';
import { house, topic } from '../../support/storage-people';

describe('undo and redo', () => {
  let desk: TestDesk;
  const save = async (id: string, city: string) =>
    (await desk.storage.houses.save(house(id, city))).historyId ?? 0;
  const city = async (id: string) => (await desk.storage.houses.get(id))?.city;

  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('puts a changed record back, and the change again', async () => {
    await save('krefeld', 'One');
    const edit = await save('krefeld', 'Two');
    await desk.storage.history.undo(edit);
    expect(await city('krefeld')).toBe('One');
    await desk.storage.history.redo(edit);
    expect(await city('krefeld')).toBe('Two');
    await desk.storage.history.undo(edit);
    expect(await city('krefeld')).toBe('One');
  });

  it('takes a new record away and brings it back', async () => {
    const made = await save('krefeld', 'Krefeld');
    await desk.storage.history.undo(made);
    expect(await city('krefeld')).toBeUndefined();
    await desk.storage.history.redo(made);
    expect(await city('krefeld')).toBe('Krefeld');
  });

  it('brings a removed record back', async () => {
    await desk.storage.topics.save(topic('waste', 'Abfall'));
    const { historyId = 0 } = await desk.storage.topics.remove('waste');
    await desk.storage.history.undo(historyId);
    expect(await desk.storage.topics.list()).toEqual([topic('waste', 'Abfall')]);
  });

  it('is recorded itself, saying which entry it turned round', async () => {
    const made = await save('krefeld', 'Krefeld');
    await desk.storage.history.undo(made);
    const [undo, entry] = await desk.storage.history.list(10);
    expect(undo).toMatchObject({
      kind: 'undo',
      reverts: made,
      undoable: false,
      values: { of: 'houseSaved' },
    });
    expect(entry).toMatchObject({ id: made, state: 'undone' });
  });

  it('refuses when a later entry changed the same record, and names it', async () => {
    const first = await save('krefeld', 'One');
    const second = await save('krefeld', 'Two');
    expect(await situationOf(desk.storage.history.undo(first))).toMatchObject({
      kind: 'historyConflict',
      entry: first,
      table: 'houses',
      record: 'krefeld',
      later: { id: second },
    });
    expect(await city('krefeld')).toBe('Two');
  });

  it('goes through when the later entry has been undone, or changed another record', async () => {
    const first = await save('krefeld', 'One');
    const second = await save('krefeld', 'Two');
    await save('venlo', 'Venlo');
    await desk.storage.history.undo(second);
    await desk.storage.history.undo(first);
    expect(await city('krefeld')).toBeUndefined();
    expect(await city('venlo')).toBe('Venlo');
  });

  it('refuses to redo on top of a record that looks different now', async () => {
    await save('krefeld', 'One');
    const second = await save('krefeld', 'Two');
    await desk.storage.history.undo(second);
    const third = await save('krefeld', 'Three');
    expect(await situationOf(desk.storage.history.redo(second))).toMatchObject({
      kind: 'historyConflict',
      later: { id: third },
    });
  });

  it('refuses what is undone already, not undoable, or unknown', async () => {
    const made = await save('krefeld', 'Krefeld');
    const { historyId: undo = 0 } = await desk.storage.history.undo(made);
    for (const id of [made, undo, 4711]) {
      expect(await situationOf(desk.storage.history.undo(id))).toEqual({ kind: 'notUndoable', entry: id });
    }
  });

  it('offers the newest entry to undo and the one undone last to redo', async () => {
    const first = await save('krefeld', 'One');
    const second = await save('venlo', 'Two');
    expect((await desk.storage.history.lastUndoable())?.id).toBe(second);
    await desk.storage.history.undo(second);
    expect((await desk.storage.history.lastUndoable())?.id).toBe(first);
    await desk.storage.history.undo(first);
    expect(await desk.storage.history.lastUndoable()).toBeUndefined();
    expect((await desk.storage.history.lastRedoable())?.id).toBe(first);
    await desk.storage.history.redo(first);
    expect((await desk.storage.history.lastRedoable())?.id).toBe(second);
  });

  it('forgets old entries with their images, but not one whose last turn is young', async () => {
    const old = await save('krefeld', 'One');
    const turned = await save('venlo', 'Two');
    await save('venlo', 'Three');
    desk.passDays(100);
    const [newest] = await desk.storage.history.list(1);
    await desk.storage.history.undo(newest?.id ?? 0);
    await desk.storage.history.undo(turned);
    await desk.storage.history.prune(90);
    const kept = (await desk.storage.history.list(10)).map((row) => row.id);
    expect(kept).toContain(turned);
    expect(kept).not.toContain(old);
    await desk.storage.history.redo(turned);
    expect(await city('venlo')).toBe('Two');
  });
});
