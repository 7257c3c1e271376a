import { formerUidOf } from '../codec/renew-uid';
import { hrefKey } from '../dav/hrefs';
import { classify, type Verdict } from './classify';
import { type ItemText, readItemText } from './item-text';
import type { Binding, LocalItem, Quarantined } from './ports';
import { type CollectionRun, type Note, noteAll, type RunContext } from './run-context';
import { isUsedByAnother } from './vector';
import { takeOver, type TakeOver, type Text } from './take-over';

/** What the desk knows about texts that came, read in one go. */
type Knowledge = {
  /** What each text is, by its address. */
  read: Map<string, ItemText>;
  at: Map<string, Binding>;
  items: Map<string, LocalItem>;
  byUid: Map<string, LocalItem>;
  bindings: Map<string, Binding[]>;
};

/**
 * Takes texts over into the desk, those of one batch in one transaction. If the person has changed one meanwhile, it is
 * merged again with what stands there now; after three times it stays in the queue for the next run.
 */
export async function receive(
  context: RunContext,
  run: CollectionRun,
  texts: readonly Text[],
): Promise<void> {
  // What stands there may yet be renamed: no listing so far can have shown the name that it would have then.
  for (const { href } of texts) {
    run.listedGone.delete(hrefKey(href));
    run.missing.delete(hrefKey(href));
  }
  let open = texts;
  for (let attempt = 0; attempt < 3 && open.length > 0; attempt += 1) {
    const stale = await receiveOnce(context, run, open);
    open = open.filter(({ href }) => stale.includes(href));
  }
}

async function receiveOnce(
  context: RunContext,
  run: CollectionRun,
  texts: readonly Text[],
): Promise<string[]> {
  const knowledge = await lookUp(context, run, texts);
  const { collection } = run;
  const setting = {
    collectionId: collection.id,
    kind: collection.kind,
    newId: context.newId,
    now: context.clock.now(),
    installation: context.installation,
  };
  const taken: TakeOver[] = [];
  const bindings: Binding[] = [];
  const hrefs: string[] = [];
  const quarantined: Quarantined[] = [];
  const newUids = new Set<string>();
  const notes: Note[] = [];
  for (const text of texts) {
    const binding = knowledge.at.get(text.href);
    const verdict = verdictOn(run, text, knowledge);
    if (verdict.kind === 'aside' || (verdict.kind === 'new' && newUids.has(verdict.uid))) {
      const reason = verdict.kind === 'aside' ? verdict.reason : 'uidTaken';
      quarantined.push(asideOf(run, text, reason, verdict.uid, setting.now));
    } else if (verdict.kind === 'uidChanged') {
      run.gone.add(text.href);
    } else if (verdict.kind === 'known' && isElsewhere(context, run, verdict.item, knowledge)) {
      run.arrivals.push({ ...text, uid: verdict.uid, itemId: verdict.item.itemId });
    } else {
      if (verdict.kind === 'new' && verdict.uid !== '') newUids.add(verdict.uid);
      if (verdict.kind === 'changed' && isUsedByAnother(verdict.binding, text.body, context.installation)) {
        context.hasTwin = true;
      }
      const result = takeOver(text, verdict, binding ?? unbornOf(run, verdict, knowledge), setting);
      if (result.looksOlder) run.looksOlder = true;
      if (result.incoming) taken.push(result);
      else if (result.binding) {
        bindings.push(result.binding);
        hrefs.push(text.href);
      }
      if (!result.incoming && result.activity) {
        notes.push({ kind: result.activity, itemId: result.binding?.itemId ?? '' });
      }
    }
  }
  await noteAll(context, run, notes);
  if (bindings.length + hrefs.length + quarantined.length > 0) {
    await context.store.settle(collection.id, { bindings, removed: [], hrefs, quarantined });
  }
  // What gave way to another program has an entry of its own in the history, so that it alone can be brought back.
  const replaced = taken.filter(({ activity }) => activity === 'sentReplaced');
  const stale = await apply(
    context,
    run,
    taken.filter((one) => !replaced.includes(one)),
  );
  for (const one of replaced) stale.push(...(await apply(context, run, [one])));
  return stale;
}

/** Writes what came in, with a line of activity each. Answers the hrefs that were not applied. */
export async function apply(
  context: RunContext,
  run: CollectionRun,
  taken: readonly TakeOver[],
): Promise<string[]> {
  const at = context.clock.now();
  const incoming = taken.flatMap(({ incoming: one, activity }) =>
    one ? [{ ...one, ...(activity && { told: { kind: activity, at } }) }] : [],
  );
  if (incoming.length === 0) return [];
  const { stale } = await context.store.applyIncoming(run.collection.id, incoming);
  for (const { href, conflicts } of incoming) {
    if (stale.includes(href)) continue;
    run.counts.received += 1;
    run.counts.conflicts += conflicts.length;
  }
  return stale;
}

