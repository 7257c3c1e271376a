import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming, SyncStore } from '../../../renderer/sync/ports';
import { readBackup } from '../../../renderer/storage/backup/read-backup';
import { restoreBackup } from '../../../renderer/storage/backup/restore-backup';
import { writeBackup } from '../../../renderer/storage/backup/write-backup';
import { installationOf, renewInstallation } from '../../../renderer/storage/sync/installation';
import { isSentTo } from '../../../renderer/storage/sync/local-items';
import { situationOf, type TestDesk } from '../../support/storage-desk';
import { card, person } from '../../support/storage-people';
import { bindingOf, collectionOf, journalEntry, noteConflict } from '../../support/storage-sync';
import { newStore, openSyncDesk } from '../../support/sync-stores';

const erika = card('Erika', 'Muster', 'NOTE:ihre Notiz');

describe('a desk that is kept in step', () => {
  let desk: TestDesk & { store: SyncStore };
  beforeEach(async () => {
    desk = await openSyncDesk();
    await desk.storage.accounts.save({
      id: 'account',
      name: 'Stadt',
      address: 'https://dav.example.org/',
      userName: 'lena',
      calendarHomes: [],
      addressBookHomes: [],
    });
    await desk.db.collections.add(collectionOf('contacts', 'contact', { token: 't', lastFull: 5 }));
  });
  afterEach(async () => desk.close());

  async function receive(more: Partial<Incoming> = {}): Promise<{ id: string; historyId: number }> {
    const { itemId: _, ...binding } = bindingOf('contacts', '', 'a');
    const { itemIds } = await desk.store.applyIncoming('contacts', [
      {
        told: { kind: 'receivedNew', at: 1 },
        kind: 'contact',
        raw: erika,
        seen: null,
        binding,
        inStep: true,
        conflicts: [],
        href: binding.href,
        ...more,
      },
    ]);
    return { id: itemIds[0] ?? '', historyId: await entryTold() };
  }
  /** The entry of the history that the last line of activity names. */
  async function entryTold(): Promise<number> {
    const [line] = await desk.storage.activity.list(1);
    return line?.historyId ?? 0;
  }
  it('calls a record of another desk as that desk does, so that plans and ideas find whom they name', async () => {
    const uid = '3f6b0a52-7c1d-4f6e-9a35-2b8de4c10a77';
    const { itemId: _, ...binding } = bindingOf('contacts', '', 'a');
    expect((await receive({ binding: { ...binding, uid } })).id).toBe(uid);
    const twin = { ...binding, id: 'contacts/b', href: 'https://dav.example.org/b.vcf', uid };
    expect((await receive({ binding: twin, href: twin.href })).id).not.toBe(uid);
    const foreign = { ...binding, id: 'contacts/c', href: 'https://dav.example.org/c.vcf', uid: '../etc' };
    expect((await receive({ binding: foreign, href: foreign.href })).id).not.toBe('../etc');
  });

  const noteOf = async (id: string) => (await desk.storage.contacts.get(id))?.note;

  describe('settling a difference', () => {
    it('puts mine back, undoably, and the difference is open again after the undo', async () => {
      const { id } = await receive({ conflicts: [noteConflict()] });
      const [item] = await desk.storage.conflicts.listOpen();
      expect(item).toMatchObject({ itemId: id, label: { de: 'Erika Muster' }, isTrashed: false });
      const { historyId = 0 } = await desk.storage.conflicts.settle(item?.conflicts[0]?.id ?? '', 'mine');
      expect([await noteOf(id), await desk.storage.conflicts.countOpen()]).toEqual([
        { de: 'meine Notiz' },
        0,
      ]);
      expect(await desk.storage.history.lastUndoable()).toMatchObject({
        kind: 'contactSettled',
        values: { name: 'Erika Muster' },
      });
      await desk.storage.history.undo(historyId);
      expect([await noteOf(id), await desk.storage.conflicts.countOpen()]).toEqual([{ de: 'ihre Notiz' }, 1]);
    });

    it('leaves the record as it is for theirs, and can be undone all the same', async () => {
      const { id } = await receive({ conflicts: [noteConflict()] });
      const [conflict] = await desk.storage.conflicts.ofItem(id);
      const before = await desk.storage.contacts.get(id);
      const { historyId = 0 } = await desk.storage.conflicts.settle(conflict?.id ?? '', 'theirs');
      expect(await desk.storage.contacts.get(id)).toEqual(before);
      await desk.storage.history.undo(historyId);
      expect(await desk.storage.conflicts.ofItem(id)).toHaveLength(1);
    });

    it('keeps both where both can stand', async () => {
      const { id } = await receive({ conflicts: [noteConflict()] });
      const [conflict] = await desk.storage.conflicts.ofItem(id);
      expect(conflict?.canTakeBoth).toBe(true);
      await desk.storage.conflicts.settle(conflict?.id ?? '', 'both');
      expect((await noteOf(id))?.de).toMatch(/ihre Notiz\s+meine Notiz/);
    });

    it('is forgotten ninety days after it was settled, and never while it waits', async () => {
      const { id } = await receive({
        conflicts: [noteConflict(), { ...noteConflict(), key: 'VCARD|TITLE' }],
      });
      const [one, other] = await desk.storage.conflicts.ofItem(id);
      desk.passDays(80);
      await desk.storage.conflicts.settle(one?.id ?? '', 'theirs');
      desk.passDays(80);
      expect(await desk.storage.conflicts.prune()).toBe(0);
      desk.passDays(11);
      expect(await desk.storage.conflicts.prune()).toBe(1);
      expect(await desk.db.conflicts.get(one?.id ?? '')).toBeUndefined();
      expect(await desk.db.conflicts.get(other?.id ?? '')).toMatchObject({ state: 'open' });
    });

    it('says so when it is gone', async () => {
      expect(await situationOf(desk.storage.conflicts.settle('nothing', 'mine'))).toMatchObject({
        kind: 'notFound',
      });
    });
  });

  describe('undoing a receipt', () => {
    it('takes a new item off the desk and leaves it on the server, until the person has it again', async () => {
      const { id, historyId } = await receive();
      await desk.storage.history.undo(historyId);
      expect(await desk.storage.contacts.get(id)).toBeUndefined();
      expect(await desk.store.touched('contacts', 0)).toEqual([]);
      expect(await desk.store.bindingHeads('contacts')).toMatchObject([{ away: true, deleted: true }]);
      await desk.storage.history.redo(historyId);
      expect(await desk.store.bindingHeads('contacts')).toMatchObject([{ deleted: false }]);
      await desk.storage.contacts.trash([id]);
      await desk.storage.contacts.erase([id]);
      expect(await desk.store.touched('contacts', 0)).toEqual([id]);
    });

    it('of a changed text is an edit, which is sent', async () => {
      const { id } = await receive();
      const [item] = await desk.store.localItems([id]);
      const { itemId: _, ...binding } = bindingOf('contacts', '', 'a');
      await desk.store.applyIncoming('contacts', [
        {
          told: { kind: 'received', at: 2 },
          itemId: id,
          kind: 'contact',
          raw: card('Erika', 'Anders'),
          seen: item?.rev ?? '',
          binding,
          inStep: true,
          conflicts: [],
          href: binding.href,
        },
      ]);
      expect(await desk.store.touched('contacts', 0)).toEqual([]);
      await desk.storage.history.undo(await entryTold());
      expect(await desk.store.touched('contacts', 0)).toEqual([id]);
      expect((await desk.store.localItems([id]))[0]?.raw).toBe(erika);
    });
  });

  it('forgets all but a hash of what is erased, so that it is deleted there once', async () => {
    const { id } = await receive({ conflicts: [noteConflict()] });
    await desk.store.addActivity([
      { at: 1, collectionId: 'contacts', itemId: id, kind: 'receivedNew', detail: 'Erika Muster' },
    ]);
    await desk.store.writeJournal([journalEntry('contacts', id, { body: erika })]);
    await desk.storage.contacts.trash([id]);
    await desk.storage.contacts.erase([id]);
    const kept = await Promise.all(desk.db.tables.map((table) => table.toArray()));
    expect(JSON.stringify(kept)).not.toMatch(/Erika|Notiz/);
    expect(await desk.store.bindingsOf([id])).toMatchObject([{ baseRaw: '', baseCanon: 'canon of a' }]);
    expect(await desk.store.touched('contacts', 0)).toEqual([id]);
  });

  describe('a backup', () => {
    async function restored(): Promise<void> {
      const read = await readBackup(await writeBackup(desk.db, { now: 0 }));
      if (!read.ok) throw new Error(read.problem);
      await restoreBackup(desk.db, read.backup);
    }

    it('leaves at home what was agreed with servers, and carries open differences', async () => {
      await receive({ conflicts: [noteConflict()] });
      const read = await readBackup(await writeBackup(desk.db, { now: 0 }));
      if (!read.ok) throw new Error(read.problem);
      expect(read.backup.counts).toMatchObject({
        accounts: 0,
        collections: 0,
        bindings: 0,
        baseTexts: 0,
        journal: 0,
        activity: 0,
        conflicts: 1,
        contacts: 1,
      });
    });

    it('once restored, has every collection compared from the beginning and keeps the accounts', async () => {
      await receive();
      const deps = { db: desk.db, newId: () => 'desk-1' };
      const name = await installationOf(deps);
      await desk.store.addActivity([
        { at: 1, collectionId: 'contacts', itemId: '', kind: 'received', detail: '', historyId: 3 },
      ]);
      await restored();
      expect(await desk.storage.accounts.count()).toBe(1);
      const [collection] = await desk.storage.collections.list('account');
      expect(collection).toMatchObject({ id: 'contacts', lastFull: 0 });
      expect(collection?.token).toBeUndefined();
      expect([await desk.db.bindings.count(), await desk.db.baseTexts.count()]).toEqual([0, 0]);
      expect((await desk.storage.activity.list(10))[0]?.historyId).toBeUndefined();
      expect(await installationOf({ ...deps, newId: () => 'another' })).toBe(name);
    });

    it('stops a run that was under way from writing anything down; the next one may', async () => {
      const { id } = await receive();
      await restored();
      const bindings = [bindingOf('contacts', id, 'a')];
      const late = desk.store.settle('contacts', { bindings, removed: [], hrefs: [], quarantined: [] });
      expect(await situationOf(late)).toEqual({ kind: 'cancelled' });
      await newStore(desk).settle('contacts', { bindings, removed: [], hrefs: [], quarantined: [] });
      expect(await desk.db.bindings.count()).toBe(1);
    });
  });

  describe('collections and accounts', () => {
    it('let go of a server and keep every item', async () => {
      const { id } = await receive({ conflicts: [noteConflict()] });
      await desk.storage.collections.unbind('contacts');
      expect(await desk.storage.contacts.get(id)).toBeDefined();
      expect(await desk.storage.conflicts.countOpen()).toBe(1);
      expect([await desk.db.bindings.count(), await desk.db.baseTexts.count()]).toEqual([0, 0]);
      const late = desk.store.saveListing('contacts', { queued: [], change: {} });
      expect(await situationOf(late)).toEqual({ kind: 'cancelled' });
    });

    it('go with the account, and only with their own', async () => {
      await desk.db.collections.add(collectionOf('other', 'idea', { accountId: 'another' }));
      await desk.storage.accounts.remove('account');
      expect(await desk.storage.accounts.list()).toEqual([]);
      expect((await desk.storage.collections.list()).map(({ id }) => id)).toEqual(['other']);
    });

    it('are bound once: the same address keeps its id, another partnership begins anew', async () => {
      const { href, ...wanted } = collectionOf('', 'idea', { href: 'https://dav.example.org/ideas/' });
      const bind = async (partnershipId: string) =>
        desk.storage.collections.bind({
          accountId: wanted.accountId,
          kind: 'idea',
          href,
          partnershipId,
          displayName: 'Ideen',
          mainLanguage: 'nl',
          access: 'write',
        });
      const first = await bind('krefeld-venlo');
      expect(await bind('krefeld-venlo')).toBe(first);
      expect(await bind('krefeld-leiden')).not.toBe(first);
      expect(await desk.storage.collections.list('account')).toHaveLength(2);
    });

    it('give the place of a collection that is gone to another one, and keep what is known by name', async () => {
      const { id } = await receive();
      const [before] = await desk.store.bindingsOf([id]);
      await desk.store.saveCollection('contacts', { trouble: 'notFound', token: 'old', resourceId: 'r1' });
      const other = await desk.storage.collections.bind({
        accountId: 'account',
        kind: 'contact',
        href: 'https://dav.example.org/new/',
        partnershipId: 'krefeld-leiden',
        displayName: 'Leiden',
        mainLanguage: 'nl',
        access: 'write',
      });
      await desk.storage.collections.takePlace('contacts', {
        href: 'https://dav.example.org/new/',
        displayName: 'Neu',
        access: 'write',
        mainLanguage: 'de',
        resourceId: 'r2',
      });
      expect(await desk.storage.collections.get(other)).toBeUndefined();
      const now = await desk.storage.collections.get('contacts');
      expect(now).toMatchObject({ displayName: 'Neu', decision: 'sendBack', resourceId: 'r2', lastFull: 0 });
      expect(now?.trouble).toBeUndefined();
      expect(now?.token).toBeUndefined();
      const [after] = await desk.store.bindingsOf([id]);
      expect(after?.baseRaw).toBe(before?.baseRaw);
      expect(after?.href).toBe(before?.href.replace('/contacts/', '/new/'));
    });

    it('tell what waits for the person, and try it again', async () => {
      const { id } = await receive();
      const [bound] = await desk.store.bindingsOf([id]);
      if (!bound) throw new Error('not bound');
      const parked = { reason: 'refused', detail: 'no', at: 5, canon: 'c' } as const;
      const bindings = [{ ...bound, parked }];
      await desk.store.settle('contacts', { bindings, removed: [], hrefs: [], quarantined: [] });
      await desk.store.saveCollection('contacts', { held: [bound.href] });
      const named = { itemId: id, label: { de: 'Erika Muster', nl: 'Erika Muster' } };
      expect(await desk.storage.stuck.held('contacts')).toMatchObject([named]);
      expect(await desk.storage.stuck.parked()).toMatchObject([{ ...named, parked }]);
      await desk.storage.stuck.tryAgain([bound.id]);
      expect(await desk.storage.stuck.parked()).toEqual([]);
      expect(await desk.store.touched('contacts', 0)).toEqual([id]);
      await desk.storage.collections.decideRemovals('contacts', 'sendBack');
      expect((await desk.storage.collections.get('contacts'))?.decision).toBe('sendBack');
      await desk.storage.collections.decideDeletions('contacts', 'send');
      expect((await desk.storage.collections.get('contacts'))?.deletions).toBeUndefined();
      await desk.store.saveCollection('contacts', { deletions: { items: [id] } });
      expect(await desk.storage.stuck.heldDeletions('contacts')).toMatchObject([named]);
      await desk.storage.collections.decideDeletions('contacts', 'send');
      expect((await desk.storage.collections.get('contacts'))?.deletions).toEqual({
        items: [id],
        decision: 'send',
      });
    });
  });

  it('tells what was done newest first, in pages, and forgets what is older than ninety days', async () => {
    const line = { collectionId: 'contacts', itemId: 'x', kind: 'sent', detail: '' } as const;
    const now = Date.UTC(2026, 2, 2, 8);
    await desk.store.addActivity([1, 2, 3].map((each) => ({ ...line, at: now, detail: String(each) })));
    await desk.store.addActivity([{ ...line, at: now - 100 * 24 * 60 * 60 * 1000 }]);
    expect(await desk.storage.activity.prune()).toBe(1);
    const first = await desk.storage.activity.list(2);
    expect(first.map(({ detail }) => detail)).toEqual(['3', '2']);
    const rest = await desk.storage.activity.list(2, { before: first[1]?.id ?? '' });
    expect(rest.map(({ detail }) => detail)).toEqual(['1']);
    expect(await desk.storage.activity.listOf('x', 10)).toHaveLength(3);
  });

  it('has one name among all desks, until another one writes under it', async () => {
    let ids = 0;
    const deps = { db: desk.db, newId: () => `${(ids += 1)}0000000-0000-4000-8000-000000000000` };
    const name = await installationOf(deps);
    expect(await installationOf(deps)).toBe(name);
    const other = await renewInstallation(deps);
    expect(other).not.toBe(name);
    expect(await installationOf(deps)).toBe(other);
  });

  it('never sends sample data, or a contact that names no partnership', async () => {
    await desk.storage.sampleData.load({
      houses: [],
      partnerships: [],
      contacts: [
        {
          ...person('Probe', 'Beispiel'),
          id: 's',
          uid: 's',
          hasPhoto: false,
          partnershipIds: ['krefeld-venlo'],
        },
      ],
      mainLanguage: 'de',
    });
    await desk.storage.contacts.create(person('Ohne', 'Bund', { houseId: 'venlo' }), { mainLanguage: 'de' });
    expect(await desk.store.touched('contacts', 0)).toEqual([]);
    expect(await desk.store.itemsByUid('contact', ['s'])).toEqual([]);
  });
});

it('sends days and ideas of both houses, and keeps those of one house alone', () => {
  const partnership = { id: 'k-v', houseIds: ['krefeld', 'venlo'] } satisfies Parameters<typeof isSentTo>[0];
  const none: string[] = [];
  const days = { partnershipIds: none, homeHouseId: 'krefeld', hostHouseId: 'venlo' };
  expect(isSentTo(partnership, days)).toBe(true);
  expect(isSentTo(partnership, { ...days, hostHouseId: '' })).toBe(false);
  expect(isSentTo(partnership, { ...days, partnershipIds: ['k-l'] })).toBe(false);
  expect(isSentTo(partnership, { partnershipIds: none, houseIds: ['venlo', 'krefeld', 'x'] })).toBe(true);
  expect(isSentTo(partnership, { partnershipIds: none, houseIds: ['krefeld'] })).toBe(false);
});
