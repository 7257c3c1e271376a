import fc from 'fast-check';
import { assertNever } from '../../renderer/domain/assert-never';
import { splitCalendar } from '../../renderer/codec/calendar-text';
import { type ContentLine, contentLines } from '../../renderer/codec/content-lines';
import { readDocument } from '../../renderer/sync/sync-document';
import { calendarFiles } from '../fixtures/calendars/load-calendars';
import { fixtureCards } from '../fixtures/cards/load-cards';

/** One thing that someone does to a card or calendar text, by whichever line `at` falls on. */
export type Edit =
  | { kind: 'change'; at: number; text: string }
  | { kind: 'remove'; at: number }
  | { kind: 'add'; at: number; line: string }
  | { kind: 'parameter'; at: number; text: string }
  | { kind: 'respell'; at: number; how: 'fold' | 'lowerCase' | 'moveUp' | 'lineFeed' };

/** Real cards and calendar items of several programs, each whole and of one UID. */
export function realTexts(): { cards: string[]; calendars: string[] } {
  const cards = fixtureCards().map(({ raw }, index) => withUid(raw, index));
  const calendars = calendarFiles()
    .flatMap(({ text }) => splitCalendar(text))
    .flatMap((piece) => (piece.kind === 'record' ? [piece.raw] : []));
  const isReadable = (raw: string): boolean => readDocument(raw) !== undefined;
  return { cards: cards.filter(isReadable), calendars: calendars.filter(isReadable) };
}

/** Servers give every card a UID. */
function withUid(raw: string, index: number): string {
  return /^UID[:;]/im.test(raw) ? raw : raw.replace(/^VERSION:.*(\r?\n)/m, `$&UID:card-${index}$1`);
}

const cardLines = [
  'TEL;TYPE=cell:+49 170 5550',
  'TEL;TYPE=work:02151 86',
  'EMAIL;TYPE=work:lena@example.org',
  'TITLE:Leitung',
  'NOTE:erste Zeile\\nzweite\\, Zeile',
  'CATEGORIES:Umwelt,Wasser',
  'X-FOREIGN;X-P=1:a\\,b',
  'BDAY:1980-01-02',
  'X-TANDEM-NOTE;LANGUAGE=nl:regel een\\nregel twee',
  'X-TANDEM-PARTNERSHIP:eins zwei',
  'URL:https://example.org',
  'ADR;TYPE=work:;;Markt 1;Venlo;;5911;',
  'ORG:Stadt;Amt',
  'ROLE:',
];
const calendarLines = [
  'SUMMARY:Treffen',
  'DESCRIPTION:erste Zeile\\nzweite Zeile',
  'LOCATION:Venlo\\, Rathaus',
  'X-FOREIGN:x',
  'CATEGORIES:Umwelt,Wasser',
  'EXDATE:20260112T080000Z',
  'X-TANDEM-SUMMARY;LANGUAGE=nl:Overleg',
  'CLASS:PRIVATE',
  'STATUS:CONFIRMED',
  'COMMENT:ja',
  'ATTENDEE;CN=a:mailto:a@example.org',
  'RRULE:FREQ=DAILY;COUNT=3',
  'X-TANDEM-LOG:one 2026-01-01 Lena Start',
  'X-TANDEM-TOPIC:waste water',
  'TRANSP:OPAQUE',
  'URL:https://example.org',
];

const at = fc.nat(60);
const word = fc.constantFrom('a', 'b', 'ä ö', 'mit\\, Komma', '\\nneue Zeile', '2');

function anyEdit(kind: 'card' | 'calendar'): fc.Arbitrary<Edit> {
  const line = fc.constantFrom(...(kind === 'card' ? cardLines : calendarLines));
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('change' as const), at, text: word }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at }) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(at, line, word)
        .map(([place, text, more]): Edit => ({ kind: 'add', at: place, line: text + more })),
    },
    {
      arbitrary: fc.record({
        kind: fc.constant('parameter' as const),
        at,
        text: fc.constantFrom('X-P=1', 'X-P=2'),
      }),
      weight: 1,
    },
    { arbitrary: respelling, weight: 1 },
  );
}

const respelling = fc.record({
  kind: fc.constant('respell' as const),
  at,
  how: fc.constantFrom('fold' as const, 'lowerCase' as const, 'moveUp' as const, 'lineFeed' as const),
});

/** What servers do: nothing of it changes what the text says. */
export const anyRespelling = fc.array(respelling, { maxLength: 8 });

export type Triple = { base: string; mine: string; theirs: string };

const { cards, calendars } = realTexts();

