import { hrefKey } from '../dav/hrefs';
import type { CardView } from '../dav/dav-objects';
import type { DavResult } from '../dav/dav-result';
import type { Fetched } from '../dav/multiget';
import { getView } from './card-view';
import { fetchAhead } from './fetch-ahead';
import { fetchFirst, viewsOf } from './fetch-views';
import { haltOf } from './halt-of';
import { keepLease } from './lease';
import type { Queued } from './ports';
import { type CollectionRun, type Halt, halt, isHalted, type RunContext } from './run-context';
import { receive } from './receive';
import type { Text } from './take-over';

/** Texts asked for at once: some servers take 25 ms for each (reference §1.9). */
const batchSize = 50;
const longestWait = 6 * 60 * 60 * 1000;

/** Answers that may wait while others are taken over, and are then taken over together. */
const mostWaiting = 4;

/** An answer, and what was asked for in which versions. */
type Asked = {
  batch: readonly Queued[];
  views: ReadonlyMap<string, CardView>;
  answer: DavResult<Fetched>;
};

/**
 * Asks for all that is queued, batch by batch, and takes it over. What cannot be had stays in the queue and is asked for
 * later; what is gone is remembered for the judgement of removals. While texts are taken over the server already looks
 * for the next, one report at a time, and only if the last one was answered in full: whatever is wrong is found out first.
 */
export async function fetchQueue(context: RunContext, run: CollectionRun): Promise<void> {
  const now = context.clock.now();
  const queue = (await context.store.queue(run.collection.id)).filter(
    ({ href, notBefore }) => notBefore <= now && !run.gone.has(href),
  );
  const batches = Array.from({ length: Math.ceil(queue.length / batchSize) }, (_, at) =>
    queue.slice(at * batchSize, (at + 1) * batchSize),
  );
  const askNext = async (batch: readonly Queued[]) =>
    !isHalted(context, run) && (await keepLease(context)) ? ask(context, run, batch) : undefined;
  const ahead = fetchAhead(batches, askNext, { isInFull, most: mostWaiting });
  try {
    for (let asked = await ahead.next(); asked.length > 0; asked = await ahead.next()) {
      await takeOverAll(context, run, asked);
      if (isHalted(context, run)) return;
    }
  } finally {
    // Nothing is under way any more when a run has ended, however it did.
    await ahead.end();
  }
}

async function ask(context: RunContext, run: CollectionRun, batch: readonly Queued[]): Promise<Asked> {
  const hrefs = batch.map(({ href }) => href);
  const views = await viewsOf(context, run, hrefs);
  const wanted = hrefs.map((href) => ({ href, view: views.get(href) }));
  return { batch, views, answer: await fetchFirst(context, run, wanted, { batch: batchSize }) };
}

function isInFull({ answer }: Asked): boolean {
  if (answer.kind !== 'ok') return false;
  const { unanswered, failed, stopped } = answer.value;
  return unanswered.length + failed.length === 0 && stopped === undefined;
}

/** Takes the texts of several answers over together; only the last of them may not be in full. */
async function takeOverAll(context: RunContext, run: CollectionRun, asked: readonly Asked[]): Promise<void> {
  const texts: Text[] = [];
  let reason: Halt | undefined;
  for (const one of asked) {
    if (one.answer.kind !== 'ok') {
      reason = haltOf(one.answer);
      break;
    }
    texts.push(...(await textsOf(context, run, one, one.answer.value)));
    if (context.lease.isLost) return;
    if (one.answer.value.stopped) reason = haltOf(one.answer.value.stopped);
  }
  if (texts.length > 0) {
    if (!(await keepLease(context))) return;
    await receive(context, run, texts);
  }
  if (reason) halt(context, run, reason);
}

/** The texts of an answer, and of what it left out and is had one by one; the rest is set aside. */
async function textsOf(
  context: RunContext,
  run: CollectionRun,
  { batch, views }: Asked,
  { found, missing, unanswered, failed }: Fetched,
): Promise<Text[]> {
  const texts: Text[] = [...found];
  const alone = [...unanswered];
  const late: string[] = [];
  const tooLarge: string[] = [];
  const known = await boundAmong(context, run, missing);
  for (const href of missing) {
    // What was listed a moment ago and is not ours yet may be an item of ours under another name: if the server only leaves
    // it out this time, the item would be taken for removed.
    if (known.has(hrefKey(href))) run.gone.add(href);
    else alone.push(href);
  }
  for (const { href, status } of failed) (status === 413 ? tooLarge : alone).push(href);
  for (const href of alone) {
    if (isHalted(context, run)) break;
    const single = await getView(context, run, { href, view: views.get(href) });
    if (single.kind === 'ok') texts.push({ href, etag: single.value.etag, body: single.value.body });
    else if (single.kind === 'gone') run.gone.add(href);
    else if (single.kind === 'tooBig') tooLarge.push(href);
    else if (single.kind === 'unauth' || single.kind === 'throttled') halt(context, run, haltOf(single));
    else late.push(href);
  }
  if (late.length + tooLarge.length > 0 && (await keepLease(context))) {
    await setAside(context, run, batch, { late, tooLarge });
  }
  return texts;
}

/**
 * Keys of those addresses that something here is bound to and was seen at. What was only sent there may have been changed
 * by others since: forgotten, it would be sent once more, and what they wrote taken for the server's way.
 */
async function boundAmong(
  { store }: RunContext,
  { collection }: CollectionRun,
  hrefs: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hrefs.length === 0) return new Set();
  const bindings = await store.bindingsAt(collection.id, hrefs);
  return new Set(bindings.filter(({ baseCanon }) => baseCanon !== '').map(({ href }) => hrefKey(href)));
}

async function setAside(
  context: RunContext,
  run: CollectionRun,
  batch: readonly Queued[],
  { late, tooLarge }: { late: readonly string[]; tooLarge: readonly string[] },
): Promise<void> {
  const now = context.clock.now();
  const queued = batch
    .filter(({ href }) => late.includes(href))
    .map((one) => ({
      ...one,
      tries: one.tries + 1,
      notBefore: now + Math.min(60_000 * 2 ** one.tries, longestWait),
    }));
  if (queued.length > 0) await context.store.saveListing(run.collection.id, { queued, change: {} });
  if (tooLarge.length === 0) return;
  await context.store.settle(run.collection.id, {
    bindings: [],
    removed: [],
    hrefs: [],
    quarantined: batch
      .filter(({ href }) => tooLarge.includes(href))
      .map(({ href, etag }) => ({
        collectionId: run.collection.id,
        href,
        ...(etag !== undefined && { etag }),
        raw: '',
        uid: '',
        reason: 'tooLarge',
        at: now,
      })),
  });
}
