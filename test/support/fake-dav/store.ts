import { sha256 } from '../../../renderer/codec/sha256';
import { headOf, logicalLines } from './rewrite';
import type { FakeTraits } from './traits';

export type StoredObject = {
  name: string;
  body: string;
  uid: string;
  etag: string;
  at: number;
  /** Lines that each person has of their own, in the order of the events they stand in. */
  personal: Map<string, (string | undefined)[]>;
};

type Change = { seq: number; name: string; removed: boolean; isNew: boolean; at: number };

export type FakeCollection = {
  kind: 'addressbook' | 'calendar';
  name: string;
  displayName: string;
  owner: string;
  /** The owner's as well. A user who is not in it sees nothing. */
  rights: Map<string, 'write' | 'read'>;
  components: string[];
  /** Of the resource; another one after it was made anew. */
  identity: string;
  objects: Map<string, StoredObject>;
  log: Change[];
  seq: number;
  /** Tokens given out that are no numbers. */
  tokens: Map<string, number>;
  /** How often each name has been written since it was last made. */
  counters: Map<string, number>;
  trash: Set<string>;
  /** What was there before the last write of each name. */
  previous: Map<string, { object: StoredObject | undefined; until: number; etag: string }>;
  /** It answers with a permanent redirect to the collection of this name. */
  movedTo?: string;
};

export type FakeState = {
  origin: string;
  traits: FakeTraits;
  /** Passwords by user. */
  users: Map<string, string>;
  collections: FakeCollection[];
  now: number;
  writes: number;
  /** Texts in whose place something was written, or which were deleted, although the condition did not hold any more. */
  overwritten: string[];
};

export function uidOf(body: string): string {
  const line = logicalLines(body).find((one) => headOf(one).name === 'UID');
  return line === undefined ? '' : line.slice(headOf(line).colon + 1).trim();
}

const digest = (text: string) => sha256(text).slice(0, 32);

/** Stores a text as this server would, and remembers the change. */
export function store(
  state: FakeState,
  collection: FakeCollection,
  name: string,
  body: string,
): StoredObject {
  const { traits } = state;
  const before = collection.objects.get(name);
  state.writes += 1;
  const counter = before ? (collection.counters.get(name) ?? 0) + 1 : 0;
  collection.counters.set(name, counter);
  const etags = {
    content: digest(body),
    perWrite: digest(`${collection.identity} ${state.writes}`),
    countedPerName: `gcs${String(counter).padStart(8, '0')}`,
  };
  const etag = etags[traits.etags];
  const personal = before?.personal ?? new Map<string, string[]>();
  const object = { name, body, uid: uidOf(body), etag, at: state.now, personal };
  collection.objects.set(name, object);
  remember(state, collection, { name, removed: false, isNew: before === undefined }, before);
  return object;
}

const transparency = /^TRANSP:.*\r?\n/m;
const events = /^BEGIN:VEVENT\r?\n[\s\S]*?^END:VEVENT\r?\n/gm;

/** Stores a person's text; their TRANSP goes where only they see it, on a server that keeps those apart. */
export function storeFor(
  state: FakeState,
  collection: FakeCollection,
  name: string,
  body: string,
  user: string,
): StoredObject {
  if (!state.traits.personalLines || collection.kind !== 'calendar') {
    return store(state, collection, name, body);
  }
  const own = (body.match(events) ?? []).map((event) => transparency.exec(event)?.[0]);
  const shared = body.replace(events, (event) => event.replace(transparency, ''));
  const object = store(state, collection, name, shared);
  object.personal.set(user, own);
  return object;
}

/** The text as this person is given it. */
export function bodyFor(state: FakeState, { body, personal }: StoredObject, user: string): string {
  const own = state.traits.personalLines ? [...(personal.get(user) ?? [])] : [];
  return own.length === 0
    ? body
    : body.replace(events, (event) => event.replace(/^END:VEVENT/m, `${own.shift() ?? ''}END:VEVENT`));
}

export function unstore(state: FakeState, collection: FakeCollection, name: string): void {
  const before = collection.objects.get(name);
  if (!before) return;
  collection.objects.delete(name);
  collection.counters.delete(name);
  if (state.traits.trash) collection.trash.add(before.uid);
  remember(state, collection, { name, removed: true, isNew: false }, before);
}

