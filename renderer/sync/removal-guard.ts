/**
 * Whether removals, of theirs or of ours, are held until the person has decided (reference §9, 7): more than ten and more than a fifth of a
 * collection, or all of one that holds at least three.
 */
export function holdsRemovals(removals: number, bound: number): boolean {
  if (removals === 0) return false;
  if (removals >= bound) return bound >= 3;
  return removals > Math.max(10, bound * 0.2);
}
