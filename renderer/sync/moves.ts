import { classify } from './classify';
import { readItemText } from './item-text';
import type { Binding, Incoming } from './ports';
import { type Arrival, type CollectionRun, isHalted, type RunContext } from './run-context';
import { apply } from './receive';
import { takeOver } from './take-over';

/**
 * Texts whose UID is bound somewhere else in the account (reference §9, 7): if it is gone there, the item has moved and
 * keeps its history; if it is still there, it is one item in two collections.
 */
export async function settleArrivals(context: RunContext): Promise<void> {
  for (const run of context.runs) {
    const arrivals = run.arrivals.splice(0);
    for (const arrival of arrivals) {
      if (!isHalted(context, run)) await settleOrLeave(context, run, arrival);
    }
  }
}

/**
 * Merges again with what the person has typed meanwhile. After three times the next run does it, and nothing is judged
 * to be gone until then: it would be created once more beside the one that has moved.
 */
async function settleOrLeave(context: RunContext, run: CollectionRun, arrival: Arrival): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) if (await settle(context, run, arrival)) return;
  for (const binding of await context.store.bindingsOf([arrival.itemId])) {
    runOf(context, binding)?.gone.delete(binding.href);
  }
}

/** False: the person has changed the item meanwhile, so that it has to be merged again. */
async function settle(context: RunContext, run: CollectionRun, arrival: Arrival): Promise<boolean> {
  const { store } = context;
  const [item] = await store.localItems([arrival.itemId]);
  const bindings = await store.bindingsOf([arrival.itemId]);
  const left = bindings.find((one) => runOf(context, one)?.gone.has(one.href) === true);
  const here = bindings.find(({ collectionId }) => collectionId === run.collection.id);
  // Still bound here under an address that is there: the next run sees it again.
  if (!item || (here && here.id !== left?.id)) return true;
  const from = left && runOf(context, left);
  const { kind, id } = run.collection;
  const { newId, clock, installation } = context;
  const setting = { collectionId: id, kind, newId, now: clock.now(), installation };
  const { body } = arrival;
  const text = readItemText(body, kind);
  const found = classify({ text, binding: undefined, item, boundHere: undefined });
  if (found.kind !== 'known') return true;
  // What the old binding had as its base is the base here too: the text came along.
  const verdict = left
    ? {
        ...found,
        kind: 'changed' as const,
        binding: { ...left, id: context.newId(), collectionId: id, href: arrival.href },
      }
    : found;
  const result = takeOver(arrival, verdict, left && { ...left, id: context.newId() }, setting);
  if (!left && result.incoming === undefined && result.binding) {
    await store.settle(id, {
      bindings: [result.binding],
      removed: [],
      hrefs: [arrival.href],
      quarantined: [],
    });
    return true;
  }
  const binding = result.incoming
    ? result.incoming.binding
    : result.binding
      ? withoutItem(result.binding)
      : null;
  const incoming: Incoming = {
    itemId: item.itemId,
    kind,
    raw: item.raw,
    inStep: false,
    conflicts: [],
    href: arrival.href,
    ...result.incoming,
    seen: item.rev,
    binding,
    ...(left && { dropBinding: left.id }),
    ...(from && from !== run && { leaves: from.collection.id }),
  };
  const stale = await apply(context, run, [{ ...result, incoming }]);
  if (stale.length > 0) return false;
  if (!left || !from) return true;
  from.gone.delete(left.href);
  await store.settle(from.collection.id, { bindings: [], removed: [], hrefs: [left.href], quarantined: [] });
  return true;
}

function runOf(context: RunContext, binding: Binding): CollectionRun | undefined {
  return context.runs.find(({ collection }) => collection.id === binding.collectionId);
}

function withoutItem(binding: Binding): Omit<Binding, 'itemId'> {
  const { itemId: _, ...rest } = binding;
  return rest;
}
