import { memberHref } from '../dav/hrefs';
import { canonicalHash } from './canonical';
import { isDirty } from './dirty';
import { nameOf } from './item-text';
import { inLanguageOf, isToTurn } from './main-language';
import type { Binding, Collection, JournalEntry, LocalItem, ParkReason } from './ports';
import { isToggling } from './toggling';
import { stamped } from './vector';

/** What one item needs on one server. */
export type Push =
  | { op: 'create'; entry: JournalEntry; item: LocalItem; binding: Binding | undefined }
  | { op: 'update'; entry: JournalEntry; item: LocalItem; binding: Binding }
  | { op: 'delete'; entry: JournalEntry; item: LocalItem | undefined; binding: Binding };

export type Plan =
  | { kind: 'push'; push: Push }
  /** In step, or as refused as before: nothing to send, and nothing to look at again until it changes. */
  | { kind: 'clean'; binding: Binding }
  /** Never was on the server and is not wanted any more. */
  | { kind: 'forget'; binding: Binding }
  | { kind: 'park'; binding: Binding; reason: ParkReason }
  /** Must not be deleted there: shown again. */
  | { kind: 'showAgain'; binding: Binding; item: LocalItem }
  | { kind: 'wait' }
  | { kind: 'nothing' };

export type Wanted = {
  collection: Collection;
  itemId: string;
  item: LocalItem | undefined;
  binding: Binding | undefined;
  /** How often an earlier push of it had no clear end. */
  tries: number;
  now: number;
  newId: () => string;
  installation: string;
};

const mostTries = 3;

/** Pure but for fresh ids: decides what to send of one item that may have changed (reference §9, 9). */
export function planPush(wanted: Wanted): Plan {
  const { binding, collection } = wanted;
  const item = wanted.item && asSent(wanted.item, wanted);
  const isReadOnly = collection.access === 'read' || collection.access === 'none';
  if (!item || item.deleted) {
    if (!binding || binding.away === true) return { kind: 'nothing' };
    if (binding.baseCanon === '') return { kind: 'forget', binding };
    if (isReadOnly) return item ? { kind: 'showAgain', binding, item } : { kind: 'wait' };
    return { kind: 'push', push: { op: 'delete', binding, item, entry: deletionOf(wanted, binding) } };
  }
  if (binding && binding.baseCanon !== '') return planUpdate(wanted, item, binding, isReadOnly);
  if (binding && isStillParked(binding, item, wanted.now))
    return { kind: 'clean', binding: atRev(binding, item) };
  if (isReadOnly) return { kind: 'wait' };
  const name = nameOf(item.uid, item.kind, wanted.newId());
  const href = memberHref(collection.href, name);
  const entry = entryOf(
    wanted,
    'create',
    href,
    stamped(item.raw, binding?.baseRaw ?? '', wanted.installation, wanted.now),
    item.rev,
  );
  return { kind: 'push', push: { op: 'create', entry, item, binding } };
}

/** The item with its text as it is to stand in the collection. */
export function asSent(
  item: LocalItem,
  { collection, binding }: Pick<Wanted, 'collection' | 'binding'>,
): LocalItem {
  const raw = inLanguageOf(collection, binding?.baseRaw ?? '', item.raw);
  return raw === item.raw ? item : { ...item, raw };
}

function planUpdate(wanted: Wanted, item: LocalItem, binding: Binding, isReadOnly: boolean): Plan {
  const { now, tries, collection } = wanted;
  const turns = !isReadOnly && isToTurn(collection, binding.baseRaw);
  if (!isDirty(binding, item.raw) && !turns)
    return { kind: 'clean', binding: withoutParking(atRev(binding, item)) };
  if (isStillParked(binding, item, now)) return { kind: 'clean', binding: atRev(binding, item) };
  if (isReadOnly) return { kind: 'wait' };
  const canon = canonicalHash(item.raw);
  if (binding.refusedCanons.includes(canon) && binding.refusedCanons.length >= mostTries) {
    return { kind: 'park', binding, reason: 'toggling' };
  }
  if (isToggling(binding.sent, canon, now)) return { kind: 'park', binding, reason: 'toggling' };
  if (tries >= mostTries) return { kind: 'park', binding, reason: 'serverFailed' };
  const body = stamped(item.raw, binding.baseRaw, wanted.installation, now);
  const entry = entryOf(wanted, 'update', binding.href, body, item.rev, binding.etag);
  return { kind: 'push', push: { op: 'update', entry, item, binding } };
}

/** The same text was refused, and its time has not come. */
function isStillParked({ parked }: Binding, item: LocalItem, now: number): boolean {
  if (!parked || parked.canon !== canonicalHash(item.raw)) return false;
  return parked.retryAt === undefined || parked.retryAt > now;
}

const atRev = (binding: Binding, item: LocalItem): Binding => ({ ...binding, cleanRev: item.rev });

function withoutParking(binding: Binding): Binding {
  const { parked: _, ...rest } = binding;
  return rest;
}

function deletionOf(wanted: Wanted, binding: Binding): JournalEntry {
  return entryOf(wanted, 'delete', binding.href, '', wanted.item?.rev ?? '', binding.etag);
}

function entryOf(
  { collection, itemId, tries, now, newId }: Wanted,
  op: JournalEntry['op'],
  href: string,
  body: string,
  rev: string,
  ifMatch?: string,
): JournalEntry {
  return {
    id: newId(),
    collectionId: collection.id,
    itemId,
    op,
    href,
    body,
    ...(ifMatch !== undefined && { ifMatch }),
    state: 'sent',
    tries,
    at: now,
    rev,
  };
}