function remember(
  state: FakeState,
  collection: FakeCollection,
  change: Pick<Change, 'name' | 'removed' | 'isNew'>,
  before: StoredObject | undefined,
): void {
  collection.seq += 1;
  collection.log.push({ ...change, seq: collection.seq, at: state.now });
  collection.previous.set(change.name, { object: before, until: state.now, etag: before?.etag ?? '' });
}

/** The etag as this user is shown it, in the form this server gives it; `undefined` if it gives none. */
export function shownEtag(
  state: FakeState,
  collection: FakeCollection,
  object: StoredObject,
  user: string,
): string | undefined {
  const { traits } = state;
  const isForeign = traits.etagPerUser && collection.kind === 'calendar' && user !== collection.owner;
  const value = isForeign ? digest(`${user} ${object.etag}`) : object.etag;
  switch (traits.etagForm) {
    case 'strong':
      return `"${value}"`;
    case 'weak':
      return `W/"${value}"`;
    case 'unquoted':
      return value;
    case 'gzip':
      return `"${value}-gzip"`;
    case 'none':
      return undefined;
  }
}

/** The object as a report sees it: for a while still the one before (`staleReports`). */
export function reported(
  state: FakeState,
  collection: FakeCollection,
  name: string,
): StoredObject | undefined {
  const previous = collection.previous.get(name);
  if (previous && state.traits.staleReports > state.now - previous.until && previous.object)
    return previous.object;
  return collection.objects.get(name);
}

/** The names that a listing shows to this user. */
export function listedNames(state: FakeState, collection: FakeCollection, user: string): Set<string> {
  const isHidden = ({ body }: StoredObject) =>
    state.traits.hidesTasks && user !== collection.owner && /^BEGIN:VTODO/m.test(body);
  const shown = [...collection.objects.values()].filter((object) => !isHidden(object));
  return new Set(shown.map(({ name }) => name));
}

const seconds = (at: number) => Math.floor(at / 1000);

/** The token of the collection's present state. */
export function currentToken(state: FakeState, collection: FakeCollection, seq = collection.seq): string {
  switch (state.traits.tokens) {
    case 'numbered':
      return `data:,${seq}`;
    case 'seconds': {
      const last = collection.log.filter((change) => change.seq <= seq).at(-1);
      return last ? String(seconds(last.at)) : '-1';
    }
    case 'url':
    case 'hex': {
      const hex = digest(`${collection.identity} ${seq}`);
      const token = state.traits.tokens === 'hex' ? hex : `http://radicale.org/ns/sync/${hex}`;
      collection.tokens.set(token, seq);
      return token;
    }
  }
}

/** The property, which on some servers is newer than the token of a report (SOGo). */
export function propertyToken(state: FakeState, collection: FakeCollection): string | undefined {
  if (state.traits.tokenProperty === 'none') return undefined;
  const token = currentToken(state, collection);
  const isNumber = /^\d+$/.test(token);
  return state.traits.tokenProperty === 'secondLater' && isNumber ? String(Number(token) + 1) : token;
}

export function ctagOf(state: FakeState, collection: FakeCollection): string | undefined {
  const last = collection.log.at(-1);
  if (state.traits.ctag === 'none') return undefined;
  if (state.traits.ctag === 'seconds') return last ? String(seconds(last.at)) : '-1';
  return `"${collection.identity}-${collection.seq}"`;
}

/**
 * Changes since a token: those names, each once. `undefined`: the token means nothing here; `echo`: it is of a future
 * that this server never had, and it says so by nothing.
 */
export function changesSince(
  state: FakeState,
  collection: FakeCollection,
  token: string,
): { seq: number; changes: Change[] } | undefined {
  if (state.traits.tokens === 'seconds') {
    if (!/^-?\d+$/.test(token) || Number(token) > seconds(state.now) + 1) return undefined;
    // Everything of the token's own second is told again.
    return { seq: 0, changes: collection.log.filter((change) => seconds(change.at) >= Number(token)) };
  }
  const seq =
    state.traits.tokens === 'numbered'
      ? Number(/^data:,(\d+)$/.exec(token)?.[1] ?? Number.NaN)
      : collection.tokens.get(token);
  if (seq === undefined || Number.isNaN(seq) || seq > collection.seq) return undefined;
  return { seq, changes: collection.log.filter((change) => change.seq > seq) };
}
