import {
  type CalendarComponent,
  calendarEol,
  calendarText,
  componentsIn,
  isClosed,
  lastLineOf,
  ownLines,
  parseCalendar,
} from './calendar-lines';
import type { ContentLine } from './content-lines';
import { foldLine } from './fold-line';
import { type LineContent, LineEditor } from './line-editor';

/** Line ends in a value are escaped, so that no value can become a line of its own. */
function writeCalendarLine({ spelling, parameters, value }: LineContent, eol: string): string {
  return foldLine(`${[spelling, ...parameters].join(';')}:${value}`.replace(/\r\n?|\n/g, '\\n'), eol);
}

/** Changes single logical lines of one component; the components within it and all other lines keep their bytes. */
export class ComponentEditor extends LineEditor<CalendarComponent> {
  constructor(
    readonly component: CalendarComponent,
    eol: string,
  ) {
    super(component.items, eol);
  }

  get lines(): readonly ContentLine[] {
    return ownLines(this.component);
  }

  /** Properties stand before the components within (RFC 5545 §3.6.1: alarms come last). */
  protected endIndex(): number {
    const first = this.items.findIndex((item) => item.kind === 'component');
    if (first >= 0) return first;
    return isClosed(this.component) ? this.items.length - 1 : this.items.length;
  }

  protected lastLine(item: ContentLine | CalendarComponent): ContentLine | undefined {
    return lastLineOf(item);
  }

  protected rawLine(content: LineContent, eol: string): string {
    return writeCalendarLine(content, eol);
  }
}

/**
 * Changes single components and lines of a calendar text. Lines are written in the text's own line ends; whatever is
 * not changed keeps its bytes.
 */
export class CalendarEditor {
  readonly root: CalendarComponent;
  private readonly eol: string;

  constructor(text: string) {
    this.root = parseCalendar(text);
    this.eol = calendarEol(this.root);
  }

  text(): string {
    return calendarText(this.root);
  }

  /** All components of this name ("VEVENT"), in whichever calendar of the text they stand. */
  components(name: string): CalendarComponent[] {
    const direct = componentsIn(this.root, name);
    const nested = componentsIn(this.root, 'VCALENDAR').flatMap((calendar) => componentsIn(calendar, name));
    return [...direct, ...nested];
  }

  /** The editor for the lines of one component of this text. */
  edit(component: CalendarComponent): ComponentEditor {
    return new ComponentEditor(component, this.eol);
  }

  /** Puts an empty component of this name after `sibling` and returns it. */
  addAfter(sibling: CalendarComponent, name: string): CalendarComponent {
    const parent = this.parentOf(sibling);
    return this.insert(parent, parent.items.indexOf(sibling) + 1, name);
  }

  /** Puts an empty component of this name before `sibling` and returns it. */
  addBefore(sibling: CalendarComponent, name: string): CalendarComponent {
    const parent = this.parentOf(sibling);
    return this.insert(parent, parent.items.indexOf(sibling), name);
  }

  /** Puts an empty component of this name at the end of `parent` (a VCALENDAR, an event) and returns it. */
  addInto(parent: CalendarComponent, name: string): CalendarComponent {
    return this.insert(parent, isClosed(parent) ? parent.items.length - 1 : parent.items.length, name);
  }

  /** Takes a component away with all that is in it. */
  remove(component: CalendarComponent): void {
    const { items } = this.parentOf(component);
    items.splice(items.indexOf(component), 1);
  }

  private insert(parent: CalendarComponent, at: number, name: string): CalendarComponent {
    const before = parent.items[at - 1];
    const last = before && lastLineOf(before);
    if (last && !/[\r\n]$/.test(last.raw)) last.raw += this.eol;
    const [component] = componentsIn(parseCalendar(`BEGIN:${name}${this.eol}END:${name}${this.eol}`));
    if (!component) throw new Error('A component needs a name');
    parent.items.splice(at, 0, component);
    return component;
  }

  private parentOf(component: CalendarComponent): CalendarComponent {
    const find = (parent: CalendarComponent): CalendarComponent | undefined => {
      if (parent.items.includes(component)) return parent;
      for (const each of componentsIn(parent)) {
        const found = find(each);
        if (found) return found;
      }
      return undefined;
    };
    const parent = find(this.root);
    if (!parent) throw new Error('The component is not in this text');
    return parent;
  }
}
