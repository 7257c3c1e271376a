import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyContact } from '../../../renderer/domain/contact';
import { type TestDesk, contentOf, openTestDesk } from '../../support/storage-desk';
import { house, person, topic } from '../../support/storage-people';

const sample = (id: string, family: string) => ({ ...emptyContact(id), ...person('Erika', family) });
const set = {
  houses: [house('krefeld', 'Krefeld'), house('venlo', 'Venlo'), house('sofia', 'Sofia')],
  partnerships: [
    {
      id: 'k-v',
      houseIds: ['krefeld', 'venlo'] as [string, string],
      since: '',
      state: { kind: 'active' as const },
    },
    {
      id: 'k-s',
      houseIds: ['krefeld', 'sofia'] as [string, string],
      since: '',
      state: { kind: 'active' as const },
    },
  ],
  topics: [topic('waste', 'Abfall')],
  contacts: [sample('s-1', 'Muster'), sample('s-2', 'Beispiel')],
  mainLanguage: 'de' as const,
};

describe('sample data', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('comes in one step and goes in one step, leaving an empty desk', async () => {
    await desk.storage.sampleData.load(set);
    expect(await desk.storage.sampleData.count()).toBe(2);
    expect(await desk.storage.contacts.get('s-1')).toMatchObject({ name: { family: 'Muster' } });
    await desk.storage.sampleData.removeAll();
    const { contacts, cards, houses, partnerships, topics } = await contentOf(desk.db);
    expect([contacts, cards, houses, partnerships, topics]).toEqual([[], [], [], [], []]);
    expect(await desk.storage.sampleData.count()).toBe(0);
  });

  it('comes back with all edits when its removal is undone', async () => {
    await desk.storage.sampleData.load(set);
    await desk.storage.contacts.save('s-1', { company: 'Beispiel GmbH' });
    const before = await contentOf(desk.db);
    const { historyId = 0 } = await desk.storage.sampleData.removeAll();
    await desk.storage.history.undo(historyId);
    const after = await contentOf(desk.db);
    for (const table of ['cards', 'houses', 'partnerships', 'topics'])
      expect(after[table]).toEqual(before[table]);
    expect((await desk.storage.contacts.get('s-1'))?.company).toBe('Beispiel GmbH');
  });

  it('leaves own records alone, and what they refer to', async () => {
    await desk.storage.houses.save(house('krefeld', 'Own Krefeld'));
    await desk.storage.sampleData.load(set);
    const { id } = await desk.storage.contacts.create(
      person('Jan', 'Voorbeeld', { houseId: 'sofia', partnershipIds: ['k-v'], topics: ['waste'] }),
      { mainLanguage: 'nl' },
    );
    await desk.storage.sampleData.removeAll();
    expect((await desk.storage.contacts.firstPage('nl', 10)).map((row) => row.id)).toEqual([id]);
    expect((await desk.storage.houses.list()).map((each) => each.city).sort()).toEqual([
      'Own Krefeld',
      'Sofia',
      'Venlo',
    ]);
    expect((await desk.storage.partnerships.list()).map((each) => each.id)).toEqual(['k-v']);
    expect(await desk.storage.topics.list()).toHaveLength(1);
  });

  it('can be loaded twice without doubling', async () => {
    await desk.storage.sampleData.load(set);
    const { historyId } = await desk.storage.sampleData.load(set);
    expect(historyId).toBeUndefined();
    expect(await desk.storage.contacts.count()).toBe(2);
  });
});
