import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { DavAnswer, DavMethod } from '../../electron/contract/dav';
import { readMultistatus, textOf } from '../../renderer/dav/multistatus';
import { names } from '../../renderer/dav/xml-names';
import { davServers, type Officer } from '../support/dav-servers';
import { createNodeTransport } from '../support/node-transport';

const namespaces =
  'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:R="urn:ietf:params:xml:ns:carddav"';

/** What was written is taken away again, however a test ends: the collections may be somebody's. */
const written: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const takeAway of written.splice(0)) await takeAway();
});

/** What the officer sends, and only what an answer holds. */
function deskOf({ addressbook, user, password }: Officer) {
  const transport = createNodeTransport({ own: { origin: new URL(addressbook).origin, user, password } });
  const send = async (
    method: DavMethod,
    url: string,
    headers: Record<string, string> = {},
    body?: string,
  ) => {
    if (method === 'PUT') written.push(() => send('DELETE', url));
    const answer = await transport.send({
      accountId: 'own',
      method,
      url,
      headers,
      body,
      maxBytes: 10_000_000,
      idleTimeout: 60_000,
    });
    if (answer.kind !== 'answer') throw new Error(`${method}: ${answer.reason}`);
    return answer;
  };
  return send;
}

/** All cards and calendar objects of a multistatus. */
function dataIn(body: string): string {
  const read = readMultistatus(body);
  if (read.kind === 'bad') throw new Error(read.fault);
  const texts = read.responses.map(
    (response) => textOf(response, names.addressData) ?? textOf(response, names.calendarData) ?? '',
  );
  return texts.join('\n');
}

const succeeded = ({ status }: DavAnswer & { kind: 'answer' }) => status >= 200 && status < 300;

const xml = { 'content-type': 'application/xml; charset=utf-8' };

const card = (uid: string) => `BEGIN:VCARD\r
VERSION:3.0\r
UID:${uid}\r
FN:Jürgen Muster\r
N:Muster;Jürgen;;;\r
END:VCARD\r
`;

const event = (uid: string) => `BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Tandem//Test//DE\r
BEGIN:VEVENT\r
UID:${uid}\r
DTSTAMP:20260101T000000Z\r
DTSTART;VALUE=DATE:20260105\r
DTEND;VALUE=DATE:20260106\r
SUMMARY:Büro in Venlo\r
END:VEVENT\r
END:VCALENDAR\r
`;

const kinds = [
  {
    kind: 'address book',
    place: (officer: Officer) => officer.addressbook,
    end: 'vcf',
    type: 'text/vcard; charset=utf-8',
    content: card,
    word: 'Jürgen Muster',
    report: (href: string) =>
      `<R:addressbook-multiget ${namespaces}><D:prop><D:getetag/><R:address-data/></D:prop><D:href>${href}</D:href></R:addressbook-multiget>`,
  },
  {
    kind: 'calendar',
    place: (officer: Officer) => officer.calendar,
    end: 'ics',
    type: 'text/calendar; charset=utf-8',
    content: event,
    word: 'Büro in Venlo',
    report: (href: string) =>
      `<C:calendar-multiget ${namespaces}><D:prop><D:getetag/><C:calendar-data/></D:prop><D:href>${href}</D:href></C:calendar-multiget>`,
  },
];

describe.each(davServers())('$name', ({ krefeld, venlo }) => {
  it('knows the officers by their passwords, and nobody else', async () => {
    for (const officer of [krefeld, venlo]) {
      const answer = await deskOf(officer)('PROPFIND', officer.addressbook, { depth: '0' });
      expect(answer.status).toBe(207);
      const stranger = deskOf({ ...officer, password: 'wrong' });
      expect((await stranger('PROPFIND', officer.addressbook, { depth: '0' })).status).toBe(401);
    }
  });

  it.each(kinds)('hands one $kind to both officers', async ({ place, end, type, content, word, report }) => {
    const uid = randomUUID();
    const [mine, theirs] = [deskOf(krefeld), deskOf(venlo)];
    const headers = { 'content-type': type, 'if-none-match': '*' };
    const put = await mine('PUT', `${place(krefeld)}${uid}.${end}`, headers, content(uid));
    expect(succeeded(put)).toBe(true);

    const url = `${place(venlo)}${uid}.${end}`;
    const listed = await theirs('PROPFIND', place(venlo), { ...xml, depth: '1' });
    expect(listed.body).toContain(`${uid}.${end}`);
    const read = await theirs('REPORT', place(venlo), { ...xml, depth: '0' }, report(new URL(url).pathname));
    expect(read.status).toBe(207);
    // As text: some write every letter beyond ASCII as a number (SOGo).
    const text = dataIn(read.body);
    expect(text).toContain(word);
    expect(text).toContain(uid);

    expect(succeeded(await theirs('DELETE', url))).toBe(true);
    const after = await mine('GET', `${place(krefeld)}${uid}.${end}`);
    expect([404, 410]).toContain(after.status);
  });
});
