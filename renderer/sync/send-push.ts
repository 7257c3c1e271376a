import type { DavFailure, DavResult } from '../dav/dav-result';
import { memberHref } from '../dav/hrefs';
import { canonicalHash } from './canonical';
import { wantedView } from './card-view';
import { etagLadder } from './etag-ladder';
import { haltOf } from './halt-of';
import { nameOf, placeOf, readItemText } from './item-text';
import { lookAt } from './preflight';
import type { JournalEntry, ParkReason } from './ports';
import type { Push } from './plan-pushes';
import { refusalOf } from './push-outcome';
import { readOne } from './read-one';
import { change, type CollectionRun, halt, type RunContext } from './run-context';

/** What became of one push. `entry` is as it was sent last: a creation may have needed another name. */
export type Sent = { push: Push; entry: JournalEntry } & (
  | { kind: 'acked'; etag: string | undefined }
  | { kind: 'unknown' }
  /** The address is to be looked at; then it is planned anew. */
  | { kind: 'requeue'; href: string }
  | { kind: 'parked'; reason: ParkReason; detail: string; retryAt?: number }
  | { kind: 'unsent' }
  /** May not be deleted there. */
  | { kind: 'showAgain' }
);
type End = Sent extends infer One ? (One extends Sent ? Omit<One, 'push' | 'entry'> : never) : never;

const oneDay = 24 * 60 * 60 * 1000;
const oneHour = 60 * 60 * 1000;
const mostTries = 3;

/** Sends one push whose journal entry is written already, and finds out what the answer means (reference §9.1). */
export async function sendPush(context: RunContext, run: CollectionRun, push: Push): Promise<Sent> {
  let { entry } = push;
  const ended = (end: End): Sent => ({ push, entry, ...end });
  if (push.op === 'delete') return ended(await sendDeletion(context, run, push));
  if (push.op === 'update') return ended(await sendUpdate(context, run, push));
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const end = await sendCreation(context, run, push, entry);
    if (end !== 'nameTaken') return ended(end);
    const name = nameOf('', run.collection.kind, context.newId());
    entry = { ...entry, href: memberHref(run.collection.href, name) };
    await context.store.writeJournal([entry]);
  }
  return ended({ kind: 'parked', reason: 'refused', detail: '' });
}

async function sendCreation(
  context: RunContext,
  run: CollectionRun,
  push: Push,
  { href, body }: JournalEntry,
): Promise<End | 'nameTaken'> {
  const { kind } = placeOf(run.collection);
  const stored = { href, view: wantedView(run, push.binding, body) };
  // Where conditions are not obeyed, a name that is taken would be written over.
  const isTaken =
    run.collection.traits.ignoresConditions === true && (await readOne(context, run, stored)).kind === 'text';
  const answer: DavResult<{ etag: string | undefined }> = isTaken
    ? { kind: 'precondition' }
    : await context.client.put(href, body, { kind, condition: { none: true } });
  if (answer.kind === 'ok') return { kind: 'acked', etag: answer.value.etag };
  if (answer.kind !== 'precondition') return refused(context, run, push, answer);
  const now = await readOne(context, run, stored);
  if (now.kind === 'gone') return { kind: 'parked', reason: 'refused', detail: '' };
  if (now.kind === 'failed') return { kind: 'unknown' };
  if (canonicalHash(now.body) === canonicalHash(body)) return { kind: 'acked', etag: undefined };
  const read = readItemText(now.body, run.collection.kind);
  return read.kind === 'item' && read.uid === push.item?.uid ? { kind: 'requeue', href } : 'nameTaken';
}

async function sendUpdate(context: RunContext, run: CollectionRun, push: Push): Promise<End> {
  const { href, body, ifMatch } = push.entry;
  const { kind } = placeOf(run.collection);
  const stored = { href, view: wantedView(run, push.binding, body) };
  const tried: (string | undefined)[] = ifMatch === undefined ? [] : [ifMatch];
  let answer: DavResult<{ etag: string | undefined }> =
    ifMatch === undefined
      ? { kind: 'precondition' }
      : await context.client.put(href, body, { kind, condition: { etag: ifMatch } });
  for (let step = 0; step < 5; step += 1) {
    if (answer.kind === 'ok') return { kind: 'acked', etag: answer.value.etag };
    if (answer.kind !== 'precondition' && answer.kind !== 'gone') return refused(context, run, push, answer);
    const now = await readOne(context, run, stored);
    if (now.kind === 'failed') return { kind: 'unknown' };
    if (now.kind === 'gone') return { kind: 'requeue', href };
    const canon = canonicalHash(now.body);
    if (canon === canonicalHash(body)) return { kind: 'acked', etag: undefined };
    if (canon !== push.binding?.baseCanon) return { kind: 'requeue', href };
    // The object is there and unchanged: the server could not read what was sent (SOGo).
    if (answer.kind === 'gone') return { kind: 'parked', reason: 'refused', detail: '' };
    const next = etagLadder(ifMatch, now.etag).find((etag) => !tried.includes(etag));
    const isBare =
      next === undefined && (now.etag === undefined || context.options.withoutConditions === true);
    if (next === undefined && !isBare) break;
    if (next === undefined && tried.includes(undefined)) break;
    tried.push(next);
    answer = await context.client.put(href, body, {
      kind,
      ...(next !== undefined && { condition: { etag: next } }),
    });
  }
  return { kind: 'parked', reason: 'refused', detail: '' };
}

