import {
  type CalendarComponent,
  componentsIn,
  isClosed,
  ownLines,
  parseCalendar,
} from '../codec/calendar-lines';
import { type CardVersion, isCardMark, parseCard } from '../codec/card-lines';
import type { ContentLine } from '../codec/content-lines';
import { eolOf, firstText } from '../codec/line-values';
import { type ZoneNames, zoneNames } from '../codec/zone-names';

/**
 * One card or one calendar object as a tree that gives the text back byte for byte: `before` the root's items, which
 * are blank lines and the one component named VCARD or VCALENDAR.
 */
export type SyncDocument = {
  kind: 'card' | 'calendar';
  /** A byte order mark, or empty. */
  before: string;
  root: CalendarComponent;
  /** Of a card; a calendar counts as 4.0, whose lines are written alike. */
  version: CardVersion;
  eol: string;
  /** Empty if none is named. */
  uid: string;
  zones: ZoneNames;
};

const items = new Set(['VEVENT', 'VTODO', 'VJOURNAL']);

/**
 * Reads a text as one card, or as one calendar with a single UID. `undefined` if it is neither: cut off, empty, several
 * objects, text beside them. Whatever else stands in it is kept as it is.
 */
export function readDocument(raw: string): SyncDocument | undefined {
  const before = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = raw.slice(before.length);
  const start = /^\s*BEGIN[ \t]*:[ \t]*(VCARD|VCALENDAR)[ \t]*[\r\n]/i.exec(text)?.[1]?.toUpperCase();
  if (start === 'VCARD') return readCard(text, before);
  return start === 'VCALENDAR' ? readCalendar(text, before) : undefined;
}

function readCard(text: string, before: string): SyncDocument | undefined {
  const { lines, version, eol } = parseCard(text);
  const solid = lines.filter(({ kind }) => kind !== 'blank');
  const last = solid.at(-1);
  const marks = solid.filter((line) => isCardMark(line, 'BEGIN') || isCardMark(line, 'END'));
  if (!last || !isCardMark(last, 'END') || marks.length !== 2) return undefined;
  if (!solid.some((line) => isContent(line) && line.name !== 'VERSION')) return undefined;
  const card: CalendarComponent = { kind: 'component', name: 'VCARD', items: lines };
  const root: CalendarComponent = { kind: 'component', name: '', items: [card] };
  const uid = firstText({ lines }, 'UID');
  return { kind: 'card', before, root, version, eol, uid, zones: zoneNames(card) };
}

function readCalendar(text: string, before: string): SyncDocument | undefined {
  const root = parseCalendar(text);
  const [calendar, ...others] = componentsIn(root);
  if (!calendar || others.length > 0 || ownLines(root).some(({ kind }) => kind !== 'blank')) return undefined;
  const parts = componentsIn(calendar).filter(({ name }) => items.has(name));
  const uids = new Set(parts.map((part) => firstText({ lines: ownLines(part) }, 'UID')));
  if (parts.length === 0 || uids.size > 1 || !isWhole(calendar)) return undefined;
  const [uid = ''] = uids;
  const hasContent = parts.every((part) => ownLines(part).some(isContent));
  if (!hasContent) return undefined;
  return {
    kind: 'calendar',
    before,
    root,
    version: '4.0',
    eol: eolOf(text),
    uid,
    zones: zoneNames(calendar),
  };
}

const isContent = (line: ContentLine): boolean =>
  line.kind === 'property' && line.name !== 'BEGIN' && line.name !== 'END' && line.value.trim() !== '';

const isWhole = (component: CalendarComponent): boolean =>
  isClosed(component) && componentsIn(component).every(isWhole);

/** The lines of a component between its BEGIN and its END. */
export function innerLines(component: CalendarComponent): ContentLine[] {
  const first = component.items.findIndex((item) => item.kind === 'property');
  const last = component.items.findLastIndex((item) => item.kind === 'property');
  return component.items
    .filter((item, index): item is ContentLine => item.kind !== 'component' && index > first && index < last)
    .filter(({ kind }) => kind !== 'blank');
}
