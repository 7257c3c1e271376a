import type { DavClient } from './dav-client';
import { ok, type DavFailure, type DavResult } from './dav-result';
import { memberHref } from './hrefs';
import type { FoundCollection } from './collections';
import type { ServerTraits } from './server-traits';

/** An etag that no server has given out. */
const staleEtag = '"tandem-0"';

/**
 * Writes one object of its own into a collection, sees what becomes of it and takes it away again (reference §10, end).
 * Only with the person's consent: others may see it for a moment. `uid` is fresh; `words` stand in it, for whoever
 * comes across it. Fails only if nothing could be stored.
 */
export async function tryWriting(
  client: DavClient,
  place: Pick<FoundCollection, 'href' | 'kind' | 'components'>,
  trial: { uid: string; words: string },
): Promise<DavResult<ServerTraits>> {
  const { kind } = place;
  const href = memberHref(place.href, `${trial.uid}${kind === 'addressbook' ? '.vcf' : '.ics'}`);
  const body = kind === 'addressbook' ? trialCard(trial) : trialEntry(trial, place.components);
  const created = await client.put(href, body, { kind, condition: { none: true } });
  // Stored or not, nobody can tell: take it away in any case.
  if (created.kind !== 'ok') {
    if (created.kind === 'serverError' || created.kind === 'network') await client.remove(href);
    return created;
  }
  const traits: ServerTraits = {};
  const read = await client.multiget(place, [href]);
  const stored = read.kind === 'ok' ? read.value.found[0]?.body : undefined;
  if (stored !== undefined) traits.keepsOwnLines = /^X-TANDEM-TITLE[;:]/m.test(stored);
  if (kind === 'addressbook') {
    const other = await client.multiget(place, [href], { version: '4.0' });
    const converted = other.kind === 'ok' ? other.value.found[0]?.body : undefined;
    if (converted !== undefined) traits.negotiatesVersion = /^VERSION:4\.0\s*$/m.test(converted);
  }
  const again = await client.put(href, body, { kind, condition: { none: true } });
  const late = await client.put(href, body, { kind, condition: { etag: staleEtag } });
  const removal = await client.remove(href, staleEtag);
  if ([again, late, removal].some((answer) => answer.kind === 'ok')) traits.ignoresConditions = true;
  else if ([again, late, removal].every(isRefusal)) traits.ignoresConditions = false;
  const gone = await client.remove(href);
  if (gone.kind !== 'ok' && gone.kind !== 'gone' && removal.kind !== 'ok') return gone;
  return ok(traits);
}

function isRefusal(answer: { kind: 'ok' } | DavFailure): boolean {
  return answer.kind === 'precondition';
}

function trialCard({ uid, words }: { uid: string; words: string }): string {
  const text = escaped(words);
  return lines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${uid}`,
    `FN:${text}`,
    `N:${text};;;;`,
    'TITLE;LANGUAGE=de:Probe',
    'X-TANDEM-TITLE;LANGUAGE=nl:Proef',
    'END:VCARD',
  ]);
}

function trialEntry(
  { uid, words }: { uid: string; words: string },
  components: readonly string[] | undefined,
): string {
  const isEvent = components === undefined || components.includes('VEVENT');
  const component = isEvent ? 'VEVENT' : 'VTODO';
  // Long past, so that nobody's day shows it.
  const day = isEvent
    ? ['DTSTART;VALUE=DATE:20000103', 'DTEND;VALUE=DATE:20000104', 'TRANSP:TRANSPARENT']
    : [];
  return lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tandem//DE',
    `BEGIN:${component}`,
    `UID:${uid}`,
    'DTSTAMP:20000103T080000Z',
    ...day,
    `SUMMARY:${escaped(words)}`,
    'X-TANDEM-TITLE;LANGUAGE=nl:Proef',
    `END:${component}`,
    'END:VCALENDAR',
  ]);
}

function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex -- a line of the format must not be broken
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').replace(/[\\,;]/g, '\\$&');
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join('');
}
