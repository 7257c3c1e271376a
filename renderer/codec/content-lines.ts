/**
 * Content lines as vCard (RFC 2425 §5.8, RFC 6350 §3) and iCalendar (RFC 5545 §3.1) share them.
 * Joining the `raw` of all lines gives back the input exactly, whatever the input was.
 */

/** One parameter. A bare one as in vCard 2.1 (`TEL;CELL`) has an empty name and one value. */
export type LineParameter = {
  /** Upper case; empty for a bare parameter. */
  name: string;
  /** Unquoted, RFC 6868 decoded. */
  values: string[];
  /** As written, without the leading semicolon. */
  raw: string;
};

/** One logical line with every byte it came from. */
export type ContentLine = {
  /** `blank` holds nothing but white space; `bad` has no colon or no usable name, so nothing can be read from it. */
  kind: 'property' | 'blank' | 'bad';
  /** Original text with folding and line ends. */
  raw: string;
  /** 1-based number of its first physical line. */
  line: number;
  /** As written; clients renumber groups, so it is no identity. */
  group: string;
  /** Upper case, without the group. */
  name: string;
  /** Group and name as written: `item1.TEL`. */
  spelling: string;
  parameters: LineParameter[];
  /** Unfolded, soft line breaks of quoted-printable removed, otherwise not decoded. */
  value: string;
};

type Encoding = 'quotedPrintable' | 'base64' | 'plain';

/** Finds physical lines; each position is looked at once, however many lines there are. */
class LineEnds {
  private feed = -1;
  private carriage = -1;
  constructor(private readonly text: string) {}

  /** End of the line that starts at `from` (without its line end) and start of the next one. */
  after(from: number): { end: number; next: number } {
    if (this.feed < from) this.feed = this.find('\n', from);
    if (this.carriage < from) this.carriage = this.find('\r', from);
    const end = Math.min(this.feed, this.carriage, this.text.length);
    if (end === this.text.length) return { end, next: end };
    return { end, next: this.carriage === end && this.feed === end + 1 ? end + 2 : end + 1 };
  }

