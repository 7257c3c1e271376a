import type { DeskStorage } from '../storage/desk-storage';

const draftKey = 'duplicates.apart';

type Pairs = { pairs: string[] };

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function pairsOf(ids: readonly string[]): string[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => pairKey(one, other)));
}

async function readPairs(drafts: DeskStorage['drafts']): Promise<string[]> {
  const value = (await drafts.read(draftKey))?.value as Pairs | undefined;
  return value?.pairs ?? [];
}

/** Remembers that these entries are different people, so that they are not offered as duplicates of each other again. */
export async function rememberApart(
  { drafts }: Pick<DeskStorage, 'drafts'>,
  groups: readonly (readonly string[])[],
): Promise<void> {
  const pairs = new Set([...(await readPairs(drafts)), ...groups.flatMap(pairsOf)]);
  await drafts.save(draftKey, { pairs: [...pairs] } satisfies Pairs);
}

/** Takes back what `rememberApart` noted for these entries. */
export async function forgetApart(
  { drafts }: Pick<DeskStorage, 'drafts'>,
  ids: readonly string[],
): Promise<void> {
  const gone = new Set(pairsOf(ids));
  const pairs = (await readPairs(drafts)).filter((pair) => !gone.has(pair));
  await drafts.save(draftKey, { pairs } satisfies Pairs);
}

/** Tells whether two entries were said to be different people. */
export async function readApart({
  drafts,
}: Pick<DeskStorage, 'drafts'>): Promise<(one: string, other: string) => boolean> {
  const pairs = new Set(await readPairs(drafts));
  return (one, other) => pairs.has(pairKey(one, other));
}
