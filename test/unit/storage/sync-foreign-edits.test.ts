import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import { emptyIdea, type Idea } from '../../../renderer/domain/idea';
import { emptyRotation, type Rotation } from '../../../renderer/domain/rotation';
import { createSyncedDesk, type SyncedDesk } from '../../support/synced-desk';

const options = { mainLanguage: 'de' } as const;
const lines = (...all: string[]): string => all.map((line) => `${line}\r\n`).join('');
/** Puts lines before the first END of a component. */
const within = (body: string, component: string, ...added: string[]): string =>
  body.replace(`END:${component}\r\n`, `${lines(...added)}END:${component}\r\n`);
/** Writes the first line of a name anew. */
const put = (body: string, name: string, line: string): string =>
  body.replace(new RegExp(`^${name}[;:].*\\r\\n(?:[ \\t].*\\r\\n)*`, 'm'), line === '' ? '' : `${line}\r\n`);
const without = (body: string, name: string): string => put(body, name, '');
/** Lines that another program wrote, as they stand, without those that say who wrote last. */
const kept = (body: string): string[] =>
  [...contentLines(body)]
    .filter(({ name }) => !/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE|X-TANDEM-VV)$/.test(name))
    .map(({ raw }) => raw);

const mondays: Rotation = {
  ...emptyRotation('rota'),
  personName: 'Lena Muster',
  homeHouseId: 'krefeld',
  hostHouseId: 'venlo',
  title: { de: 'Lena Muster vor Ort', nl: 'Lena Muster op locatie' },
  timeZone: 'Europe/Amsterdam',
  time: { from: '09:00', to: '16:30' },
  pattern: { kind: 'everyWeeks', every: 1, weekdays: [1] },
  from: '2026-03-02',
  until: '2026-06-29',
  exceptions: [{ kind: 'skipped', date: '2026-04-06', reason: 'hostClosed', absenceId: '' }],
  partnershipIds: ['krefeld-venlo'],
};

const cafe: Idea = {
  ...emptyIdea('cafe'),
  title: { de: 'Repair-Café', nl: 'Repair café' },
  stage: 'discussed',
  topics: ['waste'],
  houseIds: ['krefeld', 'venlo'],
  next: { text: { de: 'Raum suchen' }, on: '2026-04-01' },
  partnershipIds: ['krefeld-venlo'],
};

let desk: SyncedDesk;
beforeEach(async () => {
  desk = await createSyncedDesk();
});
afterEach(async () => desk.close());

