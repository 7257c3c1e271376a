import { fetchQueue } from './fetch-queue';
import { followMove } from './follow-move';
import { deletionsLeft } from './guard-deletions';
import { judgeRemovals, takeUpDecision } from './judge-removals';
import { keepLease, leaseTime } from './lease';
import { listChanges, listOwnChanges } from './list-changes';
import type { Collection, HeldDeletions, SyncTrouble } from './ports';
import { pushChanges } from './push-changes';
import { reconcile } from './reconcile';
import { recoverJournal } from './recover-journal';
import {
  change,
  type CollectionRun,
  isHalted,
  type RunContext,
  type RunDeps,
  type RunOptions,
} from './run-context';
import { reportOn, type RunReport } from './run-report';
import { signedOutBy } from './signed-out';

const mostRounds = 3;
const firstBackOff = 60 * 1000;
const longestBackOff = 6 * 60 * 60 * 1000;

/**
 * One run of one account (reference §9): recover, list, fetch, merge, judge removals, push, read back, report. Every step
 * leaves the store so that a run which is killed anywhere is simply followed by the next one. A store that fails stops
 * the run before anything else is sent.
 */
export async function runAccount(
  deps: RunDeps,
  accountId: string,
  options: RunOptions = {},
): Promise<RunReport> {
  const holder = deps.newId();
  const now = deps.clock.now();
  const lease = { holder, taken: now, isLost: false };
  const context: RunContext = {
    ...deps,
    accountId,
    options,
    runs: [],
    halt: undefined,
    lease,
    hasTwin: false,
  };
  const report: RunReport = { accountId, state: 'done', collections: [] };
  try {
    if (!(await deps.store.takeLease(accountId, holder, now, now + leaseTime)))
      return { ...report, state: 'busy' };
    await run(context);
    // Another one has the account in hand now, and says how it stands.
    if (!(await keepLease(context))) return { ...report, state: 'busy' };
    for (const one of context.runs) report.collections.push(await finish(context, one));
    await deps.store.releaseLease(accountId, holder);
  } catch (error) {
    await deps.store.releaseLease(accountId, holder).catch(() => undefined);
    return { ...report, state: 'stopped', trouble: 'storage', error };
  }
  const { halt } = context;
  if (context.hasTwin) report.hasTwin = true;
  if (deps.signal?.aborted === true) report.state = 'stopped';
  if (!halt) return report;
  return {
    ...report,
    state: 'stopped',
    trouble: halt.trouble,
    ...(halt.retryAfter !== undefined && { retryAfter: halt.retryAfter }),
  };
}

async function run(context: RunContext): Promise<void> {
  const collections = await context.store.collections(context.accountId);
  const signedOut = signedOutBy(collections);
  if (signedOut && context.options.now !== true) context.halt = { trouble: signedOut, scope: 'account' };
  context.runs = collections.map(startOf);
  const active = context.runs.filter((one) => context.options.now === true || isDue(context, one.collection));
  for (const one of active) if (!isHalted(context, one)) await reaching(context, one, recoverJournal);
  for (const one of active) if (!isHalted(context, one)) await takeUpDecision(context, one);
  for (const one of active) if (!isHalted(context, one)) await reaching(context, one, listChanges);
  for (let round = 0; round < mostRounds; round += 1) {
    for (const one of active) one.again = false;
    for (const one of active) if (!isHalted(context, one)) await fetchQueue(context, one);
    await judgeRemovals(context);
    for (const one of active) {
      if (isHalted(context, one)) continue;
      if (await pushChanges(context, one)) one.again = true;
      if (isHalted(context, one)) continue;
      if (one.wantsListing) {
        await reconcile(context, one);
        one.again = true;
      } else if (one.hasWritten && (await listOwnChanges(context, one))) one.again = true;
      one.wantsListing = false;
      one.hasWritten = false;
    }
    if (!active.some((one) => one.again)) return;
  }
}

/** A step that finds out that its collection has moved begins again at the new address, if it can be followed there. */
async function reaching(
  context: RunContext,
  one: CollectionRun,
  step: (context: RunContext, one: CollectionRun) => Promise<void>,
): Promise<void> {
  await step(context, one);
  if (one.halt?.trouble !== 'moved' || !(await followMove(context, one))) return;
  one.halt = undefined;
  await step(context, one);
}

function startOf(collection: Collection): CollectionRun {
  return {
    collection,
    halt: undefined,
    writesPaused: false,
    wantsListing: false,
    gone: new Set(),
    listedGone: new Set(),
    missing: new Set(),
    ownEtags: new Map(),
    hasWritten: false,
    again: false,
    arrivals: [],
    looksOlder: false,
    counts: { received: 0, sent: 0, removed: 0, conflicts: 0 },
  };
}

function isDue(context: RunContext, { notBefore }: Collection): boolean {
  return notBefore <= context.clock.now();
}

/** Writes down how it went, so that the next run and the screen know. */
async function finish(context: RunContext, one: CollectionRun) {
  const { collection } = one;
  const now = context.clock.now();
  const halt = one.halt ?? context.halt;
  if (halt) {
    const failures = collection.failures + 1;
    const wait = halt.retryAfter ?? Math.min(firstBackOff * 2 ** (failures - 1), longestBackOff);
    await change(context, one, { trouble: halt.trouble, failures, notBefore: now + wait });
  } else if (isDue(context, collection) || context.options.now === true) {
    const held = await stillHeld(context, one);
    const deletions = await deletionsLeft(context, one);
    const trouble = await troubleOf(context, one, { held, deletions });
    await change(context, one, {
      trouble,
      failures: 0,
      notBefore: 0,
      held,
      // Unless something has gone: the person may have decided while the run was under way.
      ...(deletions?.items.length !== collection.deletions?.items.length && { deletions }),
      ...(trouble === undefined && { lastSuccess: now }),
    });
  }
  return reportOn(context, one);
}

/** What was sent again, or came back, is held no longer. */
async function stillHeld(context: RunContext, { collection }: CollectionRun): Promise<readonly string[]> {
  if (collection.held.length === 0) return collection.held;
  const bound = await context.store.bindingsAt(collection.id, collection.held);
  return bound.map(({ href }) => href);
}

async function troubleOf(
  context: RunContext,
  one: CollectionRun,
  { held, deletions }: Pick<Collection, 'held'> & { deletions: HeldDeletions | undefined },
): Promise<SyncTrouble | undefined> {
  const { id, access, trouble } = one.collection;
  if (held.length > 0) return one.looksOlder || trouble === 'olderServer' ? 'olderServer' : 'manyRemovals';
  if (deletions && deletions.decision === undefined) return 'manyDeletions';
  if (one.writesPaused) return 'quota';
  // Being allowed to read only is no trouble until somebody has written something.
  const waits = access === 'read' && (await context.store.touched(id, context.clock.now())).length > 0;
  return waits ? 'readOnly' : undefined;
}
