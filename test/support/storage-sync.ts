import type { MergeConflict } from '../../renderer/sync/merge-types';
import type { FoundCollection } from '../../renderer/features/accounts/server-types';
import type { Account } from '../../renderer/storage/sync/sync-rows';
import type { Binding, Collection, Conflict, JournalEntry, SyncKind } from '../../renderer/sync/ports';

const server = 'https://dav.example.org/';

/** An account as it is when it has just been connected. */
export function accountOf(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    name: 'Cloud der Stadt',
    address: server,
    userName: 'lena',
    calendarHomes: [],
    addressBookHomes: [],
    createdAt: 1,
    ...more,
  };
}

/** What a server says of a collection: an address book that may be written, unless a test says otherwise. */
export function foundOf(more: Partial<FoundCollection> & Pick<FoundCollection, 'href'>): FoundCollection {
  return {
    kind: 'addressbook',
    displayName: 'Krefeld – Venlo',
    components: undefined,
    access: 'write',
    resourceId: undefined,
    ctag: undefined,
    syncToken: undefined,
    syncs: true,
    maxSize: undefined,
    quotaAvailable: undefined,
    versions: [],
    owner: undefined,
    ...more,
  };
}

/** A collection as it is when it has just been bound. */
export function collectionOf(id: string, kind: SyncKind, more: Partial<Collection> = {}): Collection {
  return {
    id,
    accountId: 'account',
    kind,
    href: `${server}${id}/`,
    partnershipId: 'krefeld-venlo',
    displayName: 'Krefeld – Venlo',
    mainLanguage: 'de',
    access: 'write',
    traits: {},
    lastFull: 0,
    lastSuccess: 0,
    notBefore: 0,
    failures: 0,
    held: [],
    lastLook: 0,
    suspicions: 0,
    ...more,
  };
}

/** Of one item at `name` in a collection, its base text `baseRaw`. */
export function bindingOf(
  collectionId: string,
  itemId: string,
  name: string,
  more: Partial<Binding> = {},
): Binding {
  return {
    id: `${collectionId}/${name}`,
    collectionId,
    itemId,
    href: hrefOf(collectionId, name),
    uid: name,
    etag: '"1"',
    baseRaw: `base of ${name}`,
    baseCanon: `canon of ${name}`,
    waived: {},
    refusedCanons: [],
    ancestors: [],
    sent: [],
    ...more,
  };
}

export function hrefOf(collectionId: string, name: string): string {
  return `${server}${collectionId}/${name}`;
}

export function journalEntry(
  collectionId: string,
  itemId: string,
  more: Partial<JournalEntry> = {},
): JournalEntry {
  return {
    id: `push ${itemId}`,
    collectionId,
    itemId,
    op: 'create',
    href: hrefOf(collectionId, itemId),
    body: 'sent text',
    state: 'planned',
    tries: 0,
    at: 1,
    rev: '1',
    ...more,
  };
}

/** A note that was changed on both sides. */
export function noteConflict(more: Partial<MergeConflict> = {}): MergeConflict {
  return {
    key: 'VCARD|NOTE',
    property: 'NOTE',
    language: '',
    before: 'vorher',
    mine: 'meine Notiz',
    theirs: 'ihre Notiz',
    mineRaw: ['NOTE:meine Notiz\r\n'],
    ...more,
  };
}

export function openConflict(itemId: string, kind: SyncKind, more: Partial<Conflict> = {}): Conflict {
  return {
    ...noteConflict(),
    id: `conflict of ${itemId}`,
    itemId,
    collectionId: 'contacts',
    kind,
    at: 1,
    state: 'open',
    ...more,
  };
}
