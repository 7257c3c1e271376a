/**
 * Etags to try, in this order, when an update is refused although the text is still what it was (reference §9.1): as
 * read just now, in quotes, without the mark of a weak one, without what compression appended.
 */
export function etagLadder(refused: string | undefined, readNow: string | undefined): string[] {
  const start = readNow ?? refused;
  if (start === undefined) return [];
  const strong = start.replace(/^W\//i, '');
  const quoted = /^".*"$/.test(strong) ? strong : `"${strong.replaceAll('"', '')}"`;
  const plain = quoted.replace(/(?:-gzip|;gzip|-br|--gzip)"$/, '"');
  return [...new Set([start, quoted, plain])].filter((etag) => etag !== refused);
}
