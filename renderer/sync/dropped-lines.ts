import { type ContentLine, contentLines } from '../codec/content-lines';
import { parameterOf } from '../codec/line-values';
import { isSameVector, vectorOf } from './vector';

/** Characters; beyond it programs drop lines that they do not know (DAVx5 at 25,000). */
const longest = 20_000;

/**
 * A base text without the long lines of ours that a program has dropped which does not know them: it left our counts as
 * they were, so it was none of ours, and nobody there can have meant it. Merged from this base, the lines are as if they
 * were new here, and go back to the server.
 */
export function withoutDropped(base: string, remote: string): string {
  if (base.length <= longest || !isSameVector(vectorOf(base), vectorOf(remote))) return base;
  const there = new Set([...contentLines(remote)].map(nameOf));
  const lines = [...contentLines(base)];
  const kept = lines.filter(
    (line) => !line.name.startsWith('X-TANDEM-') || line.value.length <= longest || there.has(nameOf(line)),
  );
  return kept.length === lines.length ? base : kept.map(({ raw }) => raw).join('');
}

const nameOf = (line: ContentLine): string => `${line.name};${parameterOf(line, 'LANGUAGE').toLowerCase()}`;
