import { asCollection, hrefKey, nameIn } from '../dav/hrefs';
import { placeOf, readItemText } from './item-text';
import type { Collection } from './ports';
import { lookAt, type Look } from './preflight';
import { type CollectionRun, note, type RunContext } from './run-context';

const mostHops = 5;
/** Texts that are read to be sure that the items under these names are ours. */
const sample = 5;

/**
 * A collection that answers with a permanent redirect is followed where it surely is the same one (reference §7, 4): on
 * the same server, and with the same resource-id (RFC 5842 §3.1) or our items under their names. Bindings go along with
 * their base texts, so nothing is fetched twice, doubled or taken away. Answers whether it was followed.
 */
export async function followMove(context: RunContext, run: CollectionRun): Promise<boolean> {
  const { collection } = run;
  const found = await destination(context, collection);
  if (!found) return false;
  const { place, look } = found;
  const hasSameId = collection.resourceId !== undefined && look.resourceId === collection.resourceId;
  if (!hasSameId && !(await holdsOurItems(context, place))) return false;
  await context.store.moveCollection(collection.id, place.href, {
    access: look.access,
    lastLook: context.clock.now(),
    lastFull: 0,
    token: undefined,
    ctag: undefined,
    newCtag: undefined,
    ...(look.resourceId !== undefined && { resourceId: look.resourceId }),
  });
  const rows = await context.store.collections(context.accountId);
  run.collection = rows.find(({ id }) => id === collection.id) ?? collection;
  await note(context, run, 'followed', {});
  return true;
}

/** Where the redirects of a collection end, if they stay on its server and are meant for good. */
async function destination(
  context: RunContext,
  collection: Collection,
): Promise<{ place: Collection; look: Look } | undefined> {
  let place = collection;
  const seen = new Set<string>();
  while (seen.size <= mostHops && !seen.has(hrefKey(place.href))) {
    seen.add(hrefKey(place.href));
    const answer = await lookAt(context, place);
    if (answer.kind === 'seen') return place === collection ? undefined : { place, look: answer.look };
    const { redirect } = answer;
    if (!redirect?.permanent || !redirect.sameOrigin) return undefined;
    place = { ...place, href: asCollection(redirect.location) };
  }
  return undefined;
}

/** At least half of what is bound stands there under its name, and what is looked at has the UID it had. */
async function holdsOurItems(context: RunContext, place: Collection): Promise<boolean> {
  const heads = (await context.store.bindingHeads(place.id)).filter(({ uid }) => uid !== '');
  const listing = await context.client.listEtags(placeOf(place));
  if (listing.kind !== 'ok') return false;
  const listed = new Map(listing.value.changed.map(({ href }) => [nameIn(href), href]));
  const there = heads.flatMap(({ href, uid }) => {
    const now = listed.get(nameIn(href));
    return now === undefined ? [] : [{ href: now, uid }];
  });
  if (there.length === 0 || there.length * 2 < heads.length) return false;
  const looked = there.slice(0, sample);
  const answer = await context.client.multiget(
    placeOf(place),
    looked.map(({ href }) => href),
  );
  if (answer.kind !== 'ok') return false;
  const uids = new Map(
    answer.value.found.map(({ href, body }) => [href, readItemText(body, place.kind)] as const),
  );
  return looked.every(({ href, uid }) => {
    const text = uids.get(href);
    return text?.kind === 'item' && text.uid === uid;
  });
}
