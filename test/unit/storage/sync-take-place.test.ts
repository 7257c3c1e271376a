import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyIdea } from '../../../renderer/domain/idea';
import { createSyncedDesk, type SyncedDesk } from '../../support/synced-desk';

const options = { mainLanguage: 'de' } as const;

describe('a list that is gone from the server', () => {
  let desk: SyncedDesk;
  let cafe = '';
  let path = '';
  const create = async (title: string): Promise<string> => {
    const { id: _, uid: __, ...fields } = emptyIdea('x');
    const named = { ...fields, title: { de: title }, partnershipIds: ['krefeld-venlo'] };
    return (await desk.storage.ideas.create(named, options)).id;
  };
  const titles = async () => new Set((await desk.storage.ideas.list()).map(({ title }) => title.de));
  const takePlace = async (collection: SyncedDesk['list']) =>
    desk.storage.collections.takePlace('ideas', {
      href: desk.server.hrefOf(collection),
      displayName: 'Ideen',
      access: 'write',
      mainLanguage: 'de',
      resourceId: undefined,
    });
  const other = (name: string) =>
    desk.server.addCollection({ kind: 'calendar', name, components: ['VTODO'] });
  beforeEach(async () => {
    desk = await createSyncedDesk();
    cafe = await create('Repair-Café');
    path = await create('Radweg');
    await desk.sync();
  });
  afterEach(async () => desk.close());

  it('keeps everything here, also what is typed meanwhile', async () => {
    desk.server.takeAway(desk.list);
    await desk.storage.ideas.save(cafe, { title: { de: 'Repair-Café, bearbeitet' } });
    await desk.sync();
    expect((await desk.storage.collections.get('ideas'))?.trouble).toBe('notFound');
    expect(await titles()).toEqual(new Set(['Radweg', 'Repair-Café, bearbeitet']));
  });

  it('is made anew with all that is here, and nothing is there twice', async () => {
    desk.server.takeAway(desk.list);
    await desk.storage.ideas.save(cafe, { title: { de: 'Repair-Café, bearbeitet' } });
    await desk.sync();
    const anew = other('anew');
    await takePlace(anew);
    await desk.sync();
    await desk.sync();
    const stored = [...desk.server.bodies(anew).values()].join('');
    expect(desk.server.bodies(anew).size).toBe(2);
    expect(stored).toContain('Repair-Café\\, bearbeitet');
    expect(await titles()).toEqual(new Set(['Radweg', 'Repair-Café, bearbeitet']));
    expect((await desk.storage.collections.get('ideas'))?.trouble).toBeUndefined();
    const writes = desk.server.count('PUT') + desk.server.count('DELETE');
    await desk.sync();
    expect(desk.server.count('PUT') + desk.server.count('DELETE')).toBe(writes);
  });

  it('gives its place to another one: what stands there too goes on being the same, merged from what both knew', async () => {
    const anew = other('elsewhere');
    for (const [name, body] of desk.server.bodies(desk.list)) {
      const edited = body.replace(/^SUMMARY(.*):Radweg/m, 'SUMMARY$1:Radweg am Kanal');
      if (body.includes('Radweg')) desk.server.write(`${desk.server.hrefOf(anew)}${name}`, edited);
    }
    desk.server.takeAway(desk.list);
    await desk.sync();
    await desk.storage.ideas.save(path, { text: { de: 'hier beschrieben' } });
    await takePlace(anew);
    await desk.sync();
    await desk.sync();
    expect(await titles()).toEqual(new Set(['Radweg am Kanal', 'Repair-Café']));
    expect(desk.server.bodies(anew).size).toBe(2);
    expect([...desk.server.bodies(anew).values()].join('')).toContain('hier beschrieben');
    expect(await desk.storage.conflicts.countOpen()).toBe(0);
  });
});
