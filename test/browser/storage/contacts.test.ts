import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContact } from '../../../renderer/codec/read-contact';
import { contactDraftKey } from '../../../renderer/storage/drafts-repository';
import { type TestDesk, contentOf, openTestDesk, situationOf } from '../../support/storage-desk';
import { card, person } from '../../support/storage-people';

describe('contacts', () => {
  let desk: TestDesk;
  const make = async (given: string, family: string) =>
    (await desk.storage.contacts.create(person(given, family), { mainLanguage: 'de' })).id;
  const get = async (id: string) => {
    const row = await desk.storage.contacts.get(id);
    if (!row) throw new Error(`${id} is not there`);
    return row;
  };
  const families = async () =>
    (await desk.storage.contacts.firstPage('de', 100)).map((row) => row.name.family);

  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('are created with a card of their own, which says what the row says', async () => {
    const id = await make('Erika', 'Muster');
    const row = await get(id);
    const stored = await desk.storage.contacts.card(id);
    expect(row).toMatchObject({ id, uid: id, name: { given: 'Erika', family: 'Muster' }, deletedAt: 0 });
    expect(row).toMatchObject(readContact(stored?.raw ?? '', { id, mainLanguage: 'de' }));
    expect(await desk.storage.contacts.count()).toBe(1);
  });

  it('keep what another program wrote when one field is edited', async () => {
    const raw = card('Jan', 'Voorbeeld', 'X-OTHER:1');
    const { ids } = await desk.storage.contacts.importCards([{ raw, mainLanguage: 'nl' }]);
    const [id = ''] = ids;
    expect((await desk.storage.contacts.card(id))?.raw).toBe(raw);
    await desk.storage.contacts.save(id, { company: 'Voorbeeld BV' });
    const after = (await desk.storage.contacts.card(id))?.raw ?? '';
    expect((await get(id)).company).toBe('Voorbeeld BV');
    for (const line of raw.split('\r\n').filter((line) => !line.startsWith('REV'))) {
      expect(after.split('\r\n')).toContain(line);
    }
  });

  it('change only the fields that are sent', async () => {
    const id = await make('Erika', 'Muster');
    await desk.storage.contacts.save(id, { company: 'Beispiel GmbH' });
    await desk.storage.contacts.save(id, { source: 'Visitenkarte' });
    expect(await get(id)).toMatchObject({ company: 'Beispiel GmbH', source: 'Visitenkarte' });
  });

  it('let the history name the field when a save changed just one', async () => {
    const id = await make('Erika', 'Muster');
    await desk.storage.contacts.save(id, { company: 'Beispiel GmbH' });
    await desk.storage.contacts.save(id, { company: 'Muster AG', source: 'Website' });
    const [two, one] = await desk.storage.history.list(2);
    expect(one?.values).toEqual({ name: 'Erika Muster', about: id, field: 'company' });
    expect(two?.values).toEqual({ name: 'Erika Muster', about: id });
  });

  it('write nothing, not even history, when nothing has changed', async () => {
    const id = await make('Erika', 'Muster');
    const before = await contentOf(desk.db);
    const { historyId } = await desk.storage.contacts.save(id, { company: '' });
    expect(historyId).toBeUndefined();
    expect(await contentOf(desk.db)).toEqual(before);
  });

  it('come back to the last byte when a save is undone', async () => {
    const raw = card('Jan', 'Voorbeeld');
    const { ids } = await desk.storage.contacts.importCards([{ raw, mainLanguage: 'nl' }]);
    const [id = ''] = ids;
    const before = await get(id);
    const { historyId = 0 } = await desk.storage.contacts.save(id, { company: 'Voorbeeld BV' });
    await desk.storage.history.undo(historyId);
    expect((await desk.storage.contacts.card(id))?.raw).toBe(raw);
    expect(await get(id)).toEqual({ ...before, change: (await get(id)).change });
  });

  it('say that a contact is gone instead of making a new one', async () => {
    expect(await situationOf(desk.storage.contacts.save('nobody', { company: 'X' }))).toEqual({
      kind: 'notFound',
      table: 'contacts',
      record: 'nobody',
    });
  });

  it('hold a photo, give it back byte for byte, and lose it only when asked', async () => {
    const id = await make('Erika', 'Muster');
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 256);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    await desk.storage.contacts.save(id, {}, { bytes });
    expect((await get(id)).hasPhoto).toBe(true);
    await desk.storage.contacts.save(id, { company: 'Beispiel GmbH' });
    expect(await desk.storage.contacts.photo(id)).toEqual({ mediaType: 'image/png', bytes });
    await desk.storage.contacts.save(id, {}, null);
    expect(await desk.storage.contacts.photo(id)).toBeNull();
    expect((await get(id)).hasPhoto).toBe(false);
  });

  it('are listed in the order of each language, without the trash', async () => {
    await make('Anna', 'Müller');
    await make('Bert', 'Muster');
    const gone = await make('Carl', 'Mumm');
    await desk.storage.contacts.trash([gone]);
    expect(await families()).toEqual(['Müller', 'Muster']);
    const ids = await desk.storage.contacts.orderedIds('nl');
    const rows = await desk.storage.contacts.getMany(ids);
    expect(rows.map((row) => row.name.family).sort()).toEqual(['Muster', 'Müller']);
    expect(rows.map((row) => row.sortNl)).toEqual(rows.map((row) => row.sortNl).toSorted());
    expect(await desk.storage.contacts.firstPage('de', 1)).toHaveLength(1);
  });

  it('change many at once as one entry to undo', async () => {
    const ids = [await make('A', 'Eins'), await make('B', 'Zwei'), await make('C', 'Drei')];
    await desk.storage.contacts.save(ids[0] ?? '', { topics: ['waste'] });
    const seen: number[] = [];
    const { changed, historyId = 0 } = await desk.storage.contacts.changeMany(
      [...ids, 'nobody'],
      () => ({ topics: ['waste'] }),
      'contactsChanged',
      { onProgress: (done) => seen.push(done) },
    );
    expect(changed).toBe(2);
    expect(seen.at(-1)).toBe(4);
    await desk.storage.history.undo(historyId);
    const topics = (await desk.storage.contacts.getMany(ids)).map((row) => row.topics);
    expect(topics).toEqual([['waste'], [], []]);
  });

  it('change none of many when the user stops it', async () => {
    const cards = Array.from({ length: 250 }, (_, at) => ({
      raw: card('N', `Beispiel${at}`),
      mainLanguage: 'de' as const,
    }));
    const { ids } = await desk.storage.contacts.importCards(cards);
    const stop = new AbortController();
    const changing = desk.storage.contacts.changeMany(ids, () => ({ source: 'Website' }), 'contactsChanged', {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await situationOf(changing)).toEqual({ kind: 'cancelled' });
    const rows = await desk.storage.contacts.getMany(ids);
    expect(rows.filter((row) => row.source !== '')).toEqual([]);
  });

  it('are confirmed on a day', async () => {
    const id = await make('Erika', 'Muster');
    await desk.storage.contacts.confirmToday([id], '2026-03-02');
    expect((await get(id)).confirmedOn).toBe('2026-03-02');
    expect((await desk.storage.history.lastUndoable())?.kind).toBe('contactsConfirmed');
  });

  it('go to the trash and back', async () => {
    const [one, two] = [await make('A', 'Eins'), await make('B', 'Zwei')];
    await desk.storage.contacts.trash([one]);
    desk.passDays(1);
    await desk.storage.contacts.trash([two]);
    expect((await desk.storage.contacts.listTrash()).map((row) => row.id)).toEqual([two, one]);
    expect(await desk.storage.contacts.count()).toBe(0);
    await desk.storage.contacts.restore([one]);
    expect(await families()).toEqual(['Eins']);
  });

  it('leave the trash for good after ninety days, and the history keeps no trace of what they said', async () => {
    const id = await make('Erika', 'Geheim');
    await desk.storage.contacts.save(id, { company: 'Geheim GmbH' });
    const { historyId: trashed = 0 } = await desk.storage.contacts.trash([id]);
    desk.passDays(90);
    expect(await desk.storage.contacts.purge()).toBe(0);
    desk.passDays(1);
    expect(await desk.storage.contacts.purge()).toBe(1);
    expect(await desk.storage.contacts.get(id)).toBeUndefined();
    expect(await desk.storage.contacts.card(id)).toBeUndefined();
    expect(await situationOf(desk.storage.history.undo(trashed))).toMatchObject({ kind: 'historyConflict' });
    await desk.storage.history.prune();
    expect(JSON.stringify(await contentOf(desk.db))).not.toContain('Geheim');
  });

  it('are erased with their name in every sentence of the history and their half-typed change', async () => {
    const id = await make('Erika', 'Geheim');
    const other = await make('Jan', 'Voorbeeld');
    const { historyId = 0 } = await desk.storage.contacts.save(id, { company: 'Geheim GmbH' });
    await desk.storage.history.undo(historyId);
    await desk.storage.contacts.merge(other, [id], { source: 'Gespräch' });
    await desk.storage.drafts.save(contactDraftKey(id), { family: 'Geheim' });
    await desk.storage.drafts.save(contactDraftKey(other), { family: 'Voorbeeld' });
    expect(await desk.storage.contacts.erase([id])).toBe(1);
    expect(JSON.stringify(await contentOf(desk.db))).not.toContain('Geheim');
    const told = (await desk.storage.history.list(10)).map(({ kind, values }) => [kind, values]);
    expect(told).toEqual([
      ['contactsPurged', { count: 1 }],
      ['contactsMerged', { name: 'Jan Voorbeeld', about: other, count: 2 }],
      ['undo', { erased: 1, field: 'company', of: 'contactSaved' }],
      ['contactSaved', { erased: 1, field: 'company' }],
      ['contactCreated', { name: 'Jan Voorbeeld', about: other }],
      ['contactCreated', { erased: 1 }],
    ]);
    expect((await desk.storage.drafts.list()).map(({ key }) => key)).toEqual([contactDraftKey(other)]);
  });

  it('are merged, and one undo brings both back', async () => {
    const [winner, loser] = [await make('Erika', 'Muster'), await make('E.', 'Muster')];
    const { historyId = 0 } = await desk.storage.contacts.merge(winner, [loser], {
      company: 'Beispiel GmbH',
    });
    expect((await get(winner)).company).toBe('Beispiel GmbH');
    expect((await get(loser)).deletedAt).toBeGreaterThan(0);
    await desk.storage.history.undo(historyId);
    expect((await get(winner)).company).toBe('');
    expect((await get(loser)).deletedAt).toBe(0);
  });

  it('merge with nobody who is gone', async () => {
    const winner = await make('Erika', 'Muster');
    const merging = desk.storage.contacts.merge(winner, ['nobody'], { company: 'X' });
    expect(await situationOf(merging)).toMatchObject({ kind: 'notFound', record: 'nobody' });
    expect((await get(winner)).company).toBe('');
  });
});
