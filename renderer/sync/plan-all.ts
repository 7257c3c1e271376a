import { canonicalHash } from './canonical';
import { asSent, type Plan, planPush, type Push } from './plan-pushes';
import type { Binding } from './ports';
import { type CollectionRun, note, type RunContext } from './run-context';
import { showAgain } from './show-again';

const batchSize = 30;
const sixHours = 6 * 60 * 60 * 1000;

/** Plans what is to be sent of a collection; what needs nothing sent is settled at once. */
export async function planAll(context: RunContext, run: CollectionRun): Promise<Push[]> {
  const { store, clock, newId, installation } = context;
  const { collection } = run;
  const ids = await concerned(context, run);
  if (ids.length === 0) {
    await endTurning(context, run);
    return [];
  }
  const blocked = await blockedHrefs(context, run);
  const journal = new Map((await store.journal(collection.id)).map((entry) => [entry.itemId, entry]));
  const pushes: Push[] = [];
  let isWhole = true;
  for (let start = 0; start < ids.length; start += batchSize) {
    const part = ids.slice(start, start + batchSize);
    const items = new Map((await store.localItems(part)).map((item) => [item.itemId, item]));
    const bindings = new Map(
      (await store.bindingsOf(part))
        .filter(({ collectionId }) => collectionId === collection.id)
        .map((binding) => [binding.itemId, binding]),
    );
    const plans: Plan[] = [];
    const considered: string[] = [];
    for (const itemId of part) {
      const earlier = journal.get(itemId);
      const binding = bindings.get(itemId);
      if ((earlier && earlier.state !== 'planned') || (binding && blocked.has(binding.href))) {
        isWhole = false;
        continue;
      }
      considered.push(itemId);
      const tries = earlier?.tries ?? 0;
      const item = items.get(itemId);
      plans.push(
        planPush({ collection, itemId, item, binding, tries, now: clock.now(), newId, installation }),
      );
    }
    await settlePlans(context, run, plans);
    const over = plans.flatMap((plan, index) => {
      const earlier =
        plan.kind === 'push' || plan.kind === 'wait' ? undefined : journal.get(considered[index] ?? '');
      return earlier ? [earlier.id] : [];
    });
    if (over.length > 0) {
      await store.settleJournal(collection.id, { entries: over, bindings: [], removed: [], queued: [] });
    }
    for (const plan of plans) if (plan.kind === 'push') pushes.push(plan.push);
  }
  if (isWhole && pushes.length === 0) await endTurning(context, run);
  return pushes;
}

/** Ids of what may need something: what the store says, and all that is bound while a collection is to be turned. */
async function concerned({ store, clock }: RunContext, { collection }: CollectionRun): Promise<string[]> {
  const touched = await store.touched(collection.id, clock.now());
  if (collection.turning !== true) return touched;
  const heads = await store.bindingHeads(collection.id);
  return [...new Set([...touched, ...heads.map(({ itemId }) => itemId)])];
}

/** All of it stands as it was wished: the wish is over, so that what others write there later stays as they wrote it. */
async function endTurning({ store }: RunContext, { collection }: CollectionRun): Promise<void> {
  if (collection.turning === true) await store.saveCollection(collection.id, { turning: undefined });
}

/** What was not fetched yet, cannot be read or waits for a decision is not written over. */
async function blockedHrefs(context: RunContext, run: CollectionRun): Promise<Set<string>> {
  const queue = await context.store.queue(run.collection.id);
  const aside = await context.store.quarantined(run.collection.id);
  return new Set([...queue, ...aside].map(({ href }) => href));
}

async function settlePlans(context: RunContext, run: CollectionRun, plans: readonly Plan[]): Promise<void> {
  const now = context.clock.now();
  const bindings: Binding[] = [];
  const removed: string[] = [];
  for (const plan of plans) {
    if (plan.kind === 'clean') bindings.push(plan.binding);
    else if (plan.kind === 'forget') removed.push(plan.binding.id);
    else if (plan.kind === 'park') {
      const [local] = await context.store.localItems([plan.binding.itemId]);
      if (!local) continue;
      const item = asSent(local, { collection: run.collection, binding: plan.binding });
      const retryAt = plan.reason === 'serverFailed' ? { retryAt: now + sixHours } : {};
      const parked = { reason: plan.reason, detail: '', at: now, canon: canonicalHash(item.raw), ...retryAt };
      bindings.push({ ...plan.binding, cleanRev: item.rev, parked });
      await note(context, run, 'parked', { itemId: item.itemId, detail: plan.reason });
    } else if (plan.kind === 'showAgain') await showAgain(context, run, plan.binding, plan.item.rev);
  }
  if (bindings.length + removed.length > 0) {
    await context.store.settle(run.collection.id, { bindings, removed, hrefs: [], quarantined: [] });
  }
}
