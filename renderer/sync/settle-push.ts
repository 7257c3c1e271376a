import { canonicalHash, canonicalKeys, canonicalTexts, differingKeys } from './canonical';
import { viewIn } from './card-view';
import { ancestorsAfter } from './dirty';
import { readItemText } from './item-text';
import { withoutMissing } from './long-lines';
import type { Binding, Collection, JournalEntry } from './ports';
import { sentAfter } from './toggling';
import { hasSeen, isSameVector, vectorOf } from './vector';

/** What stands on the server after a push. */
export type ReadBack = { body: string; etag: string | undefined };

/** What the read text means for the binding (reference §9, 11). */
export type Settlement = {
  binding: Binding;
  /** `verified`: what was sent stands there. `rewritten`: the server made something else of it. `other`: someone wrote after us. */
  kind: 'verified' | 'rewritten' | 'other';
  /** To be fetched and merged. */
  requeue: boolean;
  /** Lines of ours are gone: whichever they are, or only for their length, and not before now. */
  loses?: 'ownLines' | 'longLines';
};

export type Pushed = {
  collection: Collection;
  entry: JournalEntry;
  /** Before the push. */
  binding: Binding | undefined;
  /** Of the answer to the PUT; a strong one that is still there shows that nobody wrote since. */
  putEtag: string | undefined;
  /** Read right after the answer: nobody but a server writes in between, unless the texts say so. */
  isFresh: boolean;
  uid: string;
  newId: () => string;
  now: number;
};

/**
 * Pure: compares what was sent with what was read back. What a server did to a text is accepted once, as its way, and
 * the local value stays (`waived`); what another one wrote is merged. Where the two cannot be told apart it is merged
 * first, and taken for the server's way when the same happens to the same text again.
 */
export function settlePush(pushed: Pushed, read: ReadBack): Settlement {
  const { entry } = pushed;
  const canon = canonicalHash(read.body);
  const sent = canonicalHash(entry.body);
  if (canon === sent) return verified(pushed, read, canon, sent);
  const readable = readItemText(read.body, pushed.collection.kind).kind === 'item';
  const theirs = vectorOf(read.body);
  const ours = vectorOf(entry.body);
  const isUntouched = pushed.putEtag !== undefined && pushed.putEtag === read.etag;
  const wasSameBefore = pushed.binding?.refusedCanons.includes(sent) === true;
  if (readable && (isUntouched || wasSameBefore || isServersWay(pushed, read)))
    return rewritten(pushed, read, canon, sent);
  const hadSeen = theirs.size > 0 && hasSeen(theirs, ours) && !isSameVector(theirs, ours);
  return hadSeen ? seenByOther(pushed, sent) : mergedFirst(pushed, sent);
}

/**
 * No etag tells, but the vector does: as we sent it, with nothing otherwise that we did not send; or gone with other lines
 * and nothing new in their place, where none of our vectors ever stood.
 */
function isServersWay(pushed: Pushed, read: ReadBack): boolean {
  const { isFresh, putEtag, entry } = pushed;
  if (!isFresh || putEtag !== undefined) return false;
  const theirs = vectorOf(read.body);
  if (theirs.size > 0) return isSameVector(theirs, vectorOf(entry.body)) && differsInOurs(pushed, read);
  if (!mayDropVectors(pushed)) return false;
  return [...differingKeys(read.body, entry.body).values()].every((hash) => hash === '');
}

/**
 * A server that has kept a vector of this item does not drop one now: whoever put the text of before in the place of ours
 * did. Nobody can have done so to what was only created; of what was never sent from here, nobody knows yet.
 */
function mayDropVectors({ collection, binding }: Pushed): boolean {
  if (!binding || collection.traits.keepsOwnLines === false) return true;
  const known = [binding.baseRaw, ...binding.ancestors];
  return binding.sent.length > 0 && known.every((text) => vectorOf(text).size === 0);
}

/**
 * Only what this push has changed, or the server had its own way with before, stands there otherwise, in nothing but
 * letters that were sent. Another program may leave our vector as it was, and has written right after us if something is
 * new, or changed that we had left alone.
 */
