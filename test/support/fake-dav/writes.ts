import { sha256 } from '../../../renderer/codec/sha256';
import type { DavRequest } from '../../../electron/contract/dav';
import { asCollection } from '../../../renderer/dav/hrefs';
import { names } from '../../../renderer/dav/xml-names';
import { deepText, type XmlElement } from '../../../renderer/dav/xml-reader';
import { type HttpAnswer, innerRefusal, plain, refusal, xml } from './answer-xml';
import { layoutOf, locate, type Located } from './layout';
import { bodyOf, memberPath, written } from './properties';
import { addUid } from './rewrite';
import {
  type FakeCollection,
  type FakeState,
  type StoredObject,
  bodyFor,
  shownEtag,
  storeFor,
  uidOf,
  unstore,
} from './store';
import { type Fault, faultOf } from './validity';

type ObjectPlace = Extract<Located, { kind: 'object' }>;

export function get(state: FakeState, request: DavRequest, path: string, user: string): HttpAnswer {
  const place = locate(state, path, user);
  if (place.kind === 'collection' && state.traits.hidesTasks && place.collection.kind === 'calendar')
    return plain(200, exportOf(place.collection), { 'content-type': 'text/calendar; charset=utf-8' });
  if (place.kind !== 'object')
    return place.kind === 'nothing'
      ? plain(404)
      : plain(200, '<html>listing</html>', { 'content-type': 'text/html' });
  const object = place.collection.objects.get(place.name);
  if (!object) return plain(404);
  const isCard = place.collection.kind === 'addressbook';
  const version = /version=(\d\.\d)/.exec(request.headers['accept'] ?? '')?.[1];
  const etag = shownEtag(state, place.collection, object, user);
  const known = request.headers['if-none-match'];
  if (state.traits.conditionalGet && known !== undefined && known === etag) return plain(304, '', { etag });
  return plain(200, isCard ? state.traits.viewCard(object.body, version) : bodyFor(state, object, user), {
    'content-type': isCard ? 'text/vcard; charset=utf-8' : 'text/calendar; charset=utf-8',
    ...(etag !== undefined && { etag }),
  });
}

/** The whole calendar as one file, as DAViCal gives it. */
function exportOf(collection: FakeCollection): string {
  const parts = [...collection.objects.values()].flatMap(
    ({ body }) => body.match(/^BEGIN:(VEVENT|VTODO|VTIMEZONE)\r?\n[\s\S]*?^END:\1\r?\n/gm) ?? [],
  );
  return `BEGIN:VCALENDAR\r\nPRODID:-//davical.org//NONSGML AWL Calendar//EN\r\nVERSION:2.0\r\n${parts.join('')}END:VCALENDAR\r\n`;
}

/** Why a PUT is refused, if it is; nothing is stored. */
export function refusalOfPut(
  state: FakeState,
  request: DavRequest,
  path: string,
  user: string,
): HttpAnswer | undefined {
  const place = locate(state, path, user);
  if (place.kind === 'nothing') return plain(409);
  if (place.kind !== 'object') return plain(405);
  if (place.collection.rights.get(user) !== 'write') return refusal(403, 'D:need-privileges');
  return conditionOf(state, request, place, user) ?? bodyRefusal(state, request, place, path, user);
}

/** Stores what was not refused. */
export function put(state: FakeState, request: DavRequest, path: string, user: string): HttpAnswer {
  const place = locate(state, path, user);
  if (place.kind !== 'object') return plain(409);
  const { collection, name } = place;
  const { traits } = state;
  const before = collection.objects.get(name);
  noteOverwritten(state, request, place, user);
  const isCard = collection.kind === 'addressbook';
  let body = (isCard ? traits.rewriteCard : traits.rewriteEvent)(request.body ?? '');
  if (isCard && uidOf(body) === '')
    body = traits.cardWithoutUid === 'added' ? addUid(name.replace(/\.vcf$/, ''))(body) : body;
  const object = storeFor(state, collection, name, body, user);
  const etag = traits.putEtag[isCard ? 'card' : 'event']
    ? shownEtag(state, collection, object, collection.owner)
    : undefined;
  return plain(before ? traits.overwritten : 201, '', etag === undefined ? {} : { etag });
}

