import type { DavRequest } from '../../../electron/contract/dav';
import { asCollection } from '../../../renderer/dav/hrefs';
import { names, splitName } from '../../../renderer/dav/xml-names';
import { escapeXml, readXml, type XmlElement } from '../../../renderer/dav/xml-reader';
import { type HttpAnswer, multistatus, plain, propertyResponse, statusResponse } from './answer-xml';
import { layoutOf, locate, type Located, pathOf } from './layout';
import {
  ctagOf,
  type FakeCollection,
  type FakeState,
  listedNames,
  propertyToken,
  reported,
  shownEtag,
} from './store';

/** Children of the root of a request's body. */
export function bodyOf(request: DavRequest): { root: string; children: XmlElement[] } {
  const children: XmlElement[] = [];
  const read = readXml(request.body ?? '', (child) => children.push(child));
  return { root: read.kind === 'read' ? read.root : '', children };
}

export function wantedIn(children: readonly XmlElement[]): XmlElement[] {
  return children.find((child) => child.name === names.prop)?.children ?? [];
}

/** An address as this server writes it in answers. */
export function written(state: FakeState, path: string): string {
  const spelt = state.traits.encodesAt ? path.replace(/@/g, '%40') : path;
  return state.traits.hrefs === 'absolute' ? state.origin + spelt : spelt;
}

export function memberPath(state: FakeState, collection: FakeCollection, name: string, user: string): string {
  return pathOf(state, collection, user) + encodeURIComponent(name).replace(/%40/g, '@');
}

/** Answers a PROPFIND. */
export function propfind(state: FakeState, request: DavRequest, path: string, user: string): HttpAnswer {
  const place = locate(state, path, user);
  const { traits } = state;
  if (place.kind === 'nothing') {
    if (traits.missing === 'inner404') return multistatus(statusResponse(written(state, path), 404));
    return plain(traits.missing);
  }
  if (path === '/' && traits.rootPropfind === 405) return plain(405);
  const wanted = wantedIn(bodyOf(request).children).map((property) => property.name);
  const responses = [responseOf(state, place, path, user, wanted)];
  if (request.headers['depth'] === '1') responses.push(...childrenOf(state, request, place, user, wanted));
  return multistatus(responses.join(''));
}

function childrenOf(
  state: FakeState,
  request: DavRequest,
  place: Located,
  user: string,
  wanted: string[],
): string[] {
  if (place.kind === 'collection') {
    const { collection } = place;
    return [...listedNames(state, collection, user)].map((name) =>
      responseOf(
        state,
        { kind: 'object', collection, name },
        memberPath(state, collection, name, user),
        user,
        wanted,
      ),
    );
  }
  if (place.kind !== 'home') return [];
  const isNamed = (request.headers['user-agent'] ?? '') !== '';
  const visible = state.collections.filter((collection) => {
    if (!place.of.includes(collection.kind) || !collection.rights.has(user)) return false;
    if (collection.movedTo !== undefined) return false;
    return collection.owner === user || isNamed || !state.traits.hidesSharedWithoutUserAgent;
  });
  const collections = visible.map((collection) =>
    responseOf(state, { kind: 'collection', collection }, pathOf(state, collection, user), user, wanted),
  );
  const home = asCollection(layoutOf(state).home(user, place.of[0] ?? 'calendar'));
  // Things in between that are no collections for us.
  const inbox = propertyResponse(
    written(state, `${home}inbox/`),
    ['<D:resourcetype><D:collection/><C:schedule-inbox/></D:resourcetype>'],
    [],
  );
  return [
    ...collections,
    inbox,
    propertyResponse(
      written(state, `${home}folder/`),
      ['<D:resourcetype><D:collection/></D:resourcetype>'],
      [],
    ),
  ];
}

function responseOf(
  state: FakeState,
  place: Located,
  path: string,
  user: string,
  wanted: readonly string[],
): string {
  const there: string[] = [];
  const absent: string[] = [];
  const refused: string[] = [];
  for (const name of wanted) {
    const value = propertyOf(state, place, user, name);
    if (value !== undefined) there.push(value);
    else if (isRefused(state, place, user, name)) refused.push(emptyTag(name));
    else absent.push(emptyTag(name));
  }
  return propertyResponse(written(state, path), there, absent, refused);
}

/** A tag that brings its own namespace, for whatever was asked for. */
export function emptyTag(name: string): string {
  const { namespace, local } = splitName(name);
  return `<x:${local} xmlns:x="${escapeXml(namespace)}"/>`;
}

const wrap = (tag: string, content: string | undefined) =>
  content === undefined ? undefined : `<${tag}>${content}</${tag}>`;
const href = (state: FakeState, path: string) => `<D:href>${escapeXml(written(state, path))}</D:href>`;

