import { canonicalHash, canonicalKeys } from './canonical';
import type { Binding } from './ports';
import { hasSeen, isSameVector, mostEntries, type Vector, vectorOf } from './vector';

/** Which text both sides started from, and what the choice says about the other writer. */
export type CausalBase = {
  base: string | null;
  /** The other writer had not seen what we last sent: our changes since `base` are put in again, with a note. */
  notSeen: boolean;
  /** The server shows again, unchanged, what it had before: perhaps restored from a backup (reference §9.2, 14). */
  wentBack: boolean;
  /** Nothing that we sent last stands there, and no line tells whether the other writer had seen it. */
  sentGone: boolean;
};

/** How long a precise return to former values counts as overwritten by accident (reference §2.5). */
const suspiciousFor = 24 * 60 * 60 * 1000;

/**
 * The base for merging a changed text (reference §2.5). The text last read back is the base of whoever had seen it; one
 * who had not is merged from the text that he had seen. If that is not known any more, or there never was one (two
 * creations under one name, where a server lets the second write over the first), there is no base: both sides' values
 * stay, what cannot stand twice waits as a difference.
 */
export function causalBase(
  binding: Binding,
  remote: string,
  { now, installation }: { now: number; installation: string },
): CausalBase {
  const { baseRaw, ancestors } = binding;
  const usual = { ...plain, base: baseRaw === '' ? null : baseRaw };
  if (baseRaw === '') return usual;
  const ours = vectorOf(baseRaw);
  const theirs = vectorOf(remote);
  if (ours.size > 0 && theirs.size > 0) {
    if (hasSeen(theirs, ours)) return usual;
    // A full line has lost its oldest entries: what it does not name may have been seen all the same.
    if (theirs.size >= mostEntries) return usual;
    return fromAncestor(ancestors, theirs, remote) ?? { ...plain, base: null, notSeen: true };
  }
  if (ours.size === 0 || theirs.size > 0) return usual;
  const [before] = ancestors;
  const sentAt = binding.sent.at(-1)?.at;
  if (before === undefined || sentAt === undefined || now - sentAt > suspiciousFor) return usual;
  switch (fateOf(before, baseRaw, remote)) {
    case 'takenBack':
      return { ...plain, base: before, notSeen: true };
    case 'gone':
      return { ...usual, sentGone: countOf(ours, installation) > countOf(vectorOf(before), installation) };
    case 'standing':
      return usual;
  }
}

const plain = { notSeen: false, wentBack: false, sentGone: false };
const countOf = (vector: Vector, installation: string): number => vector.get(installation) ?? 0;

function fromAncestor(ancestors: readonly string[], theirs: Vector, remote: string): CausalBase | undefined {
  const ancestor = ancestors.find((text) => isSameVector(vectorOf(text), theirs));
  if (ancestor === undefined) return undefined;
  const wentBack = canonicalHash(ancestor) === canonicalHash(remote);
  return { ...plain, base: ancestor, notSeen: true, wentBack };
}

/**
 * What became of that which made `base` of `before`, where the other program keeps no lines of ours, so that only the
 * values can tell. `standing`: some of it stands there, so that it was seen; or nothing else is new, and somebody took it
 * back on purpose. `takenBack`: something is as it was before while something else is new, which hardly anybody does who
 * has seen it. `gone`: all of it gave way to something else. Whoever corrects what we sent does the same as whoever
 * writes without having seen it.
 */
function fateOf(before: string, base: string, remote: string): 'standing' | 'takenBack' | 'gone' {
  const earlier = canonicalKeys(before);
  const sent = canonicalKeys(base);
  const now = canonicalKeys(remote);
  const changed = [...earlier.keys(), ...sent.keys()].filter((key) => earlier.get(key) !== sent.get(key));
  const isNew = [...earlier.keys(), ...now.keys()].some((key) => earlier.get(key) !== now.get(key));
  if (changed.length === 0 || !isNew || changed.some((key) => now.get(key) === sent.get(key))) {
    return 'standing';
  }
  const asBefore = changed.filter((key) => now.get(key) === earlier.get(key));
  const isBack = asBefore.length === changed.length || asBefore.some((key) => earlier.has(key));
  return isBack ? 'takenBack' : 'gone';
}