export function remove(state: FakeState, request: DavRequest, path: string, user: string): HttpAnswer {
  const place = locate(state, path, user);
  if (place.kind !== 'object') return plain(place.kind === 'nothing' ? 404 : 403);
  const { collection, name } = place;
  if (collection.rights.get(user) !== 'write') return refusal(403, 'D:need-privileges');
  if (!collection.objects.has(name)) return plain(404);
  if (state.traits.guardsDelete) {
    const refused = conditionOf(state, request, place, user);
    if (refused) return refused;
  }
  noteOverwritten(state, request, place, user);
  unstore(state, collection, name);
  return state.traits.deleted === 200 ? xml(200, 'D:multistatus', '') : plain(204);
}

/** `If-Match` and `If-None-Match`, as far as this server obeys them. */
function conditionOf(
  state: FakeState,
  request: DavRequest,
  { collection, name }: ObjectPlace,
  user: string,
): HttpAnswer | undefined {
  const { traits } = state;
  const object = collection.objects.get(name);
  if (request.headers['if-none-match'] === '*' && object && traits.guardsCreate) return plain(412);
  const expected = request.headers['if-match'];
  if (expected === undefined) return undefined;
  if (!object) return traits.createsOnIfMatch && collection.kind === 'calendar' ? undefined : plain(412);
  const racing = racingWith(state, collection, name);
  const valid = etagsOf(state, collection, object, user);
  if (racing) valid.push(...etagsOf(state, collection, racing, user));
  return valid.includes(expected) ? undefined : plain(412);
}

/** Without its quotes, or with W/ in front, an etag never matches; only the strong form is compared. */
function etagsOf(
  state: FakeState,
  collection: FakeCollection,
  object: StoredObject,
  user: string,
): (string | undefined)[] {
  const strong = { ...state, traits: { ...state.traits, etagForm: 'strong' as const } };
  return [user, collection.owner].map((each) => shownEtag(strong, collection, object, each));
}

/** What stood there until a moment ago, if a condition that names it is still obeyed. */
export function racingWith(
  state: FakeState,
  collection: FakeCollection,
  name: string,
): StoredObject | undefined {
  const previous = collection.previous.get(name);
  const isInRace = previous !== undefined && state.traits.raceWindow > state.now - previous.until;
  return isInRace ? previous.object : undefined;
}

/** Whoever wrote it had not seen what stands there: nobody can bring that back but whoever wrote that. */
function noteOverwritten(
  state: FakeState,
  request: DavRequest,
  { collection, name }: ObjectPlace,
  user: string,
): void {
  const object = collection.objects.get(name);
  const expected = request.headers['if-match'];
  const isNew = request.headers['if-none-match'] === '*';
  if (!object || (expected === undefined && !isNew)) return;
  if (isNew || !etagsOf(state, collection, object, user).includes(expected))
    state.overwritten.push(object.body);
}

function bodyRefusal(
  state: FakeState,
  request: DavRequest,
  place: ObjectPlace,
  path: string,
  user: string,
): HttpAnswer | undefined {
  const { collection, name } = place;
  const { traits } = state;
  const body = request.body ?? '';
  const space = collection.kind === 'addressbook' ? 'A' : 'C';
  if (traits.strict && /x-vcard/i.test(request.headers['content-type'] ?? ''))
    return refusal(403, 'A:supported-address-data');
  if (traits.maxSize !== undefined && body.length > traits.maxSize)
    return refusal(403, `${space}:max-resource-size`);
  if (traits.quota !== undefined && body.length > traits.quota) return plain(507);
  const fault = faultOf(traits, collection, body);
  if (fault && traits.badData !== 'stored') return badData(state, path, space, fault);
  const uid = uidOf(body);
  const before = collection.objects.get(name);
  if (before && before.uid !== '' && uid !== before.uid) {
    if (traits.uidChange === 409) return refusal(409, `${space}:no-uid-conflict`);
    if (traits.uidChange === '403condition') return refusal(403, `${space}:no-uid-conflict`);
  }
  if (!before && traits.trash && collection.trash.has(uid)) {
    return xml(
      400,
      'D:error',
      '<S:exception>Sabre\\DAV\\Exception\\BadRequest</S:exception><S:message>Deleted calendar object with uid already exists in this calendar collection.</S:message>',
    );
  }
  const other = [...collection.objects.values()].find(
    (object) => object.uid === uid && uid !== '' && object.name !== name,
  );
  return other ? uidTaken(state, place, path, memberPath(state, collection, other.name, user)) : undefined;
}

