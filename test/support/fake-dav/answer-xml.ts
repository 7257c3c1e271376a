import type { DavAnswer } from '../../../electron/contract/dav';
import { escapeXml } from '../../../renderer/dav/xml-reader';

const spaces =
  'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:A="urn:ietf:params:xml:ns:carddav" xmlns:CS="http://calendarserver.org/ns/" xmlns:S="http://sabredav.org/ns"';

export type HttpAnswer = Extract<DavAnswer, { kind: 'answer' }>;

export function plain(status: number, body = '', headers: Record<string, string> = {}): HttpAnswer {
  return { kind: 'answer', status, headers, body };
}

export function xml(status: number, root: string, content: string): HttpAnswer {
  return plain(status, `<?xml version="1.0" encoding="utf-8"?>\n<${root} ${spaces}>${content}</${root}>`, {
    'content-type': 'application/xml; charset=utf-8',
  });
}

/** DAV's `error` with one condition (`C:no-uid-conflict`), with what stands in it. */
export function refusal(status: number, condition: string, content = '', description = ''): HttpAnswer {
  const more =
    description === '' ? '' : `<D:responsedescription>${escapeXml(description)}</D:responsedescription>`;
  return xml(status, 'D:error', `<${condition}>${content}</${condition}>${more}`);
}

/** The real answer within a 207 (Xandikos). */
export function innerRefusal(path: string, status: number, condition: string): HttpAnswer {
  return multistatus(
    `<D:response><D:href>${escapeXml(path)}</D:href>${statusLine(status)}<D:error><${condition}/></D:error></D:response>`,
  );
}

export function multistatus(content: string): HttpAnswer {
  return xml(207, 'D:multistatus', content);
}

export function statusLine(status: number): string {
  return `<D:status>HTTP/1.1 ${status} ${status < 300 ? 'OK' : 'No'}</D:status>`;
}

export function statusResponse(href: string, status: number): string {
  return `<D:response><D:href>${escapeXml(href)}</D:href>${statusLine(status)}</D:response>`;
}

/** Properties that are there under 200, the others by their tags under 404. */
export function propertyResponse(
  href: string,
  there: readonly string[],
  absent: readonly string[],
  refused: readonly string[] = [],
): string {
  const propstat = (properties: readonly string[], status: number) =>
    properties.length === 0
      ? ''
      : `<D:propstat><D:prop>${properties.join('')}</D:prop>${statusLine(status)}</D:propstat>`;
  const parts = [propstat(there, 200), propstat(absent, 404), propstat(refused, 403)];
  return `<D:response><D:href>${escapeXml(href)}</D:href>${parts.join('')}</D:response>`;
}