function verdictOn(run: CollectionRun, text: Text, knowledge: Knowledge): Verdict {
  const binding = knowledge.at.get(text.href);
  const bound = binding && knowledge.items.get(binding.itemId);
  const read = knowledge.read.get(text.href) ?? readItemText(text.body, run.collection.kind);
  const uid = read.kind === 'item' ? read.uid : '';
  const isBorn = binding !== undefined && binding.baseCanon !== '';
  // What was erased here may be at the desk again under its UID, as another server had it.
  const item = bound ?? knowledge.byUid.get(uid) ?? (isBorn ? undefined : reborn(text, knowledge));
  const here =
    item && knowledge.bindings.get(item.itemId)?.find((one) => one.collectionId === run.collection.id);
  // What is gone from its old address was renamed: the judgement of removals binds it to its new one.
  const isRenamed = here && here.href !== text.href && run.gone.has(here.href);
  const boundHere = here && here.href !== text.href && !isRenamed ? here : undefined;
  return classify({ text: read, binding, item, boundHere });
}

/** The item that a text was under its former UID, unless that one is still on a server by itself. */
function reborn({ body }: Text, knowledge: Knowledge): LocalItem | undefined {
  const item = knowledge.byUid.get(formerUidOf(body));
  const bindings = item ? knowledge.bindings.get(item.itemId) : undefined;
  return bindings?.some(({ baseCanon }) => baseCanon !== '') ? undefined : item;
}

/** An item whose creation was refused and that is there all the same, under another address. */
function unbornOf(run: CollectionRun, verdict: Verdict, knowledge: Knowledge): Binding | undefined {
  if (verdict.kind !== 'known') return undefined;
  const bindings = knowledge.bindings.get(verdict.item.itemId);
  return bindings?.find((one) => one.collectionId === run.collection.id && one.baseCanon === '');
}

/** Bound somewhere else in this account, or here under an address that is gone: perhaps it moved. */
function isElsewhere(
  context: RunContext,
  run: CollectionRun,
  item: LocalItem,
  knowledge: Knowledge,
): boolean {
  const ours = new Set(context.runs.map(({ collection }) => collection.id));
  return (knowledge.bindings.get(item.itemId) ?? []).some(
    (one) => one.baseCanon !== '' && (one.collectionId === run.collection.id || ours.has(one.collectionId)),
  );
}

async function lookUp(context: RunContext, run: CollectionRun, texts: readonly Text[]): Promise<Knowledge> {
  const { store } = context;
  const { id, kind } = run.collection;
  const bindings = await store.bindingsAt(
    id,
    texts.map(({ href }) => href),
  );
  const at = new Map(bindings.map((binding) => [binding.href, binding]));
  const items = bindings.length > 0 ? await store.localItems(bindings.map(({ itemId }) => itemId)) : [];
  const read = new Map(texts.map(({ href, body }) => [href, readItemText(body, kind)]));
  const present = new Set(items.map(({ itemId }) => itemId));
  const isOpen = (binding: Binding | undefined): boolean =>
    binding === undefined || binding.baseCanon === '' || !present.has(binding.itemId);
  const uids = texts
    .filter(({ href }) => isOpen(at.get(href)))
    .flatMap(({ href }) => {
      const one = read.get(href);
      return one?.kind === 'item' && one.uid !== '' ? [one.uid] : [];
    });
  uids.push(...texts.map(({ body }) => formerUidOf(body)).filter((uid) => uid !== ''));
  const byUid = uids.length > 0 ? await store.itemsByUid(kind, uids) : [];
  const others = byUid.length > 0 ? await store.bindingsOf(byUid.map(({ itemId }) => itemId)) : [];
  return {
    read,
    at,
    items: new Map(items.map((item) => [item.itemId, item])),
    byUid: new Map(byUid.map((item) => [item.uid, item])),
    bindings: new Map(byUid.map(({ itemId }) => [itemId, others.filter((one) => one.itemId === itemId)])),
  };
}

function asideOf(
  run: CollectionRun,
  { href, etag, body }: Text,
  reason: Quarantined['reason'],
  uid: string,
  at: number,
): Quarantined {
  const raw = reason === 'otherKind' ? '' : body;
  return { collectionId: run.collection.id, href, ...(etag !== undefined && { etag }), raw, uid, reason, at };
}