function badData(state: FakeState, path: string, space: string, fault: Fault): HttpAnswer {
  const condition =
    fault.kind === 'component'
      ? 'C:supported-calendar-component'
      : `${space}:valid-${space === 'A' ? 'address' : 'calendar'}-data`;
  switch (state.traits.badData) {
    case 'inner412':
      return innerRefusal(path, 412, condition);
    case '403condition':
      return refusal(403, condition, '', fault.text);
    case 415:
      return xml(
        415,
        'D:error',
        `<S:exception>Sabre\\DAV\\Exception\\UnsupportedMediaType</S:exception><S:message>${fault.text}</S:message>`,
      );
    case 404:
      return plain(404);
    case 400:
    case 'stored':
      return plain(400, fault.text, { 'content-type': 'text/plain' });
  }
}

function uidTaken(
  state: FakeState,
  { collection }: ObjectPlace,
  path: string,
  other: string,
): HttpAnswer | undefined {
  const isCard = collection.kind === 'addressbook';
  const space = isCard ? 'A' : 'C';
  const href = `<D:href>${written(state, other)}</D:href>`;
  switch (isCard ? state.traits.cardUidTaken : state.traits.eventUidTaken) {
    case 'stored':
      return undefined;
    case '409condition':
      return refusal(409, `${space}:no-uid-conflict`, href);
    case 'inner412':
      return innerRefusal(path, 412, `${space}:no-uid-conflict`);
    case '403href':
      return refusal(403, 'C:unique-scheduling-object-resource', href);
    case '409text':
      return xml(409, 'D:error', '<S:message>Event UID already in use.</S:message>');
  }
}

/** MKCALENDAR and extended MKCOL, in one's own home. */
export function make(state: FakeState, request: DavRequest, path: string, user: string): HttpAnswer {
  const { traits } = state;
  const place = locate(state, path, user);
  const kind = request.method === 'MKCALENDAR' ? 'calendar' : 'addressbook';
  const home = asCollection(layoutOf(state).home(user, kind));
  const name = asCollection(path).slice(home.length, -1);
  if (place.kind !== 'nothing' && place.kind !== 'object') {
    return traits.makeExisting === 'inner403'
      ? innerRefusal(path, 403, 'D:resource-must-be-null')
      : plain(traits.makeExisting);
  }
  if (!asCollection(path).startsWith(home) || name === '' || name.includes('/')) return plain(403);
  const properties = bodyOf(request).children.flatMap((set) => set.children.flatMap((prop) => prop.children));
  const find = (wanted: string) => properties.find((property) => property.name === wanted);
  const given = find(names.displayName);
  const displayName = given && !(traits.mkcolForgetsName && kind === 'addressbook') ? deepText(given) : name;
  const components =
    find(names.components)?.children.map((one: XmlElement) => one.attributes.get('name') ?? '') ?? [];
  state.collections.push(newCollection(state, { kind, name, displayName, owner: user, components }));
  return plain(201);
}

export function newCollection(
  state: FakeState,
  collection: Pick<FakeCollection, 'kind' | 'name' | 'displayName' | 'owner'> & {
    components?: readonly string[];
  },
): FakeCollection {
  state.writes += 1;
  const components = collection.components ?? [];
  return {
    ...collection,
    components: components.length > 0 ? [...components] : ['VEVENT', 'VTODO'],
    rights: new Map([[collection.owner, 'write']]),
    identity: sha256(`${state.origin} ${collection.name} ${state.writes}`).slice(0, 12),
    objects: new Map(),
    log: [],
    seq: 0,
    tokens: new Map(),
    counters: new Map(),
    trash: new Set(),
    previous: new Map(),
  };
}
