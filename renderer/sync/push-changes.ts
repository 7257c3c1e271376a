import { hrefKey } from '../dav/hrefs';
import { canonicalHash } from './canonical';
import type { Binding, JournalEntry, Queued } from './ports';
import { type Plan, planPush, type Push } from './plan-pushes';
import { type Expected, readBack } from './read-back';
import { apply } from './receive';
import { change, type CollectionRun, isHalted, note, type RunContext } from './run-context';
import { sendPush, type Sent } from './send-push';
import { type ReadBack, settlePush } from './settle-push';
import { vectorOf } from './vector';
import { sentAfter } from './toggling';

const batchSize = 30;
const oneHour = 60 * 60 * 1000;
const order: Record<Push['op'], number> = { create: 0, update: 1, delete: 2 };

/**
 * Sends what is still to be sent (reference §9, 9 to 11): creations, changes, deletions; the journal before the request,
 * the binding only from what was read back. Answers whether something has to be fetched and merged first.
 */
export async function pushChanges(context: RunContext, run: CollectionRun): Promise<boolean> {
  const pushes = await planAll(context, run);
  pushes.sort((one, other) => order[one.op] - order[other.op]);
  let requeued = false;
  for (let start = 0; start < pushes.length && !isHalted(context, run); start += batchSize) {
    const batch = pushes
      .slice(start, start + batchSize)
      .filter(({ op }) => op === 'delete' || !run.writesPaused)
      .filter(() => run.collection.access !== 'read');
    if (batch.length > 0 && (await pushBatch(context, run, batch))) requeued = true;
  }
  return requeued;
}

async function planAll(context: RunContext, run: CollectionRun): Promise<Push[]> {
  const { store, clock, newId, installation } = context;
  const { collection } = run;
  const ids = await store.touched(collection.id, clock.now());
  if (ids.length === 0) return [];
  const blocked = await blockedHrefs(context, run);
  const journal = new Map((await store.journal(collection.id)).map((entry) => [entry.itemId, entry]));
  const pushes: Push[] = [];
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
      if (earlier && earlier.state !== 'planned') continue;
      if (binding && blocked.has(binding.href)) continue;
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
  return pushes;
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
      const [item] = await context.store.localItems([plan.binding.itemId]);
      if (!item) continue;
      const retryAt = plan.reason === 'serverFailed' ? { retryAt: now + 6 * oneHour } : {};
      const parked = { reason: plan.reason, detail: '', at: now, canon: canonicalHash(item.raw), ...retryAt };
      bindings.push({ ...plan.binding, cleanRev: item.rev, parked });
      await note(context, run, 'parked', { itemId: item.itemId, detail: plan.reason });
    } else if (plan.kind === 'showAgain') await showAgain(context, run, plan.binding, plan.item.rev);
  }
  if (bindings.length + removed.length > 0) {
    await context.store.settle(run.collection.id, { bindings, removed, hrefs: [], quarantined: [] });
  }
}

/** What may not be deleted there comes back here, and says so (reference §9.1). */
async function showAgain(
  context: RunContext,
  run: CollectionRun,
  binding: Binding,
  rev: string,
): Promise<void> {
  const { itemId, ...rest } = binding;
  if (binding.baseRaw === '') return;
  const incoming = {
    itemId,
    kind: run.collection.kind,
    raw: binding.baseRaw,
    seen: rev,
    binding: rest,
    inStep: true,
    conflicts: [],
    href: binding.href,
  };
  const taken = {
    incoming,
    binding: undefined,
    activity: 'cameBack' as const,
    conflicts: [],
    looksOlder: false,
  };
  await apply(context, run, [taken]);
}

async function pushBatch(context: RunContext, run: CollectionRun, batch: readonly Push[]): Promise<boolean> {
  await context.store.writeJournal(batch.map(({ entry }) => entry));
  const sent = await sendAll(context, run, batch);
  if (sent.some(({ kind }) => kind === 'acked')) run.hasWritten = true;
  const outcome = new Outcome();
  const acked = sent.flatMap((one) => (one.kind === 'acked' && one.push.op !== 'delete' ? [one] : []));
  await settleAcked(context, run, acked, outcome);
  for (const one of sent) settleOther(context, run, one, outcome);
  for (const one of sent) {
    const { binding, item } = one.push;
    if (one.kind === 'showAgain' && binding && item) await showAgain(context, run, binding, item.rev);
  }
  if (outcome.journal.length > 0) await context.store.writeJournal(outcome.journal);
  if (outcome.entries.length > 0) await context.store.settleJournal(run.collection.id, outcome);
  for (const one of outcome.notes) await note(context, run, one.kind, one);
  return outcome.queued.length > 0;
}

/** What a batch comes to, written in one transaction. */
class Outcome {
  readonly entries: string[] = [];
  readonly bindings: Binding[] = [];
  readonly removed: string[] = [];
  readonly queued: Queued[] = [];
  /** Rows that stay, for the next run to settle. */
  readonly journal: JournalEntry[] = [];
  readonly notes: {
    kind: 'sent' | 'sentNew' | 'sentRemoval' | 'parked' | 'losesOwnLines';
    itemId: string;
    detail?: string;
  }[] = [];

