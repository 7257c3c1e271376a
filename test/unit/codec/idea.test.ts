import { describe, expect, it } from 'vitest';
import { newIdea } from '../../../renderer/codec/new-idea';
import { patchIdea } from '../../../renderer/codec/patch-idea';
import { readIdea } from '../../../renderer/codec/read-idea';
import { emptyIdea, type Idea, type IdeaFields } from '../../../renderer/domain/idea';
import { fixtureTodos } from '../../fixtures/todos/load-todos';

const now = Date.UTC(2026, 5, 4, 10, 30);
const options = { id: 'x', mainLanguage: 'de' as const, now };
const todos = new Map(fixtureTodos().map(({ name, raw }) => [name, raw]));
const rawOf = (name: string): string => todos.get(name) ?? '';
const read = (raw: string): Idea => readIdea(raw, options);

/** The text after an edit, as lines without what says when it was changed. */
function edit(raw: string, change: Partial<IdeaFields>): string {
  const before = read(raw);
  return patchIdea(raw, before, { ...before, ...change }, options);
}
const isStamp = (line: string): boolean => /^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE)[:;]/.test(line);
const linesOf = (raw: string): string[] =>
  raw
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => !isStamp(line));
const added = (before: string, after: string): string[] => {
  const known = linesOf(before);
  return linesOf(after).filter((line) => !known.includes(line));
};
const removed = (before: string, after: string): string[] => added(after, before);

describe('a task of another program', () => {
  it('from Nextcloud reads with stage, date and the topics that its categories name', () => {
    expect(read(rawOf('nextcloud-tasks'))).toMatchObject({
      uid: '5a1d9b7e-3c0f-4e0c-9a43-0d6c5a1f7b20',
      title: { de: 'Gemeinsame Radkarte drucken' },
      text: { de: 'Auflage klären, Druckerei in Venlo fragen.\n- Papier\n- Falz' },
      stage: 'inPreparation',
      topics: ['cycling'],
      next: { on: '2026-06-30' },
    });
  });

  it('from Thunderbird is done once it is ticked', () => {
    expect(read(rawOf('thunderbird'))).toMatchObject({
      title: { de: 'Vertragsentwurf prüfen (Rechtsamt)' },
      text: { de: 'Entwurf liegt im Ordner; bitte bis Freitag.' },
      stage: 'done',
      topics: ['legal'],
      next: { on: '2026-05-29' },
    });
  });

  it('from a phone reads with the day that it is in the town halls, and its address as it stands', () => {
    expect(read(rawOf('phone-app'))).toMatchObject({
      title: { nl: 'Bellen met de griffie' },
      stage: 'noted',
      next: { on: '2026-06-05' },
      links: [{ url: 'https://example.org/a?b=1,2;c', label: '' }],
    });
  });

  it('that repeats reads as itself, not as its single occurrences', () => {
    expect(read(rawOf('odd'))).toMatchObject({
      title: { de: 'Wochenbericht' },
      stage: 'inPreparation',
      topics: ['press'],
      next: { on: '2026-06-15' },
      funding: { deadline: { kind: 'fixed', date: '2026-07-30', time: '', timeZone: '' } },
      amounts: [],
      log: [],
    });
  });

  it('that is no task at all reads as empty', () => {
    for (const raw of ['', 'nonsense', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'BEGIN:VTODO']) {
      expect({ ...read(raw), uid: 'x' }).toEqual(emptyIdea('x'));
    }
  });
});