async function sendDeletion(context: RunContext, run: CollectionRun, push: Push): Promise<End> {
  const { href } = push.entry;
  const tried: (string | undefined)[] = [];
  for (let step = 0; step < 4; step += 1) {
    const now = await readOne(context, run, { href, view: wantedView(run, push.binding) });
    if (now.kind === 'gone') return { kind: 'acked', etag: undefined };
    if (now.kind === 'failed') {
      if (now.failure) stopFor(context, run, now.failure);
      return { kind: 'unsent' };
    }
    if (canonicalHash(now.body) !== push.binding?.baseCanon) return { kind: 'requeue', href };
    const etags = [push.entry.ifMatch, ...etagLadder(push.entry.ifMatch, now.etag)];
    const next = etags.find((etag) => etag !== undefined && !tried.includes(etag));
    if (next === undefined && now.etag !== undefined && context.options.withoutConditions !== true) break;
    tried.push(next);
    const answer = await context.client.remove(href, next);
    if (answer.kind === 'ok' || answer.kind === 'gone') return { kind: 'acked', etag: undefined };
    if (answer.kind !== 'precondition') return refused(context, run, push, answer);
  }
  return { kind: 'parked', reason: 'refused', detail: '' };
}

async function refused(
  context: RunContext,
  run: CollectionRun,
  push: Push,
  failure: DavFailure,
): Promise<End> {
  const now = context.clock.now();
  const refusal = refusalOf(push.op, failure);
  switch (refusal.kind) {
    case 'done':
      return { kind: 'acked', etag: undefined };
    case 'park':
      return { kind: 'parked', reason: refusal.reason, detail: refusal.detail };
    case 'uidTaken':
      if (refusal.href !== undefined) return { kind: 'requeue', href: refusal.href };
      // Whoever has looked through the whole collection in vain need not do so every hour: it lies in a trash.
      run.wantsListing = push.binding?.parked?.reason !== 'uidTaken';
      return {
        kind: 'parked',
        reason: 'uidTaken',
        detail: refusal.detail,
        retryAt: now + (run.wantsListing ? oneHour : oneDay),
      };
    case 'rights': {
      const seen = await lookAt(context, run.collection);
      if (seen.kind === 'seen') await change(context, run, { access: seen.look.access, lastLook: now });
      if (run.collection.access === 'read')
        return push.op === 'delete' ? { kind: 'showAgain' } : { kind: 'unsent' };
      if (push.op === 'delete') return { kind: 'showAgain' };
      return { kind: 'parked', reason: 'notAllowed', detail: refusal.detail, retryAt: now + oneDay };
    }
    case 'look':
    case 'lookAbove': {
      const seen = await lookAt(context, run.collection);
      if (seen.kind === 'seen') return { kind: 'parked', reason: 'refused', detail: '' };
      halt(context, run, seen.halt);
      return { kind: 'unsent' };
    }
    case 'unsent':
      stopFor(context, run, failure);
      return { kind: 'unsent' };
    case 'unknown':
      stopFor(context, run, failure);
      return failure.kind === 'serverError' && push.entry.tries + 1 >= mostTries
        ? { kind: 'parked', reason: 'serverFailed', detail: failure.text, retryAt: now + 6 * oneHour }
        : { kind: 'unknown' };
  }
}

/** A failing item parks alone; what is the server's or the account's trouble stops more. */
function stopFor(context: RunContext, run: CollectionRun, failure: DavFailure): void {
  if (failure.kind === 'serverError' || failure.kind === 'malformed') return;
  if (failure.kind === 'quota') {
    for (const one of context.runs) one.writesPaused = true;
    return;
  }
  if (failure.kind === 'network' && (failure.reason === 'timeout' || failure.reason === 'cut')) return;
  halt(context, run, haltOf(failure));
}
