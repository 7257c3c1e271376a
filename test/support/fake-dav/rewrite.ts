import { foldLine } from '../../../renderer/codec/fold-line';

/** What servers make of a text they store. Each is pure, so that they can be put together. */
export type Rewrite = (raw: string) => string;

export function inTurn(...rewrites: readonly Rewrite[]): Rewrite {
  return (raw) => rewrites.reduce((text, rewrite) => rewrite(text), raw);
}

export function logicalLines(raw: string): string[] {
  return raw
    .replace(/\r\n|\r/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => line !== '');
}

export function toText(lines: readonly string[]): string {
  return lines.map((line) => foldLine(line, '\r\n')).join('');
}

/** Name in upper case without group, and where the value begins. */
export function headOf(line: string): { name: string; colon: number } {
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    if (line[index] === '"') quoted = !quoted;
    else if (line[index] === ':' && !quoted) {
      const name = line.slice(0, index).split(';')[0] ?? '';
      return { name: (name.split('.').pop() ?? '').toUpperCase(), colon: index };
    }
  }
  return { name: '', colon: -1 };
}

function eachLine(change: (line: string, name: string, colon: number) => string | undefined): Rewrite {
  return (raw) =>
    toText(
      logicalLines(raw).flatMap((line) => {
        const { name, colon } = headOf(line);
        return change(line, name, colon) ?? [];
      }),
    );
}

/** Only the line ends become CRLF. */
export const forceCrlf: Rewrite = (raw) => raw.replace(/\r\n|\r|\n/g, '\r\n');
export const refold: Rewrite = (raw) => toText(logicalLines(raw));

/** Properties by name within their component, inner components after them; BEGIN, END and VERSION stay outside. */
export const sortLines: Rewrite = (raw) => {
  const lines = logicalLines(raw);
  const sortFrom = (start: number): { out: string[]; next: number } => {
    const own: string[] = [];
    const components: string[] = [];
    let index = start + 1;
    while (index < lines.length) {
      const line = lines[index] ?? '';
      if (/^END:/i.test(line)) break;
      if (/^BEGIN:/i.test(line)) {
        const component = sortFrom(index);
        components.push(...component.out);
        index = component.next;
      } else {
        own.push(line);
        index += 1;
      }
    }
    const rank = (line: string) => (headOf(line).name === 'VERSION' ? '' : headOf(line).name);
    const sorted = own.toSorted((one, other) =>
      rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0,
    );
    return { out: [lines[start] ?? '', ...sorted, ...components, lines[index] ?? ''], next: index + 1 };
  };
  return toText(sortFrom(0).out.filter((line) => line !== ''));
};

export const sortParameters: Rewrite = eachLine((line, _name, colon) => {
  const [head = '', ...parameters] = line.slice(0, colon).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return [head, ...parameters.sort()].join(';') + line.slice(colon);
});

