import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyIdea, type IdeaFields } from '../../../renderer/domain/idea';
import { housePresets } from '../../../renderer/domain/house-presets';
import { ideaFromFollowUp, withFollowUpIdea } from '../../../renderer/domain/meeting-rules';
import { sampleContacts, samplePartnerships } from '../../../renderer/domain/sample-data';
import { sampleIdeas, sampleMeetings } from '../../../renderer/domain/sample-ideas';
import { sampleRotations, sampleSites } from '../../../renderer/domain/sample-rotations';
import { fixtureTodos } from '../../fixtures/todos/load-todos';
import { contentOf, openTestDesk, type TestDesk } from '../../support/storage-desk';

const today = '2026-03-02';
const options = { mainLanguage: 'de' } as const;
const fields = (change: Partial<IdeaFields>): IdeaFields => {
  const { id: _id, uid: _uid, ...empty } = emptyIdea('');
  return { ...empty, ...change };
};
const todos = fixtureTodos();

describe('stored ideas', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());
  const textOf = async (id: string): Promise<string> => (await desk.storage.ideas.texts([id]))[0] ?? '';

  it('are tasks, of which the row is only a view', async () => {
    const { id } = await desk.storage.ideas.create(
      fields({ title: { de: 'Radkarte', nl: 'Fietskaart' }, stage: 'applied', topics: ['cycling'] }),
      options,
    );
    expect(await textOf(id)).toContain(`\r\nUID:${id}\r\n`);
    expect(await textOf(id)).toContain('\r\nSTATUS:IN-PROCESS\r\nX-TANDEM-STAGE:applied\r\n');
    expect(await desk.storage.ideas.get(id)).toMatchObject({
      id,
      uid: id,
      title: { de: 'Radkarte', nl: 'Fietskaart' },
      stage: 'applied',
      topics: ['cycling'],
    });
  });

  it('of other programs keep their bytes until they are edited, and get them back when that is undone', async () => {
    const { ids } = await desk.storage.ideas.import(
      todos.map(({ raw }) => ({ raw, mainLanguage: 'de' })),
      { fileName: 'aufgaben.ics' },
    );
    expect(await desk.storage.ideas.texts(ids)).toEqual(todos.map(({ raw }) => raw));
    for (const [index, id] of ids.entries()) {
      const raw = todos[index]?.raw ?? '';
      const { historyId = 0 } = await desk.storage.ideas.save(id, {
        title: { de: 'Neuer Titel' },
        stage: 'running',
      });
      expect(await textOf(id)).not.toBe(raw);
      expect(await desk.storage.ideas.get(id)).toMatchObject({
        title: { de: 'Neuer Titel' },
        stage: 'running',
      });
      await desk.storage.history.undo(historyId);
      expect(await textOf(id)).toBe(raw);
    }
  });

  it('that are saved as they are leave neither a changed byte nor an entry in the history', async () => {
    const { id } = await desk.storage.ideas.create(fields({ title: { de: 'Radkarte' } }), options);
    const before = await textOf(id);
    const entries = await desk.db.history.count();
    desk.passDays(1);
    await desk.storage.ideas.save(id, { title: { de: ' Radkarte ' }, stage: 'noted' });
    expect(await textOf(id)).toBe(before);
    expect(await desk.db.history.count()).toBe(entries);
  });

  it('move along the board several at once, and back in one step', async () => {
    const ids: string[] = [];
    for (const name of ['eins', 'zwei', 'drei']) {
      ids.push((await desk.storage.ideas.create(fields({ title: { de: name } }), options)).id);
    }
    const stages = async () => (await desk.storage.ideas.list()).map(({ stage }) => stage);
    const save = ids.slice(0, 2).map((id) => ({ id, fields: { stage: 'done' as const } }));
    const { historyId = 0 } = await desk.storage.ideas.apply({ save }, options);
    expect((await stages()).toSorted()).toEqual(['done', 'done', 'noted']);
    await desk.storage.history.undo(historyId);
    expect(await stages()).toEqual(['noted', 'noted', 'noted']);
  });

  it('come out of the follow-up of a meeting, which names them from then on', async () => {
    const [meeting] = sampleMeetings(today);
    const open = meeting?.followUps.find(({ ideaId }) => ideaId === '');
    if (!meeting || !open) throw new Error('No follow-up is open');
    await desk.storage.meetings.save(meeting);
    const idea = ideaFromFollowUp(meeting, open.id, { ideaId: '', language: 'nl' });
    if (!idea) throw new Error('No idea came of it');
    const { id } = await desk.storage.ideas.create(idea, options);
    await desk.storage.meetings.save(withFollowUpIdea(meeting, open.id, id));
    expect((await desk.storage.ideas.get(id))?.origin.meetingId).toBe(meeting.id);
    const followUps = (await desk.storage.meetings.get(meeting.id))?.followUps;
    expect(followUps?.find((each) => each.id === open.id)?.ideaId).toBe(id);
  });
});

describe('the whole sample set', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());
  const set = {
    houses: housePresets,
    partnerships: samplePartnerships('de'),
    contacts: sampleContacts(today),
    sites: sampleSites(),
    rotations: sampleRotations(today),
    ideas: sampleIdeas(today),
    meetings: sampleMeetings(today),
    mainLanguage: 'de' as const,
  };
  const tables = ['ideas', 'rotations', 'items', 'meetings', 'sites', 'contacts', 'houses', 'partnerships'];
  const sizes = async (): Promise<number[]> => {
    const content = await contentOf(desk.db);
    return tables.map((table) => content[table]?.length ?? -1);
  };

  it('reads back as it was given', async () => {
    await desk.storage.sampleData.load(set);
    const ideas = new Map((await desk.storage.ideas.list()).map((idea) => [idea.id, idea]));
    for (const idea of set.ideas) expect(ideas.get(idea.id)).toMatchObject(idea);
    const rotations = new Map((await desk.storage.rotations.list()).map((row) => [row.id, row]));
    for (const rotation of set.rotations) expect(rotations.get(rotation.id)).toMatchObject(rotation);
    expect(await desk.storage.meetings.list()).toHaveLength(set.meetings.length);
  });

  it('goes in one step, edits and all, and comes back when that is undone', async () => {
    await desk.storage.sampleData.load(set);
    await desk.storage.ideas.save('sample-idea-netherlands3d', { stage: 'applied' });
    const before = await sizes();
    const { historyId = 0 } = await desk.storage.sampleData.removeAll();
    expect(await sizes()).toEqual(tables.map(() => 0));
    await desk.storage.history.undo(historyId);
    expect(await sizes()).toEqual(before);
    expect((await desk.storage.ideas.get('sample-idea-netherlands3d'))?.stage).toBe('applied');
  });

  it('leaves an own idea alone, with the houses and the partnership it names', async () => {
    await desk.storage.sampleData.load(set);
    const own = fields({ title: { nl: 'Eigen' }, houseIds: ['venlo'], partnershipIds: ['krefeld-venlo'] });
    const { id } = await desk.storage.ideas.create(own, options);
    await desk.storage.sampleData.removeAll();
    expect((await desk.storage.ideas.list()).map((idea) => idea.id)).toEqual([id]);
    const { houses, partnerships } = await contentOf(desk.db);
    expect(houses).toMatchObject([{ id: 'krefeld' }, { id: 'venlo' }]);
    expect(partnerships).toMatchObject([{ id: 'krefeld-venlo' }]);
  });
});