describe('what another program does to a rotation on the server', () => {
  let id = '';
  beforeEach(async () => {
    const { id: _, uid: __, ...fields } = mondays;
    ({ id } = await desk.storage.rotations.create(fields, options));
    await desk.sync();
  });
  const plan = async (): Promise<Rotation> => {
    const row = await desk.storage.rotations.get(id);
    if (!row) throw new Error('The plan is gone.');
    return row;
  };
  /** The change arrives; then the officer edits the title, and every line of the other program is still there. */
  async function arrives(change: (body: string) => string): Promise<Rotation> {
    const written = desk.rewrite(desk.calendar, change);
    await desk.sync();
    const now = await plan();
    await desk.storage.rotations.save(id, { title: { ...now.title, de: 'Neu betitelt' } });
    await desk.sync();
    const stored = desk.stored(desk.calendar);
    expect(stored).toContain('Neu betitelt');
    const foreign = kept(written).filter((line) => !/^(?:X-TANDEM-)?SUMMARY/.test(line));
    expect(kept(stored).filter((line) => !/^(?:X-TANDEM-)?SUMMARY/.test(line))).toEqual(foreign);
    expect(await desk.storage.conflicts.countOpen()).toBe(0);
    return now;
  }

  it('a day that is moved, as Outlook and Thunderbird write it, is a moved day', async () => {
    const { exceptions } = await arrives((body) =>
      body.replace(
        'END:VCALENDAR',
        lines(
          'BEGIN:VEVENT',
          `UID:${/^UID:(.*)\r$/m.exec(body)?.[1]}`,
          'DTSTAMP:20260302T100000Z',
          'RECURRENCE-ID;TZID=Europe/Amsterdam:20260309T090000',
          'DTSTART;TZID=Europe/Amsterdam:20260310T100000',
          'DTEND;TZID=Europe/Amsterdam:20260310T163000',
          'SUMMARY:Lena Muster vor Ort',
          'X-MOZ-GENERATION:2',
          'END:VEVENT',
        ) + 'END:VCALENDAR',
      ),
    );
    expect(exceptions).toMatchObject([
      { kind: 'moved', date: '2026-03-09', to: '2026-03-10', time: { from: '10:00', to: '16:30' } },
      { kind: 'skipped', date: '2026-04-06', reason: 'hostClosed' },
    ]);
  });

  it('a day whose RECURRENCE-ID stands in UTC is the same day', async () => {
    const { exceptions } = await arrives((body) =>
      body.replace(
        'END:VCALENDAR',
        lines(
          'BEGIN:VEVENT',
          `UID:${/^UID:(.*)\r$/m.exec(body)?.[1]}`,
          'DTSTAMP:20260302T100000Z',
          'RECURRENCE-ID:20260309T080000Z',
          'DTSTART:20260311T080000Z',
          'DTEND:20260311T153000Z',
          'SUMMARY:Lena Muster vor Ort',
          'END:VEVENT',
        ) + 'END:VCALENDAR',
      ),
    );
    expect(exceptions[0]).toMatchObject({ kind: 'moved', date: '2026-03-09', to: '2026-03-11', time: null });
  });

  it('a day that is cancelled by STATUS is a day that does not take place', async () => {
    const { exceptions } = await arrives((body) =>
      body.replace(
        'END:VCALENDAR',
        lines(
          'BEGIN:VEVENT',
          `UID:${/^UID:(.*)\r$/m.exec(body)?.[1]}`,
          'DTSTAMP:20260302T100000Z',
          'RECURRENCE-ID;TZID=Europe/Amsterdam:20260316T090000',
          'DTSTART;TZID=Europe/Amsterdam:20260316T090000',
          'DTEND;TZID=Europe/Amsterdam:20260316T163000',
          'STATUS:CANCELLED',
          'END:VEVENT',
        ) + 'END:VCALENDAR',
      ),
    );
    expect(exceptions[0]).toEqual({ kind: 'skipped', date: '2026-03-16', reason: 'single', absenceId: '' });
  });

  it.each([
    [
      'one line a day (Thunderbird)',
      (exdate: string) => `${exdate}\r\nEXDATE;TZID=Europe/Amsterdam:20260323T090000`,
    ],
    ['one line for all (Outlook)', (exdate: string) => `${exdate},20260323T090000`],
    ['moments in UTC (SOGo)', () => 'EXDATE:20260406T070000Z\r\nEXDATE:20260323T080000Z'],
  ])(
    'a day that is taken out, written as %s, does not take place; the reason of the other stays',
    async (_, rewritten) => {
      const { exceptions } = await arrives((body) => {
        const exdate = /^EXDATE.*(?=\r\n)/m.exec(body)?.[0] ?? '';
        return put(body, 'EXDATE', rewritten(exdate));
      });
      expect(exceptions).toMatchObject([
        { kind: 'skipped', date: '2026-03-23', reason: 'single' },
        { kind: 'skipped', date: '2026-04-06', reason: 'hostClosed' },
      ]);
    },
  );

  it('a day that takes place again does so here', async () => {
    expect((await arrives((body) => without(body, 'EXDATE'))).exceptions).toEqual([]);
  });

  it('another time of the whole series is its time here, and every day keeps its exceptions', async () => {
    const { time, exceptions } = await arrives((body) => {
      const later = put(
        body,
        'DTSTART;TZID=Europe/Amsterdam',
        'DTSTART;TZID=Europe/Amsterdam:20260302T100000',
      );
      return put(
        later.replace(
          'DTSTART;TZID=Europe/Amsterdam:20260302T090000',
          'DTSTART;TZID=Europe/Amsterdam:20260302T100000',
        ),
        'EXDATE',
        'EXDATE;TZID=Europe/Amsterdam:20260406T100000',
      );
    });
    expect(time).toEqual({ from: '10:00', to: '16:30' });
    expect(exceptions).toMatchObject([{ date: '2026-04-06', reason: 'hostClosed' }]);
  });

  it('a new end of the series is its end here', async () => {
    const { until } = await arrives((body) => body.replace(/UNTIL=\d{8}T\d{6}Z/, 'UNTIL=20260525T070000Z'));
    expect(until).toBe('2026-05-25');
  });

  it('alarms, guests, classes and lines of its own change nothing here and stay as they are', async () => {
    const before = await plan();
    const now = await arrives((body) =>
      within(
        body,
        'VEVENT',
        'ORGANIZER;CN="Muster, Lena":mailto:lena@example.org',
        'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Joris:mailto:j',
        ' oris@example.org',
        'CLASS:PRIVATE',
        'PRIORITY:5',
        'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
        'X-MOZ-LASTACK:20260302T120000Z',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT15M',
        'DESCRIPTION:Gleich',
        'END:VALARM',
      ),
    );
    expect({ ...now, change: undefined, updatedAt: 0 }).toEqual({
      ...before,
      change: undefined,
      updatedAt: 0,
    });
  });

  it('a zone that is called as Outlook calls it is the same zone', async () => {
    const now = await arrives((body) => body.replaceAll('Europe/Amsterdam', 'W. Europe Standard Time'));
    expect(now).toMatchObject({ time: mondays.time, from: mondays.from, until: mondays.until });
    expect(now.exceptions).toMatchObject([{ date: '2026-04-06', reason: 'hostClosed' }]);
  });

  it('a place and a note that colleagues write in their calendar are read', async () => {
    const now = await arrives((body) =>
      within(body, 'VEVENT', 'LOCATION:Venlo\\, Zimmer 2', 'DESCRIPTION:Schlüssel am Empfang'),
    );
    expect(now).toMatchObject({ place: 'Venlo, Zimmer 2', note: { de: 'Schlüssel am Empfang' } });
  });

  it('another day here and another one there are both taken out', async () => {
    desk.rewrite(desk.calendar, (body) => put(body, 'EXDATE', 'EXDATE:20260406T070000Z,20260323T080000Z'));
    const { exceptions } = await plan();
    const own = { kind: 'skipped', date: '2026-05-04', reason: 'single', absenceId: '' } as const;
    await desk.storage.rotations.save(id, { exceptions: [...exceptions, own] });
    await desk.sync();
    expect((await plan()).exceptions.map(({ date }) => date)).toEqual([
      '2026-03-23',
      '2026-04-06',
      '2026-05-04',
    ]);
    expect(await desk.storage.conflicts.countOpen()).toBe(0);
    const writes = desk.server.count('PUT');
    await desk.sync();
    expect(desk.server.count('PUT')).toBe(writes);
  });
});

