import { addDays } from '../domain/plain-date';
import type { DayTime } from '../domain/rotation';
import type { ComponentEditor } from './calendar-editor';
import type { ContentLine } from './content-lines';
import { parseParameter } from './content-lines';
import { readStamp, type Stamp, type StampStyle, writeStamp } from './event-stamp';
import { linesNamed } from './line-values';
import type { RotationEvent } from './rotation-event';

/** Sets a property that holds one day; its other parameters stay. */
export function setStamp(editor: ComponentEditor, name: string, stamp: Stamp, style: StampStyle): void {
  const { value, parameters } = writeStamp(stamp, style);
  const [line] = linesNamed(editor, name);
  if (!line) {
    editor.add({ spelling: name, parameters, value });
    return;
  }
  const kept = line.parameters.filter((parameter) => parameter.name !== 'TZID' && parameter.name !== 'VALUE');
  editor.replace(line, [...kept, ...parameters.map(parseParameter)], value);
}

/** When an event ends: on the day before `dayAfter` if it takes whole days, else at `time.to`. */
export function setEnd(
  editor: ComponentEditor,
  { date, dayAfter, time }: { date: string; dayAfter: string; time: DayTime | null },
  style: StampStyle,
): void {
  for (const line of linesNamed(editor, 'DURATION')) editor.remove(line);
  if (!time) setStamp(editor, 'DTEND', { date: dayAfter, time: '' }, style);
  // RFC 5545 §3.6.1: an end must be later than the start; without one the event ends when it begins.
  else if (time.to === time.from) for (const line of linesNamed(editor, 'DTEND')) editor.remove(line);
  else {
    setStamp(editor, 'DTEND', { date: time.to < time.from ? addDays(date, 1) : date, time: time.to }, style);
  }
}

/** Days to put into and take out of the lines of one name (EXDATE, RDATE); `bulk` ones go into one line together. */
export type DateChange = { remove: ReadonlySet<string>; add: readonly string[]; bulk?: readonly string[] };

/** Changes lists of days. With `rewrite` all of them are written anew in `style`. */
export function patchDates(
  editor: ComponentEditor,
  name: 'EXDATE' | 'RDATE',
  change: DateChange,
  {
    event,
    style,
    time,
    rewrite,
  }: { event: RotationEvent; style: StampStyle; time: string; rewrite: boolean },
): void {
  const present = new Set<string>();
  const moved: string[] = [];
  const dateOf = (value: string, line: ContentLine): string | undefined =>
    readStamp(value, line, event.style.zone, event.zones)?.date;
  for (const line of linesNamed(editor, name)) {
    const values = line.value.split(',');
    const kept = values.filter((value) => {
      const date = dateOf(value, line);
      if (date === undefined) return true;
      if (change.remove.has(date)) return false;
      if (rewrite) moved.push(date);
      else present.add(date);
      return !rewrite;
    });
    if (kept.length === 0) editor.remove(line);
    else if (kept.length < values.length) editor.replace(line, line.parameters, kept.join(','));
  }
  const write = (dates: readonly string[]): void => {
    const [first] = dates;
    if (first === undefined) return;
    const { parameters } = writeStamp({ date: first, time }, style);
    const texts = dates.map((date) => writeStamp({ date, time }, style).value);
    editor.add({ spelling: name, parameters, value: texts.join(',') });
  };
  const bulk = change.bulk ?? [];
  write(bulk.filter((date) => !present.has(date)));
  const single = new Set([...moved, ...change.add]);
  for (const date of single) if (!present.has(date) && !bulk.includes(date)) write([date]);
}
