import { hrefKey } from '../dav/hrefs';
import type { Listed } from '../dav/sync-page';
import { haltOf } from './halt-of';
import { placeOf } from './item-text';
import { KnownHrefs } from './known-hrefs';
import type { Look } from './preflight';
import { change, type CollectionRun, halt, note, type RunContext } from './run-context';
import { settledCtag } from './settled-ctag';

type Start = { token: string | undefined; changed: Listed[]; isWhole: boolean };

/**
 * Compares all etags (reference §9, 3). The token is taken first and the listing after it, so that what changes between
 * them is in the listing or in the next report. An href that is missing is queued: asking for it by name decides.
 */
export async function reconcile(context: RunContext, run: CollectionRun, look?: Look): Promise<void> {
  const began = context.clock.now();
  const start = await firstToken(context, run);
  if (!start) return;
  const known = new KnownHrefs(context, run);
  const bound = await known.bound();
  const isFirst = bound.size === 0 && start.isWhole;
  const listing = isFirst ? { changed: start.changed, failed: [] } : await listAll(context, run);
  if (!listing) return;
  const aside = await known.aside();
  const listed = new Set(listing.changed.map(({ href }) => hrefKey(href)));
  for (const { href } of listing.failed) listed.add(hrefKey(href));
  const held = run.collection.held.filter((href) => !listed.has(hrefKey(href)));
  const stillHeld = new Set(held.map(hrefKey));
  const news = listing.changed.filter(({ href, etag }) => {
    const key = hrefKey(href);
    const ours = aside.get(key) ?? bound.get(key)?.etag;
    return etag === undefined || ours !== etag;
  });
  // What no listing shows is looked for elsewhere (`queueHiddenTasks`).
  const missing =
    run.collection.traits.hidesTasks === true
      ? []
      : [...bound].filter(([key]) => !listed.has(key) && !stillHeld.has(key));
  for (const [key] of missing) {
    run.listedGone.add(key);
    run.missing.add(key);
  }
  const over = (await context.store.quarantined(run.collection.id)).filter(
    ({ href }) => !listed.has(hrefKey(href)),
  );
  const named = [
    ...news,
    ...listing.failed.map(({ href }) => ({ href, etag: undefined })),
    ...[...missing.map(([, head]) => head), ...over].map(({ href }) => ({ href, etag: undefined })),
  ];
  const now = context.clock.now();
  const ctags = settledCtag(run.collection, look?.ctag, began);
  const values = { token: start.token, ...ctags, lastFull: now, suspicions: 0, held };
  await context.store.saveListing(run.collection.id, {
    queued: await Promise.all(named.map(({ href, etag }) => known.entry(href, etag))),
    change: values,
  });
  run.collection = { ...run.collection, ...values };
  if (!isFirst && named.length > 0) await note(context, run, 'reconciled', { detail: String(named.length) });
}

/** The token to go on from, by asking for everything; absent where the server has none. `undefined`: halted. */
async function firstToken(context: RunContext, run: CollectionRun): Promise<Start | undefined> {
  const none: Start = { token: undefined, changed: [], isWhole: false };
  if (run.collection.traits.listsChanges === false) return none;
  const changed: Listed[] = [];
  let token = '';
  let isWhole = true;
  for (let pages = 0; pages < 1000; pages += 1) {
    const answer = await context.client.syncCollection(placeOf(run.collection), token);
    if (answer.kind === 'notSupported') {
      await change(context, run, { traits: { ...run.collection.traits, listsChanges: false } });
      return none;
    }
    // One that cannot give a token now may list its members all the same.
    if (answer.kind === 'serverError' || answer.kind === 'staleToken' || answer.kind === 'badRequest')
      return none;
    if (answer.kind !== 'ok') {
      halt(context, run, haltOf(answer));
      return undefined;
    }
    changed.push(...answer.value.changed);
    if (answer.value.failed.length > 0) isWhole = false;
    const next = answer.value.token;
    if (!answer.value.more) return { token: next, changed, isWhole };
    if (next === undefined || next === token) return none;
    token = next;
  }
  return none;
}

async function listAll(context: RunContext, run: CollectionRun) {
  const answer = await context.client.listEtags(placeOf(run.collection));
  if (answer.kind === 'ok') return answer.value;
  halt(context, run, haltOf(answer));
  return undefined;
}
