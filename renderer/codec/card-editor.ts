import {
  type Card,
  type CardVersion,
  isCardMark,
  isTransferParameter,
  joinLines,
  linesNamed,
  parseCard,
} from './card-lines';
import { type ContentLine, contentLines, type LineParameter } from './content-lines';
import { foldLine } from './fold-line';
import { encodeQuotedPrintable } from './quoted-printable';

/** vCard 2.1 has no folding that all programs undo alike, so longer lines go out as quoted-printable. */
const unfoldedLimit = 75;

/** What a written line consists of; `value` is escaped, and holds line ends only in vCard 2.1. */
export type LineContent = { spelling: string; parameters: readonly string[]; value: string };

/**
 * A logical line as text with its line end: folded at 75 octets in 3.0 and 4.0, quoted-printable in 2.1 where it is
 * needed. Line ends in a value of 3.0 and 4.0 are escaped, so that no value can become a line of its own.
 */
export function writeLine(
  version: CardVersion,
  { spelling, parameters, value }: LineContent,
  eol: string,
): string {
  const head = [spelling, ...parameters].join(';');
  if (version !== '2.1') return foldLine(`${head}:${value.replace(/\r\n?|\n/g, '\\n')}`, eol);
  const isPlain = /^[\t -~]*$/.test(value) && head.length + value.length < unfoldedLimit;
  if (isPlain) return `${head}:${value}${eol}`;
  const charset = /^[\t\r\n -~]*$/.test(value) ? '' : ';CHARSET=UTF-8';
  const encoded = `${head}${charset};ENCODING=QUOTED-PRINTABLE:`;
  return encoded + encodeQuotedPrintable(value, encoded.length, eol) + eol;
}

/** Changes single logical lines of a card; all others keep their bytes. */
export class CardEditor {
  readonly version: CardVersion;
  readonly lines: ContentLine[];
  private readonly eol: string;

  constructor(raw: string) {
    const card: Card = parseCard(raw);
    this.version = card.version;
    this.lines = card.lines;
    this.eol = card.eol;
  }

  text(): string {
    return joinLines(this.lines);
  }

  /** Writes a line anew in its place, with these parameters and this value; returns the new line. */
  replace(line: ContentLine, parameters: readonly LineParameter[], value: string): ContentLine {
    const kept = parameters.filter((parameter) => !isTransferParameter(parameter)).map(({ raw }) => raw);
    return this.write(line, { spelling: line.spelling, parameters: kept, value });
  }

  /** Adds a line after the last one of its name, else before END. */
  add(content: LineContent): ContentLine {
    const last = linesNamed(this, content.spelling.toUpperCase()).at(-1);
    const at = last ? this.lines.indexOf(last) + 1 : this.endIndex();
    return this.insert(at, content);
  }

  /** Adds a line right before or after another one. */
  addBeside(line: ContentLine, place: 'before' | 'after', content: LineContent): ContentLine {
    return this.insert(this.lines.indexOf(line) + (place === 'after' ? 1 : 0), content);
  }

  /** Takes a line away, and with the last line of a group its label (`item1.X-ABLabel`). */
  remove(line: ContentLine): void {
    this.lines.splice(this.lines.indexOf(line), 1);
    if (line.group === '') return;
    const group = line.group.toLowerCase();
    const rest = this.lines.filter((other) => other.group.toLowerCase() === group);
    const isLabel = (other: ContentLine): boolean => other.name === 'X-ABLABEL' || other.name === 'X-ABADR';
    if (!rest.every(isLabel)) return;
    for (const label of rest) this.lines.splice(this.lines.indexOf(label), 1);
  }

  /** Puts lines into other places of the same set: `ordered` takes the places `lines` have now. */
  reorder(lines: readonly ContentLine[], ordered: readonly ContentLine[]): void {
    const places = lines.map((line) => this.lines.indexOf(line));
    ordered.forEach((line, index) => {
      this.lines[places[index] ?? 0] = line;
    });
  }

  /** Writes a picture in place of `current` or as a new line; 2.1 wants an indented block that a blank line ends. */
  writePhoto(current: ContentLine | undefined, parameters: readonly string[], value: string): void {
    const spelling = current?.spelling ?? 'PHOTO';
    const head = [spelling, ...parameters].join(';');
    const isBlock = this.version === '2.1';
    const folded = foldLine(`${head}:${value}`, this.eol);
    const at = current ? this.lines.indexOf(current) : this.endIndex();
    const hasBlank = this.lines[at + 1]?.kind === 'blank' && current !== undefined;
    this.splice(at, current ? 1 : 0, folded + (isBlock && !hasBlank ? this.eol : ''));
  }

  private write(line: ContentLine, content: LineContent): ContentLine {
    const eol = /(?:\r\n|\n|\r)$/.exec(line.raw)?.[0] ?? '';
    const raw = writeLine(this.version, content, eol || this.eol);
    const own = eol === '' ? raw.slice(0, raw.length - this.eol.length) : raw;
    return this.splice(this.lines.indexOf(line), 1, own);
  }

  private insert(at: number, content: LineContent): ContentLine {
    return this.splice(at, 0, writeLine(this.version, content, this.eol));
  }

  private splice(at: number, count: number, raw: string): ContentLine {
    const before = this.lines[at - 1];
    if (before && !/[\r\n]$/.test(before.raw)) before.raw += this.eol;
    const written = [...contentLines(raw)];
    this.lines.splice(at, count, ...written);
    const [line] = written;
    if (!line) throw new Error('A written line cannot be empty');
    return line;
  }

  private endIndex(): number {
    const end = this.lines.findLastIndex((line) => isCardMark(line, 'END'));
    return end < 0 ? this.lines.length : end;
  }
}
