import { withoutMissing } from './long-lines';
import { carriedLines, isSameVector, vectorOf } from './vector';

/**
 * A base text without the long lines of ours that a program has dropped which does not know them, and nobody there can
 * have meant that: it left our counts as they were, so it was none of ours, or the desk that wrote last had named the
 * line. Merged from this base, the lines are as if they were new here, and go back to the server.
 */
export function withoutDropped(base: string, remote: string): string {
  const carried = new Set(carriedLines(remote));
  const isOfOthers = isSameVector(vectorOf(base), vectorOf(remote));
  return withoutMissing(base, remote, (name) => isOfOthers || carried.has(name));
}
