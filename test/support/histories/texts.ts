import { assertNever } from '../../../renderer/domain/assert-never';
import type { SyncKind } from '../../../renderer/sync/ports';
import { card, event, task, withLine } from '../sync-texts';

/** What people and other programs do to a text. `at` picks among what there is, by its rest. */
export type TextEdit =
  /** Another value in a field that stands once. */
  | { kind: 'replace'; at: number }
  /** One more line in the longer text. */
  | { kind: 'append' }
  /** One more of what may stand several times. */
  | { kind: 'more' }
  /** A field goes. */
  | { kind: 'drop'; at: number }
  /** Another day: of the series, or until when it is due. */
  | { kind: 'move' }
  /** One day of the series is otherwise. */
  | { kind: 'occurrence'; day: number }
  /** One day of the series does not take place. */
  | { kind: 'skip'; day: number };

const single: Record<SyncKind, readonly string[]> = {
  contact: ['NOTE', 'TEL', 'FN', 'ORG', 'X-TANDEM-NOTE;LANGUAGE=nl', 'TITLE'],
  rotation: ['SUMMARY', 'LOCATION', 'DESCRIPTION', 'X-TANDEM-SUMMARY;LANGUAGE=nl', 'X-TANDEM-DESK'],
  idea: ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'X-TANDEM-SUMMARY;LANGUAGE=nl', 'X-TANDEM-NEXT'],
};
const longText: Record<SyncKind, string> = { contact: 'NOTE', rotation: 'DESCRIPTION', idea: 'DESCRIPTION' };

/** A small text of its kind that says one value. */
export function newText(kind: SyncKind, uid: string, value: string): string {
  switch (kind) {
    case 'contact':
      return card(uid, { note: value });
    case 'rotation':
      return event(uid, {
        summary: value,
        extra: ['DTEND;VALUE=DATE:20260113', 'RRULE:FREQ=DAILY;COUNT=9', 'TRANSP:TRANSPARENT'],
      });
    case 'idea':
      return task(uid, { summary: value });
    default:
      return assertNever(kind);
  }
}

/** Lines of another program, spelt in its own way; each with a value. */
export function withForeignLines(raw: string, value: string): string {
  const lines = `X-Foreign;X-P="a;b";X-A=1:${value}\r\nitem7.x-other-program:Zeile\\, die \r\n gefaltet ist ${value}\r\n`;
  return raw.replace(/^END:(?:VCARD|VEVENT|VTODO)/m, (end) => lines + end);
}

export const unfolded = (raw: string): string => raw.replace(/\r?\n[ \t]/g, '');

/** The text after an edit that says `value`, a day if the edit is of days. */
export function edited(kind: SyncKind, raw: string, edit: TextEdit, value: string, day: string): string {
  const fields = single[kind];
  const field = 'at' in edit ? (fields[edit.at % fields.length] ?? 'NOTE') : longText[kind];
  const [name = ''] = field.split(';');
  switch (edit.kind) {
    case 'replace':
      return inMaster(raw, (text) => withLine(text, name, `${field}:${value}`));
    case 'append':
      return inMaster(raw, (text) => appended(text, field, value));
    case 'more':
      return inMaster(raw, (text) => oneMore(kind, text, value));
    case 'drop':
      // Without its name a text would be no contact, no event and no task.
      if (name === 'FN' || name === 'SUMMARY') return raw;
      return inMaster(raw, (text) => withLine(text, name, ''));
    case 'move':
      if (kind === 'contact') return inMaster(raw, (text) => withLine(text, 'ROLE', `ROLE:${value}`));
      if (kind === 'idea') return inMaster(raw, (text) => withLine(text, 'DUE', `DUE;VALUE=DATE:${day}`));
      return inMaster(raw, (text) =>
        withLine(withLine(text, 'DTSTART', `DTSTART;VALUE=DATE:${day}`), 'DTEND', ''),
      );
    case 'occurrence':
      return kind === 'rotation' ? withOccurrence(raw, dayOf(edit.day), value) : raw;
    case 'skip':
      return kind === 'rotation' ? withoutOccurrence(raw, dayOf(edit.day)) : raw;
    default:
      return assertNever(edit);
  }
}

/** Whether the value that an edit brings is a day. */
export const bringsDay = (kind: SyncKind, edit: TextEdit): boolean =>
  edit.kind === 'move' && kind !== 'contact';

const dayOf = (index: number): string => `202601${13 + (index % 3)}`;

const component = /BEGIN:(VEVENT|VTODO)\r\n[^]*?END:\1\r\n/g;
const isOccurrence = (text: string): boolean => /^RECURRENCE-ID[;:]/m.test(text);

/** Changes the card, or the first event or task that is no single day of a series. */
function inMaster(raw: string, change: (text: string) => string): string {
  if (!raw.includes('BEGIN:VCALENDAR')) return change(raw);
  let isDone = false;
  return raw.replace(component, (text) => {
    if (isDone || isOccurrence(text)) return text;
    isDone = true;
    return change(text);
  });
}

function appended(text: string, field: string, value: string): string {
  const line = new RegExp(`^${field}(?:;[^:\\r\\n]*)?:.*$`, 'mi').exec(unfolded(text))?.[0]?.trim();
  return withLine(text, field, line === undefined ? `${field}:${value}` : `${line}\\n${value}`);
}

function oneMore(kind: SyncKind, text: string, value: string): string {
  const line = kind === 'contact' ? `TEL;TYPE=cell:${value}` : `COMMENT:${value}`;
  return text.replace(/^END:(?:VCARD|VEVENT|VTODO)/m, (end) => `${line}\r\n${end}`);
}

const occurrenceOf = (day: string) => new RegExp(`^RECURRENCE-ID[^:\\r\\n]*:${day}`, 'm');

function withOccurrence(raw: string, day: string, value: string): string {
  const uid = /^UID:(.*?)\r?$/m.exec(raw)?.[1] ?? '';
  let isThere = false;
  const changed = raw.replace(component, (text) => {
    if (!occurrenceOf(day).test(text)) return text;
    isThere = true;
    return withLine(text, 'SUMMARY', `SUMMARY:${value}`);
  });
  if (isThere) return changed;
  const lines = [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260105T080000Z',
    `RECURRENCE-ID;VALUE=DATE:${day}`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${value}`,
    'END:VEVENT',
    '',
  ];
  return raw.replace(/^END:VCALENDAR/m, (end) => lines.join('\r\n') + end);
}

function withoutOccurrence(raw: string, day: string): string {
  const kept = raw.replace(component, (text) => (occurrenceOf(day).test(text) ? '' : text));
  if (new RegExp(`^EXDATE[^:]*:.*${day}`, 'm').test(unfolded(kept))) return kept;
  return inMaster(kept, (text) =>
    text.replace(/^END:VEVENT/m, (end) => `EXDATE;VALUE=DATE:${day}\r\n${end}`),
  );
}
