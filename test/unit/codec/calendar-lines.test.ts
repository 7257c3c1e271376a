import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarEditor } from '../../../renderer/codec/calendar-editor';
import { calendarText, componentsIn, ownLines, parseCalendar } from '../../../renderer/codec/calendar-lines';
import { readLocalized } from '../../../renderer/codec/localized-lines';
import { linesNamed } from '../../../renderer/codec/line-values';
import { patchLocalized } from '../../../renderer/codec/patch-localized';
import { calendarFiles } from '../../fixtures/calendars/load-calendars';

const files = calendarFiles();
const crlf = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');

describe('a calendar text as components', () => {
  test.each(files)('$name gives its bytes back', ({ text }) => {
    expect(calendarText(parseCalendar(text))).toBe(text);
  });

  test('any text gives a tree, and the tree gives the text back', () => {
    const piece = fc.oneof(
      fc.constantFrom('BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VALARM'),
      fc.constantFrom('END:VALARM', 'BEGIN:', 'END:', 'BEGIN:X', 'end:x', 'SUMMARY:a', ' folded', '', ';'),
      fc.string(),
    );
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom('\r\n', '\n', '\r', '')), { maxLength: 40 })
      .map((pieces) => pieces.flat().join(''));
    fc.assert(
      fc.property(text, (any) => {
        expect(calendarText(parseCalendar(any))).toBe(any);
      }),
    );
  });

  test('a hundred thousand components within each other do not exhaust the stack', () => {
    const text = 'BEGIN:X\r\n'.repeat(100_000);
    expect(calendarText(parseCalendar(text))).toBe(text);
  });

  test('an event that was never closed ends where the next one begins', () => {
    const root = parseCalendar(
      crlf(
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:1',
        'BEGIN:VEVENT',
        'UID:2',
        'END:VEVENT',
        'END:VCALENDAR',
      ),
    );
    const [calendar] = componentsIn(root);
    expect(calendar && componentsIn(calendar).map((event) => ownLines(event).length)).toEqual([2, 3]);
  });
});

describe('editing a calendar text', () => {
  test.each(files)('every property line of $name can go alone', ({ text }) => {
    const count = new CalendarEditor(text).components('VEVENT').length;
    for (let index = 0; index < count; index += 1) {
      const editor = new CalendarEditor(text);
      const event = editor.components('VEVENT')[index];
      if (!event) throw new Error('The event is gone');
      const lines = editor.edit(event);
      const line = lines.lines.find(({ name }) => name === 'SUMMARY');
      if (!line) continue;
      lines.remove(line);
      const at = text.split(line.raw);
      expect(at.join('')).toBe(text.replaceAll(line.raw, ''));
      expect(editor.text().length).toBe(text.length - line.raw.length);
    }
  });

  test('a new property stands before the alarms, in the line ends of the text', () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VALARM\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n';
    const editor = new CalendarEditor(text);
    const [event] = editor.components('VEVENT');
    if (!event) throw new Error('No event');
    editor.edit(event).add({ spelling: 'LOCATION', parameters: [], value: 'Venlo' });
    expect(editor.text()).toBe(text.replace('UID:1\n', 'UID:1\nLOCATION:Venlo\n'));
  });

  test('no value and no parameter becomes a line of its own', () => {
    const editor = new CalendarEditor(crlf('BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'));
    const [event] = editor.components('VEVENT');
    if (!event) throw new Error('No event');
    editor
      .edit(event)
      .add({ spelling: 'LOCATION', parameters: ['X-A=1\r\nA:1'], value: 'a\r\nATTENDEE:b\nc\rd' });
    expect(ownLines(event)).toHaveLength(3);
  });

  test('a component is added and taken away, and the text is as before', () => {
    const { text } = files.find(({ name }) => name === 'nextcloud.ics') ?? { text: '' };
    const editor = new CalendarEditor(text);
    const [first] = editor.components('VEVENT');
    if (!first) throw new Error('No event');
    const added = editor.addAfter(first, 'VEVENT');
    editor.edit(added).add({ spelling: 'UID', parameters: [], value: 'x' });
    expect(editor.components('VEVENT')).toHaveLength(3);
    expect(editor.text()).toContain('END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nBEGIN:VEVENT');
    editor.remove(added);
    expect(editor.text()).toBe(text);
  });
});

describe('texts in both languages', () => {
  const blank = crlf('BEGIN:VCALENDAR', 'BEGIN:VTODO', 'END:VTODO', 'END:VCALENDAR');
  const mainLanguage = 'de';

  test('the standard property holds the main language and ours the other one', () => {
    const editor = new CalendarEditor(blank);
    const [task] = editor.components('VTODO');
    if (!task) throw new Error('No task');
    const lines = editor.edit(task);
    const wanted = { de: 'Räume, teilen; jetzt', nl: 'Ruimten delen' };
    patchLocalized(lines, 'SUMMARY', { before: {}, wanted, mainLanguage });
    expect(editor.text()).toContain('SUMMARY;LANGUAGE=de:Räume\\, teilen\\; jetzt\r\n');
    expect(editor.text()).toMatch(
      /\r\nX-TANDEM-SUMMARY;LANGUAGE=nl;X-TANDEM-OF=[0-9a-f]{8}:Ruimten delen\r\n/,
    );
    expect(readLocalized(lines, 'SUMMARY', mainLanguage)).toEqual(wanted);
  });

  test('a translation that lost its tag does not step forward when the text beside it is emptied', () => {
    const editor = new CalendarEditor(
      crlf(
        'BEGIN:VCALENDAR',
        'BEGIN:VTODO',
        'SUMMARY;LANGUAGE=de:Räume',
        'X-TANDEM-SUMMARY:Ruimten',
        'END:VTODO',
        'END:VCALENDAR',
      ),
    );
    const [task] = editor.components('VTODO');
    if (!task) throw new Error('No task');
    const lines = editor.edit(task);
    const before = readLocalized(lines, 'SUMMARY', 'nl');
    expect(before).toEqual({ de: 'Räume' });
    patchLocalized(lines, 'SUMMARY', { before, wanted: {}, mainLanguage: 'nl' });
    expect(readLocalized(lines, 'SUMMARY', 'nl')).toEqual({});
  });

  test('a property of our own has one line a language, and each goes alone', () => {
    const editor = new CalendarEditor(blank);
    const [task] = editor.components('VTODO');
    if (!task) throw new Error('No task');
    const lines = editor.edit(task);
    const name = 'X-TANDEM-NEXT';
    const both = { de: 'Anrufen', nl: 'Bellen' };
    patchLocalized(lines, name, { before: {}, wanted: both, mainLanguage });
    expect(linesNamed(lines, name).map(({ raw }) => raw.replace(/OF=[0-9a-f]{8}/, 'OF='))).toEqual([
      'X-TANDEM-NEXT;LANGUAGE=de:Anrufen\r\n',
      'X-TANDEM-NEXT;LANGUAGE=nl;X-TANDEM-OF=:Bellen\r\n',
    ]);
    patchLocalized(lines, name, { before: both, wanted: { nl: 'Bellen' }, mainLanguage });
    expect(readLocalized(lines, name, mainLanguage)).toEqual({ nl: 'Bellen' });
    patchLocalized(lines, name, { before: { nl: 'Bellen' }, wanted: both, mainLanguage });
    expect(readLocalized(lines, name, mainLanguage)).toEqual(both);
    patchLocalized(lines, name, { before: both, wanted: {}, mainLanguage });
    expect(editor.text()).toBe(blank);
  });
});
