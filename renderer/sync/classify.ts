import { hashOfDocument } from './canonical';
import type { ItemText } from './item-text';
import type { Binding, LocalItem, QuarantineReason } from './ports';

/** A text that came, and what is known about its address and its UID. */
export type Found = {
  /** What it is to a collection of this kind. */
  text: ItemText;
  /** Of this address. */
  binding: Binding | undefined;
  /** The desk's item of that binding, else the one with the text's UID, in the trash or not. */
  item: LocalItem | undefined;
  /** Another address of this collection that the item is bound to. */
  boundHere: Binding | undefined;
};

/** What is to be done with a text that came (reference §9, 7). */
export type Verdict =
  /** Says what it said before: only address and etag move on. */
  | { kind: 'same'; canon: string }
  /** New to the desk, or erased here and changed there since. */
  | { kind: 'new'; canon: string; uid: string }
  /** Of an item that the desk has and that was not bound here. */
  | { kind: 'known'; canon: string; uid: string; item: LocalItem }
  /** Changed there. */
  | { kind: 'changed'; canon: string; uid: string; item: LocalItem; binding: Binding }
  /** Another item stands at this address now. */
  | { kind: 'uidChanged'; binding: Binding; item: LocalItem | undefined }
  | { kind: 'aside'; reason: QuarantineReason; uid: string };

/** Pure: decides by what texts say, never by etags or times. */
export function classify({ text, binding, item, boundHere }: Found): Verdict {
  if (text.kind === 'unreadable') return { kind: 'aside', reason: 'unreadable', uid: binding?.uid ?? '' };
  const { uid } = text;
  const isBorn = binding !== undefined && binding.baseCanon !== '';
  if (text.kind === 'otherKind' && !isBorn) return { kind: 'aside', reason: 'otherKind', uid };
  if (isBorn && uid !== binding.uid && uid !== '' && binding.uid !== '') {
    return { kind: 'uidChanged', binding, item };
  }
  if (text.kind === 'otherKind') return { kind: 'aside', reason: 'unreadable', uid };
  const canon = hashOfDocument(text.document);
  const isTaken = boundHere && boundHere.baseCanon !== '' && boundHere.href !== binding?.href;
  if (isBorn) {
    if (canon === binding.baseCanon) return { kind: 'same', canon };
    if (!isTaken) return item ? { kind: 'changed', canon, uid, item, binding } : { kind: 'new', canon, uid };
  }
  if (isTaken) return { kind: 'aside', reason: 'uidTaken', uid };
  return item ? { kind: 'known', canon, uid, item } : { kind: 'new', canon, uid };
}
