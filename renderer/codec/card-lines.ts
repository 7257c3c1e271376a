import { type ContentLine, contentLines } from './content-lines';
import { eolOf, isTransferParameter, type LineSet, linesNamed, lineText } from './line-values';

export type CardVersion = '2.1' | '3.0' | '4.0';

/** One vCard as logical lines; a card nested in AGENT (vCard 2.1) is part of the AGENT line. */
export type Card = {
  lines: ContentLine[];
  /** The properties by name, in order; a card is read some thirty times by name. */
  byName: ReadonlyMap<string, ContentLine[]>;
  version: CardVersion;
  /** The line end the card's first line has; CRLF if it has none. */
  eol: string;
};

/** Whether this line opens (`BEGIN`) or closes (`END`) a card. */
export function isCardMark(line: ContentLine, mark: 'BEGIN' | 'END'): boolean {
  return line.name === mark && /^[ \t]*vcard[ \t]*$/i.test(line.value);
}

/** Whether a card may follow inside: an AGENT line of vCard 2.1 without a value of its own. */
export function opensNestedCard(line: ContentLine | undefined): boolean {
  return line?.name === 'AGENT' && line.value.trim() === '';
}

/** Reads the logical lines of one card. Total: any text gives a card, and joining the raws gives the text back. */
export function parseCard(raw: string): Card {
  const lines: ContentLine[] = [];
  let depth = 0;
  let host: ContentLine | undefined;
  let previous: ContentLine | undefined;
  for (const line of contentLines(raw)) {
    const opens = isCardMark(line, 'BEGIN') && opensNestedCard(previous);
    if (depth === 0 && opens) {
      host = previous;
      if (host) swallow(host, lines.splice(lines.indexOf(host) + 1));
    }
    if (host && (opens || depth > 0)) {
      if (opens) depth += 1;
      else if (isCardMark(line, 'END')) depth -= 1;
      swallow(host, [line]);
    } else lines.push(line);
    // Within a nested card the host holds text by now; the line itself says whether another card follows.
    if (line.kind !== 'blank') previous = line;
  }
  return { lines, byName: propertiesByName(lines), version: versionOf(lines), eol: eolOf(raw) };
}

function swallow(host: ContentLine, lines: readonly ContentLine[]): void {
  for (const line of lines) {
    host.raw += line.raw;
    host.value += line.raw;
  }
}

function propertiesByName(lines: readonly ContentLine[]): Map<string, ContentLine[]> {
  const byName = new Map<string, ContentLine[]>();
  for (const line of lines) {
    if (line.kind !== 'property') continue;
    const same = byName.get(line.name);
    if (same) same.push(line);
    else byName.set(line.name, [line]);
  }
  return byName;
}

function versionOf(lines: readonly ContentLine[]): CardVersion {
  const stated = lines.find((line) => line.name === 'VERSION')?.value.trim();
  if (stated === '2.1' || stated === '3.0' || stated === '4.0') return stated;
  const isOld = lines.some((line) => line.parameters.some((parameter) => parameter.name === ''));
  return isOld ? '2.1' : '3.0';
}

/** The TYPE values in lower case, from `TYPE=WORK,VOICE`, `TYPE="work,voice"`, `TYPE=work;TYPE=voice` and `;WORK;VOICE`. */
export function typesOf(line: ContentLine): Set<string> {
  const types = line.parameters
    .filter(
      (parameter) => parameter.name === 'TYPE' || (parameter.name === '' && !isTransferParameter(parameter)),
    )
    .flatMap((parameter) => parameter.values.flatMap((value) => value.split(',')));
  return new Set(types.map((type) => type.trim().toLowerCase()).filter(Boolean));
}

/**
 * Finds the label Apple and Google keep beside a grouped line (`item1.X-ABLabel:_$!<Mobile>!$_`), without its
 * wrapping; empty if there is none.
 */
export function labelReader(card: LineSet): (line: ContentLine) => string {
  const labels = new Map<string, string>();
  for (const line of linesNamed(card, 'X-ABLABEL')) {
    const group = line.group.toLowerCase();
    if (!labels.has(group)) labels.set(group, lineText(line).replace(/^_\$!<|>!\$_$/g, ''));
  }
  return (line) => (line.group === '' ? '' : (labels.get(line.group.toLowerCase()) ?? ''));
}
