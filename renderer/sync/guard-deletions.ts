import { canonicalHash } from './canonical';
import type { Push } from './plan-pushes';
import type { Binding, HeldDeletions, LocalItem } from './ports';
import { apply } from './receive';
import { holdsRemovals } from './removal-guard';
import { change, type CollectionRun, note, type RunContext } from './run-context';

type Deletion = Extract<Push, { op: 'delete' }>;

/**
 * What may be sent of these pushes: many deletions at once wait until the person has said that they are meant, as many
 * removals on the server do. A desk whose database was emptied, or where a whole list went into the trash by mistake,
 * must not take everything away from all colleagues. Whatever the person decided about counts for those items alone.
 */
export async function guardDeletions(
  context: RunContext,
  run: CollectionRun,
  pushes: readonly Push[],
): Promise<Push[]> {
  const held = run.collection.deletions;
  const asked = pushes.filter((push): push is Deletion => push.op === 'delete');
  if (asked.length === 0 && !held) return [...pushes];
  const decided = new Set(held?.decision === undefined ? [] : held.items);
  const meant = asked.filter(({ binding }) => decided.has(binding.itemId));
  const open = asked.filter(({ binding }) => !decided.has(binding.itemId));
  if (held?.decision === 'bringBack') await bringBack(context, run, meant);
  const { bound } = await context.store.bindingCount(run.collection.id);
  const isHeld = holdsRemovals(open.length, bound);
  const isSending = held?.decision === 'send' && meant.length > 0;
  if (!isSending) await keep(context, run, isHeld ? open : []);
  const stays = new Set<Push>([...(isHeld ? open : []), ...(held?.decision === 'bringBack' ? meant : [])]);
  return pushes.filter((push) => !stays.has(push));
}

/** What is left of the deletions that wait or were allowed, once a run is over; `undefined`: nothing. */
export async function deletionsLeft(
  { store }: RunContext,
  { collection }: CollectionRun,
): Promise<HeldDeletions | undefined> {
  const { deletions } = collection;
  if (!deletions) return undefined;
  const bound = await store.bindingsOf(deletions.items);
  const here = new Set(
    bound.filter(({ collectionId }) => collectionId === collection.id).map(({ itemId }) => itemId),
  );
  const alive = await store.localItems([...here]);
  for (const { itemId, deleted } of alive) if (!deleted) here.delete(itemId);
  return here.size === 0 ? undefined : { ...deletions, items: deletions.items.filter((id) => here.has(id)) };
}

async function keep(context: RunContext, run: CollectionRun, open: readonly Deletion[]): Promise<void> {
  const items = open.map(({ binding }) => binding.itemId);
  const earlier = run.collection.deletions;
  const isSame =
    earlier?.decision === undefined &&
    earlier?.items.length === items.length &&
    items.every((id) => earlier.items.includes(id));
  if (isSame || (!earlier && items.length === 0)) return;
  await change(context, run, { deletions: items.length === 0 ? undefined : { items } });
  if (items.length > 0) await note(context, run, 'heldDeletions', { detail: String(items.length) });
}

/**
 * Takes them out of the trash again, with the text that they have here; what is not even in the trash any more is let go
 * of and comes from the server as something new.
 */
async function bringBack(
  context: RunContext,
  run: CollectionRun,
  deletions: readonly Deletion[],
): Promise<void> {
  const lost: Binding[] = [];
  for (const { binding, item } of deletions) {
    if (item) await takeOut(context, run, binding, item);
    else lost.push(binding);
  }
  const { id } = run.collection;
  if (lost.length > 0) {
    const queued = lost.map(({ href }) => ({ href, tries: 0, notBefore: 0 }));
    await context.store.saveListing(id, { queued, change: {} });
    const removed = lost.map((binding) => binding.id);
    await context.store.settle(id, { bindings: [], removed, hrefs: [], quarantined: [] });
  }
  if (deletions.length > 0) run.again = true;
}

async function takeOut(
  context: RunContext,
  run: CollectionRun,
  { itemId, ...binding }: Binding,
  item: LocalItem,
): Promise<void> {
  const incoming = {
    itemId,
    kind: run.collection.kind,
    raw: item.raw,
    seen: item.rev,
    binding,
    inStep: canonicalHash(item.raw) === binding.baseCanon,
    conflicts: [],
    href: binding.href,
  };
  const taken = { incoming, binding: undefined, conflicts: [], looksOlder: false };
  await apply(context, run, [{ ...taken, activity: 'cameBack' as const }]);
}
