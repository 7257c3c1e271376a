import type { DavAnswer, DavRequest } from '../../electron/contract/dav';
import type { Transport } from '../../renderer/dav/transport';

type HttpAnswer = Extract<DavAnswer, { kind: 'answer' }>;

export function answer(status: number, body = '', headers: Record<string, string> = {}): HttpAnswer {
  return { kind: 'answer', status, headers, body };
}

const spaces =
  'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:A="urn:ietf:params:xml:ns:carddav" xmlns:S="http://sabredav.org/ns"';

/** An answer of XML whose root and prefixes are given: `D`, `C` (CalDAV), `A` (CardDAV), `S` (sabre). */
export function xmlAnswer(status: number, root: string, inner: string): HttpAnswer {
  return answer(status, `<?xml version="1.0"?>\n<${root} ${spaces}>${inner}</${root}>`, {
    'content-type': 'application/xml; charset=utf-8',
  });
}

export function multistatus(inner: string): HttpAnswer {
  return xmlAnswer(207, 'D:multistatus', inner);
}

/** One response with properties found. */
export function found(href: string, properties: string): string {
  return `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${properties}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
}

/** One response with a status instead of properties. */
export function inner(href: string, status: number, more = ''): string {
  return `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 ${status} x</D:status>${more}</D:response>`;
}

/** A server that gives one prepared answer after the other, and keeps what it was asked. */
export function scriptedTransport(answers: readonly DavAnswer[]): {
  transport: Transport;
  asked: DavRequest[];
} {
  const asked: DavRequest[] = [];
  const transport: Transport = {
    send(request) {
      const next = answers[asked.length];
      asked.push(request);
      if (!next) throw new Error(`No answer prepared for ${request.method} ${request.url}`);
      return Promise.resolve(next);
    },
  };
  return { transport, asked };
}
