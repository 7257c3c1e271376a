import type { DavResult } from '../dav/dav-result';
import { hrefKey } from '../dav/hrefs';
import type { SyncPage } from '../dav/sync-page';
import { haltOf } from './halt-of';
import { judgeHiding, queueHiddenTasks } from './hidden-tasks';
import { placeOf } from './item-text';
import { KnownHrefs } from './known-hrefs';
import type { SyncTrouble } from './ports';
import { keepLease } from './lease';
import { lookAt, type Look } from './preflight';
import { reconcile } from './reconcile';
import { change, type CollectionRun, halt, type RunContext } from './run-context';

const oneHour = 60 * 60 * 1000;
const oneDay = 24 * oneHour;
/** RFC 6578 names no limit; a server that has more is going round in circles (reference §8). */
const mostPages = 1000;

/** Troubles that say nothing against the collection itself. */
const quiet: ReadonlySet<SyncTrouble> = new Set([
  'readOnly',
  'manyRemovals',
  'manyDeletions',
  'olderServer',
  'quota',
  'offline',
]);

/**
 * Finds out what may have changed on the server and queues it, each page with its token in one transaction (reference
 * §9, 2 to 5). Nothing is believed gone here: what a report calls removed is queued as well and asked for by name.
 */
export async function listChanges(context: RunContext, run: CollectionRun): Promise<void> {
  await listOpenly(context, run);
  if (!run.halt && run.collection.traits.hidesTasks === true) await queueHiddenTasks(context, run);
}

async function listOpenly(context: RunContext, run: CollectionRun): Promise<void> {
  const now = context.clock.now();
  const { collection } = run;
  const looksFirst =
    (collection.trouble !== undefined && !quiet.has(collection.trouble)) ||
    collection.decision !== undefined ||
    now - collection.lastLook >= oneHour ||
    collection.traits.listsChanges === false;
  const look = looksFirst ? await lookFirst(context, run) : undefined;
  if (run.halt) return;
  if (collection.traits.listsChanges === false) {
    const isSame = look?.ctag !== undefined && look.ctag === collection.ctag;
    if (isSame && now - collection.lastFull < oneDay && context.options.full !== true) return;
    return reconcile(context, run, look);
  }
  // After looking: another collection at the old address has taken the token away.
  const { token, lastFull } = run.collection;
  if (token === undefined) return reconcile(context, run, look);
  // Before all etags are compared too: what was removed and created anew may have the etag it had before (SOGo).
  const isCompared = await readPages(context, run, token, look);
  const isDue = context.options.full === true || now - lastFull >= oneDay;
  if (isDue && !isCompared && !run.halt) await reconcile(context, run, look);
}

/**
 * Takes the token past what this run has written. Some servers name nothing that came and went between two reports
 * (Xandikos): an object of ours that a colleague removes before the next one would be missing there unseen. Answers
 * whether others have changed something meanwhile.
 */
export async function listOwnChanges(context: RunContext, run: CollectionRun): Promise<boolean> {
  if (run.collection.traits.listsChanges === false || run.collection.token === undefined) return false;
  await readPages(context, run, run.collection.token, undefined);
  if (run.halt) return false;
  const now = context.clock.now();
  return (await context.store.queue(run.collection.id)).some(({ notBefore }) => notBefore <= now);
}

/** Asks once more: something is gone that the listing of this run still knew, and may have another name by now. */
export async function listAgain(context: RunContext, run: CollectionRun): Promise<void> {
  const { token, traits } = run.collection;
  if (token === undefined || traits.listsChanges === false) await reconcile(context, run);
  else await readPages(context, run, token, undefined);
}

