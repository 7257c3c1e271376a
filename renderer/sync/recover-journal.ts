import { canonicalHash } from './canonical';
import { getView, multigetViews, type Wanted, wantedView } from './card-view';
import { haltOf } from './halt-of';
import type { Binding, JournalEntry, LocalItem, Queued } from './ports';
import { type CollectionRun, halt, type RunContext } from './run-context';
import { type ReadBack, settlePush } from './settle-push';

/**
 * Settles pushes whose answer never came (reference §9, 1): the text on the server says whether they were stored. What
 * was not is planned again, with the number of its tries; what is something else goes the way of all that changed.
 */
export async function recoverJournal(context: RunContext, run: CollectionRun): Promise<void> {
  const entries = await context.store.journal(run.collection.id);
  if (entries.length === 0) return;
  const open = entries.filter(({ state }) => state !== 'planned');
  const bindings = new Map(
    (await context.store.bindingsOf(entries.map(({ itemId }) => itemId)))
      .filter(({ collectionId }) => collectionId === run.collection.id)
      .map((binding) => [binding.itemId, binding]),
  );
  const wanted = new Map<string, Wanted>(
    open.map(({ href, itemId, body }) => [href, { href, view: wantedView(run, bindings.get(itemId), body) }]),
  );
  const texts = await readAll(context, run, [...wanted.values()]);
  if (!texts) return;
  const items = new Map(
    (await context.store.localItems(entries.map(({ itemId }) => itemId))).map((item) => [item.itemId, item]),
  );
  const done: Done = { entries: [], bindings: [], removed: [], queued: [] };
  const again: JournalEntry[] = [];
  // Nothing is wanted of an item any more once it was removed, or came to stand there in another way (renamed by others).
  const touched = new Set(await context.store.touched(run.collection.id, context.clock.now()));
  for (const { id, itemId, state } of entries) {
    if (state === 'planned' && !touched.has(itemId)) done.entries.push(id);
  }
  for (const entry of open) {
    const text = texts.get(entry.href);
    if (text === undefined) continue;
    const binding = bindings.get(entry.itemId);
    if (!settleOne(context, run, { entry, text, binding, item: items.get(entry.itemId) }, done)) {
      again.push({ ...entry, state: 'planned' });
    }
  }
  if (again.length > 0) await context.store.writeJournal(again);
  if (done.entries.length > 0) await context.store.settleJournal(run.collection.id, done);
}

type Done = { entries: string[]; bindings: Binding[]; removed: string[]; queued: Queued[] };
type Open = {
  entry: JournalEntry;
  text: ReadBack | 'gone';
  binding: Binding | undefined;
  item: LocalItem | undefined;
};

/** Nobody wants it sent any more: in the trash or erased, and never on the server. */
const isOver = (item: LocalItem | undefined, binding: Binding | undefined): boolean =>
  (item === undefined || item.deleted) && binding === undefined;

/** False: it was not stored, and is planned again. */
function settleOne(context: RunContext, run: CollectionRun, open: Open, done: Done): boolean {
  const { entry, text, binding, item } = open;
  const look = (): true => {
    done.entries.push(entry.id);
    done.queued.push({ href: entry.href, tries: 0, notBefore: 0 });
    return true;
  };
  if (text === 'gone') {
    if (entry.op === 'create' && !isOver(item, binding)) return false;
    if (entry.op === 'update') return look();
    done.entries.push(entry.id);
    if (binding) done.removed.push(binding.id);
    return true;
  }
  const canon = canonicalHash(text.body);
  if (entry.op === 'delete') return canon === binding?.baseCanon ? false : look();
  // A later push of the same item has been settled already: this row is of before.
  if (canon === binding?.baseCanon && canon !== canonicalHash(entry.body)) return false;
  const { newId, clock } = context;
  const uid = item?.uid ?? binding?.uid ?? '';
  const pushed = {
    collection: run.collection,
    entry,
    binding,
    putEtag: undefined,
    isFresh: false,
    uid,
    newId,
    now: clock.now(),
  };
  const settled = settlePush(pushed, text);
  done.entries.push(entry.id);
  done.bindings.push(settled.binding);
  if (settled.requeue) done.queued.push({ href: entry.href, tries: 0, notBefore: 0 });
  return true;
}

/** Texts by href; what could not be learnt is not in it. `undefined`: the collection cannot be asked now. */
async function readAll(
  context: RunContext,
  run: CollectionRun,
  wanted: readonly Wanted[],
): Promise<Map<string, ReadBack | 'gone'> | undefined> {
  if (wanted.length === 0) return new Map();
  const answer = await multigetViews(context, run, wanted);
  if (answer.kind !== 'ok') {
    halt(context, run, haltOf(answer));
    return undefined;
  }
  const { found, missing, unanswered, failed } = answer.value;
  const texts = new Map<string, ReadBack | 'gone'>();
  for (const one of found) texts.set(one.href, { body: one.body, etag: one.etag });
  // What is missing in a report is gone only if the object itself says so: it may be written again now.
  for (const href of [...missing, ...unanswered, ...failed.map((one) => one.href)]) {
    const view = wanted.find((one) => one.href === href)?.view;
    const single = await getView(context, run, { href, view });
    if (single.kind === 'ok') texts.set(href, { body: single.value.body, etag: single.value.etag });
    else if (single.kind === 'gone') texts.set(href, 'gone');
  }
  return texts;
}
