import { renewUid } from '../codec/renew-uid';
import { canonicalHash } from './canonical';
import { viewIn } from './card-view';
import { causalBase } from './causal-base';
import type { Verdict } from './classify';
import { ancestorsAfter } from './dirty';
import { withoutDropped } from './dropped-lines';
import { inLinesOf } from './main-language';
import type { MergeConflict } from './merge-types';
import { mergeTexts } from './merge/merge-texts';
import type { ActivityKind, Binding, Incoming, LocalItem, SyncKind } from './ports';
import { hasSeen, vectorOf } from './vector';

/** A text on its way into the desk. */
export type Text = { href: string; etag: string | undefined; body: string };

/** What a verdict comes to: a text for the desk, or only a new state of the binding. */
export type TakeOver = {
  incoming: Incoming | undefined;
  /** Saved by itself where nothing comes in. */
  binding: Binding | undefined;
  activity: ActivityKind | undefined;
  conflicts: readonly MergeConflict[];
  looksOlder: boolean;
};

type Taken = Extract<Verdict, { kind: 'same' | 'new' | 'known' | 'changed' }>;
type Setting = {
  collectionId: string;
  kind: SyncKind;
  newId: () => string;
  now: number;
  /** This desk's name in the texts that it sends. */
  installation: string;
};
/** What is known about the other writer, where something is. */
type Writer = { notSeen?: boolean; sentGone?: boolean };

/**
 * Works out what a text changes here (reference §2.3, §9, 8). Edit beats delete: an item in the trash that was changed
 * there comes back with both sides' changes. The base becomes what was read, never the result of the merge.
 */
export function takeOver(
  text: Text,
  verdict: Taken,
  earlier: Binding | undefined,
  setting: Setting,
): TakeOver {
  switch (verdict.kind) {
    case 'same':
      return only(earlier && onlyMoved(earlier, text));
    case 'new':
      return received(text, verdict, earlier, setting);
    case 'known': {
      const { item } = verdict;
      const base = formerBase(earlier, text.body);
      if (!isReborn(item, verdict.uid)) return merged(text, item, base, verdict, earlier, setting);
      // Under its new UID from now on, here as well: that is no difference to ask about.
      const reborn = { ...item, raw: renewUid(item.raw, verdict.uid) };
      const former = base === null ? null : renewUid(base, verdict.uid);
      return merged(text, reborn, former, verdict, earlier, setting);
    }
    case 'changed': {
      const { base: seen, ...writer } = causalBase(verdict.binding, text.body, setting);
      const base = seen === null ? null : withoutDropped(seen, text.body);
      const result = merged(text, verdict.item, base, verdict, verdict.binding, setting, writer);
      return { ...result, looksOlder: writer.wentBack };
    }
  }
}

/** The same thing under another UID, since the server takes the old one no more (`X-TANDEM-WAS`). */
function isReborn({ uid }: LocalItem, now: string): boolean {
  return now !== '' && uid !== '' && uid !== now;
}

/** What an item was before it went there and was created anew, if the other writer had seen that. */
function formerBase(earlier: Binding | undefined, remote: string): string | null {
  if (!earlier || earlier.baseRaw === '') return null;
  return hasSeen(vectorOf(remote), vectorOf(earlier.baseRaw)) ? earlier.baseRaw : null;
}

const only = (binding: Binding | undefined): TakeOver => ({
  incoming: undefined,
  binding,
  activity: undefined,
  conflicts: [],
  looksOlder: false,
});

function onlyMoved(binding: Binding, text: Text): Binding {
  const { etag: _, ...rest } = binding;
  // What was erased here leaves no text behind.
  const baseRaw = binding.baseRaw === '' ? '' : text.body;
  return { ...rest, baseRaw, ...(text.etag !== undefined && { etag: text.etag }) };
}