  look(href: string): void {
    this.queued.push({ href, tries: 0, notBefore: 0 });
  }
}

/** One or two at a time; each lane takes the next one as soon as it is free. */
async function sendAll(context: RunContext, run: CollectionRun, batch: readonly Push[]): Promise<Sent[]> {
  const sent: Sent[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < batch.length) {
      const push = batch[next];
      next += 1;
      if (!push) return;
      const isStopped = isHalted(context, run) || (run.writesPaused && push.op !== 'delete');
      sent.push(isStopped ? { push, entry: push.entry, kind: 'unsent' } : await sendPush(context, run, push));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, context.options.inFlight ?? 2) }, lane));
  return sent;
}

type Acked = Extract<Sent, { kind: 'acked' }>;

async function settleAcked(
  context: RunContext,
  run: CollectionRun,
  acked: readonly Acked[],
  outcome: Outcome,
): Promise<void> {
  if (acked.length === 0) return;
  const expected: Expected[] = acked.map((one) => ({
    href: one.entry.href,
    isStale: (stored, isLast) => one.push.op === 'update' && isBefore(one, stored, isLast),
  }));
  const read = await readBack(context, run, expected);
  for (const one of acked) {
    const { push, entry } = one;
    const stored = read.get(entry.href);
    if (!stored) {
      outcome.journal.push({ ...entry, state: 'acked', tries: entry.tries + 1 });
      continue;
    }
    const { newId, clock } = context;
    const uid = push.item?.uid ?? '';
    const pushed = {
      collection: run.collection,
      entry,
      binding: push.binding,
      putEtag: one.etag,
      isFresh: true,
      uid,
      newId,
      now: clock.now(),
    };
    const settled = settlePush(pushed, stored);
    outcome.entries.push(entry.id);
    outcome.bindings.push(settled.binding);
    if (settled.requeue) outcome.look(entry.href);
    else if (stored.etag !== undefined) run.ownEtags.set(hrefKey(entry.href), stored.etag);
    if (settled.losesOwnLines) await learnLoss(context, run, entry.itemId, outcome);
    run.counts.sent += 1;
    outcome.notes.push({ kind: push.op === 'create' ? 'sentNew' : 'sent', itemId: entry.itemId });
  }
}

/**
 * The text of before the push, by an etag that was not moved on. A server that drops our lines may also have made of the
 * new text what it had made of the old one: where no line of ours stands, that is believed in the end.
 */
function isBefore({ push, entry, etag }: Acked, stored: ReadBack, isLast: boolean): boolean {
  const canon = canonicalHash(stored.body);
  if (canon !== push.binding?.baseCanon || canon === canonicalHash(entry.body)) return false;
  if (stored.etag !== undefined && (stored.etag === etag || stored.etag !== push.binding.etag)) return false;
  return !isLast || vectorOf(stored.body).size > 0;
}

async function learnLoss(
  context: RunContext,
  run: CollectionRun,
  itemId: string,
  outcome: Outcome,
): Promise<void> {
  if (run.collection.traits.keepsOwnLines === false) return;
  await change(context, run, { traits: { ...run.collection.traits, keepsOwnLines: false } });
  outcome.notes.push({ kind: 'losesOwnLines', itemId });
}

function settleOther(context: RunContext, run: CollectionRun, one: Sent, outcome: Outcome): void {
  const { push, entry } = one;
  switch (one.kind) {
    case 'acked':
      if (push.op !== 'delete') return;
      outcome.entries.push(entry.id);
      outcome.removed.push(push.binding.id);
      run.counts.sent += 1;
      outcome.notes.push({ kind: 'sentRemoval', itemId: entry.itemId });
      return;
    case 'unknown':
      outcome.journal.push({ ...entry, tries: entry.tries + 1 });
      return;
    case 'requeue':
      outcome.entries.push(entry.id);
      outcome.look(one.href);
      return;
    case 'unsent':
    case 'showAgain':
      outcome.entries.push(entry.id);
      return;
    case 'parked': {
      outcome.entries.push(entry.id);
      outcome.bindings.push(parkedBinding(context, run, one));
      outcome.notes.push({ kind: 'parked', itemId: entry.itemId, detail: one.reason });
    }
  }
}

function parkedBinding(
  { newId, clock }: RunContext,
  run: CollectionRun,
  { push, entry, reason, detail, retryAt }: Extract<Sent, { kind: 'parked' }>,
): Binding {
  const at = clock.now();
  const canon = canonicalHash(entry.body);
  const unborn: Binding = {
    id: newId(),
    collectionId: run.collection.id,
    itemId: entry.itemId,
    href: entry.href,
    uid: push.item?.uid ?? '',
    baseRaw: '',
    baseCanon: '',
    waived: {},
    refusedCanons: [],
    ancestors: [],
    sent: [],
  };
  const parked = { reason, detail, at, canon, ...(retryAt !== undefined && { retryAt }) };
  const before = push.binding ?? unborn;
  return { ...before, cleanRev: entry.rev, sent: sentAfter(before.sent, canon, at), parked };
}
