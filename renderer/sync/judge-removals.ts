import { hrefKey, memberHref } from '../dav/hrefs';
import { hasUnsent } from './dirty';
import { nameOf } from './item-text';
import { confirmRemoval } from './confirm-removal';
import { listAgain } from './list-changes';
import { settleArrivals } from './moves';
import type { Binding, LocalItem } from './ports';
import { reconcile } from './reconcile';
import { holdsRemovals } from './removal-guard';
import { change, type CollectionRun, isHalted, note, type RunContext } from './run-context';
import { apply, receive } from './receive';

/**
 * Decides about all that is gone, once every collection of the account was looked through, so that moves are seen as
 * such (reference §9, 7). A text that was not sent yet beats the removal; many removals at once wait for the person.
 */
export async function judgeRemovals(context: RunContext): Promise<void> {
  await settleArrivals(context);
  for (const run of context.runs) {
    if (!isHalted(context, run)) await judge(context, run);
  }
}

/** Held ones are asked for again as soon as the person has decided. */
export async function takeUpDecision(context: RunContext, run: CollectionRun): Promise<void> {
  const { id, decision, held } = run.collection;
  if (decision === undefined || held.length === 0) return;
  await context.store.saveListing(id, {
    queued: held.map((href) => ({ href, tries: 0, notBefore: 0 })),
    change: { held: [] },
  });
  run.collection = { ...run.collection, held: [] };
}

type Removal = { binding: Binding; item: LocalItem };

async function judge(context: RunContext, run: CollectionRun): Promise<void> {
  const { store } = context;
  const hrefs = [...run.gone];
  run.gone.clear();
  const { decision } = run.collection;
  if (hrefs.length > 0) {
    const bindings = await store.bindingsAt(run.collection.id, hrefs);
    const unborn = new Set(bindings.filter(isUnborn).map(({ href }) => hrefKey(href)));
    const isOpen = (href: string) => !unborn.has(hrefKey(href)) && mayBeRenamed(run, href);
    if (unborn.size < bindings.length && hrefs.some(isOpen)) return lookForNames(context, run, hrefs);
    const items = await store.localItems(bindings.map(({ itemId }) => itemId));
    const byId = new Map(items.map((item) => [item.itemId, item]));
    const removals: Removal[] = [];
    const edited: Removal[] = [];
    const released: Binding[] = [];
    for (const binding of bindings) {
      const item = byId.get(binding.itemId);
      if (isUnborn(binding)) continue;
      if (item && !item.deleted && !hasUnsent(binding, item) && decision !== 'sendBack')
        removals.push({ binding, item });
      else if (!item || item.deleted) released.push(binding);
      else if (await isGone(context, run, binding)) edited.push({ binding, item });
    }
    if (removals.some(({ binding }) => isHearsay(run, binding)) && decision === undefined) {
      return compareNames(context, run, hrefs);
    }
    // An item that stands there under another address is not created anew beside itself.
    const unsent = await withoutRenamed(context, run, edited, hrefs);
    released.push(...unsent.map(({ binding }) => binding));
    const { bound } = await store.bindingCount(run.collection.id);
    const isHeld =
      removals.length > 0 &&
      decision !== 'accept' &&
      (run.looksOlder || holdsRemovals(removals.length + run.collection.held.length, bound));
    await release(context, run, released, byId, hrefs, bindings);
    const open = await withoutRenamed(context, run, removals, hrefs);
    if (isHeld) await hold(context, run, open);
    else await remove(context, run, open);
  }
  if (decision !== undefined && !isHalted(context, run)) {
    await change(context, run, { decision: undefined });
  }
}

/** Sent for the first time, and not seen on the server yet. */
function isUnborn({ baseCanon }: Binding): boolean {
  return baseCanon === '';
}

/**
 * Found to be gone since the collection was listed: no listing can have shown the name that it may have now. An address
 * that is not ours may have been the second name of an item of ours, which has a third one by now.
 */
function mayBeRenamed(run: CollectionRun, href: string): boolean {
  return !run.listedGone.has(hrefKey(href));
}

/** Judged in the next round, once all names are known: it would be created anew, or removed, beside itself. */
async function lookForNames(
  context: RunContext,
  run: CollectionRun,
  hrefs: readonly string[],
): Promise<void> {
  await listAgain(context, run);
  // A report that does not call gone what is gone has passed it over, and with it the new name that it may have.
  const bound = await context.store.bindingsAt(run.collection.id, hrefs);
  const isPassedOver = ({ href, baseCanon }: Binding) => baseCanon !== '' && mayBeRenamed(run, href);
  if (bound.some(isPassedOver) && !isHalted(context, run)) await reconcile(context, run);
  for (const href of hrefs) {
    run.listedGone.add(hrefKey(href));
    run.gone.add(href);
  }
  run.again = true;
}

/** That it is gone is known from a report alone, and nothing is put into the trash for that. */
function isHearsay({ collection, missing }: CollectionRun, { href }: Binding): boolean {
  return collection.traits.hidesTasks !== true && !missing.has(hrefKey(href));
}