/** The binding with `text` as its new base. What a server inflicted on the old one is asked anew. */
function rebased(
  text: Text,
  about: { canon: string; uid: string },
  earlier: Binding | undefined,
  { collectionId, newId }: Setting,
): Omit<Binding, 'itemId'> {
  return {
    id: earlier?.id ?? newId(),
    collectionId,
    href: text.href,
    uid: about.uid,
    ...(text.etag !== undefined && { etag: text.etag }),
    ...viewIn(text.body),
    baseRaw: text.body,
    baseCanon: about.canon,
    waived: earlier?.waived ?? {},
    // Forgotten once a text of ours has stood there as it was sent.
    refusedCanons: earlier?.refusedCanons ?? [],
    ancestors: earlier ? ancestorsAfter(earlier, earlier.baseRaw) : [],
    sent: earlier?.sent ?? [],
  };
}

function received(
  text: Text,
  about: { canon: string; uid: string },
  earlier: Binding | undefined,
  setting: Setting,
): TakeOver {
  const incoming: Incoming = {
    kind: setting.kind,
    raw: text.body,
    seen: null,
    binding: rebased(text, about, undefined, setting),
    inStep: true,
    ...(earlier && { dropBinding: earlier.id }),
    conflicts: [],
    href: text.href,
  };
  return { incoming, binding: undefined, activity: 'receivedNew', conflicts: [], looksOlder: false };
}

function merged(
  text: Text,
  own: LocalItem,
  base: string | null,
  about: { canon: string; uid: string },
  earlier: Binding | undefined,
  setting: Setting,
  writer: Writer = {},
): TakeOver {
  const binding = rebased(text, about, earlier, setting);
  // One desk may have taken a language out while another one wrote the other: each stands in one line for all three.
  const start = base === null ? null : inLinesOf(text.body, base);
  const item = { ...own, raw: inLinesOf(text.body, start === null ? own.raw : inLinesOf(start, own.raw)) };
  const local = canonicalHash(item.raw);
  const isAsStored = !item.deleted && !isReborn(item, about.uid);
  if (local === about.canon && isAsStored) {
    return only({ ...binding, itemId: item.itemId, cleanRev: item.rev, waived: {}, refusedCanons: [] });
  }
  const result = mergeTexts(start, item.raw, text.body);
  if (result.kind !== 'merged') return only(parkedUnreadable(binding, item, local, setting.now));
  const canon = canonicalHash(result.raw);
  const inStep = canon === about.canon;
  if (canon === local && result.conflicts.length === 0 && isAsStored) {
    return {
      ...only({ ...binding, itemId: item.itemId }),
      activity: writer.notSeen === true ? 'notSeenByOther' : undefined,
    };
  }
  const incoming: Incoming = {
    itemId: item.itemId,
    kind: setting.kind,
    raw: result.raw,
    seen: item.rev,
    binding: inStep ? { ...binding, waived: {} } : binding,
    inStep,
    conflicts: result.conflicts,
    href: text.href,
  };
  return {
    incoming,
    binding: undefined,
    activity: activityOf(item, result.conflicts.length > 0, writer, inStep),
    conflicts: result.conflicts,
    looksOlder: false,
  };
}

function activityOf(
  item: LocalItem,
  hasConflict: boolean,
  { notSeen, sentGone }: Writer,
  inStep: boolean,
): ActivityKind {
  if (item.deleted) return 'cameBack';
  if (hasConflict) return 'conflict';
  if (notSeen === true) return 'notSeenByOther';
  if (sentGone === true) return 'sentReplaced';
  return inStep ? 'received' : 'merged';
}

/** The desk's own text cannot be read: it stays as it is, and nothing is written over theirs. */
function parkedUnreadable(
  binding: Omit<Binding, 'itemId'>,
  item: LocalItem,
  canon: string,
  at: number,
): Binding {
  const parked = { reason: 'unreadable' as const, detail: '', at, canon };
  return { ...binding, itemId: item.itemId, cleanRev: item.rev, parked };
}
