import type { CardView } from '../dav/dav-objects';
import type { ServerTraits } from '../dav/server-traits';
import type { Language } from '../domain/localized';
import type { MergeConflict } from './merge-types';

/**
 * What the engine asks of its surroundings. The desk keeps it in Dexie (`storage`), the tests in memory; one suite
 * (`test/contract`) holds both to the same behaviour. Every method that writes is one transaction: it has happened
 * whole when its promise resolves, or not at all when it rejects.
 */

export const syncKinds = ['contact', 'rotation', 'idea'] as const;
export type SyncKind = (typeof syncKinds)[number];

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
  /** The server offers no way to sign in that the transport speaks: no password would do. */
  | 'noBasic'
  | 'readOnly'
  | 'noAccess'
  | 'notFound'
  | 'moved'
  | 'recreated'
  | 'olderServer'
  | 'manyRemovals'
  | 'manyDeletions'
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

export type { ServerTraits };

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
  /** Language of standard properties that name none, and of those that come there in both (reference §4.3). */
  mainLanguage: Language;
  /** The person wishes to have everything that stands there in both languages in `mainLanguage` first. */
  turning?: true;
  resourceId?: string;
  access: 'write' | 'read' | 'none' | 'unknown';
  traits: ServerTraits;
  /** Of the last report, never of a property. */
  token?: string;
  /** The stamp under which everything was listed, and one that does not count yet (`settledCtag`). */
  ctag?: string;
  newCtag?: string;
  /** Milliseconds since 1970 of the last full comparison of all etags; 0 never. */
  lastFull: number;
  /** Milliseconds since 1970 of the last run that ended without trouble; 0 never. */
  lastSuccess: number;
  trouble?: SyncTrouble;
  /** Not before this time (Retry-After, back-off). */
  notBefore: number;
  failures: number;
  /** Removals held until the person has decided, by href. Their bindings and texts stay. */
  held: readonly string[];
  /** What the person decided about `held`; the next run does it and takes both away. */
  decision?: RemovalDecision;
  /** Deletions of this desk that are not sent before the person has decided. */
  deletions?: HeldDeletions;
  /** Milliseconds since 1970 when rights and kind were last asked for (PROPFIND Depth 0); 0 never. */
  lastLook: number;
  /** How often in a row the server showed another token than the one its report gave back (reference §9, 3). */
  suspicions: number;
};

/** `accept`: the colleagues meant it, into the trash. `sendBack`: they go to the server once more. */
export type RemovalDecision = 'accept' | 'sendBack';

/** `send`: they are meant, and go to the server. `bringBack`: they are taken out of the trash again. */
export type DeletionDecision = 'send' | 'bringBack';

/** Ids of items that are gone here and still on the server, and what the person wishes for exactly these. */
export type HeldDeletions = { items: readonly string[]; decision?: DeletionDecision };

/** What may be changed of a collection; a key that is given as `undefined` is taken away. */
export type CollectionChange = Partial<Omit<Collection, 'id' | 'accountId'>>;

/**
 * One item on one server: the base text is the last one read back from there. An empty `baseCanon` means that the item
 * is not there: its creation was refused, and `parked` says why, or it was removed there and is to be created anew.
 */
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
  /** Of a card: the version it is read and written in, where the server has it in several (reference §3.3). */
  view?: CardView;
  /** Canonical hash of the base text. */
  baseCanon: string;
  /**
   * `LocalItem.rev` at which the local text was last found to need nothing here (in step, or parked). While it is the
   * item's revision, `touched` leaves the item out, so a run without changes reads no texts.
   */
  cleanRev?: string;
  /** Keys whose loss the server inflicted: not dirty until that local value changes (reference §9, 11). */
  waived: Readonly<Record<string, string>>;
  /** Canonical hashes that this server has altered when they were pushed from the same base. */
  refusedCanons: readonly string[];
  /** The last base texts before this one, newest first, at most four and none above 64 KB (reference §2.5). */
  ancestors: readonly string[];
  /** The last texts sent, newest last, at most eight (three toggles between two freeze the item). */
  sent: readonly { canon: string; at: number }[];
  /**
   * The person took back the step that had received this item: it is gone here and stays there. While the desk has no
   * such item, it is neither deleted on the server nor fetched again, until its text changes there. `touched` leaves it out.
   */
  away?: boolean;
  parked?: Parked;
};

/** `retryAt`: `touched` names the item again from then on; absent: only once the person has changed it. */
export type Parked = { reason: ParkReason; detail: string; at: number; canon: string; retryAt?: number };

/** A binding without its texts, for comparing whole lists. */
export type BindingHead = Pick<Binding, 'id' | 'itemId' | 'href' | 'uid' | 'etag' | 'away'> & {
  /** Its item is in the trash or erased. */
  deleted: boolean;
};

/** An item as the desk holds it now. */
export type LocalItem = {
  itemId: string;
  kind: SyncKind;
  uid: string;
  raw: string;
  mainLanguage: Language;
  /** In the trash. */
  deleted: boolean;
  /** Opaque; another one after every write of the record, into the trash and out of it too. */
  rev: string;
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
  /** How often it was sent without an answer that says what became of it. */
  tries: number;
  at: number;
  /** `LocalItem.rev` of the text that is sent: an edit made meanwhile is seen by it. */
  rev: string;
};

/** An href that the server named and whose text has not been fetched yet. */
export type Queued = { href: string; etag?: string; tries: number; notBefore: number };

export type QuarantineReason = 'unreadable' | 'tooLarge' | 'uidTaken' | 'otherKind';

/**
 * Texts that came and are not taken over, kept as they are. `otherKind` (a task in a calendar that is read for events)
 * is no trouble and has no text: it is remembered so that it is not fetched again.
 */
