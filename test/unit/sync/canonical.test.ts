import { describe, expect, test } from 'vitest';
import {
  canonicalHash,
  canonicalKeys,
  differingKeys,
  isSameContent,
  strictHash,
} from '../../../renderer/sync/canonical';
import { calendarOf, cardWith, eventWith, taskWith } from '../../support/merge-samples';

type Spelling = { name: string; one: string; same: string; other: string };

const card = (name: string, one: string[], same: string[], other: string[]): Spelling => ({
  name,
  one: cardWith(...one),
  same: cardWith(...same),
  other: cardWith(...other),
});
const event = (name: string, one: string[], same: string[], other: string[]): Spelling => ({
  name,
  one: eventWith(one),
  same: eventWith(same),
  other: eventWith(other),
});

const photo = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** Each with what a server may make of it, and with a change that someone made. */
const spellings: Spelling[] = [
  card('names in any case', ['title:a'], ['TITLE:a'], ['TITLE:A']),
  card('parameter names in any case', ['TEL;type=cell:1'], ['TEL;TYPE=cell:1'], ['TEL;TYPE=fax:1']),
  card('parameters in any order', ['TEL;X-A=1;X-B=2:1'], ['TEL;X-B=2;X-A=1:1'], ['TEL;X-A=2;X-B=1:1']),
  card(
    'kinds in any case, order and number of parameters',
    ['TEL;TYPE=WORK,voice:1'],
    ['TEL;TYPE=Voice;TYPE=work:1'],
    ['TEL;TYPE=WORK:1'],
  ),
  card('bare kinds of vCard 2.1', ['TEL;WORK;CELL:1'], ['TEL;TYPE=cell,work:1'], ['TEL;WORK;FAX:1']),
  card('a VALUE that goes without saying', ['URL;VALUE=uri:a'], ['URL:a'], ['URL:b']),
  card(
    'a VALUE that says something',
    ['BDAY;VALUE=text:1980'],
    ['BDAY;VALUE=TEXT:1980', 'X-A:'],
    ['BDAY:1981'],
  ),
  card('lines in any order', ['TITLE:a', 'ROLE:b'], ['ROLE:b', 'TITLE:a'], ['TITLE:b', 'ROLE:a']),
  card('groups in any case and number', ['item1.TEL:1'], ['ITEM4.TEL:1'], ['item1.TEL:2']),
  card(
    'labels that follow their number',
    ['a.TEL:1', 'a.X-ABLabel:x', 'b.TEL:2', 'b.X-ABLabel:y'],
    ['b.TEL:1', 'b.X-ABLabel:x', 'a.TEL:2', 'a.X-ABLabel:y'],
    ['b.TEL:1', 'a.X-ABLabel:x', 'a.TEL:2', 'b.X-ABLabel:y'],
  ),
  card('stamps', ['REV:1', 'PRODID:a'], ['REV:2'], ['REV:1', 'PRODID:a', 'X-REV:2']),
  card('our causality line', ['X-TANDEM-VV:a=1'], ['X-TANDEM-VV:a=2'], ['X-TANDEM-TOPIC:a=2']),
  card(
    'categories in one line or several',
    ['CATEGORIES:a,b'],
    ['CATEGORIES:b', 'CATEGORIES:a'],
    ['CATEGORIES:a'],
  ),
  card(
    'an escaped comma in a category',
    ['CATEGORIES:a\\,b'],
    ['CATEGORIES:a\\,b', 'X:'],
    ['CATEGORIES:a,b'],
  ),
  card('empty parts at the end of an address', ['ADR:;;a;;;;'], ['ADR:;;a'], ['ADR:;a']),
  card('empty parts at the end of an organisation', ['ORG:a;'], ['ORG:a'], ['ORG:a;b']),
  card('a semicolon that separates nothing', ['ORG:a\\;b'], ['org:a\\;b'], ['ORG:a;b']),
  card('empty properties', ['NOTE:', 'ADR:;;;;;;'], [], ['NOTE:a']),
  card('escapes nobody needs', ['NOTE:a\\: b\\, c'], ['NOTE:a: b, c'], ['NOTE:a: b\\\\, c']),
  card(
    'escapes in web addresses',
    ['URL:https://h/?a=1\\,2\\;3'],
    ['URL:https://h/?a=1,2;3'],
    ['URL:https://h/?a=1'],
  ),
  card('line ends in either case', ['NOTE:a\\nb'], ['NOTE:a\\Nb'], ['NOTE:a b']),
  card('quoted-printable', ['NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=A4'], ['NOTE:ä'], ['NOTE:a']),
  card('language tags in any case', ['NOTE;LANGUAGE=DE:a'], ['NOTE;LANGUAGE=de:a'], ['NOTE;LANGUAGE=nl:a']),
  card(
    'pictures by their bytes',
    [`PHOTO;ENCODING=b;TYPE=PNG:${photo}`],
    [`PHOTO;VALUE=uri:data:image/png;base64\\,${photo}`],
    [`PHOTO;ENCODING=b;TYPE=PNG:${photo.replace('AQAAAC1', 'AQBAAC1')}`],
  ),
  card('places with six digits', ['GEO:51.37;6.17'], ['GEO:51.370000\\;6.170000'], ['GEO:51.37;6.18']),
  card('places as addresses', ['GEO:geo:51.37,6.17'], ['GEO:51.37;6.17'], ['GEO:geo:51.38,6.17']),
  event(
    'a class that everybody assumes',
    ['SUMMARY:a', 'CLASS:PUBLIC'],
    ['SUMMARY:a'],
    ['SUMMARY:a', 'CLASS:PRIVATE'],
  ),
  event(
    'busy unless it says otherwise',
    ['SUMMARY:a', 'TRANSP:OPAQUE'],
    ['SUMMARY:a'],
    ['SUMMARY:a', 'TRANSP:TRANSPARENT'],
  ),
  event('no priority', ['SUMMARY:a', 'PRIORITY:0'], ['SUMMARY:a'], ['SUMMARY:a', 'PRIORITY:1']),
  event(
    'parts of a rule in any order',
    ['RRULE:FREQ=WEEKLY;BYDAY=MO,TU'],
    ['RRULE:BYDAY=TU,MO;FREQ=WEEKLY;INTERVAL=1'],
    ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
  ),
  event(
    'the interval of a rule',
    ['RRULE:FREQ=WEEKLY;INTERVAL=2'],
    ['rrule:INTERVAL=2;FREQ=weekly'],
    ['RRULE:FREQ=WEEKLY'],
  ),
  event(
    'a date is a date',
    ['DTSTART;VALUE=DATE:20260105'],
    ['DTSTART;value=date:20260105'],
    ['DTSTART:20260105'],
  ),
  event(
    'a date with time says so by itself',
    ['DTSTART;VALUE=DATE-TIME:20260105T080000Z'],
    ['DTSTART:20260105T080000Z'],
    ['DTSTART:20260105T080000'],
  ),
  event(
    'UTC and a zone are not the same',
    ['DTSTART;TZID=Europe/Berlin:20260105T090000'],
    ['DTSTART;tzid=Europe/Berlin:20260105T090000'],
    ['DTSTART:20260105T080000Z'],
  ),
  event(
    'skipped days in one line or several',
    ['EXDATE:20260105T080000Z,20260106T080000Z'],
    ['EXDATE:20260106T080000Z', 'EXDATE:20260105T080000Z'],
    ['EXDATE:20260105T080000Z'],
  ),
  event(
    'who takes part',
    ['ATTENDEE;CN=a;RSVP=FALSE;PARTSTAT=NEEDS-ACTION:MAILTO:a@example.org'],
    ['ATTENDEE;CN=a:mailto:A@example.org'],
    ['ATTENDEE;CN=a;PARTSTAT=ACCEPTED:mailto:a@example.org'],
  ),
  event(
    'stamps and sequence',
    ['SUMMARY:a', 'SEQUENCE:1', 'LAST-MODIFIED:1', 'CREATED:1'],
    ['SUMMARY:a'],
    ['SUMMARY:a', 'X-SEQUENCE:1'],
  ),
];

