import { decodeBase64 } from './base64';
import type { ContentLine } from './content-lines';
import { decodeCharset } from './decode-bytes';
import { decodeQuotedPrintable } from './quoted-printable';
import { cleanText, splitEscaped, unescapeText } from './text-value';

/** What properties can be read from: a parsed object, or one that is being edited and has no index therefore. */
export type LineSet = {
  lines: readonly ContentLine[];
  byName?: ReadonlyMap<string, readonly ContentLine[]>;
};

/** The lines as text again. */
export function joinLines(lines: readonly ContentLine[]): string {
  return lines.map((line) => line.raw).join('');
}

/** The line end of the first line; CRLF if there is none. */
export function eolOf(raw: string): string {
  return /\r\n|\n|\r/.exec(raw)?.[0] ?? '\r\n';
}

const bareEncodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT']);

/** How a line's value is encoded: `quoted-printable`, `base64` or empty. */
export function encodingOf(line: ContentLine): 'quoted-printable' | 'base64' | '' {
  for (const { name, values } of line.parameters) {
    if (name !== '' && name !== 'ENCODING') continue;
    const encoding = values[0]?.toUpperCase();
    if (encoding === 'QUOTED-PRINTABLE') return 'quoted-printable';
    if (encoding === 'BASE64' || (encoding === 'B' && name === 'ENCODING')) return 'base64';
  }
  return '';
}

/** Whether a parameter only says how the bytes are written, so that it goes when the value is written anew. */
export function isTransferParameter(parameter: { name: string; values: string[] }): boolean {
  if (parameter.name === 'ENCODING' || parameter.name === 'CHARSET') return true;
  return parameter.name === '' && bareEncodings.has(parameter.values[0]?.toUpperCase() ?? '');
}

/** First value of a parameter, or empty. `name` in upper case. */
export function parameterOf(line: ContentLine, name: string): string {
  return line.parameters.find((parameter) => parameter.name === name)?.values[0] ?? '';
}

/** The value, or a part of it, without quoted-printable or base64; escapes stay. */
export function decodeTransfer(line: ContentLine, part = line.value): string {
  const encoding = encodingOf(line);
  if (encoding === '') return part;
  const charset = parameterOf(line, 'CHARSET');
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(part, charset);
  const bytes = decodeBase64(part);
  return bytes ? decodeCharset(bytes, charset) : part;
}

/** The whole value as text: decoded, unescaped, trimmed. */
export function lineText(line: ContentLine): string {
  return cleanText(unescapeText(decodeTransfer(line)));
}

/**
 * The parts of a structured value (N, ADR, ORG) without quoted-printable but still escaped, each ready to be joined
 * with `;` again. Split before decoding, since an encoded semicolon separates nothing.
 */
export function lineComponents(line: ContentLine): string[] {
  const encoding = encodingOf(line);
  if (encoding === '') return splitEscaped(line.value, ';');
  if (encoding === 'base64') return splitEscaped(decodeTransfer(line), ';');
  return splitEscaped(line.value, ';').map((part) => {
    const pieces = splitEscaped(decodeTransfer(line, part), ';');
    return pieces.join('\\;');
  });
}

/** A part of a structured value as text; a list within it (RFC 6350 §3.3) is joined with `glue`. */
export function componentText(component: string | undefined, glue = ', '): string {
  if (!component) return '';
  if (!component.includes(',')) return cleanText(unescapeText(component));
  return splitEscaped(component, ',')
    .map((item) => cleanText(unescapeText(item)))
    .filter(Boolean)
    .join(glue);
}

/** Properties of this name in their order. */
export function linesNamed(set: LineSet, name: string): readonly ContentLine[] {
  if (set.byName) return set.byName.get(name) ?? [];
  return set.lines.filter((line) => line.name === name && line.kind === 'property');
}

/** Text of the first line of this name that is not empty. */
export function firstText(set: LineSet, name: string): string {
  for (const line of linesNamed(set, name)) {
    const text = lineText(line);
    if (text !== '') return text;
  }
  return '';
}
