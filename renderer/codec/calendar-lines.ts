import { type ContentLine, contentLines } from './content-lines';
import { eolOf } from './line-values';

/**
 * A component of iCalendar (RFC 5545 §3.6) with all its bytes: `items` holds its lines and the components within it in
 * the order of the text, its own BEGIN and END line among them. A component that was never closed has no END line.
 */
export type CalendarComponent = {
  kind: 'component';
  /** Upper case: "VEVENT". Empty for the root, which stands for the whole text. */
  name: string;
  items: CalendarItem[];
};

export type CalendarItem = ContentLine | CalendarComponent;

/** Deeper ones are taken as plain lines; RFC 5545 knows three levels. */
const deepest = 16;

/** These never stand within each other: where one begins, one that was not closed has ended. */
const topLevel = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VAVAILABILITY']);

/** Reads a text as components. Total: any text gives a tree, and `calendarText` gives the text back. */
export function parseCalendar(text: string): CalendarComponent {
  const root: CalendarComponent = { kind: 'component', name: '', items: [] };
  const open = [root];
  let sunk = 0;
  for (const line of contentLines(text)) {
    const opened = markOf(line, 'BEGIN');
    const closed = markOf(line, 'END');
    if (opened !== undefined) {
      const left = openBefore(open, opened);
      if (left > 0) {
        open.length = left;
        sunk = 0;
      }
    }
    const current = open.at(-1) ?? root;
    if (opened !== undefined && open.length <= deepest) {
      const component: CalendarComponent = { kind: 'component', name: opened, items: [line] };
      current.items.push(component);
      open.push(component);
      continue;
    }
    if (opened !== undefined) sunk += 1;
    else if (closed !== undefined && sunk > 0) sunk -= 1;
    else if (closed !== undefined) {
      // An END that closes an outer component closes what was left open within it; one that closes nothing is a line.
      const at = open.findLastIndex((component) => component.name === closed);
      if (at > 0) {
        open[at]?.items.push(line);
        open.length = at;
        continue;
      }
    }
    current.items.push(line);
  }
  return root;
}

/** Where in `open` stands what a component of this name cannot stand in; -1 if nothing does. */
function openBefore(open: readonly CalendarComponent[], name: string): number {
  if (name === 'VCALENDAR') return open.findIndex((component) => component.name !== '');
  return topLevel.has(name) ? open.findIndex((component) => topLevel.has(component.name)) : -1;
}

/** The name in a BEGIN or END line, upper case; `undefined` if the line is neither. */
export function markOf(line: ContentLine, mark: 'BEGIN' | 'END'): string | undefined {
  if (line.kind !== 'property' || line.name !== mark) return undefined;
  const name = line.value.trim().toUpperCase();
  return name === '' ? undefined : name;
}

/** The text of a component, as it came. */
export function calendarText(component: CalendarComponent): string {
  return component.items.map((item) => (item.kind === 'component' ? calendarText(item) : item.raw)).join('');
}

/** The component's own lines, without those of the components within it. */
export function ownLines(component: CalendarComponent): ContentLine[] {
  return component.items.filter((item): item is ContentLine => item.kind !== 'component');
}

/** The components right within this one, of one name or all. */
export function componentsIn(component: CalendarComponent, name?: string): CalendarComponent[] {
  return component.items.filter(
    (item): item is CalendarComponent =>
      item.kind === 'component' && (name === undefined || item.name === name),
  );
}

/** The calendar objects of a text: those marked VCALENDAR, or the root if a component stands there bare. */
export function calendarsIn(root: CalendarComponent): CalendarComponent[] {
  const calendars = componentsIn(root, 'VCALENDAR');
  return calendars.length > 0 ? calendars : [root];
}

/** Whether the component has its END line. */
export function isClosed(component: CalendarComponent): boolean {
  const last = component.items.at(-1);
  return (
    component.items.length > 1 &&
    last !== undefined &&
    last.kind !== 'component' &&
    markOf(last, 'END') === component.name
  );
}

/** The last line of an item, that of the component within it if it ends with one. */
export function lastLineOf(item: CalendarItem): ContentLine | undefined {
  if (item.kind !== 'component') return item;
  const last = item.items.at(-1);
  return last && lastLineOf(last);
}

/** The line end of the text. */
export function calendarEol(root: CalendarComponent): string {
  const [first] = root.items;
  if (!first) return '\r\n';
  const line = first.kind === 'component' ? first.items[0] : first;
  return line && line.kind !== 'component' ? eolOf(line.raw) : '\r\n';
}
