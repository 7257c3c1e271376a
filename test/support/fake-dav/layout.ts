import { asCollection, hrefKey } from '../../../renderer/dav/hrefs';
import type { FakeCollection, FakeState } from './store';
import type { FakeTraits } from './traits';

type Kind = FakeCollection['kind'];

type Layout = {
  /** Where the service begins. */
  root: string;
  principal(user: string): string;
  home(user: string, kind: Kind): string;
  /** Last segment of another's collection in one's own home. */
  shared(owner: string, name: string): string;
};

const own = (_owner: string, name: string) => name;

const layouts: Record<FakeTraits['layout'], Layout> = {
  radicale: { root: '/', principal: (user) => `/${user}/`, home: (user) => `/${user}/`, shared: own },
  // It knows no users: everyone is the first one.
  xandikos: {
    root: '/',
    principal: () => '/anna/',
    home: (_user, kind) => (kind === 'calendar' ? '/anna/calendars/' : '/anna/contacts/'),
    shared: own,
  },
  davical: {
    root: '/caldav.php/',
    principal: (user) => `/caldav.php/${user}/`,
    home: (user) => `/caldav.php/${user}/`,
    shared: own,
  },
  cyrus: {
    root: '/dav/',
    principal: (user) => `/dav/principals/user/${user}/`,
    home: (user, kind) => `/dav/${kind === 'calendar' ? 'calendars' : 'addressbooks'}/user/${user}/`,
    shared: (owner, name) => `${owner}.${name}`,
  },
  sogo: {
    root: '/SOGo/dav/',
    // Without the last slash.
    principal: (user) => `/SOGo/dav/${user}`,
    home: (user, kind) => `/SOGo/dav/${user}/${kind === 'calendar' ? 'Calendar' : 'Contacts'}`,
    shared: (owner, name) => `${owner}_${name}`,
  },
  sabre: {
    root: '/remote.php/dav/',
    principal: (user) => `/remote.php/dav/principals/users/${user}/`,
    home: (user, kind) =>
      `/remote.php/dav/${kind === 'calendar' ? 'calendars' : 'addressbooks/users'}/${user}/`,
    shared: (owner, name) => `${name}_shared_by_${owner}`,
  },
};

export function layoutOf(state: FakeState): Layout {
  return layouts[state.traits.layout];
}

/** Where a user finds a collection. */
export function pathOf(state: FakeState, collection: FakeCollection, user: string): string {
  const layout = layoutOf(state);
  const { name, owner, kind } = collection;
  return `${asCollection(layout.home(user, kind))}${owner === user ? name : layout.shared(owner, name)}/`;
}

export type Located =
  | { kind: 'root' | 'nothing' }
  | { kind: 'principal' }
  | { kind: 'home'; of: Kind[] }
  | { kind: 'collection'; collection: FakeCollection }
  | { kind: 'object'; collection: FakeCollection; name: string }
  | { kind: 'elsewhere'; path: string };

const sameCollection = (one: string, other: string) =>
  asCollection(hrefKey(one)) === asCollection(hrefKey(other));

/** What stands at a path, seen by this user. */
export function locate(state: FakeState, path: string, user: string): Located {
  const layout = layoutOf(state);
  for (const collection of state.collections) {
    const paths = [{ at: pathOf(state, collection, user), isOwn: true }];
    if (collection.owner !== user)
      paths.push({ at: pathOf(state, collection, collection.owner), isOwn: false });
    for (const { at, isOwn } of paths) {
      if (!hrefKey(asCollection(path)).startsWith(at)) continue;
      const rest = hrefKey(path).slice(at.length);
      if (rest.includes('/')) continue;
      if (collection.movedTo !== undefined) {
        return {
          kind: 'elsewhere',
          path: pathOf(state, { ...collection, name: collection.movedTo }, user) + rest,
        };
      }
      if (!collection.rights.has(user)) return { kind: 'nothing' };
      if (!isOwn && state.traits.redirectsShared) {
        return { kind: 'elsewhere', path: pathOf(state, collection, user) + rest };
      }
      return rest === ''
        ? { kind: 'collection', collection }
        : { kind: 'object', collection, name: decodeURIComponent(rest) };
    }
  }
  const homes = (['calendar', 'addressbook'] as const).filter((kind) =>
    sameCollection(path, layout.home(user, kind)),
  );
  if (homes.length > 0) return { kind: 'home', of: [...homes] };
  if (sameCollection(path, layout.principal(user))) return { kind: 'principal' };
  return sameCollection(path, layout.root) || path === '/' ? { kind: 'root' } : { kind: 'nothing' };
}
