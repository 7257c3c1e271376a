/*
 * A record in a form is compared, taken over and saved by its smallest parts: paths like "role.de" or "topics". Lists
 * and unions count as one part.
 */

/** A part that both the officer and someone else have changed. */
export type Clash<Leaf extends string = string> = { leaf: Leaf; mine: unknown; theirs: unknown };

/** The value of a part; `undefined` for a text that a language lacks. */
export function readLeaf(fields: object, leaf: string): unknown {
  return leaf
    .split('.')
    .reduce<unknown>((holder, key) => (isRecord(holder) ? holder[key] : undefined), fields);
}

/** Parts that differ between two states of a record. */
export function changedLeaves<Leaf extends string>(
  leaves: readonly Leaf[],
  before: object,
  after: object,
): Leaf[] {
  return leaves.filter((leaf) => !isSame(readLeaf(before, leaf), readLeaf(after, leaf)));
}

/** The fields to write so that `newest` takes over these parts of `mine` and keeps everything else. */
export function patchOf<Fields extends object>(
  parts: readonly string[],
  mine: Fields,
  newest: Fields,
): Partial<Fields> {
  const patch: Record<string, unknown> = {};
  for (const leaf of parts) {
    const [first = '', ...inner] = leaf.split('.');
    const value = readLeaf(mine, leaf);
    patch[first] =
      inner.length === 0 ? value : withInner(patch[first] ?? readLeaf(newest, first), inner, value);
  }
  return patch as Partial<Fields>;
}

/**
 * Compares a form with the newest record. `base` is what the form began with. `taken` are parts that changed
 * elsewhere and not here, so the form takes them over; `clashes` are parts changed in both places, differently.
 */
export function compareWithNewest<Leaf extends string>(
  leaves: readonly Leaf[],
  { base, mine, newest }: { base: object; mine: object; newest: object },
): { taken: Leaf[]; clashes: Clash<Leaf>[] } {
  const changedHere = new Set(changedLeaves(leaves, base, mine));
  const changedThere = changedLeaves(leaves, base, newest);
  const clashes = changedThere
    .filter((leaf) => changedHere.has(leaf))
    .map((leaf) => ({ leaf, mine: readLeaf(mine, leaf), theirs: readLeaf(newest, leaf) }))
    .filter((clash) => !isSame(clash.mine, clash.theirs));
  return { taken: changedThere.filter((leaf) => !changedHere.has(leaf)), clashes };
}

/** Whether two values hold the same: texts, and lists of texts or of records. An absent text is an empty one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, place) => isSame(item, b[place]));
  }
  if (isRecord(a) && isRecord(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
  }
  return (a ?? '') === (b ?? '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy of `holder` with the part at the path replaced. */
function withInner(holder: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy: Record<string, unknown> = isRecord(holder) ? { ...holder } : {};
  if (rest.length > 0) copy[key] = withInner(copy[key], rest, value);
  else if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}
