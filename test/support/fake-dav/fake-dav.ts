import type { DavAnswer, DavRequest } from '../../../electron/contract/dav';
import { hrefKey, parseUrl } from '../../../renderer/dav/hrefs';
import type { Transport } from '../../../renderer/dav/transport';
import { plain } from './answer-xml';
import type { Fault } from './faults';
import { layoutOf, locate, pathOf } from './layout';
import { propfind } from './properties';
import { report } from './reports';
import { type FakeCollection, type FakeState, store, unstore } from './store';
import { type FakeTraits, plainTraits } from './traits';
import { get, make, newCollection, put, racingWith, refusalOfPut, remove } from './writes';

/** What was asked, in its order, with who asked it. */
export type Exchange = { request: DavRequest; user: string | undefined; answer: DavAnswer };

export type FakeDav = ReturnType<typeof createFakeDav>;

/** Milliseconds between two requests, unless a test says otherwise. */
const pace = 20;

/**
 * A CalDAV and CardDAV server that only exists in memory. It keeps state as the traits say; faults stand before and
 * after it; `write` and `remove` play other programs, past all conditions and rewriting.
 */
export function createFakeDav(
  options: { traits?: FakeTraits; origin?: string; users?: Record<string, string>; pace?: number } = {},
) {
  const state: FakeState = {
    origin: options.origin ?? 'https://dav.example',
    traits: { ...(options.traits ?? plainTraits) },
    users: new Map(Object.entries(options.users ?? { anna: 'secret-anna', bram: 'secret-bram' })),
    collections: [],
    now: Date.UTC(2026, 0, 5, 8),
    writes: 0,
    overwritten: [],
  };
  let armed: { fault: Fault; met: number }[] = [];
  const exchanges: Exchange[] = [];

  /** Everything a server does with a request that has reached it. */
  function serve(request: DavRequest, user: string | undefined): DavAnswer | Promise<DavAnswer> {
    const path = parseUrl(request.url)?.pathname ?? '/';
    const { traits } = state;
    if (/^\/\.well-known\/(?:caldav|carddav)\/?$/.test(path)) return wellKnown(state, user);
    if (request.method === 'OPTIONS' && user === undefined && traits.layout === 'radicale') return plain(200);
    if (user === undefined) return plain(401, '', { 'www-authenticate': traits.challenge });
    const place = locate(state, path, user);
    if (place.kind === 'elsewhere') {
      const location = state.origin + place.path;
      return plain(301, '', { location });
    }
    switch (request.method) {
      case 'OPTIONS':
        return plain(200, '', {
          dav: '1, 2, 3, access-control, calendar-access, addressbook, extended-mkcol',
          allow: 'OPTIONS, GET, PUT, DELETE, PROPFIND, REPORT',
          ...(traits.layout === 'davical' && { 'x-davical-version': 'DAViCal/1.1.12; DB/1.3.5' }),
        });
      case 'PROPFIND':
        return propfind(state, request, path, user);
      case 'REPORT':
        return report(state, request, path, user);
      case 'GET':
        return get(state, request, path, user);
      case 'PUT':
        return refusalOfPut(state, request, path, user) ?? stored(request, path, user);
      case 'DELETE':
        return remove(state, request, path, user);
      case 'MKCALENDAR':
      case 'MKCOL':
        return make(state, request, path, user);
    }
  }

  function stored(request: DavRequest, path: string, user: string): DavAnswer | Promise<DavAnswer> {
    if (!state.traits.interleaves) return put(state, request, path, user);
    return othersFirst().then(() => put(state, request, path, user));
  }

  async function answerTo(request: DavRequest, user: string | undefined): Promise<DavAnswer> {
    const meeting = armed.filter(({ fault }) => fault.on?.(request, user ?? '') ?? true);
    const active: Fault[] = [];
    for (const one of meeting) {
      one.met += 1;
      const nth = one.met - (one.fault.skip ?? 0);
      if (nth >= 1 && nth <= (one.fault.times ?? Number.POSITIVE_INFINITY)) active.push(one.fault);
    }
    for (const fault of active) {
      const instead = await fault.before?.(request);
      if (instead) return instead;
    }
    let answer = await serve(request, user);
    for (const fault of active) answer = (await fault.after?.(answer, request)) ?? answer;
    return answer;
  }

  function find(href: string): { collection: FakeCollection; name: string } {
    const path = parseUrl(href, state.origin)?.pathname ?? '';
    for (const user of state.users.keys()) {
      const place = locate(state, path, user);
      if (place.kind === 'object') return place;
    }
    throw new Error(`No collection for ${href}`);
  }

  return {
    /** May be changed while tests run: `server.traits.staleReports = 2000`. */
    traits: state.traits,
    origin: state.origin,
    exchanges,

    /** The way of an account to this server. A password goes along with every request that names an account. */
    transport(user: string, password = state.users.get(user) ?? ''): Transport {
      return {
        async send(asked) {
          // The shell names the app, and refuses a page that wants to do so itself.
          if ('user-agent' in asked.headers) return { kind: 'notSent', reason: 'badRequest' };
          const request = { ...asked, headers: { ...asked.headers, 'user-agent': 'Tandem' } };
          if (parseUrl(request.url)?.origin !== state.origin) {
            return request.accountId === null
              ? { kind: 'failed', reason: 'nameNotFound' }
              : { kind: 'notSent', reason: 'otherOrigin' };
          }
          state.now += options.pace ?? pace;
          const isKnown = request.accountId !== null && state.users.get(user) === password;
          const answer = await answerTo(request, isKnown ? user : undefined);
          const dated: DavAnswer =
            answer.kind === 'answer'
              ? { ...answer, headers: { date: new Date(state.now).toUTCString(), ...answer.headers } }
              : answer;
          exchanges.push({ request, user: isKnown ? user : undefined, answer: dated });
          return dated.kind === 'answer' && dated.body.length > request.maxBytes
            ? { kind: 'failed', reason: 'tooLarge' }
            : dated;
        },
      };
    },

    addCollection(collection: {
      kind: 'addressbook' | 'calendar';
      name: string;
      displayName?: string;
      owner?: string;
      components?: readonly string[];
      shared?: Record<string, 'write' | 'read'>;
    }): FakeCollection {
      const made = newCollection(state, { owner: 'anna', displayName: collection.name, ...collection });
      for (const [user, right] of Object.entries(collection.shared ?? {})) made.rights.set(user, right);
      state.collections.push(made);
      return made;
    },
    /** Absolute address by which a user finds a collection. */
    hrefOf: (collection: FakeCollection, user = collection.owner) =>
      state.origin + pathOf(state, collection, user),
    collections: () => state.collections,

    /** Another program writes: no condition, no rewriting, whatever the text is. */
    write(href: string, raw: string): void {
      const { collection, name } = find(href);
      store(state, collection, name, raw);
    },
    remove(href: string): void {
      const { collection, name } = find(href);
      unstore(state, collection, name);
    },
    read(href: string): string | undefined {
      const { collection, name } = find(href);
      return collection.objects.get(name)?.body;
    },
    /** What stood there until a moment ago, where two may write at one moment: whoever names it is still obeyed. */
    racingWith(href: string): string | undefined {
      const { collection, name } = find(href);
      return racingWith(state, collection, name)?.body;
    },
    /** Texts that were written over, or deleted, by somebody whose condition did not hold any more. */
    overwritten: (): readonly string[] => state.overwritten,
    /** Another program moves an object to another name or collection (MOVE): its text stays as it is. */
    moveObject(href: string, target: string): void {
      const from = find(href);
      const to = find(target);
      const object = from.collection.objects.get(from.name);
      if (!object) throw new Error(`Nothing at ${href}`);
      unstore(state, from.collection, from.name);
      from.collection.trash.delete(object.uid);
      store(state, to.collection, to.name, object.body);
    },
    /** What a collection holds, by name. */
    bodies: (collection: FakeCollection): Map<string, string> =>
      new Map([...collection.objects].map(([name, object]) => [name, object.body])),

    setRight(collection: FakeCollection, user: string, right: 'write' | 'read' | 'none'): void {
      if (right === 'none') collection.rights.delete(user);
      else collection.rights.set(user, right);
    },
    setPassword: (user: string, password: string) => state.users.set(user, password),
    /** For good, or until `putBack`. */
    takeAway(collection: FakeCollection): void {
      state.collections = state.collections.filter((one) => one !== collection);
    },
    putBack: (collection: FakeCollection) => state.collections.push(collection),
    /** A new, empty one at the same address. */
    recreate(collection: FakeCollection): FakeCollection {
      state.collections = state.collections.filter((one) => one !== collection);
      const made = { ...newCollection(state, collection), rights: new Map(collection.rights) };
      state.collections.push(made);
      return made;
    },
    /** To another name, with a permanent redirect at the old one. */
    move(collection: FakeCollection, name: string): void {
      state.collections.push({
        ...newCollection(state, collection),
        movedTo: name,
        rights: collection.rights,
      });
      collection.name = name;
    },
    /** Old tokens stay good, what changed before now is forgotten (Nextcloud). */
    prune(collection: FakeCollection): void {
      collection.log = [];
    },
    /** For `restore`: all that this server keeps. */
    snapshot: (): unknown => structuredClone(state.collections),
    /** The server is put back to an older state. The collections are others afterwards: ask `collections()`. */
    restore(snapshot: unknown): void {
      state.collections = structuredClone(snapshot) as FakeCollection[];
    },

    now: () => state.now,
    pass(milliseconds: number): void {
      state.now += milliseconds;
    },
    /** Until the answer is called, or `heal`. */
    addFault(fault: Fault): () => void {
      const one = { fault, met: 0 };
      armed.push(one);
      return () => {
        armed = armed.filter((other) => other !== one);
      };
    },
    heal(): void {
      armed = [];
    },
    /** How many requests of a method came, optionally for one address. */
    count: (method: DavRequest['method'], href?: string) =>
      exchanges.filter(
        ({ request }) =>
          request.method === method && (href === undefined || hrefKey(request.url) === hrefKey(href)),
      ).length,
  };
}

/** Long enough for requests of others that are on their way; no timer, so that a test can be repeated. */
async function othersFirst(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}

function wellKnown(state: FakeState, user: string | undefined): DavAnswer {
  switch (state.traits.wellKnown) {
    case 'none':
      return plain(404);
    case 'relative301':
      return plain(301, '', { location: '/' });
    case 'temporary302':
      return user === undefined
        ? plain(401, '', { 'www-authenticate': state.traits.challenge })
        : plain(302, '', { location: '/' });
    case 'absolute301':
      return plain(301, '', { location: state.origin + layoutOf(state).root });
  }
}