describe('what another program does to an idea on the server', () => {
  let id = '';
  beforeEach(async () => {
    const { id: _, uid: __, ...fields } = cafe;
    ({ id } = await desk.storage.ideas.create(fields, options));
    await desk.sync();
  });
  const idea = async (): Promise<Idea> => {
    const row = await desk.storage.ideas.get(id);
    if (!row) throw new Error('The idea is gone.');
    return row;
  };
  async function arrives(change: (body: string) => string): Promise<Idea> {
    const written = desk.rewrite(desk.list, change);
    await desk.sync();
    const now = await idea();
    await desk.storage.ideas.save(id, { text: { de: 'Neu beschrieben' } });
    await desk.sync();
    const stored = desk.stored(desk.list);
    const others = kept(stored).filter((line) => !/^DESCRIPTION|^X-TANDEM-STAGE/.test(line));
    expect(stored).toContain('Neu beschrieben');
    expect(others).toEqual(kept(written).filter((line) => !/^DESCRIPTION|^X-TANDEM-STAGE/.test(line)));
    expect(await desk.storage.conflicts.countOpen()).toBe(0);
    return now;
  }

  it.each([
    ['IN-PROCESS', 'inPreparation'],
    ['CANCELLED', 'dropped'],
    ['COMPLETED', 'done'],
  ])('STATUS:%s is the stage %s', async (status, stage) => {
    expect((await arrives((body) => put(body, 'STATUS', `STATUS:${status}`))).stage).toBe(stage);
  });

  it('done as a task list writes it is done, and is where it was when it is taken up again', async () => {
    const done = await arrives((body) =>
      within(
        put(body, 'STATUS', 'STATUS:COMPLETED'),
        'VTODO',
        'PERCENT-COMPLETE:100',
        'COMPLETED:20260302T110000Z',
      ),
    );
    expect(done.stage).toBe('done');
    const open = await arrives((body) =>
      without(
        put(put(body, 'STATUS', 'STATUS:NEEDS-ACTION'), 'PERCENT-COMPLETE', 'PERCENT-COMPLETE:0'),
        'COMPLETED',
      ),
    );
    expect(open.stage).toBe('discussed');
  });

  it('STATUS of the class it is in leaves the stage as it is', async () => {
    expect((await arrives((body) => within(body, 'VTODO', 'PERCENT-COMPLETE:20'))).stage).toBe('discussed');
  });

  it.each([
    ['a day', 'DUE;VALUE=DATE:20260415'],
    ['a time on a clock', 'DUE;TZID=Europe/Berlin:20260415T170000'],
    ['a moment in UTC', 'DUE:20260415T150000Z'],
  ])('DUE as %s is the day of the next step', async (_, due) => {
    expect((await arrives((body) => put(body, 'DUE', due))).next.on).toBe('2026-04-15');
  });

  it('a due day that is taken away is away here', async () => {
    expect((await arrives((body) => without(body, 'DUE'))).next.on).toBe('');
  });

  it('another title, priorities, alarms and lines of its own arrive or stay', async () => {
    const now = await arrives((body) =>
      within(
        put(body, 'SUMMARY', 'SUMMARY;LANGUAGE=de:Repair-Café im Herbst'),
        'VTODO',
        'PRIORITY:1',
        'X-APPLE-SORT-ORDER:613221200',
        'RELATED-TO;RELTYPE=PARENT:another-task',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER;VALUE=DATE-TIME:20260401T060000Z',
        'END:VALARM',
      ),
    );
    expect(now.title).toEqual({ de: 'Repair-Café im Herbst', nl: 'Repair café' });
  });

  it('a category that is added stays beside ours, and ours decide', async () => {
    const now = await arrives((body) => body.replace(/^CATEGORIES:(.*)\r$/m, 'CATEGORIES:$1,Privat\r'));
    expect(now.topics).toEqual(['waste']);
  });

  it('the stage here and the due day there are both kept', async () => {
    desk.rewrite(desk.list, (body) => put(body, 'DUE', 'DUE;VALUE=DATE:20260415'));
    await desk.storage.ideas.save(id, { stage: 'applied' });
    await desk.sync();
    expect(await idea()).toMatchObject({ stage: 'applied', next: { on: '2026-04-15' } });
    expect(desk.stored(desk.list)).toContain('STATUS:IN-PROCESS');
    expect(await desk.storage.conflicts.countOpen()).toBe(0);
  });
});