describe('a server may spell as it likes, and a real change is still seen:', () => {
  test.each(spellings)('$name', ({ one, same, other }) => {
    expect(canonicalHash(same)).toBe(canonicalHash(one));
    expect(isSameContent(same, one)).toBe(true);
    expect([...differingKeys(same, one)]).toEqual([]);
    expect(canonicalHash(other)).not.toBe(canonicalHash(one));
    expect(isSameContent(other, one)).toBe(false);
    expect(differingKeys(other, one).size).toBeGreaterThan(0);
  });

  test('folding and line ends', () => {
    const one = cardWith(`NOTE:${'a'.repeat(100)}`);
    const folded = one.replace('aaaa', 'aa\r\n aa').replaceAll('\r\n', '\n');
    expect(canonicalHash(folded)).toBe(canonicalHash(one));
    expect(strictHash(folded)).toBe(strictHash(one));
    expect(strictHash(one.replace('NOTE', 'note'))).not.toBe(strictHash(one));
  });

  test('the time zones everybody knows, but not one that someone made up', () => {
    const zone = (name: string, to: string): string[] => [
      'BEGIN:VTIMEZONE',
      `TZID:${name}`,
      'BEGIN:STANDARD',
      `TZOFFSETTO:${to}`,
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const start = ['DTSTART;TZID=Europe/Berlin:20260105T090000'];
    const hashOf = (...zones: string[][]): string => canonicalHash(eventWith(start, ...zones));
    expect(hashOf(zone('Europe/Berlin', '+0100'))).toBe(hashOf());
    expect(hashOf(zone('Here', '+0100'))).not.toBe(hashOf(zone('Here', '+0200')));
  });

  test('the same line in another part of the calendar is another statement', () => {
    const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT5M'];
    const within = calendarOf(['BEGIN:VEVENT', 'UID:a', ...alarm, 'SUMMARY:x', 'END:VALARM', 'END:VEVENT']);
    const beside = calendarOf(['BEGIN:VEVENT', 'UID:a', 'SUMMARY:x', ...alarm, 'END:VALARM', 'END:VEVENT']);
    expect(canonicalHash(within)).not.toBe(canonicalHash(beside));
  });
});

describe('keys', () => {
  test('name what differs, with the hash of what mine says', () => {
    const mine = cardWith('TITLE:a', 'TEL:1', 'CATEGORIES:x,y');
    const base = cardWith('TITLE:b', 'TEL:1', 'CATEGORIES:x', 'ROLE:r');
    const keys = differingKeys(mine, base);
    expect([...keys.keys()].map((key) => key.replace(/~.*/, '~'))).toEqual([
      'VCARD|TITLE',
      'VCARD|CATEGORIES~',
      'VCARD|ROLE',
    ]);
    expect(keys.get('VCARD|TITLE')).toBe(canonicalKeys(mine).get('VCARD|TITLE'));
    expect(keys.get('VCARD|ROLE')).toBe('');
  });

  test('what a server would not keep is waived until that very value changes', () => {
    const sent = cardWith('X-TANDEM-NOTE;LANGUAGE=nl:a', 'URL:https://h/?q=1\\,2', 'TITLE:t');
    const readBack = cardWith('URL:https://h/?q=1', 'TITLE:t');
    const waived = Object.fromEntries(differingKeys(sent, readBack));
    expect(differingKeys(sent, readBack, waived).size).toBe(0);
    expect([...differingKeys(sent.replace('nl:a', 'nl:b'), readBack, waived).keys()]).toEqual([
      'VCARD|X-TANDEM-NOTE;LANGUAGE=nl',
    ]);
    expect([...differingKeys(sent.replace('TITLE:t', 'TITLE:u'), readBack, waived).keys()]).toEqual([
      'VCARD|TITLE',
    ]);
  });

  test('tell overrides and alarms apart', () => {
    const keys = canonicalKeys(
      eventWith(
        ['SUMMARY:a', 'BEGIN:VALARM', 'UID:al', 'ACTION:DISPLAY', 'TRIGGER:-PT5M', 'END:VALARM'],
        [
          'BEGIN:VEVENT',
          'UID:rota-1',
          'RECURRENCE-ID;TZID=Europe/Berlin:20260112T090000',
          'SUMMARY:b',
          'END:VEVENT',
        ],
      ),
    );
    expect([...keys.keys()]).toEqual(
      expect.arrayContaining([
        'VCALENDAR/VEVENT|SUMMARY',
        'VCALENDAR/VEVENT/VALARM[al]|TRIGGER',
        'VCALENDAR/VEVENT[20260112T080000Z]|SUMMARY',
      ]),
    );
  });
});

test('a text that is no card or calendar has a hash all the same', () => {
  expect(canonicalHash('BEGIN:VCARD\r\nTITLE:a')).toBe(canonicalHash('BEGIN:VCARD\nTITLE:a'));
  expect(canonicalHash('')).not.toBe(canonicalHash('x'));
  expect(differingKeys('x', taskWith('SUMMARY:a')).size).toBeGreaterThan(0);
});
