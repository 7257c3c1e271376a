const octetLimit = 75;

/**
 * One logical line folded at 75 octets, never inside a character (RFC 6350 §3.2, RFC 5545 §3.1), with its line end.
 * `text` must not hold line ends itself. `mark` stands at the start of each continuation.
 */
export function foldLine(text: string, eol: string, mark = ' '): string {
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  let index = 0;
  while (index < text.length) {
    const point = text.codePointAt(index) ?? 0;
    const width = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + width > octetLimit) {
      pieces.push(text.slice(start, index));
      start = index;
      octets = mark.length;
    }
    octets += width;
    index += point > 0xffff ? 2 : 1;
  }
  pieces.push(text.slice(start));
  return pieces.join(eol + mark) + eol;
}
