import type { CardView } from '../dav/dav-objects';
import type { DavResult } from '../dav/dav-result';
import type { Fetched } from '../dav/multiget';
import { getView } from './card-view';
import { fetchFirst, viewsOf } from './fetch-views';
import { haltOf } from './halt-of';
import { keepLease } from './lease';
import type { Queued } from './ports';
import { type CollectionRun, halt, isHalted, type RunContext } from './run-context';
import { receive } from './receive';
import type { Text } from './take-over';

/** Texts asked for at once: some servers take 25 ms for each (reference §1.9). */
const batchSize = 50;
const longestWait = 6 * 60 * 60 * 1000;

/** An answer, and the versions that were asked for. */
type Asked = { views: ReadonlyMap<string, CardView>; answer: DavResult<Fetched> };

/**
 * Asks for all that is queued, batch by batch, and takes it over. What cannot be had stays in the queue and is asked for
 * later; what is gone is remembered for the judgement of removals. While one batch is taken over the server already looks
 * for the next, one report at a time, and only if the last one was answered in full: whatever is wrong is found out first.
 */
export async function fetchQueue(context: RunContext, run: CollectionRun): Promise<void> {
  const now = context.clock.now();
  const queue = (await context.store.queue(run.collection.id)).filter(
    ({ href, notBefore }) => notBefore <= now && !run.gone.has(href),
  );
  const batchAt = (start: number) => queue.slice(start, start + batchSize);
  let early: Promise<Asked> | undefined;
  try {
    for (let start = 0; start < queue.length && !isHalted(context, run); start += batchSize) {
      if (!early && !(await keepLease(context))) return;
      const asked = await (early ?? ask(context, run, batchAt(start)));
      const next = batchAt(start + batchSize);
      const isNext = next.length > 0 && isInFull(asked.answer) && (await keepLease(context));
      early = isNext ? ask(context, run, next) : undefined;
      // Thrown again where it is waited for.
      early?.catch(() => undefined);
      await takeBatch(context, run, batchAt(start), asked);
    }
  } finally {
    // Nothing is under way any more when a run has ended, however it did.
    await early?.catch(() => undefined);
  }
}

async function ask(context: RunContext, run: CollectionRun, batch: readonly Queued[]): Promise<Asked> {
  const hrefs = batch.map(({ href }) => href);
  const views = await viewsOf(context, run, hrefs);
  const wanted = hrefs.map((href) => ({ href, view: views.get(href) }));
  return { views, answer: await fetchFirst(context, run, wanted, { batch: batchSize }) };
}

function isInFull(answer: Asked['answer']): boolean {
  if (answer.kind !== 'ok') return false;
  const { unanswered, failed, stopped } = answer.value;
  return unanswered.length + failed.length === 0 && stopped === undefined;
}

async function takeBatch(
  context: RunContext,
  run: CollectionRun,
  batch: readonly Queued[],
  { views, answer }: Asked,
): Promise<void> {
  if (answer.kind !== 'ok') return halt(context, run, haltOf(answer));
  const { found, missing, unanswered, failed, stopped } = answer.value;
  const texts: Text[] = [...found];
  const late: string[] = [];
  const tooLarge: string[] = [];
  for (const href of missing) run.gone.add(href);
  for (const { href, status } of failed) (status === 413 ? tooLarge : unanswered).push(href);
  for (const href of unanswered) {
    if (isHalted(context, run)) break;
    const single = await getView(context, run, { href, view: views.get(href) });
    if (single.kind === 'ok') texts.push({ href, etag: single.value.etag, body: single.value.body });
    else if (single.kind === 'gone') run.gone.add(href);
    else if (single.kind === 'tooBig') tooLarge.push(href);
    else if (single.kind === 'unauth' || single.kind === 'throttled') halt(context, run, haltOf(single));
    else late.push(href);
  }
  if (!(await keepLease(context))) return;
  await setAside(context, run, batch, { late, tooLarge });
  await receive(context, run, texts);
  if (stopped) halt(context, run, haltOf(stopped));
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
