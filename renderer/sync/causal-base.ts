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
};

/** How long a precise return to former values counts as overwritten by accident (reference §2.5). */
const suspiciousFor = 24 * 60 * 60 * 1000;

/**
 * The base for merging a changed text (reference §2.5). The text last read back is the base of whoever had seen it; one
 * who had not is merged from the text that he had seen. If that is not known any more, or there never was one (two
 * creations under one name, where a server lets the second write over the first), there is no base: both sides' values
 * stay, what cannot stand twice waits as a difference.
 */
export function causalBase(binding: Binding, remote: string, now: number): CausalBase {
  const { baseRaw, ancestors } = binding;
  const usual = { base: baseRaw === '' ? null : baseRaw, notSeen: false, wentBack: false };
  if (baseRaw === '') return usual;
  const ours = vectorOf(baseRaw);
  const theirs = vectorOf(remote);
  if (ours.size > 0 && theirs.size > 0) {
    if (hasSeen(theirs, ours)) return usual;
    // A full line has lost its oldest entries: what it does not name may have been seen all the same.
    if (theirs.size >= mostEntries) return usual;
    return fromAncestor(ancestors, theirs, remote) ?? { base: null, notSeen: true, wentBack: false };
  }
  if (ours.size === 0 || theirs.size > 0) return usual;
  return overwritten(binding, remote, now) ?? usual;
}

function fromAncestor(ancestors: readonly string[], theirs: Vector, remote: string): CausalBase | undefined {
  const ancestor = ancestors.find((text) => isSameVector(vectorOf(text), theirs));
  if (ancestor === undefined) return undefined;
  const wentBack = canonicalHash(ancestor) === canonicalHash(remote);
  return { base: ancestor, notSeen: true, wentBack };
}

/**
 * The other program keeps no lines of ours, so that only the values can tell: all that we sent last is as it was before,
 * and something else is new. Nothing else new means that somebody took it back on purpose.
 */
function overwritten(binding: Binding, remote: string, now: number): CausalBase | undefined {
  const [before] = binding.ancestors;
  const sentAt = binding.sent.at(-1)?.at;
  if (before === undefined || sentAt === undefined || now - sentAt > suspiciousFor) return undefined;
  const earlier = canonicalKeys(before);
  const base = canonicalKeys(binding.baseRaw);
  const now_ = canonicalKeys(remote);
  const changed = (one: Map<string, string>, other: Map<string, string>) =>
    new Set([...one.keys(), ...other.keys()].filter((key) => one.get(key) !== other.get(key)));
  const sent = changed(earlier, base);
  const news = changed(earlier, now_);
  if (sent.size === 0 || news.size === 0 || [...sent].some((key) => news.has(key))) return undefined;
  return { base: before, notSeen: true, wentBack: false };
}
