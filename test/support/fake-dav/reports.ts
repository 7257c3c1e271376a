import type { DavRequest } from '../../../electron/contract/dav';
import { hrefKey, resolveHref } from '../../../renderer/dav/hrefs';
import { names } from '../../../renderer/dav/xml-names';
import { deepText, escapeXml, type XmlElement } from '../../../renderer/dav/xml-reader';
import { type HttpAnswer, multistatus, plain, propertyResponse, refusal, statusResponse } from './answer-xml';
import { locate, pathOf } from './layout';
import { bodyOf, emptyTag, memberPath, wantedIn, written } from './properties';
import {
  bodyFor,
  changesSince,
  currentToken,
  type FakeCollection,
  type FakeState,
  listedNames,
  reported,
  shownEtag,
} from './store';

/** Answers a REPORT: sync-collection and the two multigets. */
export function report(state: FakeState, request: DavRequest, path: string, user: string): HttpAnswer {
  const place = locate(state, path, user);
  if (place.kind === 'nothing') return plain(404);
  if (place.kind !== 'collection') return plain(405);
  const { root, children } = bodyOf(request);
  if (root === '{DAV:}sync-collection') return sync(state, place.collection, children, path, user);
  if (root.endsWith('-multiget')) return multiget(state, place.collection, children, path, user);
  return refusal(403, 'D:supported-report');
}

function sync(
  state: FakeState,
  collection: FakeCollection,
  body: readonly XmlElement[],
  path: string,
  user: string,
): HttpAnswer {
  const { traits } = state;
  if (!traits.syncReport) return refusal(403, 'D:supported-report');
  const token = body.find((child) => child.name === names.syncToken)?.text.trim() ?? '';
  const limit = Number(
    deepText(body.find((child) => child.name.endsWith('}limit')) ?? emptyElement) || Number.POSITIVE_INFINITY,
  );
  const known = token === '' ? undefined : changesSince(state, collection, token);
  if (token !== '' && !known) {
    if (traits.badToken === 403) return refusal(403, 'D:valid-sync-token');
    if (traits.badToken === 500) return plain(500, 'Internal Server Error', { 'content-type': 'text/plain' });
    if (traits.badToken === 'echo') {
      // One that could be of its own future is taken for it.
      if (!/^data:,\d+$/.test(token)) return refusal(403, 'D:valid-sync-token');
      return multistatus(`<D:sync-token>${escapeXml(token)}</D:sync-token>`);
    }
  }
  const changed = new Map<string, { seq: number; removed: boolean }>();
  const isFull = !known;
  if (isFull) {
    for (const name of collection.objects.keys())
      changed.set(name, { seq: lastSeq(collection, name), removed: false });
    const namesOld =
      token === '' ? traits.firstSyncNamesRemovals : traits.badToken === 'everythingAndRemovals';
    for (const { name, seq } of collection.log) {
      if (namesOld && !collection.objects.has(name)) changed.set(name, { seq, removed: true });
    }
  } else {
    for (const { name, seq } of known.changes) {
      const removed = !collection.objects.has(name);
      const isShort = removed && known.changes.some((change) => change.name === name && change.isNew);
      if (!isShort || traits.namesShortLived) changed.set(name, { seq, removed });
    }
  }
  const listed = listedNames(state, collection, user);
  // What is gone is named to everyone, whatever it was.
  for (const [name, change] of changed) if (!change.removed && !listed.has(name)) changed.delete(name);
  const ordered = [...changed].toSorted((one, other) => one[1].seq - other[1].seq);
  const page = traits.pages ? ordered.slice(0, limit) : ordered;
  const hasMore = page.length < ordered.length;
  const responses = page.map(([name, change]) => {
    const href = written(state, memberPath(state, collection, name, user));
    if (change.removed) return statusResponse(href, 404);
    return objectResponse(state, collection, name, user, wantedIn(body), traits.dataInSync);
  });
  const last = page.at(-1)?.[1].seq ?? collection.seq;
  const next = currentToken(state, collection, hasMore ? last : collection.seq);
  const more = hasMore ? statusResponse(written(state, path), 507) : '';
  return multistatus(`${responses.join('')}${more}<D:sync-token>${escapeXml(next)}</D:sync-token>`);
}

const emptyElement: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };

function lastSeq(collection: FakeCollection, name: string): number {
  return collection.log.findLast((change) => change.name === name)?.seq ?? 0;
}

function multiget(
  state: FakeState,
  collection: FakeCollection,
  body: readonly XmlElement[],
  path: string,
  user: string,
): HttpAnswer {
  const at = hrefKey(pathOf(state, collection, user));
  const hrefs = body.filter((child) => child.name === names.href);
  state.now += hrefs.length * state.traits.multigetPause;
  const responses = hrefs.map(({ text }) => {
    const resolved = resolveHref(text, state.origin + path);
    const key = resolved.kind === 'ok' ? hrefKey(resolved.href.slice(state.origin.length)) : '';
    const name = key.startsWith(at) ? decodeURIComponent(key.slice(at.length)) : '';
    if (!reported(state, collection, name))
      return state.traits.multigetMissing === 404 ? statusResponse(text, 404) : '';
    return objectResponse(state, collection, name, user, wantedIn(body), true);
  });
  return multistatus(responses.join(''));
}

function objectResponse(
  state: FakeState,
  collection: FakeCollection,
  name: string,
  user: string,
  wanted: readonly XmlElement[],
  withData: boolean,
): string {
  const object = reported(state, collection, name);
  const there: string[] = [];
  const absent: string[] = [];
  for (const property of wanted) {
    const etag = object && shownEtag(state, collection, object, user);
    if (property.name === names.etag && etag !== undefined)
      there.push(`<D:getetag>${escapeXml(etag)}</D:getetag>`);
    else if (property.name === names.resourceType) there.push('<D:resourcetype/>');
    else if (isData(property.name) && withData && object) {
      const version = property.attributes.get('version');
      const text =
        collection.kind === 'addressbook'
          ? state.traits.viewCard(object.body, version)
          : bodyFor(state, object, user);
      const tag = collection.kind === 'addressbook' ? 'A:address-data' : 'C:calendar-data';
      const escaped = escapeXml(state.traits.escapesCr ? text : text.replace(/\r/g, ''));
      const numbered = (letter: string) => `&#${letter.codePointAt(0)};`;
      const data = state.traits.numbersLetters ? escaped.replace(/\P{ASCII}/gu, numbered) : escaped;
      there.push(`<${tag}>${data}</${tag}>`);
    } else absent.push(emptyTag(property.name));
  }
  return propertyResponse(written(state, memberPath(state, collection, name, user)), there, absent);
}

function isData(name: string): boolean {
  return name === names.addressData || name === names.calendarData;
}
