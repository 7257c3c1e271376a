import { type CalendarComponent, type CalendarItem, componentsIn } from '../../codec/calendar-lines';
import { readDocument, type SyncDocument } from '../sync-document';

/**
 * Changes to a text by whole logical lines, gathered first and written in one go: whatever is not named keeps its
 * bytes. Lines come with their line ends.
 */
export class TextPatch {
  private readonly replaced = new Map<CalendarItem, readonly string[]>();
  private readonly before = new Map<CalendarItem, string[]>();
  private readonly after = new Map<CalendarItem, string[]>();

  constructor(readonly document: SyncDocument) {}

  replace(item: CalendarItem, lines: readonly string[]): void {
    this.replaced.set(item, lines);
  }

  remove(item: CalendarItem): void {
    this.replaced.set(item, []);
  }

  isRemoved(item: CalendarItem): boolean {
    return this.replaced.get(item)?.length === 0;
  }

  addAfter(item: CalendarItem, lines: readonly string[]): void {
    addTo(this.after, item, lines);
  }

  addBefore(item: CalendarItem, lines: readonly string[]): void {
    addTo(this.before, item, lines);
  }

  /** Adds lines at the end of the properties of a component, which stand before the components within it. */
  addProperties(component: CalendarComponent, lines: readonly string[]): void {
    const place = componentsIn(component)[0] ?? component.items.findLast(({ kind }) => kind === 'property');
    if (place) this.addBefore(place, lines);
  }

  /** The changed text; `undefined` if a line in it would be read otherwise than it was meant. */
  text(): string | undefined {
    const lines = [...this.lines(this.document.root)];
    const text = this.document.before + lines.join('');
    const written = readDocument(text);
    if (!written) return undefined;
    const read = [...linesOf(written.root)];
    return read.length === lines.length && read.every((line, index) => line === lines[index])
      ? text
      : undefined;
  }

  private *lines(component: CalendarComponent): Generator<string> {
    for (const item of component.items) {
      yield* this.before.get(item) ?? [];
      const instead = this.replaced.get(item);
      if (instead) yield* instead;
      else if (item.kind === 'component') yield* this.lines(item);
      else yield item.raw;
      yield* this.after.get(item) ?? [];
    }
  }
}

function addTo(map: Map<CalendarItem, string[]>, item: CalendarItem, lines: readonly string[]): void {
  const present = map.get(item);
  if (present) present.push(...lines);
  else map.set(item, [...lines]);
}

/** The logical lines of a component in order, each with its bytes. */
export function* linesOf(component: CalendarComponent): Generator<string> {
  for (const item of component.items) {
    if (item.kind === 'component') yield* linesOf(item);
    else yield item.raw;
  }
}
