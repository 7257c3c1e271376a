import { describe, expect, it } from 'vitest';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { cardText, eventText } from '../../support/dav-texts';
import { createFakeDav, faults, type FakeTraits, plainTraits, profiles } from '../../support/fake-dav';
import { answer, found, inner, multistatus, scriptedTransport } from '../../support/scripted-transport';

function start(traits: FakeTraits = plainTraits, count = 0) {
  const server = createFakeDav({ traits });
  const book = server.addCollection({ kind: 'addressbook', name: 'contacts' });
  const place = { kind: 'addressbook', href: server.hrefOf(book) } as const;
  const hrefs = Array.from({ length: count }, (_, index) => `${place.href}c${index}.vcf`);
  hrefs.forEach((href, index) => server.write(href, cardText(`c${index}`, `Muster ${index}`)));
  return { server, book, place, hrefs, client: createDavClient(server.transport('anna'), { id: 'one' }) };
}

async function fetched(result: ReturnType<ReturnType<typeof createDavClient>['multiget']>) {
  const answered = await result;
  if (answered.kind !== 'ok') throw new Error(answered.kind);
  return answered.value;
}

describe('fetching texts', () => {
  it('asks for thirty at once, or as many as it is told', async () => {
    const { server, place, hrefs, client } = start(plainTraits, 70);
    expect((await fetched(client.multiget(place, hrefs))).found).toHaveLength(70);
    expect(server.count('REPORT')).toBe(3);
    await client.multiget(place, hrefs, { batch: 35 });
    expect(server.count('REPORT')).toBe(5);
    expect((await fetched(client.multiget(place, []))).found).toEqual([]);
    expect(server.count('REPORT')).toBe(5);
  });

  it('finds the one text that cannot be read, and fetches all others', async () => {
    const { server, place, hrefs, client } = start(plainTraits, 40);
    server.write(hrefs[17] ?? '', cardText('c17', 'Poison', ['NOTE:\u0001']));
    server.addFault(
      faults.body((body, { body: asked }) =>
        asked?.includes('c17.vcf') ? body.replace('Poison', '&poison;') : body,
      ),
    );
    const result = await fetched(client.multiget(place, hrefs));
    expect(result.found).toHaveLength(39);
    expect(result.failed).toEqual([{ href: hrefs[17], status: 0 }]);
    expect(server.count('REPORT')).toBeLessThan(20);
  });

  it('asks for less at once where an answer is too large or takes too long', async () => {
    const { server, place, hrefs, client } = start(plainTraits, 8);
    const slow = server.addFault({
      before: ({ body }) =>
        (body?.match(/<d:href>/g) ?? []).length > 2 ? { kind: 'failed', reason: 'timeout' } : undefined,
    });
    expect((await fetched(client.multiget(place, hrefs))).found).toHaveLength(8);
    slow();
    server.addFault({
      before: ({ body }) => (body?.includes('c5.vcf') ? { kind: 'failed', reason: 'tooLarge' } : undefined),
    });
    const result = await fetched(client.multiget(place, hrefs));
    expect(result.found).toHaveLength(7);
    expect(result.failed).toEqual([{ href: hrefs[5], status: 413 }]);
  });

  it('stops when the connection breaks, with what has come so far', async () => {
    const { server, place, hrefs, client } = start(plainTraits, 70);
    server.addFault(faults.lostAnswer({ skip: 1 }, 'offline'));
    const result = await fetched(client.multiget(place, hrefs));
    expect(result.found).toHaveLength(30);
    expect(result.unasked).toEqual(hrefs.slice(30));
    expect(result.stopped).toEqual({ kind: 'network', reason: 'offline' });
  });

  it('uses nothing of an answer that was cut', async () => {
    const { server, place, hrefs, client } = start(plainTraits, 3);
    server.addFault(faults.cutBody(600));
    expect(await client.multiget(place, hrefs)).toEqual({ kind: 'network', reason: 'cut' });
  });

  it('tells what is gone from what is only not answered', async () => {
    const asked = (traits: FakeTraits) => {
      const { place, hrefs, client } = start(traits, 1);
      return fetched(client.multiget(place, [...hrefs, `${place.href}none.vcf`]));
    };
    expect(await asked(plainTraits)).toMatchObject({
      missing: [expect.stringContaining('none.vcf')],
      unanswered: [],
    });
    expect(await asked(profiles.davical)).toMatchObject({
      missing: [],
      unanswered: [expect.stringContaining('none.vcf')],
    });
  });

  it('takes no text that was not asked for, nor one of another place', async () => {
    const place = { kind: 'addressbook', href: 'https://dav.example/b/' } as const;
    const data = (text: string) => `<D:getetag>"1"</D:getetag><A:address-data>${text}</A:address-data>`;
    const { transport } = scriptedTransport([
      multistatus(
        found('/b/other.vcf', data('BEGIN:VCARD')) +
          found('https://evil.example/b/a.vcf', data('BEGIN:VCARD')) +
          found('/b/a.vcf', data('  \nBEGIN:VCARD\nEND:VCARD\n')) +
          found('/b/a.vcf', data('second')) +
          found('/b/empty.vcf', data('')) +
          found('/b/noData.vcf', '<D:getetag>"1"</D:getetag>') +
          inner('/b/secret.vcf', 403),
      ),
    ]);
    const hrefs = ['a.vcf', 'empty.vcf', 'noData.vcf', 'secret.vcf'].map((name) => place.href + name);
    const result = await fetched(createDavClient(transport, { id: 'one' }).multiget(place, hrefs));
    expect(result).toMatchObject({
      found: [{ href: hrefs[0], etag: '"1"', body: 'BEGIN:VCARD\r\nEND:VCARD\r\n' }],
      failed: [
        { href: hrefs[1], status: 0 },
        { href: hrefs[2], status: 0 },
        { href: hrefs[3], status: 403 },
      ],
    });
  });

  it('gives line ends back where XML has lost them, and leaves those that came through', async () => {
    for (const escapesCr of [true, false]) {
      const { place, hrefs, client } = start({ ...plainTraits, escapesCr }, 1);
      const [card] = (await fetched(client.multiget(place, hrefs))).found;
      expect(card?.body).toBe(cardText('c0', 'Muster 0'));
    }
  });

  it('matches the spelling of the server to its own, and keeps what was asked for', async () => {
    const { server, place, client } = start({ ...plainTraits, encodesAt: true, hrefs: 'absolute' });
    server.write(`${place.href}a@b.vcf`, cardText('a', 'Muster'));
    const page = await client.syncCollection(place, '');
    expect(page).toMatchObject({ value: { changed: [{ href: `${place.href}a%40b.vcf` }] } });
    const result = await fetched(client.multiget(place, [`${place.href}a@b.vcf`]));
    expect(result.found[0]?.href).toBe(`${place.href}a@b.vcf`);
  });

  it('asks for the version of a card by the attributes of RFC 6352', async () => {
    const card = cardText('v', 'Muster').replace('VERSION:3.0', 'VERSION:4.0');
    const { server, place, client } = start(profiles.cyrus);
    server.write(`${place.href}v.vcf`, card);
    const body = async (version?: '3.0' | '4.0') =>
      (await fetched(client.multiget(place, [`${place.href}v.vcf`], version && { version }))).found[0]?.body;
    expect(await body()).toContain('VERSION:3.0');
    expect(await body('4.0')).toContain('VERSION:4.0');
    const got = await client.get(`${place.href}v.vcf`, { kind: 'addressbook', version: '4.0' });
    expect(got).toMatchObject({ kind: 'ok', value: { body: card } });
  });

  it('asks calendars by their own report', async () => {
    const { server, client } = start();
    const calendar = server.addCollection({ kind: 'calendar', name: 'rotations' });
    const place = { kind: 'calendar', href: server.hrefOf(calendar) } as const;
    server.write(`${place.href}a.ics`, eventText('a', 'Vor Ort; Venlo'));
    expect((await fetched(client.multiget(place, [`${place.href}a.ics`]))).found[0]?.body).toContain(
      'SUMMARY:Vor Ort; Venlo',
    );
  });
});

describe('fetching one text', () => {
  const get = async (was: Parameters<typeof scriptedTransport>[0][number]) => {
    const { transport, asked } = scriptedTransport([was]);
    return { result: await createDavClient(transport, { id: 'one' }).get('https://h/a.vcf'), asked };
  };

  it('gives the etag exactly as it came', async () => {
    for (const etag of ['"1"', 'W/"1"', '1', '"1-gzip"']) {
      const { result } = await get(answer(200, 'BEGIN:VCARD', { etag }));
      expect(result).toMatchObject({ kind: 'ok', value: { etag } });
    }
    expect((await get(answer(200, 'BEGIN:VCARD'))).result).toMatchObject({ value: { etag: undefined } });
  });

  it('takes no web page for a text, and limits its size', async () => {
    expect((await get(answer(200, '<html>', { 'content-type': 'text/html' }))).result).toEqual({
      kind: 'notDav',
      status: 200,
    });
    const { result, asked } = await get({ kind: 'failed', reason: 'tooLarge' });
    expect(result).toEqual({ kind: 'tooBig' });
    expect(asked[0]?.maxBytes).toBe(10 * 1024 * 1024);
  });
});