function propertyOf(state: FakeState, place: Located, user: string, name: string): string | undefined {
  const layout = layoutOf(state);
  switch (name) {
    case names.principal:
      return place.kind === 'object'
        ? undefined
        : wrap('D:current-user-principal', href(state, layout.principal(user)));
    case names.calendarHome:
      return homeOf(state, place, user, 'C:calendar-home-set', 'calendar');
    case names.addressBookHome:
      return homeOf(state, place, user, 'A:addressbook-home-set', 'addressbook');
    case names.resourceType:
      return wrap('D:resourcetype', typeOf(place));
  }
  if (place.kind === 'object') {
    const object = reported(state, place.collection, place.name);
    if (name !== names.etag || !object) return undefined;
    const etag = shownEtag(state, place.collection, object, user);
    return etag === undefined ? undefined : `<D:getetag>${escapeXml(etag)}</D:getetag>`;
  }
  return place.kind === 'collection' ? collectionProperty(state, place.collection, user, name) : undefined;
}

function homeOf(
  state: FakeState,
  place: Located,
  user: string,
  tag: string,
  kind: FakeCollection['kind'],
): string | undefined {
  const layout = layoutOf(state);
  const isPrincipal =
    place.kind === 'principal' ||
    (place.kind === 'home' && asCollection(layout.principal(user)) === asCollection(layout.home(user, kind)));
  return isPrincipal ? wrap(tag, href(state, layout.home(user, kind))) : undefined;
}

function typeOf(place: Located): string {
  if (place.kind === 'object') return '';
  if (place.kind !== 'collection')
    return place.kind === 'principal' ? '<D:principal/><D:collection/>' : '<D:collection/>';
  return `<D:collection/>${place.collection.kind === 'calendar' ? '<C:calendar/>' : '<A:addressbook/>'}`;
}

function collectionProperty(
  state: FakeState,
  collection: FakeCollection,
  user: string,
  name: string,
): string | undefined {
  const { traits } = state;
  const isCalendar = collection.kind === 'calendar';
  switch (name) {
    case names.displayName:
      return wrap('D:displayname', escapeXml(collection.displayName));
    case names.ctag:
      return wrap('CS:getctag', ctagOf(state, collection));
    case names.syncToken:
      return traits.syncReport ? wrap('D:sync-token', propertyToken(state, collection)) : undefined;
    case names.resourceId:
      return traits.resourceId
        ? wrap('D:resource-id', `<D:href>urn:uuid:${collection.identity}</D:href>`)
        : undefined;
    case names.owner:
      return wrap('D:owner', href(state, layoutOf(state).principal(collection.owner)));
    case names.components:
      return isCalendar
        ? wrap(
            'C:supported-calendar-component-set',
            collection.components.map((one) => `<C:comp name="${one}"/>`).join(''),
          )
        : undefined;
    case names.privileges:
      return privilegesOf(state, collection, user);
    case names.reports: {
      const reports = [
        isCalendar ? 'C:calendar-multiget' : 'A:addressbook-multiget',
        ...(traits.syncReport ? ['D:sync-collection'] : []),
      ];
      const one = (report: string) =>
        traits.bareReportSet ? `<${report}/>` : `<D:report><${report}/></D:report>`;
      return wrap(
        'D:supported-report-set',
        reports.map((report) => `<D:supported-report>${one(report)}</D:supported-report>`).join(''),
      );
    }
    case names.addressDataTypes:
      if (isCalendar || traits.cardVersions.length === 0) return undefined;
      return wrap(
        'A:supported-address-data',
        traits.cardVersions
          .map((version) => `<A:address-data-type content-type="text/vcard" version="${version}"/>`)
          .join(''),
      );
    case names.calendarMaxSize:
    case names.cardMaxSize:
      if (traits.maxSize === undefined || (name === names.calendarMaxSize) !== isCalendar) return undefined;
      return wrap(isCalendar ? 'C:max-resource-size' : 'A:max-resource-size', String(traits.maxSize));
    case names.quotaAvailable:
      return traits.quota === undefined ? undefined : wrap('D:quota-available-bytes', String(traits.quota));
    default:
      return undefined;
  }
}

/** Who may not know their rights is told so, not that there are none (DAViCal). */
function isRefused({ traits }: FakeState, place: Located, user: string, name: string): boolean {
  return (
    traits.privileges === 'refused' &&
    name === names.privileges &&
    place.kind === 'collection' &&
    user !== place.collection.owner
  );
}

function privilegesOf(state: FakeState, collection: FakeCollection, user: string): string | undefined {
  const { privileges } = state.traits;
  if (privileges === 'none') return undefined;
  if (privileges === 'refused' && user !== collection.owner) return undefined;
  const list = collection.rights.get(user) === 'write' ? ['write', 'write-content', 'bind', 'unbind'] : [];
  if (privileges !== 'withoutRead' || collection.kind === 'calendar') list.unshift('read');
  if (user === collection.owner && state.traits.hidesTasks) list.unshift('all');
  return wrap(
    'D:current-user-privilege-set',
    list.map((one) => `<D:privilege><D:${one}/></D:privilege>`).join(''),
  );
}
