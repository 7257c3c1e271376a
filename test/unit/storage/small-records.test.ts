import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyMeeting } from '../../../renderer/domain/meeting';
import type { Site } from '../../../renderer/domain/site';
import { contentOf, openTestDesk, type TestDesk } from '../../support/storage-desk';

const site: Site = {
  id: 'stadskantoor',
  houseId: 'venlo',
  name: { nl: 'Stadskantoor' },
  address: { street: 'Hanzeplaats 1', postalCode: '5912 AT', town: 'Venlo' },
  directions: {},
  phone: '',
  desks: [{ id: 'd1', name: { de: 'Platz 1' }, capacity: 1 }],
};

describe('small records', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  it('a meeting keeps the moment of its making when it is saved again, and the trash it lies in', async () => {
    const { meetings } = desk.storage;
    await meetings.save({ ...emptyMeeting('m'), title: { de: 'Runde' } });
    const made = await meetings.get('m');
    desk.passDays(1);
    await meetings.trash(['m']);
    await meetings.save({ ...emptyMeeting('m'), title: { de: 'Tisch' } });
    const saved = await meetings.get('m');
    expect(saved).toMatchObject({ title: { de: 'Tisch' }, createdAt: made?.createdAt });
    expect(saved?.deletedAt).toBeGreaterThan(0);
    expect(saved?.updatedAt).toBeGreaterThan(made?.updatedAt ?? Infinity);
  });

  it('the history names a meeting in both languages, in whichever it was typed', async () => {
    await desk.storage.meetings.save({ ...emptyMeeting('m'), title: { nl: 'Overleg' } });
    expect(await desk.storage.history.list(1)).toMatchObject([
      { kind: 'meetingSaved', values: { de: 'Overleg', nl: 'Overleg' } },
    ]);
  });

  describe('a follow-up that becomes an idea', () => {
    const meeting = {
      ...emptyMeeting('m'),
      kind: 'conference' as const,
      title: { de: 'Konferenz', nl: 'Conferentie' },
      houseIds: ['krefeld', 'venlo'],
      followUps: [{ id: 'f', text: { nl: 'Fietsroute\nlangs de rivier' }, ideaId: '' }],
    };

    it('is written with the meeting in one step, and both are taken back in one', async () => {
      const { meetings, ideas, history } = desk.storage;
      await meetings.save(meeting);
      const records = async () => {
        const { ideas: rows, items, meetings: kept } = await contentOf(desk.db);
        return { rows, items, kept };
      };
      const before = await records();
      const { id, historyId = 0 } = await meetings.makeIdea('m', 'f', { language: 'nl' });
      expect(await ideas.get(id)).toMatchObject({
        title: { nl: 'Fietsroute' },
        text: { nl: 'langs de rivier' },
        houseIds: ['krefeld', 'venlo'],
        origin: { kind: 'conference', meetingId: 'm', text: 'Conferentie' },
      });
      expect((await meetings.get('m'))?.followUps).toMatchObject([{ id: 'f', ideaId: id }]);
      expect(await history.list(1)).toMatchObject([{ kind: 'ideaCreated', values: { nl: 'Fietsroute' } }]);
      await history.undo(historyId);
      expect(await records()).toEqual(before);
    });

    it('stays the one it has become, however often it is asked for', async () => {
      const { meetings, ideas } = desk.storage;
      await meetings.save(meeting);
      const first = await meetings.makeIdea('m', 'f', { language: 'de' });
      const again = await meetings.makeIdea('m', 'f', { language: 'de' });
      expect(again).toEqual({ id: first.id, historyId: undefined });
      expect(await ideas.list()).toHaveLength(1);
    });

    it('is no idea when the meeting or the follow-up is gone', async () => {
      const { meetings, ideas } = desk.storage;
      await meetings.save(meeting);
      await expect(meetings.makeIdea('m', 'other', { language: 'de' })).rejects.toThrow('notFound');
      await expect(meetings.makeIdea('other', 'f', { language: 'de' })).rejects.toThrow('notFound');
      expect(await ideas.list()).toEqual([]);
    });
  });

  it('a site is saved, changed, removed, and all of it taken back', async () => {
    const { sites, history } = desk.storage;
    await sites.save(site);
    const change = await sites.save({ ...site, desks: [] });
    const removal = await sites.remove(site.id);
    expect(await sites.list()).toEqual([]);
    await history.undo(removal.historyId ?? 0);
    expect(await sites.list()).toEqual([{ ...site, desks: [] }]);
    await history.undo(change.historyId ?? 0);
    expect(await sites.list()).toEqual([site]);
    expect(await sites.remove('unknown')).toEqual({ historyId: undefined });
  });

  it('rows of a list are written several at a time and come back as one step', async () => {
    const { workDays, history } = desk.storage;
    await workDays.save([{ id: '2026-06-01', countries: ['DE'], note: '' }]);
    const { historyId = 0 } = await workDays.save([
      { id: '2026-06-01', countries: ['NL'], note: '' },
      { id: '2026-06-02', countries: ['NL'], note: '' },
    ]);
    expect(await history.list(1)).toMatchObject([{ kind: 'workDaysSaved', values: { count: 2 } }]);
    await history.undo(historyId);
    expect(await workDays.list()).toEqual([{ id: '2026-06-01', countries: ['DE'], note: '' }]);
  });

  it('rows of a list are removed if they are there, and the history counts those', async () => {
    const { workMarks, history } = desk.storage;
    await workMarks.save([{ id: 'a', label: 'Bus', country: 'NL', days: 60 }]);
    const { historyId = 0 } = await workMarks.remove(['a', 'b']);
    expect(await workMarks.list()).toEqual([]);
    await history.undo(historyId);
    expect(await workMarks.list()).toHaveLength(1);
    expect(await workMarks.remove(['b'])).toEqual({ historyId: undefined });
  });

  it('an empty list writes nothing', async () => {
    const before = await contentOf(desk.db);
    expect(await desk.storage.workDays.save([])).toEqual({ historyId: undefined });
    expect(await contentOf(desk.db)).toEqual(before);
  });
});