const sources: fc.Arbitrary<{ kind: 'card' | 'calendar'; base: string }> = fc.oneof(
  fc.constantFrom(...cards).map((base) => ({ kind: 'card' as const, base })),
  fc.constantFrom(...calendars).map((base) => ({ kind: 'calendar' as const, base })),
);

/** A real text with what two sides made of it. */
export const anyTriple: fc.Arbitrary<Triple> = sources.chain(({ kind, base }) => {
  const edits = fc.array(anyEdit(kind), { maxLength: 5 });
  return fc
    .tuple(edits, edits)
    .map(([mine, theirs]) => ({ base, mine: edited(base, mine), theirs: edited(base, theirs) }));
});

/** A real text with the edits of several people, one after the other. */
export const anyHistory: fc.Arbitrary<{ base: string; edits: Edit[][] }> = sources.chain(({ kind, base }) =>
  fc.record({
    base: fc.constant(base),
    edits: fc.array(fc.array(anyEdit(kind), { maxLength: 3 }), { minLength: 3, maxLength: 6 }),
  }),
);

/** The text after these edits; the frame, the version and the UID stay, so that it is the same item. */
export function edited(raw: string, edits: readonly Edit[]): string {
  return edits.reduce(editedOnce, raw);
}

const fixed = new Set(['BEGIN', 'END', 'VERSION', 'UID', 'AGENT', 'RECURRENCE-ID', 'TZID']);

function editedOnce(raw: string, edit: Edit): string {
  const lines = [...contentLines(raw)];
  const closed = closedLines(lines);
  const open = lines.flatMap((line, index) =>
    line.kind === 'property' && !fixed.has(line.name) && index > 0 && !closed.has(line) ? [index] : [],
  );
  const index = open[edit.at % Math.max(open.length, 1)];
  const line = index === undefined ? undefined : lines[index];
  if (index === undefined || !line) return raw;
  const texts = lines.map((each) => each.raw);
  const eol = /\r\n|\n/.exec(raw)?.[0] ?? '\r\n';
  switch (edit.kind) {
    case 'remove':
      texts.splice(index, 1);
      break;
    case 'add':
      texts.splice(index + 1, 0, edit.line + eol);
      break;
    case 'change':
      // A binary value with other letters in it, or an encoded one, would be no value any more.
      if (!/ENCODING|base64/i.test(line.raw))
        texts[index] = line.raw.replace(/[\r\n]*$/, '') + edit.text + eol;
      break;
    case 'parameter':
      if (!/ENCODING/i.test(line.raw)) texts[index] = line.spelling + rest(line, edit.text) + eol;
      break;
    case 'respell':
      respell(texts, index, line, edit.how, eol);
      break;
    default:
      assertNever(edit);
  }
  const result = texts.join('');
  return readDocument(result) ? result : raw;
}

/** What nobody edits: time zones, and a card within a card, which is one value. */
function closedLines(lines: readonly ContentLine[]): Set<ContentLine> {
  const within = new Set<ContentLine>();
  let ends = '';
  for (const line of lines) {
    const value = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && value === 'VTIMEZONE') ends = value;
    if (line.name === 'AGENT' && value === '') ends = 'VCARD';
    if (ends !== '') within.add(line);
    if (line.name === 'END' && value === ends) ends = '';
  }
  return within;
}

function rest(line: ContentLine, parameter: string): string {
  const own = line.parameters.filter(({ name }) => name !== 'X-P').map((each) => `;${each.raw}`);
  return `${own.join('')};${parameter}:${line.value}`;
}

function respell(texts: string[], index: number, line: ContentLine, how: string, eol: string): void {
  const text = texts[index] ?? '';
  const isPlain = !/ENCODING/i.test(text);
  if (how === 'fold' && isPlain && line.value.length > 4) {
    const cut = text.indexOf(':') + 2;
    if (/^[\w -]{2}$/.test(text.slice(cut - 1, cut + 1)))
      texts[index] = `${text.slice(0, cut)}${eol} ${text.slice(cut)}`;
  } else if (how === 'lowerCase' && isPlain && !text.includes('\r\n ') && !text.includes('\n ')) {
    texts[index] = text.replace(line.spelling, line.spelling.toLowerCase());
  } else if (how === 'lineFeed' && isPlain) texts[index] = text.replaceAll('\r\n', '\n');
  else if (how === 'moveUp') {
    const above = texts[index - 1] ?? '';
    if (/^(?:BEGIN|END|VERSION|UID)/i.test(above) || !/[\r\n]$/.test(above) || /^[\s=]/.test(text)) return;
    if (/ENCODING/i.test(above) || !isPlain || above.trim() === '') return;
    texts[index - 1] = text;
    texts[index] = above;
  }
}
