import type { Language } from '../domain/localized';
import type { MergeConflict } from './merge-types';

/**
 * What the engine asks of its surroundings. The desk keeps it in Dexie (`storage`), the tests in memory; one suite
 * (`test/contract`) holds both to the same behaviour. Every method that writes is one transaction: it has happened
 * whole when its promise resolves, or not at all when it rejects.
 */

export type SyncKind = 'contact' | 'rotation' | 'idea';

/** Why a collection, or a single item, does not go on by itself. Each has a sentence in `locales`. */
export type SyncTrouble =
  | 'offline'
  | 'serverUnreachable'
  | 'certificate'
  | 'proxy'
  | 'captivePortal'
  | 'maintenance'
  | 'throttled'
  | 'signIn'
  | 'readOnly'
  | 'noAccess'
  | 'notFound'
  | 'moved'
  | 'recreated'
  | 'olderServer'
  | 'manyRemovals'
  | 'quota'
  | 'storage'
  | 'unexpected';

export type ParkReason =
  | 'unreadable'
  | 'tooLarge'
  | 'refused'
  | 'notAllowed'
  | 'uidTaken'
  | 'uidChanged'
  | 'toggling'
  | 'serverFailed';

/** What a server was seen to do; gathered by the trial write and by read-backs. */
export type ServerTraits = {
  /** Lines beginning with X- come back. Absent: not seen yet. */
  keepsOwnLines?: boolean;
  /** `text/vcard` in version 3 and 4 is told apart when asked for. */
  negotiatesVersion?: boolean;
  /** Conditions of PUT or DELETE are not obeyed. */
  ignoresConditions?: boolean;
};

/** One collection that the person bound to a partnership, as stored. */
export type Collection = {
  id: string;
  accountId: string;
  kind: SyncKind;
  /** Absolute address with the last slash. */
  href: string;
  partnershipId: string;
  /** The server's own name for it. */
  displayName: string;
  /** Language of standard properties that name none (reference §4.3). */
  mainLanguage: Language;
  resourceId?: string;
  access: 'write' | 'read' | 'none' | 'unknown';
  traits: ServerTraits;
  /** Of the last report, never of a property. */
  token?: string;
  ctag?: string;
  /** Milliseconds since 1970 of the last full comparison of all etags; 0 never. */
  lastFull: number;
  /** Milliseconds since 1970 of the last run that ended without trouble; 0 never. */
  lastSuccess: number;
  trouble?: SyncTrouble;
  /** Not before this time (Retry-After, back-off). */
  notBefore: number;
  failures: number;
  /** Removals held until the person has decided, by href. */
  held: readonly string[];
};

/** One item on one server: the base text is the last one read back from there. */
export type Binding = {
  id: string;
  collectionId: string;
  itemId: string;
  href: string;
  uid: string;
  /** Exactly as it came, with quotes. */
  etag?: string;
  /** Empty once the item was erased for good (right to erasure): then only `baseCanon` tells whether it changed there. */
  baseRaw: string;
  /** Canonical hash of the base text. */
  baseCanon: string;
  /** Keys whose loss the server inflicted: not dirty until that local value changes (reference §9, 11). */
  waived: Readonly<Record<string, string>>;
  /** Canonical hashes that this server has altered when they were pushed from the same base. */
  refusedCanons: readonly string[];
  /**
   * The person took back the step that had received this item: it is gone here and stays there. While the desk has no
   * such item, it is neither deleted on the server nor fetched again, until its text changes there.
   */
  away?: boolean;
  parked?: { reason: ParkReason; detail: string; at: number; canon: string };
};

/** An item as the desk holds it now. `raw` is at once its guard: whoever writes names the text it has seen. */
export type LocalItem = {
  itemId: string;
  kind: SyncKind;
  uid: string;
  raw: string;
  mainLanguage: Language;
  /** In the trash. */
  deleted: boolean;
};

export type JournalEntry = {
  id: string;
  collectionId: string;
  itemId: string;
  op: 'create' | 'update' | 'delete';
  href: string;
  /** What is sent; empty for a deletion. */
  body: string;
  ifMatch?: string;
  state: 'planned' | 'sent' | 'acked';
  tries: number;
  at: number;
};

