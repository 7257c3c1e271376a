import type { ContactFields } from '../../domain/contact';

/** The smallest parts of a contact that are compared and saved on their own; lists count as one part. */
export const leaves = [
  'name.title',
  'name.given',
  'name.initials',
  'name.prefix',
  'name.family',
  'name.suffix',
  'name.organisation',
  'role.de',
  'role.nl',
  'unit.de',
  'unit.nl',
  'houseId',
  'company',
  'topics',
  'phones',
  'mails',
  'addresses',
  'websites',
  'languages',
  'addressForm',
  'salutation',
  'availability',
  'partnershipIds',
  'source',
  'confirmedOn',
  'note.de',
  'note.nl',
] as const;
export type Leaf = (typeof leaves)[number];

type Group = 'name' | 'role' | 'unit' | 'note';

/** The value of a part; `undefined` for a text that a language lacks. */
export function readLeaf(fields: ContactFields, leaf: Leaf): unknown {
  const { group, key } = split(leaf);
  const holder = group ? fields[group] : fields;
  return (holder as Record<string, unknown>)[key];
}

/** Parts that differ between two states of a contact. */
export function changedLeaves(before: ContactFields, after: ContactFields): Leaf[] {
  return leaves.filter((leaf) => !isSame(readLeaf(before, leaf), readLeaf(after, leaf)));
}

/** The fields to write so that `newest` takes over these parts of `mine` and keeps everything else. */
export function patchOf(
  parts: readonly Leaf[],
  mine: ContactFields,
  newest: ContactFields,
): Partial<ContactFields> {
  const patch: Record<string, unknown> = {};
  for (const leaf of parts) {
    const { group, key } = split(leaf);
    const value = readLeaf(mine, leaf);
    if (group) patch[group] = withKey(patch[group] ?? newest[group], key, value);
    else patch[key] = value;
  }
  return patch;
}

/** A part that both the officer and someone else have changed. */
export type Clash = { leaf: Leaf; mine: unknown; theirs: unknown };

/**
 * Compares a form with the newest record. `base` is what the form began with. `taken` are parts that changed
 * elsewhere and not here, so the form takes them over; `clashes` are parts changed in both places, differently.
 */
export function compareWithNewest(
  base: ContactFields,
  mine: ContactFields,
  newest: ContactFields,
): { taken: Leaf[]; clashes: Clash[] } {
  const changedHere = new Set(changedLeaves(base, mine));
  const changedThere = changedLeaves(base, newest);
  const clashes = changedThere
    .filter((leaf) => changedHere.has(leaf))
    .map((leaf) => ({ leaf, mine: readLeaf(mine, leaf), theirs: readLeaf(newest, leaf) }))
    .filter((clash) => !isSame(clash.mine, clash.theirs));
  return { taken: changedThere.filter((leaf) => !changedHere.has(leaf)), clashes };
}

/** Whether two values hold the same: texts, and lists of texts or of flat records. An absent text is an empty one. */
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

function split(leaf: Leaf): { group?: Group; key: string } {
  const [first = '', second] = leaf.split('.');
  return second === undefined ? { key: first } : { group: first as Group, key: second };
}

function withKey(holder: unknown, key: string, value: unknown): Record<string, unknown> {
  const copy = { ...(holder as Record<string, unknown>), [key]: value };
  if (value === undefined) delete copy[key];
  return copy;
}