export type Quarantined = {
  collectionId: string;
  href: string;
  etag?: string;
  raw: string;
  uid: string;
  reason: QuarantineReason;
  at: number;
};

/** A field that both sides changed: theirs stands in the text, mine waits here until the person has looked. */
export type Conflict = MergeConflict & {
  id: string;
  itemId: string;
  collectionId: string;
  kind: SyncKind;
  at: number;
  state: 'open' | 'settled';
  /** Milliseconds since 1970; once it is settled. */
  settledAt?: number;
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
  | 'heldDeletions'
  | 'reconciled'
  /** The collection has another address now, and its items are bound there. */
  | 'followed'
  /** Another program had overwritten a text without having seen ours; ours was put back in. */
  | 'notSeenByOther'
  /** Another program's text stands in the place of what this desk had sent; nobody can tell whether it was seen. */
  | 'sentReplaced';

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
  /** Absent: a new item, which belongs to the collection's partnership. */
  itemId?: string;
  kind: SyncKind;
  /** `null`: into the trash. A text for an item in the trash takes it out again. */
  raw: string | null;
  /** `LocalItem.rev` that the decision was made upon; `null` for a new item. Another one now: not applied, its href named in `stale`. */
  seen: string | null;
  /** The new state of its binding, saved with the text; `null`: `dropBinding` alone counts. */
  binding: Omit<Binding, 'itemId'> | null;
  /** `raw` is what the server has: the store sets the binding's `cleanRev` to the item's new revision. */
  inStep: boolean;
  /** Id of a binding that goes in the same transaction. */
  dropBinding?: string;
  /** The item moved here from that collection and belongs to its partnership no longer, to this one's instead. */
  leaves?: string;
  conflicts: readonly MergeConflict[];
  /** The line of activity that is saved with the text: a sudden end must not leave a change that nobody was told of. */
  told?: { kind: ActivityKind; at: number };
  /** Taken off the queue and out of the quarantine. */
  href: string;
};

/** The texts of bindings that changed without the desk's texts, and what is done with. */
export type Settled = {
  bindings: readonly Binding[];
  /** Ids. */
  removed: readonly string[];
  /** Taken off the queue and out of the quarantine. */
  hrefs: readonly string[];
  quarantined: readonly Quarantined[];
};

export type SyncStore = {
  /**
   * One run per account: true if `holder` now has it until `until`. A lease that has run out before `now`, or is the
   * holder's own, is taken over; a run that was killed leaves one.
   */
  takeLease(accountId: string, holder: string, now: number, until: number): Promise<boolean>;
  releaseLease(accountId: string, holder: string): Promise<void>;
  /** Of one account. */
  collections(accountId: string): Promise<Collection[]>;
  saveCollection(id: string, change: CollectionChange): Promise<void>;
  /**
   * The collection is at `href` from now on: everything that is known of its members (bindings, queue, quarantine,
   * journal, held removals) goes along under its name. Changed with it in one.
   */
  moveCollection(id: string, href: string, change: CollectionChange): Promise<void>;
  /** Of one collection, without texts. */
  bindingHeads(collectionId: string): Promise<BindingHead[]>;
  bindingsAt(collectionId: string, hrefs: readonly string[]): Promise<Binding[]>;
  /** In every collection of every account. */
  bindingsOf(itemIds: readonly string[]): Promise<Binding[]>;
  /** How many are bound, how many of them are parked. */
  bindingCount(collectionId: string): Promise<{ bound: number; parked: number }>;
  /**
   * What may have to be sent, ids only: items that belong into the collection (by kind and partnership), are not in the
   * trash and not bound here; bound items whose revision is not the binding's `cleanRev`; parked ones whose `retryAt`
   * is not after `now`; bound ones that were erased.
   */
  touched(collectionId: string, now: number): Promise<string[]>;
  /** Those of these that exist, in the trash or not; erased ones are left out. */
  localItems(itemIds: readonly string[]): Promise<LocalItem[]>;
  /** In the trash or not, whatever it belongs to; several with one UID: any. */
  itemsByUid(kind: SyncKind, uids: readonly string[]): Promise<LocalItem[]>;
  queue(collectionId: string): Promise<Queued[]>;
  /** Work and token in one: the token can never run ahead of known work (reference §9, 5). Queued hrefs replace earlier ones. */
  saveListing(
    collectionId: string,
    listing: { queued: readonly Queued[]; change: CollectionChange },
  ): Promise<void>;
  /**
   * Takes texts over, in the order given, in one entry of the history; what the person changed meanwhile is left and
   * named. Bindings are unique by collection and href, and by collection and item; `dropBinding` goes before the new one
   * is saved. Their lines of activity name that entry. `itemIds`: of those that were applied, in their order.
   */
  applyIncoming(
    collectionId: string,
    incoming: readonly Incoming[],
  ): Promise<{ stale: string[]; itemIds: string[] }>;
  settle(collectionId: string, settled: Settled): Promise<void>;
  quarantined(collectionId: string): Promise<Quarantined[]>;
  journal(collectionId: string): Promise<JournalEntry[]>;
  writeJournal(entries: readonly JournalEntry[]): Promise<void>;
  /**
   * Pushes are over: the journal's rows go, bindings are saved or removed, hrefs are queued to be looked at again, all
   * in one. Rows of the journal are unique by collection and item.
   */
  settleJournal(
    collectionId: string,
    done: {
      entries: readonly string[];
      bindings: readonly Binding[];
      removed: readonly string[];
      queued: readonly Queued[];
    },
  ): Promise<void>;
  addActivity(activity: readonly Omit<Activity, 'id'>[]): Promise<void>;
};

export type SyncClock = { now(): number; wait(milliseconds: number): Promise<void> };
