import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../../renderer/storage/calendar-import';
import { contentOf, openTestDesk, type TestDesk } from '../../support/storage-desk';

const component = (name: 'VEVENT' | 'VTODO', uid: string, ...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Beispiel//Kalender//DE',
    `BEGIN:${name}`,
    `UID:${uid}`,
    'DTSTAMP:20260101T080000Z',
    ...lines,
    'X-FOREIGN;X-KEEP=yes:left as it is',
    `END:${name}`,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const event = (uid: string, summary = 'Tag in Venlo') =>
  component('VEVENT', uid, 'DTSTART;VALUE=DATE:20260305', `SUMMARY:${summary}`);
const entry = (raw: string, more: Partial<CalendarEntry & { table: 'rotations' }> = {}): CalendarEntry => ({
  table: 'rotations',
  raw,
  mainLanguage: 'de',
  replaces: '',
  fields: {},
  ...more,
});
const task = (uid: string): CalendarEntry => ({
  table: 'ideas',
  raw: component('VTODO', uid, 'SUMMARY:Radkarte'),
  mainLanguage: 'de',
  replaces: '',
  fields: {},
});

describe('a calendar file', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());
  const write = (entries: CalendarEntry[], options = {}) =>
    desk.storage.calendarFiles.write(entries, { fileName: 'dienst.ics', ...options });

  it('becomes rotations and ideas that keep every byte, in one step that is undone as one', async () => {
    const entries = [entry(event('a')), task('t')];
    const { historyId = 0, written } = await write(entries);
    expect(written).toBe(2);
    const { rotations = [], ideas = [], items = [] } = await contentOf(desk.db);
    expect([rotations.length, ideas.length]).toEqual([1, 1]);
    expect(items.map((item) => (item as { raw: string }).raw).toSorted()).toEqual(
      entries.map(({ raw }) => raw).toSorted(),
    );
    expect(await desk.storage.history.list(5)).toMatchObject([
      { kind: 'calendarImported', values: { fileName: 'dienst.ics', count: 2 } },
    ]);
    await desk.storage.history.undo(historyId);
    expect((await contentOf(desk.db))['items']).toEqual([]);
    await desk.storage.history.redo(historyId);
    expect(await desk.storage.rotations.list()).toHaveLength(1);
  });

  it('is known by UID afterwards, with its text, also from the trash; ideas and rotations apart', async () => {
    await write([entry(event('a')), task('a')]);
    const [row] = await desk.storage.rotations.list();
    await desk.storage.rotations.trash([row?.id ?? '']);
    expect(await desk.storage.calendarFiles.known('rotations', ['a', 'b'])).toEqual(
      new Map([['a', { id: row?.id, raw: event('a'), isTrashed: true }]]),
    );
    expect((await desk.storage.calendarFiles.known('ideas', ['a'])).get('a')?.isTrashed).toBe(false);
  });

  it('takes the place of a known text, keeps who it was, and gives the text before back when undone', async () => {
    const fields = {
      personId: 'lena',
      personName: 'Lena Muster',
      homeHouseId: 'krefeld',
      hostHouseId: 'venlo',
    };
    await write([entry(event('a'), { fields })]);
    const [before] = await desk.storage.rotations.list();
    const id = before?.id ?? '';
    const rawBefore = await desk.storage.rotations.texts([id]);
    await desk.storage.rotations.trash([id]);
    const { historyId = 0 } = await write([entry(event('a', 'Tag in Krefeld'), { replaces: id })]);
    expect(await desk.storage.rotations.list()).toMatchObject([
      { id, title: { de: 'Tag in Krefeld' }, ...fields, createdAt: before?.createdAt, deletedAt: 0 },
    ]);
    expect((await desk.storage.rotations.texts([id]))[0]).toContain('X-FOREIGN;X-KEEP=yes:left as it is');
    await desk.storage.history.undo(historyId);
    expect(await desk.storage.rotations.texts([id])).toEqual(rawBefore);
    expect(await desk.storage.rotations.list()).toEqual([]);
  });

  it('of many entries tells how far it is, and leaves what is written when it is stopped, as one step', async () => {
    const many = Array.from({ length: 250 }, (_, at) => entry(event(`u${at}`)));
    const told: number[] = [];
    const controller = new AbortController();
    const { historyId = 0, written } = await write(many, {
      signal: controller.signal,
      onProgress: (done: number) => {
        told.push(done);
        if (done === 200) controller.abort();
      },
    });
    expect([told, written]).toEqual([[100, 200], 200]);
    expect(await desk.storage.rotations.list()).toHaveLength(200);
    expect(await desk.storage.history.list(5)).toMatchObject([{ id: historyId, values: { count: 200 } }]);
    await desk.storage.history.undo(historyId);
    expect(await desk.storage.rotations.list()).toEqual([]);
  });

  it('with nothing in it writes nothing', async () => {
    expect(await write([])).toEqual({ historyId: undefined, written: 0 });
    expect((await contentOf(desk.db))['history']).toEqual([]);
  });
});