  private find(character: string, from: number): number {
    const at = this.text.indexOf(character, from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}

/** Collects the part before the colon piece by piece, to learn the encoding once. */
class Head {
  private text = '';
  private quoted = false;
  private known: Encoding | undefined;

  /** The encoding named before the colon; `plain` as long as no colon was seen. */
  encoding(): Encoding {
    return this.known ?? 'plain';
  }

  add(piece: string): void {
    if (this.known) return;
    for (let index = 0; index < piece.length; index += 1) {
      const character = piece[index];
      if (character === '"') this.quoted = !this.quoted;
      else if (character === ':' && !this.quoted) {
        this.known = encodingIn(this.text + piece.slice(0, index));
        return;
      }
    }
    this.text += piece;
  }
}

function encodingIn(head: string): Encoding {
  if (!head.includes(';')) return 'plain';
  if (/;(?:ENCODING=)?"?QUOTED-PRINTABLE"?(?:;|$)/i.test(head)) return 'quotedPrintable';
  if (/;(?:(?:ENCODING=)?"?BASE64"?|ENCODING="?B"?)(?:;|$)/i.test(head)) return 'base64';
  return 'plain';
}

const isBlankCharacter = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** A cut-off soft line break must not swallow the end of the object. */
const isBoundary = (physical: string): boolean =>
  physical.length < 40 && /^(?:BEGIN|END):[a-z]+[ \t]*$/i.test(physical);

/**
 * Splits text into logical lines, in order. Understands folding by a blank, soft line breaks of quoted-printable and
 * base64 blocks of vCard 2.1, indented or not. Never throws and never drops a character.
 * `firstLine` is the 1-based number given to the first physical line.
 */
export function* contentLines(text: string, firstLine = 1): Generator<ContentLine, void, undefined> {
  const ends = new LineEnds(text);
  let position = 0;
  let lineNumber = firstLine;
  while (position < text.length) {
    const start = position;
    let { end, next } = ends.after(position);
    const pieces = [text.slice(start, end)];
    if (pieces[0]?.trim() !== '') {
      const head = new Head();
      head.add(pieces[0] ?? '');
      while (next < text.length) {
        const following = ends.after(next);
        const last = pieces.length - 1;
        const tail = pieces[last] ?? '';
        const continuation = continuationOf(text, next, following.end, tail, head.encoding());
        if (continuation === undefined) break;
        if (continuation.soft) pieces[last] = tail.slice(0, -1);
        pieces.push(continuation.piece);
        head.add(continuation.piece);
        ({ end, next } = following);
      }
    }
    const raw = text.slice(start, next);
    yield parseLine(pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(''), raw, lineNumber);
    lineNumber += pieces.length;
    position = next;
  }
}

function continuationOf(
  text: string,
  from: number,
  to: number,
  before: string,
  encoding: Encoding,
): { piece: string; soft: boolean } | undefined {
  if (encoding === 'quotedPrintable' && before.endsWith('=')) {
    const piece = text.slice(from, to);
    return isBoundary(piece) ? undefined : { piece, soft: true };
  }
  if (isBlankCharacter(text[from])) return { piece: text.slice(from + 1, to), soft: false };
  if (encoding === 'base64' && to > from) {
    const piece = text.slice(from, to);
    if (/^[A-Za-z0-9+/=]+[ \t]*$/.test(piece)) return { piece, soft: false };
  }
  return undefined;
}

/** Where the value starts; a quotation mark that is never closed does not hide the colon. */
function findColon(unfolded: string): number {
  const first = unfolded.indexOf(':');
  if (first < 0) return -1;
  const quote = unfolded.indexOf('"');
  if (quote < 0 || quote > first) return first;
  let quoted = false;
  for (let index = quote; index < unfolded.length; index += 1) {
    const character = unfolded[index];
    if (character === '"') quoted = !quoted;
    else if (character === ':' && !quoted) return index;
  }
  return first;
}

function parseLine(unfolded: string, raw: string, line: number): ContentLine {
  const result: ContentLine = {
    kind: 'bad',
    raw,
    line,
    group: '',
    name: '',
    spelling: '',
    parameters: [],
    value: '',
  };
  if (unfolded.trim() === '') return { ...result, kind: 'blank' };
  const colon = findColon(unfolded);
  if (colon < 0) return result;
  const head = unfolded.slice(0, colon);
  const semicolon = head.indexOf(';');
  const spelling = (semicolon < 0 ? head : head.slice(0, semicolon)).trim();
  if (!/^[A-Za-z0-9._/-]+$/.test(spelling)) return result;
  const dot = spelling.lastIndexOf('.');
  const name = spelling.slice(dot + 1).toUpperCase();
  if (name === '') return result;
  return {
    kind: 'property',
    raw,
    line,
    group: dot < 0 ? '' : spelling.slice(0, dot),
    name,
    spelling,
    parameters: semicolon < 0 ? [] : splitOutsideQuotes(head.slice(semicolon + 1), ';').map(parseParameter),
    value: unfolded.slice(colon + 1),
  };
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === separator && !quoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Reads one parameter as written (`TYPE="work,voice"`, `CELL`); quotes removed, RFC 6868 `^n ^^ ^'` decoded. */
export function parseParameter(raw: string): LineParameter {
  const equals = raw.indexOf('=');
  if (equals < 0) return { name: '', values: [raw.trim()], raw };
  return {
    name: raw.slice(0, equals).trim().toUpperCase(),
    values: splitOutsideQuotes(raw.slice(equals + 1), ',').map(decodeParameterValue),
    raw,
  };
}

function decodeParameterValue(raw: string): string {
  const value = raw.trim();
  const unquoted =
    value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
  if (!unquoted.includes('^')) return unquoted;
  return unquoted.replace(/\^([n^'])/g, (_, code: string) =>
    code === 'n' ? '\n' : code === "'" ? '"' : '^',
  );
}
