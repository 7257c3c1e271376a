/** Small cards, events and tasks with one field each that tests write into. */
export function card(
  uid: string,
  fields: { name?: string; note?: string; phone?: string; extra?: readonly string[] } = {},
): string {
  const { name = 'Lena Muster', note, phone, extra = [] } = fields;
  return lines(
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${uid}`,
    `N:${name};;;;`,
    `FN:${name}`,
    ...(phone === undefined ? [] : [`TEL;TYPE=WORK:${phone}`]),
    ...(note === undefined ? [] : [`NOTE:${note}`]),
    ...extra,
    'END:VCARD',
  );
}

export function event(
  uid: string,
  fields: { summary?: string; day?: string; extra?: readonly string[] } = {},
): string {
  const { summary = 'Vor Ort', day = '20260112', extra = [] } = fields;
  return calendar(
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260105T080000Z',
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${summary}`,
    ...extra,
    'END:VEVENT',
  );
}

export function task(uid: string, fields: { summary?: string; extra?: readonly string[] } = {}): string {
  const { summary = 'Repair-Café', extra = [] } = fields;
  return calendar(
    'BEGIN:VTODO',
    `UID:${uid}`,
    'DTSTAMP:20260105T080000Z',
    `SUMMARY:${summary}`,
    'STATUS:NEEDS-ACTION',
    ...extra,
    'END:VTODO',
  );
}

const lines = (...all: string[]): string => all.map((line) => `${line}\r\n`).join('');
const calendar = (...inner: string[]): string =>
  lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Muster//Text//DE', ...inner, 'END:VCALENDAR');

/** The value of the first line of a name, as written; undefined if there is none. */
export function valueOf(raw: string | undefined, name: string): string | undefined {
  const unfolded = (raw ?? '').replace(/\r?\n[ \t]/g, '');
  return new RegExp(`^(?:[\\w-]+\\.)?${name}(?:;[^:\\r\\n]*)?:(.*?)\\r?$`, 'mi').exec(unfolded)?.[1];
}

/** Writes a line in the place of the first one of its name, else before the end of the innermost object. */
export function withLine(raw: string, name: string, line: string): string {
  const place = new RegExp(`^${name}[;:].*\\r?\\n(?:[ \\t].*\\r?\\n)*`, 'mi');
  if (place.test(raw)) return raw.replace(place, line === '' ? '' : `${line}\r\n`);
  return line === '' ? raw : raw.replace(/^END:(?:VCARD|VEVENT|VTODO)/m, (end) => `${line}\r\n${end}`);
}
