import type { Collection, SyncTrouble } from '../../sync/ports';

/** Troubles of the way to the server, or of the server as a whole: all collections of an account have them together. */
const ofAccount: ReadonlySet<SyncTrouble> = new Set([
  'offline',
  'serverUnreachable',
  'certificate',
  'proxy',
  'captivePortal',
  'maintenance',
  'throttled',
  'signIn',
  'noBasic',
  'quota',
  'storage',
  'unexpected',
]);

/** Collections of one account that have the same trouble. */
export type SharedTrouble = { trouble: SyncTrouble; collections: readonly [Collection, ...Collection[]] };

/**
 * What keeps a collection. Removals are asked about where they are held, deletions of one's own likewise; once the person
 * has decided, the next run sees to them.
 */
export function troubleIn({ trouble, held }: Collection): SyncTrouble | undefined {
  if (trouble === 'manyDeletions') return undefined;
  return trouble === 'manyRemovals' && held.length === 0 ? undefined : trouble;
}

/** Troubles that several collections of an account share, in the order in which they come first: told once, not by each. */
export function sharedTroubles(collections: readonly Collection[]): SharedTrouble[] {
  const groups = new Map<SyncTrouble, [Collection, ...Collection[]]>();
  for (const collection of collections) {
    const trouble = troubleIn(collection);
    if (trouble === undefined || !ofAccount.has(trouble)) continue;
    const group = groups.get(trouble);
    if (group) group.push(collection);
    else groups.set(trouble, [collection]);
  }
  return [...groups].flatMap(([trouble, own]) => (own.length > 1 ? [{ trouble, collections: own }] : []));
}
