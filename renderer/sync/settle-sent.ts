import { hrefKey } from '../dav/hrefs';
import { canonicalHash } from './canonical';
import { wantedView } from './card-view';
import type { Binding, JournalEntry, Queued } from './ports';
import { type Expected, readBack } from './read-back';
import { change, type CollectionRun, type RunContext } from './run-context';
import type { Sent } from './send-push';
import { type ReadBack, settlePush } from './settle-push';
import { sentAfter } from './toggling';
import { vectorOf } from './vector';

/** What a batch comes to, written in one transaction. */
export class Outcome {
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

export type Acked = Extract<Sent, { kind: 'acked' }>;

/** What the server took is read back, and the bindings follow what stands there. */
export async function settleAcked(
  context: RunContext,
  run: CollectionRun,
  acked: readonly Acked[],
  outcome: Outcome,
): Promise<void> {
  if (acked.length === 0) return;
  const expected: Expected[] = acked.map((one) => ({
    href: one.entry.href,
    view: wantedView(run, one.push.binding, one.entry.body),
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
    if (settled.loses) await learnLoss(context, run, entry.itemId, outcome, settled.loses);
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

/** What a server does to all lines of ours is told once; what it does to long ones, of each item that has some. */
async function learnLoss(
  context: RunContext,
  run: CollectionRun,
  itemId: string,
  outcome: Outcome,
  loses: 'ownLines' | 'longLines',
): Promise<void> {
  if (loses === 'longLines') {
    outcome.notes.push({ kind: 'losesOwnLines', itemId });
    return;
  }
  if (run.collection.traits.keepsOwnLines === false) return;
  await change(context, run, { traits: { ...run.collection.traits, keepsOwnLines: false } });
  outcome.notes.push({ kind: 'losesOwnLines', itemId });
}

/** What became of everything else. */
export function settleOther(context: RunContext, run: CollectionRun, one: Sent, outcome: Outcome): void {
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
