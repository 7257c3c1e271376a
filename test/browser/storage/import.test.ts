import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, openTestDesk, situationOf } from '../../support/storage-desk';
import { card } from '../../support/storage-people';

const cards = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    raw: card('Jan', `Voorbeeld${at}`),
    mainLanguage: 'nl' as const,
  }));

describe('an import', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('of many cards is one entry, and one undo takes all of them away', async () => {
    const reports: [number, number][] = [];
    const { ids, historyId = 0 } = await desk.storage.contacts.importCards(cards(600), {
      fileName: 'adressen.vcf',
      onProgress: (done, total) => reports.push([done, total]),
    });
    expect(ids).toHaveLength(600);
    expect(reports.at(-1)).toEqual([600, 600]);
    expect(await desk.storage.history.list(10)).toMatchObject([
      { kind: 'contactsImported', values: { count: 600, fileName: 'adressen.vcf' } },
    ]);
    await desk.storage.history.undo(historyId);
    expect(await desk.db.contacts.count()).toBe(0);
    expect(await desk.db.cards.count()).toBe(0);
    await desk.storage.history.redo(historyId);
    expect(await desk.storage.contacts.count()).toBe(600);
  });

  it('keeps no images: its history is a list of ids', async () => {
    await desk.storage.contacts.importCards(cards(300));
    expect(await desk.db.historyChanges.count()).toBe(0);
  });

  it('that is stopped leaves what is done, still to be undone in one step', async () => {
    const stop = new AbortController();
    const {
      ids,
      historyId = 0,
      cancelled,
    } = await desk.storage.contacts.importCards(cards(900), {
      signal: stop.signal,
      onProgress: (done) => {
        if (done >= 500) stop.abort();
      },
    });
    expect(cancelled).toBe(true);
    expect(ids).toHaveLength(500);
    expect(await desk.storage.contacts.count()).toBe(500);
    await desk.storage.history.undo(historyId);
    expect(await desk.storage.contacts.count()).toBe(0);
  });

  it('adds to each card what the user chose for all', async () => {
    const [first] = cards(1);
    if (!first) throw new Error('no card');
    const { ids } = await desk.storage.contacts.importCards([
      { ...first, extra: { houseId: 'venlo', topics: ['waste'] } },
    ]);
    expect(await desk.storage.contacts.get(ids[0] ?? '')).toMatchObject({
      houseId: 'venlo',
      topics: ['waste'],
    });
  });

  it('cannot be undone over an edit made since, and names it', async () => {
    const { ids, historyId = 0 } = await desk.storage.contacts.importCards(cards(3));
    const edit = await desk.storage.contacts.save(ids[1] ?? '', { company: 'Voorbeeld BV' });
    expect(await situationOf(desk.storage.history.undo(historyId))).toMatchObject({
      kind: 'historyConflict',
      record: ids[1],
      later: { id: edit.historyId },
    });
    expect(await desk.storage.contacts.count()).toBe(3);
  });
});

describe('a reader that follows the changes', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  /** What a worker does: slices until there is no more. */
  async function follow(from: number, limit: number) {
    const seen = new Map<string, string>();
    const removed = new Set<string>();
    let change = from;
    for (;;) {
      const slice = await desk.storage.contacts.changedSince(change, limit);
      for (const id of slice.removed) {
        removed.add(id);
        seen.delete(id);
      }
      for (const row of slice.rows) seen.set(row.id, row.company);
      change = slice.upTo;
      if (!slice.more) return { seen, removed, change };
    }
  }

  it('reads all of them in slices of any size', async () => {
    const { ids } = await desk.storage.contacts.importCards(cards(260));
    for (const limit of [7, 100, 260, 1000]) {
      const { seen } = await follow(0, limit);
      expect([...seen.keys()].sort()).toEqual(ids.toSorted());
    }
  });

  it('hears afterwards only of what has changed, came, or went', async () => {
    const { ids, historyId = 0 } = await desk.storage.contacts.importCards(cards(20));
    const { change } = await follow(0, 5);
    expect((await follow(change, 5)).seen.size).toBe(0);

    await desk.storage.contacts.changeMany(ids.slice(0, 8), () => ({ company: 'X' }));
    const second = await follow(change, 3);
    expect([...second.seen]).toEqual(ids.slice(0, 8).map((id) => [id, 'X']));

    const [last] = await desk.storage.history.list(1);
    await desk.storage.history.undo(last?.id ?? 0);
    await desk.storage.history.undo(historyId);
    const third = await follow(second.change, 3);
    expect([...third.removed].sort()).toEqual(ids.toSorted());

    await desk.storage.history.redo(historyId);
    expect((await follow(third.change, 7)).seen.size).toBe(20);
  });
});
