import { guardDeletions } from './guard-deletions';
import { keepLease } from './lease';
import { planAll } from './plan-all';
import type { Push } from './plan-pushes';
import { type CollectionRun, isHalted, noteAll, type RunContext } from './run-context';
import { sendPush, type Sent } from './send-push';
import { Outcome, settleAcked, settleOther } from './settle-sent';
import { showAgain } from './show-again';

const batchSize = 30;
const order: Record<Push['op'], number> = { create: 0, update: 1, delete: 2 };

/**
 * Sends what is still to be sent (reference §9, 9 to 11): creations, changes, deletions; the journal before the request,
 * the binding only from what was read back. Answers whether something has to be fetched and merged first.
 */
export async function pushChanges(context: RunContext, run: CollectionRun): Promise<boolean> {
  const pushes = await guardDeletions(context, run, await planAll(context, run));
  pushes.sort((one, other) => order[one.op] - order[other.op]);
  const work: Work = { requeued: false, isBroken: false };
  let settling: Promise<void> = Promise.resolve();
  try {
    for (let start = 0; start < pushes.length && !isHalted(context, run); start += batchSize) {
      const batch = pushes
        .slice(start, start + batchSize)
        .filter(({ op }) => op === 'delete' || !run.writesPaused)
        .filter(() => run.collection.access !== 'read');
      if (batch.length === 0) continue;
      if (!(await keepLease(context))) break;
      await context.store.writeJournal(batch.map(({ entry }) => entry));
      const sent = await sendAll(context, run, batch, work);
      await settling;
      settling = settle(context, run, sent, work);
      // Thrown again where it is waited for, before anything of the next batch is settled.
      settling.catch(() => {
        work.isBroken = true;
      });
    }
  } finally {
    await settling;
  }
  return work.requeued;
}

/** What one batch after another comes to. */
type Work = {
  /** Something has to be fetched and merged first. */
  requeued: boolean;
  /** The store has failed: nothing more is sent. */
  isBroken: boolean;
};

/** Reads back and writes down what became of a batch, while the next one is sent: its journal is written already. */
async function settle(
  context: RunContext,
  run: CollectionRun,
  sent: readonly Sent[],
  work: Work,
): Promise<void> {
  // What was sent stays in the journal, for whoever has the account now.
  if (!(await keepLease(context))) return;
  if (sent.some(({ kind }) => kind === 'acked')) run.hasWritten = true;
  const outcome = new Outcome();
  const acked = sent.flatMap((one) => (one.kind === 'acked' && one.push.op !== 'delete' ? [one] : []));
  await settleAcked(context, run, acked, outcome);
  if (!(await keepLease(context))) return;
  for (const one of sent) settleOther(context, run, one, outcome);
  for (const one of sent) {
    const { binding, item } = one.push;
    if (one.kind === 'showAgain' && binding && item) await showAgain(context, run, binding, item.rev);
  }
  if (outcome.journal.length > 0) await context.store.writeJournal(outcome.journal);
  if (outcome.entries.length > 0) await context.store.settleJournal(run.collection.id, outcome);
  await noteAll(context, run, outcome.notes);
  if (outcome.queued.length > 0) work.requeued = true;
}

/** One or two at a time; each lane takes the next one as soon as it is free. */
async function sendAll(
  context: RunContext,
  run: CollectionRun,
  batch: readonly Push[],
  work: Readonly<Work>,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < batch.length) {
      const push = batch[next];
      next += 1;
      if (!push) return;
      const isStopped =
        work.isBroken ||
        !(await keepLease(context)) ||
        isHalted(context, run) ||
        (run.writesPaused && push.op !== 'delete');
      sent.push(isStopped ? { push, entry: push.entry, kind: 'unsent' } : await sendPush(context, run, push));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, context.options.inFlight ?? 2) }, lane));
  return sent;
}
