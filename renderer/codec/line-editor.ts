import { closedParameter } from './closed-parameter';
import { type ContentLine, contentLines, type LineParameter } from './content-lines';
import { isTransferParameter, linesNamed } from './line-values';

/** What a written line consists of; `value` is escaped, and holds line ends only in vCard 2.1. */
export type LineContent = { spelling: string; parameters: readonly string[]; value: string };

/**
 * Changes single logical lines of one object; everything else keeps its bytes. `Nested` is what may stand between the
 * lines beside them (components within a component of iCalendar).
 */
export abstract class LineEditor<Nested = never> {
  protected constructor(
    protected readonly items: (ContentLine | Nested)[],
    protected readonly eol: string,
  ) {}

  /** The object's own lines, in order. */
  abstract get lines(): readonly ContentLine[];

  /** Where a new property goes that has no namesake. */
  protected abstract endIndex(): number;

  /** The last physical text of an item, so that what follows can be given a line of its own. */
  protected abstract lastLine(item: ContentLine | Nested): ContentLine | undefined;

  /** A logical line as text with its line end. */
  protected abstract rawLine(content: LineContent, eol: string): string;

  /** Writes a line anew in its place, with these parameters and this value; returns the new line. */
  replace(line: ContentLine, parameters: readonly LineParameter[], value: string): ContentLine {
    const kept = parameters.filter((parameter) => !isTransferParameter(parameter)).map(closedParameter);
    return this.write(line, { spelling: line.spelling, parameters: kept, value });
  }

  /** Adds a line after the last one of its name, else at the end of the properties. */
  add(content: LineContent): ContentLine {
    const last = linesNamed(this, content.spelling.toUpperCase()).at(-1);
    const at = last ? this.items.indexOf(last) + 1 : this.endIndex();
    return this.insert(at, content);
  }

  /** Adds a line right before or after another one. */
  addBeside(line: ContentLine, place: 'before' | 'after', content: LineContent): ContentLine {
    return this.insert(this.items.indexOf(line) + (place === 'after' ? 1 : 0), content);
  }

  /** Takes a line away. */
  remove(line: ContentLine): void {
    this.items.splice(this.items.indexOf(line), 1);
  }

  /** Puts lines into other places of the same set: `ordered` takes the places `lines` have now. */
  reorder(lines: readonly ContentLine[], ordered: readonly ContentLine[]): void {
    const places = lines.map((line) => this.items.indexOf(line));
    ordered.forEach((line, index) => {
      this.items[places[index] ?? 0] = line;
    });
  }

  protected splice(at: number, count: number, raw: string): ContentLine {
    const before = this.items[at - 1];
    const last = before && this.lastLine(before);
    if (last && !/[\r\n]$/.test(last.raw)) last.raw += this.eol;
    const written = [...contentLines(raw)];
    this.items.splice(at, count, ...written);
    const [line] = written;
    if (!line) throw new Error('A written line cannot be empty');
    return line;
  }

  private write(line: ContentLine, content: LineContent): ContentLine {
    const eol = /(?:\r\n|\n|\r)$/.exec(line.raw)?.[0] ?? '';
    const raw = this.rawLine(content, eol || this.eol);
    const own = eol === '' ? raw.slice(0, raw.length - this.eol.length) : raw;
    return this.splice(this.items.indexOf(line), 1, own);
  }

  private insert(at: number, content: LineContent): ContentLine {
    return this.splice(at, 0, this.rawLine(content, this.eol));
  }
}
