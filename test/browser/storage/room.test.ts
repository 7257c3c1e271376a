import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askToPersist } from '../../../renderer/storage/persist';
import { type TestDesk, contentOf, openTestDesk, situationOf } from '../../support/storage-desk';
import { card, person } from '../../support/storage-people';

describe('a full disk', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await desk.close();
  });

  /** The store refuses the next write to this object store, as Chromium does when the quota is used up. */
  function fillUp(store: string, method: 'put' | 'add') {
    // Dexie traces every failure to the console while it is developed with.
    vi.spyOn(console, 'trace').mockReturnValue();
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === store) throw new DOMException('no room', 'QuotaExceededError');
      return original.apply(this, args);
    });
  }

  it('is told as such, and the edit leaves no trace: neither row, card nor history', async () => {
    const { id } = await desk.storage.contacts.create(person('Erika', 'Muster'), { mainLanguage: 'de' });
    const before = await contentOf(desk.db);
    for (const [store, method] of [
      ['cards', 'put'],
      ['history', 'put'],
      ['meta', 'put'],
    ] as const) {
      fillUp(store, method);
      const saving = desk.storage.contacts.save(id, { company: 'Beispiel GmbH' });
      expect(await situationOf(saving)).toEqual({ kind: 'quotaExceeded' });
      vi.restoreAllMocks();
      expect(await contentOf(desk.db)).toEqual(before);
    }
    await desk.storage.contacts.save(id, { company: 'Beispiel GmbH' });
    expect((await desk.storage.contacts.get(id))?.company).toBe('Beispiel GmbH');
  });

  it('in the middle of an import keeps the parts that were reported', async () => {
    const cards = Array.from({ length: 600 }, (_, at) => ({
      raw: card('N', `B${at}`),
      mainLanguage: 'de' as const,
    }));
    let reported = 0;
    const importing = desk.storage.contacts.importCards(cards, {
      onProgress: (done) => {
        reported = done;
        if (done >= 500) fillUp('cards', 'add');
      },
    });
    expect(await situationOf(importing)).toEqual({ kind: 'quotaExceeded' });
    expect(await desk.storage.contacts.count()).toBe(reported);
    expect(reported).toBe(500);
  });
});

describe('asking for lasting storage', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('happens once, and the answer is remembered', async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () => false);
    const manager = {
      persist,
      persisted: async () => false,
      estimate: async () => ({ usage: 5, quota: 100 }),
    };
    expect(await askToPersist(desk.db, 1, manager)).toEqual({ persisted: false, usage: 5, quota: 100 });
    await askToPersist(desk.db, 2, manager);
    expect(persist).toHaveBeenCalledOnce();
    expect(await desk.db.meta.get('persistAsked')).toEqual({
      key: 'persistAsked',
      value: { at: 1, granted: false },
    });
  });

  it('does not ask when it is granted already, and works with the real browser', async () => {
    const persist = vi.fn<() => Promise<boolean>>(async () => true);
    const manager = { persist, persisted: async () => true, estimate: async () => ({}) };
    expect(await askToPersist(desk.db, 1, manager)).toEqual({ persisted: true, usage: 0, quota: 0 });
    expect(persist).not.toHaveBeenCalled();
    expect((await askToPersist(desk.db, 1)).quota).toBeGreaterThan(0);
  });
});