/** Judged in the next round, once all addresses were compared: a report may have passed over the name that it has now. */
async function compareNames(
  context: RunContext,
  run: CollectionRun,
  hrefs: readonly string[],
): Promise<void> {
  await reconcile(context, run);
  for (const href of hrefs) {
    run.missing.add(hrefKey(href));
    run.gone.add(href);
  }
  run.again = true;
}

/**
 * Before an item is created anew, it is asked for once more by itself: a report that left it out would else make us write
 * over what others changed, where a server does not keep us from it.
 */
async function isGone(context: RunContext, run: CollectionRun, binding: Binding): Promise<boolean> {
  const confirmed = await confirmRemoval(context, run, binding);
  if (confirmed.kind === 'there') await receive(context, run, [confirmed.text]);
  return confirmed.kind === 'gone';
}

/**
 * A second text with the same UID was set aside when it came: now that the first one is gone, it takes its place in the
 * next round, unless it is among `gone` itself.
 */
async function withoutRenamed(
  context: RunContext,
  run: CollectionRun,
  removals: readonly Removal[],
  gone: readonly string[],
): Promise<readonly Removal[]> {
  if (removals.length === 0) return removals;
  const aside = await context.store.quarantined(run.collection.id);
  const twins = new Map(
    aside
      .filter(({ reason, href }) => reason === 'uidTaken' && !gone.includes(href))
      .map((one) => [one.uid, one.href]),
  );
  const renamed = removals.flatMap(({ binding }) => {
    const href = binding.uid === '' ? undefined : twins.get(binding.uid);
    return href === undefined ? [] : [{ old: binding.href, href }];
  });
  if (renamed.length === 0) return removals;
  const queued = renamed.map(({ href }) => ({ href, tries: 0, notBefore: 0 }));
  await context.store.saveListing(run.collection.id, { queued, change: {} });
  for (const { old } of renamed) run.gone.add(old);
  run.again = true;
  return removals.filter(({ binding }) => !run.gone.has(binding.href));
}

/** Gone on both sides, or to be sent once more under a new name: in either case nothing is bound to the old address. */
async function release(
  context: RunContext,
  run: CollectionRun,
  released: readonly Binding[],
  items: ReadonlyMap<string, LocalItem>,
  hrefs: readonly string[],
  bound: readonly Binding[],
): Promise<void> {
  const known = new Set(bound.filter(({ baseCanon }) => baseCanon !== '').map(({ href }) => href));
  const done = [...hrefs.filter((href) => !known.has(href)), ...released.map(({ href }) => href)];
  if (done.length === 0) return;
  const isAlive = ({ itemId }: Binding) => items.get(itemId)?.deleted === false;
  await context.store.settle(run.collection.id, {
    bindings: released.filter(isAlive).map((binding) => toCreateAnew(context, run, binding)),
    removed: released.filter((binding) => !isAlive(binding)).map(({ id }) => id),
    hrefs: done,
    quarantined: [],
  });
  for (const { itemId } of released) {
    const item = items.get(itemId);
    if (item && !item.deleted) await note(context, run, 'editBeatDelete', { itemId });
  }
}

/**
 * The binding of what is to be created anew: as one that was never there, but with its last text, so that the counters in
 * `X-TANDEM-VV` go on and are never used twice.
 */
function toCreateAnew(context: RunContext, run: CollectionRun, binding: Binding): Binding {
  const { etag: _, cleanRev: __, parked: ___, ...kept } = binding;
  const name = nameOf('', run.collection.kind, context.newId());
  return {
    ...kept,
    href: memberHref(run.collection.href, name),
    baseCanon: '',
    waived: {},
    refusedCanons: [],
  };
}

async function hold(context: RunContext, run: CollectionRun, removals: readonly Removal[]): Promise<void> {
  const held = [...new Set([...run.collection.held, ...removals.map(({ binding }) => binding.href)])];
  await change(context, run, { held });
  await context.store.settle(run.collection.id, {
    bindings: [],
    removed: [],
    hrefs: removals.map(({ binding }) => binding.href),
    quarantined: [],
  });
  await note(context, run, 'held', { detail: String(held.length) });
}

/** Each is asked for once more by itself; an item stays as long as the server has not said that it is gone. */
async function remove(context: RunContext, run: CollectionRun, removals: readonly Removal[]): Promise<void> {
  for (const { binding, item } of removals) {
    if (isHalted(context, run)) return;
    const confirmed = await confirmRemoval(context, run, binding);
    if (confirmed.kind === 'there') await receive(context, run, [confirmed.text]);
    if (confirmed.kind !== 'gone') continue;
    const { kind } = run.collection;
    const incoming = {
      itemId: item.itemId,
      kind,
      raw: null,
      seen: item.rev,
      binding: null,
      inStep: true,
      dropBinding: binding.id,
      conflicts: [],
      href: confirmed.isAnother ? '' : binding.href,
    };
    const taken = { incoming, binding: undefined, activity: 'receivedRemoval' as const, conflicts: [] };
    const stale = await apply(context, run, [{ ...taken, looksOlder: false }]);
    if (stale.length === 0) run.counts.removed += 1;
  }
}
