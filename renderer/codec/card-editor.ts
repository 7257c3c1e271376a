import { type CardVersion, isCardMark, parseCard } from './card-lines';
import type { ContentLine } from './content-lines';
import { foldLine } from './fold-line';
import { type LineContent, LineEditor } from './line-editor';
import { joinLines } from './line-values';
import { encodeQuotedPrintable } from './quoted-printable';

/** vCard 2.1 has no folding that all programs undo alike, so longer lines go out as quoted-printable. */
const unfoldedLimit = 75;

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
export class CardEditor extends LineEditor {
  readonly version: CardVersion;

  constructor(raw: string) {
    const { version, lines, eol } = parseCard(raw);
    super(lines, eol);
    this.version = version;
  }

  get lines(): readonly ContentLine[] {
    return this.items;
  }

  text(): string {
    return joinLines(this.items);
  }

  /** Takes a line away, and with the last line of a group its label (`item1.X-ABLabel`). */
  override remove(line: ContentLine): void {
    super.remove(line);
    if (line.group === '') return;
    const group = line.group.toLowerCase();
    const rest = this.items.filter((other) => other.group.toLowerCase() === group);
    const isLabel = (other: ContentLine): boolean => other.name === 'X-ABLABEL' || other.name === 'X-ABADR';
    if (!rest.every(isLabel)) return;
    for (const label of rest) super.remove(label);
  }

  /** Writes a picture in place of `current` or as a new line; 2.1 wants an indented block that a blank line ends. */
  writePhoto(current: ContentLine | undefined, parameters: readonly string[], value: string): void {
    const spelling = current?.spelling ?? 'PHOTO';
    const head = [spelling, ...parameters].join(';');
    const isBlock = this.version === '2.1';
    const folded = foldLine(`${head}:${value}`, this.eol);
    const at = current ? this.items.indexOf(current) : this.endIndex();
    const hasBlank = this.items[at + 1]?.kind === 'blank' && current !== undefined;
    this.splice(at, current ? 1 : 0, folded + (isBlock && !hasBlank ? this.eol : ''));
  }

  protected endIndex(): number {
    const end = this.items.findLastIndex((line) => isCardMark(line, 'END'));
    return end < 0 ? this.items.length : end;
  }

  protected lastLine(item: ContentLine): ContentLine {
    return item;
  }

  protected rawLine(content: LineContent, eol: string): string {
    return writeLine(this.version, content, eol);
  }
}
