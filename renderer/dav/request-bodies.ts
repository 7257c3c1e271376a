import { names, namespaces, splitName } from './xml-names';
import { escapeXml } from './xml-reader';

/** Bodies of requests. Prefixes are fixed, since some servers look for nothing else. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [namespaces.dav, 'd'],
  [namespaces.caldav, 'c'],
  [namespaces.carddav, 'card'],
  [namespaces.calendarServer, 'cs'],
  [namespaces.apple, 'a'],
]);

const declarations = [...prefixes].map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`).join('');

function document(root: string, content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}${declarations}>${content}</${root}>\n`;
}

function tag(name: string): string {
  const { namespace, local } = splitName(name);
  return `${prefixes.get(namespace) ?? 'd'}:${local}`;
}

function element(name: string, content: string, attributes = ''): string {
  return content === ''
    ? `<${tag(name)}${attributes}/>`
    : `<${tag(name)}${attributes}>${content}</${tag(name)}>`;
}

const empty = (name: string) => element(name, '');

/** RFC 4918 §9.1. */
export function propfindBody(properties: readonly string[]): string {
  return document('d:propfind', `<d:prop>${properties.map(empty).join('')}</d:prop>`);
}

/** RFC 6578 §3.2; only the etag, since data within is answered by 404 on some servers. An empty token asks for everything. */
export function syncBody(token: string, limit: number | undefined): string {
  const page = limit === undefined ? '' : `<d:limit><d:nresults>${limit}</d:nresults></d:limit>`;
  return document(
    'd:sync-collection',
    `${element(names.syncToken, escapeXml(token))}<d:sync-level>1</d:sync-level>${page}` +
      `<d:prop>${empty(names.etag)}${empty(names.resourceType)}</d:prop>`,
  );
}

/** RFC 6352 §8.7. `paths` as the server wrote them. */
export function cardsBody(paths: readonly string[], version: '3.0' | '4.0' | undefined): string {
  const wanted = version === undefined ? '' : ` content-type="text/vcard" version="${version}"`;
  return document(
    'card:addressbook-multiget',
    `<d:prop>${empty(names.etag)}${element(names.addressData, '', wanted)}</d:prop>${hrefs(paths)}`,
  );
}

/** RFC 4791 §7.9. */
export function calendarsBody(paths: readonly string[]): string {
  return document(
    'c:calendar-multiget',
    `<d:prop>${empty(names.etag)}${empty(names.calendarData)}</d:prop>${hrefs(paths)}`,
  );
}

function hrefs(paths: readonly string[]): string {
  return paths.map((path) => element(names.href, escapeXml(path))).join('');
}

export type CalendarComponent = 'VEVENT' | 'VTODO' | 'VJOURNAL';

/** RFC 4791 §5.3.1. */
export function calendarBody(displayName: string, components: readonly CalendarComponent[]): string {
  const kinds = components.map((name) => element(names.component, '', ` name="${name}"`)).join('');
  return document(
    'c:mkcalendar',
    `<d:set><d:prop>${element(names.displayName, escapeXml(displayName))}` +
      `${element(names.components, kinds)}</d:prop></d:set>`,
  );
}

/** Extended MKCOL, RFC 5689 §3 with RFC 6352 §6.3.1. */
export function addressBookBody(displayName: string): string {
  const type = element(names.resourceType, empty(names.collection) + empty(names.addressBook));
  return document(
    'd:mkcol',
    `<d:set><d:prop>${type}${element(names.displayName, escapeXml(displayName))}</d:prop></d:set>`,
  );
}
