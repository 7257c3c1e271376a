import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Binding, Incoming, LocalItem, SyncStore } from '../../renderer/sync/ports';
import { dexieStoreUnderTest, memoryStoreUnderTest, type StoreUnderTest } from '../support/sync-stores';
import { bindingOf, collectionOf, hrefOf, journalEntry, noteConflict } from '../support/storage-sync';
import { card } from '../support/storage-people';

const erika = card('Erika', 'Muster');
const jan = card('Jan', 'Voorbeeld');
const changed = erika.replace('FN:Erika', 'FN:Dr. Erika');

const stores: readonly [string, () => Promise<StoreUnderTest>][] = [
  ['the desk’s database', dexieStoreUnderTest],
  ['memory', memoryStoreUnderTest],
];

describe.each(stores)('a store for sync in %s', (_name, open) => {
  let desk: StoreUnderTest;
  let store: SyncStore;
  beforeEach(async () => {
    desk = await open();
    store = desk.store;
    await desk.addCollection(collectionOf('contacts', 'contact'));
  });
  afterEach(async () => desk.close());

  const local = async (itemId: string): Promise<LocalItem> => {
    const [item] = await store.localItems([itemId]);
    if (!item) throw new Error(`${itemId} is not there`);
    return item;
  };
  const incoming = (name: string, more: Partial<Incoming> = {}): Incoming => {
    const { itemId: _, ...binding } = bindingOf('contacts', '', name);
    return {
      kind: 'contact',
      raw: erika,
      seen: null,
      binding,
      inStep: true,
      conflicts: [],
      href: binding.href,
      ...more,
    };
  };
  /** An item that has come from the server and is in step. */
  async function received(name: string, raw = erika): Promise<string> {
    const { itemIds } = await store.applyIncoming('contacts', [incoming(name, { raw })]);
    return itemIds[0] ?? '';
  }

  it('takes everything along when a collection has another address', async () => {
    const id = await received('a');
    const [from, late, aside] = [
      hrefOf('contacts', 'a'),
      hrefOf('contacts', 'late'),
      hrefOf('contacts', 'x'),
    ];
    const [bound] = await store.bindingsOf([id]);
    await store.saveListing('contacts', {
      queued: [{ href: late, tries: 2, notBefore: 0 }],
      change: { held: [from] },
    });
    const set = {
      collectionId: 'contacts',
      href: aside,
      raw: 'x',
      uid: '',
      reason: 'unreadable',
      at: 1,
    } as const;
    await store.settle('contacts', { bindings: [], removed: [], hrefs: [], quarantined: [set] });
    await store.writeJournal([journalEntry('contacts', id, { href: from })]);
    await store.moveCollection('contacts', 'https://dav.example.org/new/', { token: undefined, lastFull: 0 });
    const to = (name: string) => `https://dav.example.org/new/${name}`;
    expect(await store.bindingsOf([id])).toEqual([{ ...bound, href: to('a') }]);
    expect(await store.bindingsAt('contacts', [from])).toEqual([]);
    expect(await store.queue('contacts')).toMatchObject([{ href: to('late'), tries: 2 }]);
    expect(await store.quarantined('contacts')).toEqual([{ ...set, href: to('x') }]);
    expect(await store.journal('contacts')).toMatchObject([{ href: to('a') }]);
    const [collection] = await store.collections('account');
    expect(collection).toMatchObject({ href: to(''), held: [to('a')], lastFull: 0 });
    expect(await store.touched('contacts', 0)).toEqual([]);
  });

  describe('what may have to be sent', () => {
    it('is every item of the partnership that is not bound yet, and none of another', async () => {
      const own = await desk.add('contact', erika, 'krefeld-venlo');
      await desk.add('contact', jan, 'krefeld-leiden');
      expect(await store.touched('contacts', 0)).toEqual([own]);
    });

    it('is not what lies in the trash and was never there', async () => {
      const own = await desk.add('contact', erika, 'krefeld-venlo');
      await desk.trash(own);
      expect(await store.touched('contacts', 0)).toEqual([]);
    });

    it('is nothing of what has just come, until the person changes, throws away or erases it', async () => {
      const id = await received('a');
      expect(await store.touched('contacts', 0)).toEqual([]);
      await desk.edit(id, changed);
      expect(await store.touched('contacts', 0)).toEqual([id]);
      const [bound] = await store.bindingsOf([id]);
      const clean: Binding = { ...bindingOf('contacts', id, 'a'), ...bound, cleanRev: (await local(id)).rev };
      await store.settle('contacts', { bindings: [clean], removed: [], hrefs: [], quarantined: [] });
      expect(await store.touched('contacts', 0)).toEqual([]);
      await desk.trash(id);
      expect(await store.touched('contacts', 0)).toEqual([id]);
      await desk.erase(id);
      expect(await store.touched('contacts', 0)).toEqual([id]);
      expect(await store.localItems([id])).toEqual([]);
    });

    it('is a parked item once its time has come', async () => {
      const id = await received('a');
      const [bound] = await store.bindingsOf([id]);
      if (!bound) throw new Error('not bound');
      const parked = { reason: 'refused', detail: 'no', at: 5, canon: 'c', retryAt: 100 } as const;
      await store.settle('contacts', {
        bindings: [{ ...bound, parked }],
        removed: [],
        hrefs: [],
        quarantined: [],
      });
      expect(await store.bindingCount('contacts')).toEqual({ bound: 1, parked: 1 });
      expect(await store.touched('contacts', 99)).toEqual([]);
      expect(await store.touched('contacts', 100)).toEqual([id]);
    });
  });

  describe('taking over', () => {
    it('keeps the text to the last byte, binds it and takes its address off the queue', async () => {
      const queued = { href: hrefOf('contacts', 'a'), tries: 0, notBefore: 0 };
      await store.saveListing('contacts', { queued: [queued], change: { token: 't1' } });
      const id = await received('a');
      expect(await local(id)).toMatchObject({
        raw: erika,
        kind: 'contact',
        uid: 'erika-muster@example.org',
        deleted: false,
      });
      expect(await store.queue('contacts')).toEqual([]);
      const { rev } = await local(id);
      expect(await store.bindingsAt('contacts', [queued.href])).toEqual([
        { ...bindingOf('contacts', id, 'a'), cleanRev: rev },
      ]);
      expect(await store.bindingHeads('contacts')).toEqual([
        { id: 'contacts/a', itemId: id, href: queued.href, uid: 'a', etag: '"1"', deleted: false },
      ]);
    });

    it('leaves what the person has changed since, names it, and writes nothing of it', async () => {
      const [one, other] = [await received('a'), await received('b', jan)];
      const seen = [(await local(one)).rev, (await local(other)).rev];
      await desk.edit(one, changed);
      const theirs = incoming('a', { itemId: one, raw: card('Erika', 'Anders'), seen: seen[0] ?? '' });
      const conflicts = [noteConflict()];
      const { stale, itemIds } = await store.applyIncoming('contacts', [
        { ...theirs, conflicts, binding: { ...bindingOf('contacts', one, 'a'), etag: '"2"' } },
        incoming('b', { itemId: other, raw: card('Jan', 'Anders'), seen: seen[1] ?? '' }),
      ]);
      expect([stale, itemIds]).toEqual([[theirs.href], [other]]);
      expect((await local(one)).raw).toBe(changed);
      expect((await local(other)).raw).toBe(card('Jan', 'Anders'));
      expect(await store.bindingsOf([one])).toMatchObject([{ etag: '"1"' }]);
      expect(await desk.conflicts()).toEqual([]);
    });

    it('tells what came in lines that name the entry of the history, and nothing of what it left', async () => {
      const [one, other] = [await received('a'), await received('b', jan)];
      const seen = [(await local(one)).rev, (await local(other)).rev];
      await desk.edit(one, changed);
      const told = { kind: 'received' as const, at: 7 };
      await store.applyIncoming('contacts', [
        incoming('a', { itemId: one, raw: card('Erika', 'Anders'), seen: seen[0] ?? '', told }),
        incoming('b', { itemId: other, raw: card('Jan', 'Anders'), seen: seen[1] ?? '', told }),
        incoming('c', { raw: card('Piet', 'Nieuw'), told: { kind: 'receivedNew', at: 7 } }),
      ]);
      const lines = await desk.activity();
      const [news] = await store.itemsByUid('contact', ['piet-nieuw@example.org']);
      expect(lines.map(({ kind, itemId, at }) => ({ kind, itemId, at }))).toEqual([
        { kind: 'received', itemId: other, at: 7 },
        { kind: 'receivedNew', itemId: news?.itemId, at: 7 },
      ]);
      expect(lines[0]?.historyId).toBeGreaterThan(0);
      expect(lines[1]?.historyId).toBe(lines[0]?.historyId);
    });

    it('leaves what the person has thrown away meanwhile', async () => {
      const id = await received('a');
      const { rev: seen } = await local(id);
      await desk.trash(id);
      const { stale } = await store.applyIncoming('contacts', [
        incoming('a', { itemId: id, raw: changed, seen }),
      ]);
      expect(stale).toHaveLength(1);
      expect((await local(id)).deleted).toBe(true);
    });

    it('puts into the trash what is gone there, and takes out what somebody changed there', async () => {
      const id = await received('a');
      const gone = incoming('a', { itemId: id, raw: null, seen: (await local(id)).rev, binding: null });
      await store.applyIncoming('contacts', [{ ...gone, dropBinding: 'contacts/a' }]);
      expect(await local(id)).toMatchObject({ raw: erika, deleted: true });
      expect(await store.bindingsOf([id])).toEqual([]);
      const back = incoming('b', { itemId: id, raw: changed, seen: (await local(id)).rev });
      await store.applyIncoming('contacts', [back]);
      expect(await local(id)).toMatchObject({ raw: changed, deleted: false });
    });

    it('counts a merged text as one that still has to be sent', async () => {
      const id = await received('a');
      const merged = incoming('a', { itemId: id, raw: changed, seen: (await local(id)).rev, inStep: false });
      await store.applyIncoming('contacts', [merged]);
      expect(await store.touched('contacts', 0)).toEqual([id]);
    });

    it('keeps what the person had typed as an open conflict', async () => {
      const id = await received('a');
      const { rev: seen } = await local(id);
      const conflicts = [noteConflict()];
      await store.applyIncoming('contacts', [incoming('a', { itemId: id, raw: changed, seen, conflicts })]);
      expect(await desk.conflicts()).toMatchObject([
        { ...noteConflict(), itemId: id, collectionId: 'contacts', kind: 'contact', state: 'open' },
      ]);
    });

    it('finds items by UID, whatever partnership they count to', async () => {
      const elsewhere = await desk.add('contact', jan, 'krefeld-leiden');
      const found = await store.itemsByUid('contact', ['jan-voorbeeld@example.org', 'nobody']);
      expect(found.map(({ itemId }) => itemId)).toEqual([elsewhere]);
      expect(await store.itemsByUid('idea', ['jan-voorbeeld@example.org'])).toEqual([]);
    });
  });

  describe('work that is under way', () => {
    it('stands in the queue with the token it came with, the newest of an address only', async () => {
      const href = hrefOf('contacts', 'a');
      const first = { href, etag: '"1"', tries: 0, notBefore: 0 };
      await store.saveListing('contacts', { queued: [first], change: { token: 't1' } });
      await store.saveListing('contacts', {
        queued: [{ ...first, etag: '"2"', tries: 1 }],
        change: { token: 't2' },
      });
      expect(await store.queue('contacts')).toEqual([{ href, etag: '"2"', tries: 1, notBefore: 0 }]);
      expect(await store.collections('account')).toMatchObject([{ id: 'contacts', token: 't2' }]);
      expect(await store.collections('nobody')).toEqual([]);
    });

    it('can take fields of a collection away', async () => {
      await store.saveCollection('contacts', { trouble: 'signIn', token: 't1' });
      await store.saveCollection('contacts', { trouble: undefined });
      const [collection] = await store.collections('account');
      expect([collection?.trouble, collection?.token]).toEqual([undefined, 't1']);
    });

    it('goes off the queue by itself, and leaves those that stand before, between and behind', async () => {
      await desk.addCollection(collectionOf('others', 'contact'));
      const names = ['a', 'b', 'c', 'd', 'e', 'f', 'é', '\uFFFD', '😀'];
      const queued = (id: string) =>
        names.map((name) => ({ href: hrefOf(id, name), tries: 0, notBefore: 0 }));
      for (const id of ['contacts', 'others']) {
        await store.saveListing(id, { queued: queued(id), change: {} });
      }
      const done = ['b', 'c', 'e', 'not there', 'é', '😀'].map((name) => hrefOf('contacts', name));
      await store.settle('contacts', { bindings: [], removed: [], hrefs: done, quarantined: [] });
      const left = new Set((await store.queue('contacts')).map(({ href }) => href));
      expect(left).toEqual(new Set(['a', 'd', 'f', '\uFFFD'].map((name) => hrefOf('contacts', name))));
      expect(await store.queue('others')).toHaveLength(names.length);
    });

    it('goes from the queue into the quarantine, and out of it once it can be read', async () => {
      const href = hrefOf('contacts', 'a');
      await store.saveListing('contacts', { queued: [{ href, tries: 0, notBefore: 0 }], change: {} });
      const aside = {
        collectionId: 'contacts',
        href,
        raw: 'x',
        uid: '',
        reason: 'unreadable',
        at: 1,
      } as const;
      await store.settle('contacts', { bindings: [], removed: [], hrefs: [href], quarantined: [aside] });
      expect([await store.queue('contacts'), await store.quarantined('contacts')]).toEqual([[], [aside]]);
      await received('a');
      expect(await store.quarantined('contacts')).toEqual([]);
    });

    it('stands in the journal once for each item, and is settled together with the binding', async () => {
      const id = await desk.add('contact', erika, 'krefeld-venlo');
      await store.writeJournal([journalEntry('contacts', id)]);
      await store.writeJournal([journalEntry('contacts', id, { id: 'again', state: 'sent' })]);
      expect(await store.journal('contacts')).toMatchObject([{ id: 'again', state: 'sent' }]);
      const bound = bindingOf('contacts', id, 'a', { cleanRev: (await local(id)).rev });
      const queued = { href: bound.href, tries: 0, notBefore: 9 };
      await store.settleJournal('contacts', {
        entries: ['again'],
        bindings: [bound],
        removed: [],
        queued: [queued],
      });
      expect(await store.journal('contacts')).toEqual([]);
      expect(await store.bindingsOf([id])).toEqual([bound]);
      expect(await store.queue('contacts')).toEqual([queued]);
      await store.settleJournal('contacts', { entries: [], bindings: [], removed: [bound.id], queued: [] });
      expect(await store.bindingHeads('contacts')).toEqual([]);
    });

    it('is held by one run at a time, until its lease has run out', async () => {
      expect(await store.takeLease('account', 'one', 0, 100)).toBe(true);
      expect(await store.takeLease('account', 'other', 50, 150)).toBe(false);
      expect(await store.takeLease('account', 'one', 60, 160)).toBe(true);
      await store.releaseLease('account', 'other');
      expect(await store.takeLease('account', 'other', 100, 200)).toBe(false);
      expect(await store.takeLease('account', 'other', 160, 260)).toBe(true);
      await store.releaseLease('account', 'other');
      expect(await store.takeLease('account', 'one', 161, 261)).toBe(true);
    });
  });

  it('hands out copies: what is done to them changes nothing', async () => {
    const id = await received('a');
    const [head] = await store.bindingHeads('contacts');
    if (head) head.href = 'elsewhere';
    expect((await store.bindingHeads('contacts')).map(({ href }) => href)).toEqual([hrefOf('contacts', 'a')]);
    expect((await store.bindingsOf([id]))[0]?.href).toBe(hrefOf('contacts', 'a'));
  });
});
