/** Small texts of both formats, as this app would write them, for tests of what is sent to servers. */
export function cardText(uid: string, name: string, more: readonly string[] = []): string {
  return text([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${uid}`,
    `FN:${name}`,
    `N:${name};;;;`,
    ...more,
    'END:VCARD',
  ]);
}

export function eventText(uid: string, summary: string, more: readonly string[] = []): string {
  return text([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tandem//DE',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260105T080000Z',
    'DTSTART;VALUE=DATE:20260112',
    `SUMMARY:${summary}`,
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

export function todoText(uid: string, summary: string, more: readonly string[] = []): string {
  return text([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tandem//DE',
    'BEGIN:VTODO',
    `UID:${uid}`,
    'DTSTAMP:20260105T080000Z',
    `SUMMARY:${summary}`,
    ...more,
    'END:VTODO',
    'END:VCALENDAR',
  ]);
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}
