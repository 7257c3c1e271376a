import { addDays } from '../domain/plain-date';
import { dateText, dayOfLine, movedValue, plainDateFrom, timeSuffix } from './calendar-time';
import { type ContentLine, parseParameter } from './content-lines';
import type { LineEditor } from './line-editor';
import { type LineSet, linesNamed } from './line-values';

/** The line that says when a task is due. */
function dueLine(lines: LineSet): ContentLine | undefined {
  return linesNamed(lines, 'DUE').find((line) => dayOfLine(line) !== '');
}

function startLine(lines: LineSet): ContentLine | undefined {
  return linesNamed(lines, 'DTSTART').find((line) => plainDateFrom(line.value) !== '');
}

/**
 * The plain date a task is due, '' if none: DUE, or DTSTART and DURATION in whole days, of which RFC 5545 §3.6.2
 * allows one or the other.
 */
export function readDue(lines: LineSet): string {
  const due = dueLine(lines);
  if (due) return dayOfLine(due);
  const start = startLine(lines);
  const [duration] = linesNamed(lines, 'DURATION');
  const match = /^\s*\+?P(?:(\d{1,3})W|(\d{1,4})D)/i.exec(duration?.value ?? '');
  if (!start || !match) return '';
  return plainDateFrom(addDays(dayOfLine(start), Number(match[1] ?? 0) * 7 + Number(match[2] ?? 0)));
}

/**
 * Writes the date a task is due; '' takes it away. A time that another program has given stays with its zone. DTSTART
 * must be of the same kind as DUE and not after it (RFC 5545 §3.8.2.3), or servers refuse the task: DUE is given the
 * kind of a start that exists, and a start that would be later moves to the day on which the task is due.
 */
export function patchDue(editor: LineEditor<unknown>, date: string): void {
  const [first, ...others] = linesNamed(editor, 'DUE');
  const line = dueLine(editor) ?? first;
  for (const other of [first, ...others]) if (other && other !== line) editor.remove(other);
  for (const duration of linesNamed(editor, 'DURATION')) editor.remove(duration);
  if (date === '') {
    if (line) editor.remove(line);
    return;
  }
  const start = startLine(editor);
  if (line && dayOfLine(line) !== '') editor.replace(line, line.parameters, movedValue(line, date));
  else if (start && timeSuffix(start.value) !== '') {
    const content = {
      spelling: 'DUE',
      parameters: start.parameters.map(({ raw }) => raw),
      value: movedValue(start, date),
    };
    if (line) editor.replace(line, start.parameters, content.value);
    else editor.add(content);
  } else if (line) editor.replace(line, [parseParameter('VALUE=DATE')], dateText(date));
  else editor.add({ spelling: 'DUE', parameters: ['VALUE=DATE'], value: dateText(date) });
  keepStartBefore(editor, date);
}

function keepStartBefore(editor: LineEditor<unknown>, date: string): void {
  const start = startLine(editor);
  const due = dueLine(editor);
  if (!start || !due) return;
  const isLater =
    dayOfLine(start) > date || (dayOfLine(start) === date && timeSuffix(start.value) > timeSuffix(due.value));
  if (isLater) editor.replace(start, due.parameters, due.value);
}
