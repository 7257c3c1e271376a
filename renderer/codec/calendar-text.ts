import {
  type CalendarComponent,
  calendarsIn,
  calendarText,
  componentsIn,
  isClosed,
  ownLines,
  parseCalendar,
} from './calendar-lines';
import type { BrokenPiece, BrokenReason } from './card-text';
import type { ContentLine } from './content-lines';
import { firstText, joinLines, linesNamed } from './line-values';

/** Why a piece of a calendar file could not be kept as a record. */
export type CalendarBrokenReason =
  | BrokenReason
  /** An event without DTSTART, or one in which no day can be read. */
  | 'noStart'
  /** A component that is neither event nor task (VJOURNAL, VFREEBUSY). */
  | 'otherKind';

export type CalendarBrokenPiece = Omit<BrokenPiece, 'reason'> & { reason: CalendarBrokenReason };

/**
 * One event or task: `raw` is a whole VCALENDAR with the master, its overrides and the time zones they name. `uid` is
 * empty if it has none. `line` is the 1-based number of its first line; `oddLines` stay in `raw`.
 */
export type CalendarRecord = {
  kind: 'record';
  component: 'VEVENT' | 'VTODO';
  uid: string;
  raw: string;
  line: number;
  oddLines: CalendarBrokenPiece[];
};

export type CalendarPiece = CalendarRecord | ({ kind: 'broken' } & CalendarBrokenPiece);

type Gathered = {
  component: 'VEVENT' | 'VTODO';
  uid: string;
  calendar: CalendarComponent;
  zones: Map<string, CalendarComponent>;
  parts: CalendarComponent[];
};

/**
 * Splits the text of a file into records by UID, in the order of the file, and names what could not be read. A broken
 * component never takes another one with it.
 */
export function splitCalendar(text: string): CalendarPiece[] {
  const root = parseCalendar(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const gathered = new Map<string, Gathered>();
  const broken: CalendarBrokenPiece[] = [];
  for (const calendar of calendarsIn(root)) {
    const zones = zonesOf(calendar);
    for (const part of componentsIn(calendar)) {
      if (part.name === 'VTIMEZONE') continue;
      const reason = brokenReason(part);
      if (reason) broken.push(pieceOf(part, reason));
      else gather(gathered, part, calendar, zones);
    }
    if (calendar !== root && !isClosed(calendar)) {
      const [begin] = ownLines(calendar);
      if (begin) broken.push({ raw: begin.raw, line: begin.line, reason: 'notClosed' });
    }
  }
  broken.push(...strayPieces(root));
  const records = [...gathered.values()].map(recordOf);
  const reported = broken.map((piece): CalendarPiece => ({ kind: 'broken', ...piece }));
  return [...records, ...reported].toSorted((one, other) => one.line - other.line);
}

/** What stands beside the calendars, or in a file without any. */
function strayPieces(root: CalendarComponent): CalendarBrokenPiece[] {
  const lines = ownLines(root).filter((line) => line.kind !== 'blank');
  const [first] = lines;
  return first ? [{ raw: joinLines(lines), line: first.line, reason: 'outside' }] : [];
}

function zonesOf(calendar: CalendarComponent): Map<string, CalendarComponent> {
  const zones = componentsIn(calendar, 'VTIMEZONE').filter(isClosed);
  return new Map(zones.map((zone) => [firstText({ lines: ownLines(zone) }, 'TZID'), zone]));
}

function brokenReason(part: CalendarComponent): CalendarBrokenReason | undefined {
  if (part.name !== 'VEVENT' && part.name !== 'VTODO') return 'otherKind';
  if (!isClosed(part)) return 'notClosed';
  const lines = ownLines(part);
  const readable = lines.filter(
    (line) => line.kind === 'property' && !['BEGIN', 'END'].includes(line.name) && line.value.trim() !== '',
  );
  if (readable.length === 0) return lines.some((line) => line.kind === 'bad') ? 'badLine' : 'noContent';
  if (part.name === 'VEVENT' && !linesNamed({ lines }, 'DTSTART').some((line) => /\d{8}/.test(line.value))) {
    return 'noStart';
  }
  return undefined;
}

function pieceOf(part: CalendarComponent, reason: CalendarBrokenReason): CalendarBrokenPiece {
  return { raw: calendarText(part), line: lineOf(part), reason };
}

const lineOf = (part: CalendarComponent): number => ownLines(part)[0]?.line ?? 1;

function gather(
  gathered: Map<string, Gathered>,
  part: CalendarComponent,
  calendar: CalendarComponent,
  zones: Map<string, CalendarComponent>,
): void {
  const uid = firstText({ lines: ownLines(part) }, 'UID');
  const component = part.name === 'VTODO' ? 'VTODO' : 'VEVENT';
  // Without a UID nothing says which parts belong together.
  const key = uid === '' ? `line ${lineOf(part)}` : `${component} ${uid}`;
  const known = gathered.get(key);
  if (!known) {
    gathered.set(key, { component, uid, calendar, zones: new Map(zones), parts: [part] });
    return;
  }
  known.parts.push(part);
  for (const [name, zone] of zones) if (!known.zones.has(name)) known.zones.set(name, zone);
}

function recordOf({ component, uid, calendar, zones, parts }: Gathered): CalendarRecord {
  const lines = parts.flatMap(allLines);
  const named = new Set(
    lines.flatMap((line) =>
      line.parameters.filter(({ name }) => name === 'TZID').flatMap(({ values }) => values),
    ),
  );
  const frame = ownLines(calendar);
  const isFramed = calendar.name === 'VCALENDAR';
  const eol = /(?:\r\n|\n|\r)$/.exec(lines[0]?.raw ?? '')?.[0] ?? '\r\n';
  const head = isFramed
    ? // METHOD makes a message of it (RFC 5546), which a record is not.
      joinLines(frame.filter((line) => !['END', 'METHOD'].includes(line.name) && line.kind !== 'blank'))
    : `BEGIN:VCALENDAR${eol}VERSION:2.0${eol}`;
  const body = [...zones].filter(([name]) => named.has(name)).map(([, zone]) => zone);
  const texts = [...body, ...parts]
    .map(calendarText)
    .map((text) => (/[\r\n]$/.test(text) ? text : text + eol));
  const odd = lines.filter((line) => line.kind === 'bad');
  return {
    kind: 'record',
    component,
    uid,
    raw: `${head}${texts.join('')}END:VCALENDAR${eol}`,
    line: lines[0]?.line ?? 1,
    oddLines: odd.map(({ raw, line }) => ({ raw, line, reason: 'badLine' })),
  };
}

function allLines(part: CalendarComponent): ContentLine[] {
  return part.items.flatMap((item) => (item.kind === 'component' ? allLines(item) : [item]));
}
