import { componentsIn } from '../codec/calendar-lines';
import type { DavPlace } from '../dav/dav-objects';
import type { Collection, SyncKind } from './ports';
import { readDocument, type SyncDocument } from './sync-document';

/** What a text is to a collection of a kind. `uid` is empty where none is named. */
export type ItemText =
  | { kind: 'item'; uid: string; document: SyncDocument }
  /** A whole object, but not what this collection is read for: a task among events. */
  | { kind: 'otherKind'; uid: string }
  | { kind: 'unreadable' };

/** Objects that one collection of a kind holds; all others are left to the collections of other kinds. */
const componentOf: Record<Exclude<SyncKind, 'contact'>, string> = { rotation: 'VEVENT', idea: 'VTODO' };

/** Reads no more of a text than whether it is one, of this kind, and whose. Total. */
export function readItemText(raw: string, kind: SyncKind): ItemText {
  const document = readDocument(raw);
  if (!document) return { kind: 'unreadable' };
  const { uid } = document;
  return isOfKind(document, kind) ? { kind: 'item', uid, document } : { kind: 'otherKind', uid };
}

function isOfKind(document: SyncDocument, kind: SyncKind): boolean {
  if (kind === 'contact') return document.kind === 'card';
  if (document.kind !== 'calendar') return false;
  const parts = componentsIn(document.root).flatMap((calendar) => componentsIn(calendar));
  return parts.some(({ name }) => name === componentOf[kind]);
}

/** A collection as the protocol asks for it. */
export function placeOf(collection: Pick<Collection, 'href' | 'kind'>): DavPlace {
  return { href: collection.href, kind: collection.kind === 'contact' ? 'addressbook' : 'calendar' };
}

const plainName = /^[0-9A-Za-z][0-9A-Za-z_-]{7,63}$/;

/** Name of a new object: its UID if that is one which every server takes (reference §5), else `otherwise`. */
export function nameOf(uid: string, kind: SyncKind, otherwise: string): string {
  const extension = kind === 'contact' ? 'vcf' : 'ics';
  return `${plainName.test(uid) ? uid.toLowerCase() : otherwise}.${extension}`;
}
