import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyIdea } from '../../../renderer/domain/idea';
import { emptyMeeting } from '../../../renderer/domain/meeting';
import { emptyRotation } from '../../../renderer/domain/rotation';
import { contentOf, openTestDesk, type TestDesk } from '../../support/storage-desk';
import { person } from '../../support/storage-people';

const options = { mainLanguage: 'de' } as const;
/** A surname that appears nowhere else, so that a search through everything finds every trace. */
const surname = 'Unverkennbar';

describe('a contact that is erased for good', () => {
  let desk: TestDesk;
  let lena: string;
  let rotation: string;
  let idea: string;
  let renamed: number | undefined;

  beforeEach(async () => {
    desk = await openTestDesk();
    const { storage } = desk;
    lena = (await storage.contacts.create(person('Lena', surname), options)).id;
    const personName = `Lena ${surname}`;
    const plan = emptyRotation('');
    rotation = (
      await storage.rotations.create(
        {
          ...plan,
          personId: lena,
          personName,
          homeHouseId: 'krefeld',
          hostHouseId: 'venlo',
          title: { de: `${personName} in Venlo`, nl: `${personName} in Venlo` },
          pattern: { kind: 'everyWeeks', every: 2, weekdays: [4] },
          from: '2026-01-08',
          until: '2026-06-30',
        },
        options,
      )
    ).id;
    renamed = (await storage.rotations.save(rotation, { place: 'Zimmer 12' })).historyId;
    idea = (
      await storage.ideas.create(
        {
          ...emptyIdea(''),
          title: { de: 'Radkarte' },
          owners: [
            { houseId: 'krefeld', contactId: lena, name: personName },
            { houseId: 'venlo', contactId: 'sanne', name: 'Sanne Voorbeeld' },
          ],
          peopleIds: [lena, 'sanne'],
          log: [{ id: 'step', on: '2026-02-01', author: personName, text: 'Angerufen' }],
        },
        options,
      )
    ).id;
    await storage.ideas.save(idea, { stage: 'discussed' });
    await storage.meetings.save({
      ...emptyMeeting('m'),
      title: { de: 'Treffen' },
      participantIds: [lena, 'sanne'],
    });
    await storage.meetings.save({
      ...emptyMeeting('m'),
      title: { de: 'Runde' },
      participantIds: [lena, 'sanne'],
    });
    await storage.contacts.trash([lena]);
  });
  afterEach(async () => desk.close());

  it('leaves no trace of the name or the id anywhere, history included', async () => {
    expect(JSON.stringify(await contentOf(desk.db))).toContain(surname);
    await desk.storage.contacts.erase([lena]);
    const { historyChanges = [], history = [], ...rest } = await contentOf(desk.db);
    expect(JSON.stringify({ history, rest })).not.toContain(surname);
    expect(JSON.stringify(historyChanges)).not.toContain(surname);
    expect(JSON.stringify(rest)).not.toContain(lena);
  });

  it('leaves what was planned and noted, text and row in step', async () => {
    await desk.storage.contacts.erase([lena]);
    const plan = await desk.storage.rotations.get(rotation);
    expect(plan).toMatchObject({
      personId: '',
      personName: '',
      title: { de: '— in Venlo', nl: '— in Venlo' },
      place: 'Zimmer 12',
      pattern: { kind: 'everyWeeks', every: 2, weekdays: [4] },
    });
    expect(await desk.storage.ideas.get(idea)).toMatchObject({
      title: { de: 'Radkarte' },
      stage: 'discussed',
      owners: [{ houseId: 'venlo', contactId: 'sanne', name: 'Sanne Voorbeeld' }],
      peopleIds: ['sanne'],
      log: [{ on: '2026-02-01', author: '—', text: 'Angerufen' }],
    });
    expect(await desk.storage.meetings.get('m')).toMatchObject({ participantIds: ['sanne'] });
    const texts = [
      ...(await desk.storage.rotations.texts([rotation])),
      ...(await desk.storage.ideas.texts([idea])),
    ];
    expect(texts.join()).not.toContain(surname);
    expect(texts.join()).not.toContain(lena);
  });

  it('does not stand in the way of undoing what was done before, and undoing brings no name back', async () => {
    await desk.storage.contacts.erase([lena]);
    await desk.storage.history.undo(renamed ?? 0);
    expect(await desk.storage.rotations.get(rotation)).toMatchObject({ place: '', personName: '' });
    expect(JSON.stringify(await contentOf(desk.db))).not.toContain(surname);
    await desk.storage.history.redo(renamed ?? 0);
    expect(await desk.storage.rotations.get(rotation)).toMatchObject({ place: 'Zimmer 12', personName: '' });
  });

  it('goes from records in the trash as well, and when the ninety days are over', async () => {
    await desk.storage.rotations.trash([rotation]);
    desk.passDays(91);
    expect(await desk.storage.contacts.purge()).toBe(1);
    expect(JSON.stringify(await contentOf(desk.db))).not.toContain(surname);
  });

  it('leaves records that name other people byte for byte as they were', async () => {
    const other = await desk.storage.rotations.create(
      { ...emptyRotation(''), personId: 'joris', personName: 'Joris Voorbeeld', from: '2026-01-08' },
      options,
    );
    const before = [
      await desk.storage.rotations.get(other.id),
      await desk.storage.rotations.texts([other.id]),
    ];
    await desk.storage.contacts.erase([lena]);
    expect([
      await desk.storage.rotations.get(other.id),
      await desk.storage.rotations.texts([other.id]),
    ]).toEqual(before);
  });
});
