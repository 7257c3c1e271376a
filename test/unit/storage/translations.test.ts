import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyIdea } from '../../../renderer/domain/idea';
import { situationOf } from '../../support/storage-desk';
import { card, person } from '../../support/storage-people';
import { createSyncedDesk, type SyncedDesk } from '../../support/synced-desk';

const options = { mainLanguage: 'de' } as const;

let desk: SyncedDesk;
beforeEach(async () => {
  desk = await createSyncedDesk();
});
afterEach(async () => desk.close());

describe('the translations of a contact', () => {
  const role = { de: 'Leiterin', nl: 'Hoofd' };
  const rawOf = async (id: string) => (await desk.storage.contacts.card(id))?.raw ?? '';
  const make = async () =>
    (await desk.storage.contacts.create(person('Lena', 'Muster', { role }), options)).id;

  it('are out of date once the main text was changed, and no more once they are written anew', async () => {
    const { contacts } = desk.storage;
    const id = await make();
    expect(await contacts.staleTexts(id)).toEqual({});
    await contacts.save(id, { role: { ...role, de: 'Amtsleiterin' } });
    expect(await contacts.staleTexts(id)).toEqual({ role: 'nl' });
    await contacts.save(id, { role: { de: 'Amtsleiterin', nl: 'Afdelingshoofd' } });
    expect(await contacts.staleTexts(id)).toEqual({});
  });

  it('are said to fit in one step, which the history names and takes back to the byte', async () => {
    const { contacts, history } = desk.storage;
    const id = await make();
    const changed = { ...role, de: 'Amtsleiterin' };
    await contacts.save(id, { role: changed });
    const [before, row] = [await rawOf(id), await contacts.get(id)];
    desk.passDays(1);
    const { historyId = 0 } = await contacts.affirmText(id, 'role', changed);
    expect(await contacts.staleTexts(id)).toEqual({});
    expect(await contacts.get(id)).toMatchObject({ role: changed, company: row?.company });
    expect((await contacts.get(id))?.updatedAt).not.toBe(row?.updatedAt);
    expect(await history.lastUndoable()).toMatchObject({
      id: historyId,
      kind: 'contactTextAffirmed',
      values: { name: 'Lena Muster', about: id },
    });
    await history.undo(historyId);
    expect(await rawOf(id)).toBe(before);
    expect(await contacts.staleTexts(id)).toEqual({ role: 'nl' });
  });

  it('of other programs are told by the language of the card', async () => {
    const lines = ['NOTE:a', 'X-TANDEM-NOTE;X-TANDEM-OF=00000000:b'];
    const { ids } = await desk.storage.contacts.importCards([
      { raw: card('Jan', 'Voorbeeld', ...lines), mainLanguage: 'nl' },
    ]);
    expect(await desk.storage.contacts.staleTexts(ids[0] ?? '')).toEqual({ note: 'de' });
  });

  it('are not said to fit what the officer has not seen, and nothing is written where nothing is out of date', async () => {
    const { contacts } = desk.storage;
    const id = await make();
    expect(await contacts.affirmText(id, 'role', role)).toEqual({ historyId: undefined });
    await contacts.save(id, { role: { ...role, de: 'Amtsleiterin' } });
    expect(await contacts.affirmText(id, 'role', role)).toEqual({ historyId: undefined });
    expect(await contacts.staleTexts(id)).toEqual({ role: 'nl' });
  });

  it('of nobody are none, and cannot be said to fit', async () => {
    const { contacts, ideas } = desk.storage;
    expect(await contacts.staleTexts('nobody')).toEqual({});
    expect(await ideas.staleTexts('nothing')).toEqual({});
    expect(await situationOf(contacts.affirmText('nobody', 'role', role))).toMatchObject({
      kind: 'notFound',
    });
    expect(await situationOf(ideas.affirmText('nothing', 'title', role))).toMatchObject({ kind: 'notFound' });
  });
});

describe('the translations of an idea that another program changes on the server', () => {
  const title = { de: 'Repair-Café', nl: 'Repair café' };
  const later = { ...title, de: 'Repair-Café im Sommer' };

  it('are out of date when it has arrived; that they fit is sent like any other change', async () => {
    const { ideas, history } = desk.storage;
    const { id: _, uid: __, ...fields } = emptyIdea('');
    const shared = { title, text: { de: 'Text', nl: 'Tekst' }, partnershipIds: ['krefeld-venlo'] };
    const { id } = await ideas.create({ ...fields, ...shared }, options);
    await desk.sync();
    desk.rewrite(desk.list, (body) => body.replace('LANGUAGE=de:Repair-Café', `LANGUAGE=de:${later.de}`));
    await desk.sync();
    expect(await ideas.get(id)).toMatchObject({ title: later });
    expect(await ideas.staleTexts(id)).toEqual({ title: 'nl' });

    const before = desk.stored(desk.list);
    const { historyId = 0 } = await ideas.affirmText(id, 'title', later);
    expect(await history.lastUndoable()).toMatchObject({ kind: 'ideaTextAffirmed', values: later });
    await desk.sync();
    const sent = desk.stored(desk.list);
    const markIn = (body: string) => /^X-TANDEM-SUMMARY;LANGUAGE=nl;X-TANDEM-OF=(\w{8}):/m.exec(body)?.[1];
    expect(markIn(sent)).toMatch(/^\w{8}$/);
    expect(markIn(sent)).not.toBe(markIn(before));

    await history.undo(historyId);
    expect(await ideas.staleTexts(id)).toEqual({ title: 'nl' });
    await desk.sync();
    expect(markIn(desk.stored(desk.list))).toBe(markIn(before));
    expect(await desk.storage.conflicts.countOpen()).toBe(0);
  });
});