describe('a task of ours', () => {
  it('reads with everything it holds, and follows the status that another program has set', () => {
    const idea = read(rawOf('tandem'));
    expect(idea).toEqual({
      ...emptyIdea('x'),
      uid: '9d2c7f60-1c3e-4a7b-8a51-5b0f6f8f1e77',
      title: { de: 'Gemeinsames Repair-Café', nl: 'Gezamenlijk repair café' },
      stage: 'noted',
      topics: ['waste', 'recycling-centre'],
      houseIds: ['krefeld', 'venlo'],
      otherCities: ['Den Haag'],
      owners: [
        { houseId: 'krefeld', contactId: 'c-17', name: 'Lena Muster' },
        { houseId: 'venlo', contactId: '', name: 'Joris Voorbeeld' },
      ],
      peopleIds: ['c-17', 'c-18'],
      next: { text: { de: 'Raum suchen' }, on: '2026-06-10' },
      funding: {
        call: 'Kleinprojekte',
        deadline: { kind: 'fixed', date: '2026-07-15', time: '17:00', timeZone: 'Europe/Brussels' },
        source: 'https://example.org/aufruf',
        checkedOn: '2026-06-01',
      },
      amounts: [{ kind: 'requested', value: '25000', currency: 'EUR' }],
      links: [
        { url: 'https://example.org/idee', label: 'Seite der Idee' },
        { url: 'https://example.org/zwei', label: '' },
      ],
      log: [
        { id: 'l1', on: '2026-05-04', author: 'Lena Muster', text: 'Notiert' },
        { id: 'l2', on: '2026-05-20', author: 'Joris Voorbeeld', text: 'Besproken, Venlo macht mit' },
      ],
      origin: { kind: 'conference', meetingId: 'm-1', text: 'Grenzlandkonferenz' },
      partnershipIds: ['krefeld-venlo'],
    });
  });

  it('keeps its stage while the status is of that class, or was taken away', () => {
    const running = rawOf('tandem').replace('NEEDS-ACTION', 'IN-PROCESS');
    expect(read(running).stage).toBe('running');
    expect(read(running.replace('STATUS:IN-PROCESS\r\n', '')).stage).toBe('running');
    const ticked = running.replace('STATUS:IN-PROCESS', 'COMPLETED:20260604T100000Z');
    expect(read(ticked).stage).toBe('done');
    const unticked = running.replace('STATUS:IN-PROCESS\r\n', '').replace('STAGE:running', 'STAGE:done');
    expect(read(unticked).stage).toBe('noted');
  });

  it('is written in lines that every program takes', () => {
    const raw = newIdea(
      {
        ...emptyIdea('9d2c7f60'),
        title: { de: 'Titel, mit Komma', nl: 'Titel' },
        stage: 'done',
        topics: ['waste'],
        next: { text: { nl: 'Bellen' }, on: '2026-06-10' },
        owners: [{ houseId: 'krefeld', contactId: 'c 17', name: 'Lena Muster' }],
        funding: {
          call: '',
          deadline: { kind: 'fixed', date: '2026-07-15', time: '', timeZone: 'Europe/Brussels' },
          source: '',
          checkedOn: '',
        },
        log: [{ id: 'l1', on: '2026-06-04', author: 'Lena Muster', text: 'Angerufen; zugesagt' }],
      },
      { mainLanguage: 'de', now },
    );
    expect(raw.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tandem//Tandem//EN',
      'BEGIN:VTODO',
      'UID:9d2c7f60',
      'DTSTAMP:20260604T103000Z',
      'CREATED:20260604T103000Z',
      'LAST-MODIFIED:20260604T103000Z',
      'SEQUENCE:0',
      'STATUS:COMPLETED',
      'X-TANDEM-STAGE:done',
      'SUMMARY;LANGUAGE=de:Titel\\, mit Komma',
      expect.stringMatching(/^X-TANDEM-SUMMARY;LANGUAGE=nl;X-TANDEM-OF=[0-9a-f]{8}:Titel$/),
      'X-TANDEM-NEXT;LANGUAGE=nl:Bellen',
      'PERCENT-COMPLETE:100',
      'COMPLETED:20260604T103000Z',
      'DUE;VALUE=DATE:20260610',
      'X-TANDEM-TOPIC:waste',
      'CATEGORIES:Abfallwirtschaft',
      'X-TANDEM-FUNDING-DUE:20260715 Europe/Brussels',
      'X-TANDEM-OWNER:krefeld c%2017 Lena Muster',
      'CONTACT:Lena Muster',
      'X-TANDEM-LOG:l1 2026-06-04 Lena%20Muster Angerufen\\; zugesagt',
      'END:VTODO',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('carries texts of 20,000 characters in either language', () => {
    const long = 'Über die Grenze, immer wieder; '.repeat(660).slice(0, 20_000).trim();
    const fields = { ...emptyIdea('x'), text: { de: long, nl: long }, log: [] };
    expect(read(newIdea(fields, options)).text).toEqual({ de: long, nl: long });
  });
});

describe('an edit of a task', () => {
  it('of the stage writes all that other programs show of it', () => {
    const raw = rawOf('nextcloud-tasks');
    const done = edit(raw, { stage: 'done' });
    expect(removed(raw, done)).toEqual(['PERCENT-COMPLETE:40', 'STATUS:IN-PROCESS']);
    expect(added(raw, done)).toEqual([
      'PERCENT-COMPLETE:100',
      'STATUS:COMPLETED',
      'X-TANDEM-STAGE:done',
      'COMPLETED:20260604T103000Z',
    ]);
    const again = edit(done, { stage: 'discussed' });
    expect(added(raw, again)).toEqual(['STATUS:NEEDS-ACTION', 'X-TANDEM-STAGE:discussed']);
    const applied = edit(raw, { stage: 'applied' });
    expect(added(raw, applied)).toEqual(['X-TANDEM-STAGE:applied']);
  });

  it('of the next step keeps the time and the zone that another program has set', () => {
    const raw = rawOf('thunderbird');
    expect(added(raw, edit(raw, { next: { text: {}, on: '2026-06-12' } }))).toEqual([
      'DUE;TZID=Europe/Berlin:20260612T170000',
    ]);
    const phone = rawOf('phone-app');
    // 00:30 in the town halls, in winter as in summer.
    expect(added(phone, edit(phone, { next: { text: {}, on: '2026-12-01' } }))).toEqual([
      'DUE:20261130T233000Z',
    ]);
  });

  it('never lets a task begin after it is due, nor have a start of another kind', () => {
    const raw = rawOf('thunderbird');
    expect(added(raw, edit(raw, { next: { text: {}, on: '2026-05-11' } }))).toEqual([
      'DTSTART;TZID=Europe/Berlin:20260511T170000',
      'DUE;TZID=Europe/Berlin:20260511T170000',
    ]);
    const cleared = edit(raw, { next: { text: {}, on: '' } });
    expect(removed(raw, cleared)).toEqual(['DUE;TZID=Europe/Berlin:20260529T170000']);
    expect(added(cleared, edit(cleared, { next: { text: {}, on: '2026-06-12' } }))).toEqual([
      'DUE;TZID=Europe/Berlin:20260612T140000',
    ]);
    const lasting = rawOf('odd');
    const due = edit(lasting, { next: { text: {}, on: '2026-06-12' } });
    expect(added(lasting, due)).toEqual(['DUE;VALUE=DATE:20260612']);
    expect(removed(lasting, due)).toEqual(['DURATION:P2W']);
  });

  it('of topics leaves the categories of others alone', () => {
    const raw = rawOf('nextcloud-tasks');
    const more = edit(raw, { topics: ['cycling', 'tourism'] });
    expect(added(raw, more)).toEqual([
      'CATEGORIES:Radverkehr,Wichtig,Tourismus',
      'X-TANDEM-TOPIC:cycling tourism',
    ]);
    const none = edit(raw, { topics: [] });
    expect(added(raw, none)).toEqual(['CATEGORIES:Wichtig']);
    expect(read(none).topics).toEqual([]);
  });

  it('of one step in the log writes one line', () => {
    const raw = rawOf('tandem');
    const { log } = read(raw);
    const step = { id: 'l3', on: '2026-05-10', author: 'Kim, Beispiel', text: 'Zeile\nEND:VTODO' };
    const longer = edit(raw, { log: [...log, step] });
    expect(added(raw, longer)).toEqual(['X-TANDEM-LOG:l3 2026-05-10 Kim%2C%20Beispiel Zeile\\nEND:VTODO']);
    expect(read(longer).log.map(({ id }) => id)).toEqual(['l1', 'l3', 'l2']);
    expect(removed(raw, edit(raw, { log: log.slice(1) }))).toEqual([
      'X-TANDEM-LOG:l1 2026-05-04 Lena%20Muster Notiert',
    ]);
  });

  it('of an owner writes the names for other programs, but not over what they have written', () => {
    const raw = rawOf('tandem');
    const [first] = read(raw).owners;
    const alone = edit(raw, { owners: first ? [first] : [] });
    expect(added(raw, alone)).toEqual(['CONTACT:Lena Muster']);
    const owners = [{ houseId: 'venlo', contactId: '', name: 'Joris Voorbeeld' }];
    expect(added(rawOf('odd'), edit(rawOf('odd'), { owners }))).toEqual([
      'X-TANDEM-OWNER:venlo - Joris Voorbeeld',
    ]);
  });

  it('says when it was made, and counts on', () => {
    const raw = rawOf('thunderbird');
    const edited = edit(raw, { title: { de: 'Neu' } });
    expect(edited.split('\r\n').filter(isStamp)).toEqual([
      'LAST-MODIFIED:20260604T103000Z',
      'DTSTAMP:20260604T103000Z',
      'SEQUENCE:4',
    ]);
    expect(edit(rawOf('nextcloud-tasks'), { title: { de: 'Neu' } })).toContain('\r\nSEQUENCE:1\r\n');
  });

  it('that changes nothing changes no byte', () => {
    for (const [, raw] of todos) expect(edit(raw, {})).toBe(raw);
  });

  it('is written whole beside a quote that a damaged line left open', () => {
    const raw = 'BEGIN:VTODO\r\nUID:a\r\nDESCRIPTION;ALTREP="cid:x:Alt\r\nEND:VTODO\r\n';
    expect(read(edit(raw, { text: { de: 'Leiste 3": breit' } })).text).toEqual({
      de: 'Leiste 3": breit',
    });
  });
});