/** An href that the server named and whose text has not been fetched yet. */
export type Queued = { href: string; etag?: string; tries: number; notBefore: number };

/** Texts that came and cannot be read; kept as they are. */
export type Quarantined = { collectionId: string; href: string; etag?: string; raw: string; at: number };

/** A field that both sides changed: theirs stands in the text, mine waits here until the person has looked. */
export type Conflict = MergeConflict & {
  id: string;
  itemId: string;
  collectionId: string;
  kind: SyncKind;
  at: number;
  state: 'open' | 'settled';
};

export type ActivityKind =
  | 'received'
  | 'receivedNew'
  | 'receivedRemoval'
  | 'sent'
  | 'sentNew'
  | 'sentRemoval'
  | 'merged'
  | 'conflict'
  | 'editBeatDelete'
  | 'cameBack'
  | 'parked'
  | 'losesOwnLines'
  | 'held'
  | 'reconciled';

/** One line of what sync did. `historyId` names the entry that undoes it, where there is one. */
export type Activity = {
  id: string;
  at: number;
  collectionId: string;
  itemId: string;
  kind: ActivityKind;
  /** A name or a number for the sentence; never a secret. */
  detail: string;
  historyId?: number;
};

/** A text that goes into the desk: created, changed or put in the trash. One call is one entry of the history. */
export type Incoming = {
  /** Absent: a new item. */
  itemId?: string;
  kind: SyncKind;
  /** `null`: into the trash. */
  raw: string | null;
  /** The local text that the decision was made upon; `null` for a new item. Another one now: not applied, named in `stale`. */
  seen: string | null;
  /** Whether it lay in the trash then (`LocalItem.deleted`); if that has changed, it is `stale` as well. Absent: not compared. */
  seenDeleted?: boolean;
  /** The new state of its binding; `null` takes the binding away. */
  binding: Omit<Binding, 'itemId'> | null;
  conflicts: readonly MergeConflict[];
  /** Taken off the queue. */
  href: string;
};

export type SyncStore = {
  /** Of one account. */
  collections(accountId: string): Promise<Collection[]>;
  saveCollection(id: string, change: Partial<Omit<Collection, 'id' | 'accountId'>>): Promise<void>;
  bindings(collectionId: string): Promise<Binding[]>;
  saveBindings(bindings: readonly Binding[]): Promise<void>;
  removeBindings(ids: readonly string[]): Promise<void>;
  /** Everything of the desk that belongs into this collection, and everything bound to it, in the trash or not. */
  localItems(collectionId: string): Promise<LocalItem[]>;
  /** Those of these that exist; erased ones are left out. */
  localItem(itemId: string): Promise<LocalItem | undefined>;
  /**
   * Everything of the desk with one of these UIDs, whichever partnership it counts to, in the trash or not: a text
   * that comes with a known UID is bound to what is there instead of becoming a second one.
   */
  itemsByUid(kind: SyncKind, uids: readonly string[]): Promise<LocalItem[]>;
  queue(collectionId: string): Promise<Queued[]>;
  /** Work and token in one: the token can never run ahead of known work (reference §9, 5). */
  saveListing(
    collectionId: string,
    listing: {
      queued: readonly Queued[];
      change: Partial<Omit<Collection, 'id' | 'accountId'>>;
    },
  ): Promise<void>;
  /** Takes texts over in one entry of the history; what the person changed meanwhile is left and named. */
  applyIncoming(
    collectionId: string,
    incoming: readonly Incoming[],
  ): Promise<{ stale: string[]; historyId: number | undefined; itemIds: string[] }>;
  quarantine(item: Quarantined): Promise<void>;
  quarantined(collectionId: string): Promise<Quarantined[]>;
  journal(collectionId: string): Promise<JournalEntry[]>;
  writeJournal(entries: readonly JournalEntry[]): Promise<void>;
  /** A push is over: the journal's row goes, the binding (if any) is saved, both in one. */
  settleJournal(entryId: string, binding: Binding | null): Promise<void>;
  addActivity(activity: readonly Omit<Activity, 'id'>[]): Promise<void>;
};

export type SyncClock = { now(): number; wait(milliseconds: number): Promise<void> };