async function lookFirst(context: RunContext, run: CollectionRun): Promise<Look | undefined> {
  const { collection } = run;
  const seen = await lookAt(context, collection);
  if (seen.kind === 'halted') {
    halt(context, run, seen.halt);
    return undefined;
  }
  const { look } = seen;
  const isAnother =
    collection.resourceId !== undefined &&
    look.resourceId !== undefined &&
    look.resourceId !== collection.resourceId;
  if (isAnother && collection.decision === undefined) {
    halt(context, run, { trouble: 'recreated', scope: 'collection' });
    return undefined;
  }
  await change(context, run, {
    access: look.access,
    lastLook: context.clock.now(),
    ...(look.negotiatesVersion && { traits: { ...collection.traits, negotiatesVersion: true } }),
    ...(look.resourceId !== undefined && { resourceId: look.resourceId }),
    // Tokens of another collection mean nothing here, even if they are accepted (Cyrus).
    ...(isAnother && { token: undefined, lastFull: 0 }),
  });
  await judgeHiding(context, run, look);
  return look;
}

/** Answers whether all etags were compared instead, because the report is not to be relied on. */
async function readPages(
  context: RunContext,
  run: CollectionRun,
  first: string,
  look: Look | undefined,
): Promise<boolean> {
  let token = first;
  let named = 0;
  const known = new KnownHrefs(context, run);
  for (let pages = 0; ; pages += 1) {
    if (!(await keepLease(context))) return false;
    const answer = await context.client.syncCollection(placeOf(run.collection), token);
    if (answer.kind !== 'ok') return refused(context, run, answer, look);
    const page = answer.value;
    named += page.changed.filter((one) => !known.isOwn(one)).length + page.removed.length;
    const isStuck = page.token === undefined || (page.more && page.token === token) || pages >= mostPages;
    if (isStuck || (await tellsTooMuch(known, page, named))) return compareAll(context, run, look);
    await context.store.saveListing(run.collection.id, {
      queued: await known.queued(page),
      change: { token: page.token },
    });
    for (const href of page.removed) run.listedGone.add(hrefKey(href));
    const isEcho = page.token === token && pages === 0 && named === 0 && page.failed.length === 0;
    token = page.token ?? token;
    run.collection = { ...run.collection, token };
    if (page.more) continue;
    return isEcho && look !== undefined && (await suspect(context, run, look));
  }
}

async function compareAll(context: RunContext, run: CollectionRun, look: Look | undefined): Promise<boolean> {
  await reconcile(context, run, look);
  return true;
}

/** A quiet listing of everything is what some servers give for a token they no longer know (DAViCal, SOGo). */
async function tellsTooMuch(known: KnownHrefs, page: SyncPage, named: number): Promise<boolean> {
  if (page.changed.length === 0) return false;
  const count = await known.count();
  return count > 20 && named > count * 0.9;
}

async function refused(
  context: RunContext,
  run: CollectionRun,
  answer: Exclude<DavResult<SyncPage>, { kind: 'ok' }>,
  look: Look | undefined,
): Promise<boolean> {
  if (answer.kind === 'notSupported') {
    await change(context, run, { traits: { ...run.collection.traits, listsChanges: false } });
    return compareAll(context, run, look);
  }
  const isOfToken =
    answer.kind === 'staleToken' ||
    answer.kind === 'serverError' ||
    answer.kind === 'badRequest' ||
    (answer.kind === 'denied' && (await lookAt(context, run.collection)).kind === 'seen');
  if (isOfToken) return compareAll(context, run, look);
  halt(context, run, haltOf(answer));
  return false;
}

/** The report hands our own token back although the server shows another one: twice, and all etags are compared. */
async function suspect(context: RunContext, run: CollectionRun, look: Look): Promise<boolean> {
  const isOdd = look.token !== undefined && look.token !== run.collection.token;
  if (!isOdd) {
    if (run.collection.suspicions > 0) await change(context, run, { suspicions: 0 });
    return false;
  }
  if (run.collection.suspicions >= 1) return compareAll(context, run, look);
  await change(context, run, { suspicions: run.collection.suspicions + 1 });
  return false;
}