function differsInOurs({ entry, binding }: Pushed, read: ReadBack): boolean {
  const before = binding?.baseRaw ?? '';
  const ours = before === '' ? canonicalKeys(entry.body) : differingKeys(entry.body, before);
  const [sent, stored] = [canonicalTexts(entry.body), canonicalTexts(read.body)];
  // What is gone altogether, somebody may have taken out, but not from what was only created.
  const mayBeGone = (key: string) => before === '' || key in (binding?.waived ?? {});
  return [...differingKeys(read.body, entry.body).keys()].every(
    (key) =>
      ours.has(key) &&
      (stored.has(key) || mayBeGone(key)) &&
      addsNoLetter(sent.get(key) ?? '', stored.get(key) ?? ''),
  );
}

/** Servers shorten, reorder and respell what they are sent; letters and digits that are more, somebody wrote. */
function addsNoLetter(sent: string, stored: string): boolean {
  const left = new Map<string, number>();
  for (const letter of lettersOf(sent)) left.set(letter, (left.get(letter) ?? 0) + 1);
  return lettersOf(stored).every((letter) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count > 0;
  });
}

const lettersOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];

function verified(pushed: Pushed, read: ReadBack, canon: string, sent: string): Settlement {
  const binding = bindingOf(pushed, read, canon, sent);
  return { binding, kind: 'verified', requeue: false };
}

function rewritten(pushed: Pushed, read: ReadBack, canon: string, sent: string): Settlement {
  const lost = differingKeys(pushed.entry.body, read.body);
  const loses = lossIn(pushed, read, lost);
  const earlier = pushed.binding?.refusedCanons ?? [];
  const binding: Binding = {
    ...bindingOf(pushed, read, canon, sent),
    waived: Object.fromEntries(lost),
    refusedCanons: [...new Set([...earlier, sent])].slice(-8),
  };
  return { binding, kind: 'rewritten', requeue: false, ...(loses && { loses }) };
}

function lossIn(
  { entry, binding }: Pushed,
  { body }: ReadBack,
  lost: ReadonlyMap<string, string>,
): Settlement['loses'] {
  const isOwn = (key: string): boolean => key.includes('X-TANDEM-');
  const short = withoutMissing(entry.body, body, () => true);
  if ([...differingKeys(short, body).keys()].some(isOwn)) return 'ownLines';
  const known = binding?.waived ?? {};
  return [...lost.keys()].some((key) => isOwn(key) && !(key in known)) ? 'longLines' : undefined;
}

/** They wrote after having seen what we sent: that is what both started from. */
function seenByOther(pushed: Pushed, sent: string): Settlement {
  const binding = bindingOf(pushed, { body: pushed.entry.body, etag: undefined }, sent, sent);
  return { binding, kind: 'other', requeue: true };
}

/** They had not seen it, or nobody knows: merged from the text before the push, so that nothing of ours can vanish. */
function mergedFirst(pushed: Pushed, sent: string): Settlement {
  const { binding: before, now } = pushed;
  const unborn = bindingOf(pushed, { body: '', etag: undefined }, '', sent);
  const start = before ?? unborn;
  const { parked: _, cleanRev: __, ...kept } = start;
  const binding: Binding = {
    ...kept,
    href: pushed.entry.href,
    refusedCanons: [...new Set([...start.refusedCanons, sent])].slice(-8),
    sent: sentAfter(before?.sent ?? [], sent, now),
  };
  return { binding, kind: 'other', requeue: true };
}

function bindingOf(
  { collection, entry, binding: before, uid, newId, now }: Pushed,
  read: ReadBack,
  canon: string,
  sent: string,
): Binding {
  return {
    id: before?.id ?? newId(),
    collectionId: collection.id,
    itemId: entry.itemId,
    href: entry.href,
    uid,
    ...(read.etag !== undefined && { etag: read.etag }),
    ...viewIn(read.body),
    baseRaw: read.body,
    baseCanon: canon,
    cleanRev: entry.rev,
    waived: {},
    refusedCanons: [],
    ancestors: before ? ancestorsAfter(before, before.baseRaw) : [],
    sent: sentAfter(before?.sent ?? [], sent, now),
  };
}