export const upperGroups: Rewrite = eachLine((line) =>
  line.replace(/^[A-Za-z0-9-]+\./, (group) => group.toUpperCase()),
);
export const dropEmpty: Rewrite = eachLine((line, _name, colon) =>
  colon === line.length - 1 ? undefined : line,
);
export const stripOwnLines: Rewrite = eachLine((line, name) => (name.startsWith('X-') ? undefined : line));
export const dropPhotos: Rewrite = eachLine((line, name) => (name === 'PHOTO' ? undefined : line));
export const splitTypes: Rewrite = eachLine((line, _name, colon) => {
  const head = line.slice(0, colon).replace(/;TYPE=([^;:"]+)/gi, (_whole, list: string) =>
    list
      .split(',')
      .map((type) => `;TYPE=${type}`)
      .join(''),
  );
  return head + line.slice(colon);
});

/** Text values end at their first bare comma or semicolon (Radicale). Structured values and lists are left. */
export const cutAtCommas: Rewrite = eachLine((line, name, colon) => {
  if (
    ['N', 'ADR', 'ORG', 'CATEGORIES', 'NICKNAME', 'RRULE', 'EXDATE', 'RDATE', 'BEGIN', 'END'].includes(name)
  )
    return line;
  return line.slice(0, colon + 1) + line.slice(colon + 1).replace(/(?<!\\)[,;].*$/, '');
});

/** Escapes before commas and semicolons go from lines that no standard knows (Cyrus, in a shared calendar). */
export const bareOwnText: Rewrite = eachLine((line, name, colon) =>
  name.startsWith('X-')
    ? line.slice(0, colon) +
      line.slice(colon).replace(/\\(\\|[,;])/g, (pair, code: string) => (code === '\\' ? pair : code))
    : line,
);
/** Escapes before semicolons go from the parts of an address and of a company (DAViCal). */
export const bareSemicolons: Rewrite = eachLine((line, name, colon) =>
  name === 'ORG' || name === 'ADR'
    ? line.slice(0, colon) +
      line.slice(colon).replace(/\\(\\|;)/g, (pair, code: string) => (code === '\\' ? pair : code))
    : line,
);
/** One line for each category (Cyrus, in a shared calendar). */
export const splitCategories: Rewrite = (raw) =>
  toText(
    logicalLines(raw).flatMap((line) => {
      const { name, colon } = headOf(line);
      if (name !== 'CATEGORIES') return [line];
      return line
        .slice(colon + 1)
        .split(/(?<!\\),/)
        .map((word) => line.slice(0, colon + 1) + word);
    }),
  );

/** The URI of a 4.0 picture is cut at its semicolon, or escaped. */
export const cutDataPhotos: Rewrite = (raw) =>
  raw.replace(/^(PHOTO[^:\n]*:data:[^;\r\n]*);[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gm, '$1\\');

/** Adds a line before the last END of a component unless it holds one of that name. */
function addLine(component: string, name: string, line: string): Rewrite {
  return (raw) => {
    const out: string[] = [];
    let start = -1;
    for (const current of logicalLines(raw)) {
      if (current.toUpperCase() === `BEGIN:${component}`) start = out.length;
      if (current.toUpperCase() === `END:${component}` && start >= 0) {
        if (!out.slice(start).some((one) => headOf(one).name === name)) out.push(line);
        start = -1;
      }
      out.push(current);
    }
    return toText(out);
  };
}

export const addRev: Rewrite = addLine('VCARD', 'REV', 'REV:20260105T080000Z');
export const addClass: Rewrite = inTurn(
  addLine('VEVENT', 'CLASS', 'CLASS:PUBLIC'),
  addLine('VTODO', 'CLASS', 'CLASS:PUBLIC'),
);
/** RSVP where nobody is asked to answer (SOGo). */
export const addRsvp: Rewrite = eachLine((line, name, colon) =>
  name === 'ATTENDEE' && !/;RSVP=/i.test(line.slice(0, colon))
    ? `${line.slice(0, colon)};RSVP=FALSE${line.slice(colon)}`
    : line,
);

/** VTIMEZONE for every zone that a time names and the object does not describe (Radicale, SOGo). */
export const addTimeZones: Rewrite = (raw) => {
  const described = new Set(Array.from(raw.matchAll(/^TZID[^:\r\n]*:(.*?)\r?$/gm), ([, name = '']) => name));
  const named = Array.from(
    logicalLines(raw)
      .join('\n')
      .matchAll(/;TZID=([^;:\n]+)/g),
    ([, name = '']) => name,
  );
  const missing = [...new Set(named)].filter((name) => !described.has(name));
  if (missing.length === 0) return raw;
  const added = missing.flatMap((name) => [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    'BEGIN:STANDARD',
    'DTSTART:19961027T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
  ]);
  const lines = logicalLines(raw);
  const at = lines.findIndex((line) => /^BEGIN:(?:VEVENT|VTODO)/i.test(line));
  return toText([...lines.slice(0, at), ...added, ...lines.slice(at)]);
};

export const addUid = (uid: string): Rewrite => addLine('VCARD', 'UID', `UID:${uid}`);

/** 4.0 becomes 3.0, as SOGo does for good, and Cyrus and sabre for readers that do not ask. */
export const toVersion3: Rewrite = (raw) => {
  if (!/^VERSION:4\.0\s*$/m.test(raw)) return raw;
  return cutDataPhotos(
    eachLine((line, name) => {
      if (name === 'VERSION') return 'VERSION:3.0';
      if (name === 'KIND') return line.replace(/^KIND/i, 'X-KIND');
      return name === 'LANG' || name === 'CLIENTPIDMAP' ? undefined : line;
    })(raw),
  );
};
/** 3.0 becomes 4.0 where it is asked for (sabre), without CLASS and LABEL. */
export const toVersion4: Rewrite = (raw) =>
  /^VERSION:3\.0\s*$/m.test(raw)
    ? eachLine((line, name) => {
        if (name === 'VERSION') return 'VERSION:4.0';
        return name === 'CLASS' || name === 'LABEL' ? undefined : line;
      })(raw)
    : raw;
