import { describe, expect, it } from 'vitest';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { cardText } from '../../support/dav-texts';
import { createFakeDav, faults, type FakeTraits, plainTraits, profiles } from '../../support/fake-dav';
import { answer, found, inner, multistatus, scriptedTransport } from '../../support/scripted-transport';

const book = { kind: 'addressbook', href: 'https://dav.example/anna/book/' } as const;
const etag = '<D:getetag>"1"</D:getetag>';

function listing(content: string) {
  const { transport } = scriptedTransport([multistatus(content), multistatus(content)]);
  return createDavClient(transport, { id: 'one' });
}

async function page(content: string) {
  const result = await listing(content).syncCollection(book, 't');
  if (result.kind !== 'ok') throw new Error(result.kind);
  return result.value;
}

describe('a page of changes', () => {
  it('names nothing outside the collection, whatever the server says', async () => {
    const foreign = [
      '/anna/other/a.vcf',
      '/anna/book/../other/a.vcf',
      '/anna/book/%2e%2e/a.vcf',
      'https://evil.example/anna/book/a.vcf',
      '/anna/book/inner/a.vcf',
      `/anna/book/${'x'.repeat(5000)}`,
      '/anna/book/a.vcf?x',
    ];
    const all = await page(foreign.map((href) => inner(href, 404) + found(href, etag)).join(''));
    expect(all).toMatchObject({ changed: [], removed: [], failed: [], refused: foreign.length * 2 });
  });

  it('names each member once, though it be repeated or spelt in two ways', async () => {
    const { changed, removed } = await page(
      found('/anna/book/a@b.vcf', etag) +
        found('/anna/book/a%40b.vcf', etag) +
        found('/anna/book/c.vcf', etag) +
        inner('/anna/book/c.vcf', 404),
    );
    expect(changed).toEqual([{ href: `${book.href}a%40b.vcf`, etag: '"1"' }]);
    expect(removed).toEqual([`${book.href}c.vcf`]);
  });

  it('takes a member without etag for changed, and one with an error for neither changed nor gone', async () => {
    const noEtag =
      '<D:response><D:href>/anna/book/b.vcf</D:href><D:propstat><D:prop><D:getetag/></D:prop><D:status>HTTP/1.1 404 x</D:status></D:propstat></D:response>';
    expect(await page(found('/anna/book/a.vcf', '') + noEtag + inner('/anna/book/c.vcf', 500))).toMatchObject(
      {
        changed: [
          { href: `${book.href}a.vcf`, etag: undefined },
          { href: `${book.href}b.vcf`, etag: undefined },
        ],
        removed: [],
        failed: [{ href: `${book.href}c.vcf`, status: 500 }],
      },
    );
  });

  it('leaves out the collection itself and collections within it', async () => {
    const folder = '<D:resourcetype><D:collection/></D:resourcetype>';
    const { changed } = await page(
      found('/anna/book/', folder) +
        found('/anna/book', folder) +
        found('/anna/book/in/', folder) +
        found('/anna/book/in2', folder),
    );
    expect(changed).toEqual([]);
  });

  it('has no token where the server names none, and keeps one as it is', async () => {
    expect((await page('')).token).toBeUndefined();
    expect((await page('<D:sync-token> http://x/?a=1&amp;b="2" </D:sync-token>')).token).toBe(
      'http://x/?a=1&b="2"',
    );
  });

  it('sends a token back unharmed', async () => {
    const { transport, asked } = scriptedTransport([multistatus('')]);
    await createDavClient(transport, { id: 'one' }).syncCollection(book, '<&">]]>');
    expect(asked[0]?.body).toContain('&lt;&amp;&quot;&gt;]]&gt;</d:sync-token>');
  });
});

describe('a listing of all etags', () => {
  it('is none if it does not name the collection: empty and gone are told apart', async () => {
    expect(await listing('').listEtags(book)).toEqual({ kind: 'gone' });
    expect(await listing(inner('/anna/book/', 404)).listEtags(book)).toEqual({ kind: 'gone' });
    const self = found('/anna/book/', '<D:resourcetype><D:collection/></D:resourcetype>');
    expect(await listing(self).listEtags(book)).toEqual({
      kind: 'ok',
      value: { changed: [], failed: [], refused: 0 },
    });
  });

  it('is none in a web page, in XML of another kind, or with another number', async () => {
    const list = (was: Parameters<typeof scriptedTransport>[0][number]) =>
      createDavClient(scriptedTransport([was]).transport, { id: 'one' }).listEtags(book);
    expect((await list(answer(200, '<html></html>', { 'content-type': 'text/html' }))).kind).toBe('notDav');
    expect((await list(answer(207, '<!DOCTYPE html><html></html>'))).kind).toBe('notDav');
    expect(await list(answer(207, '<rss/>'))).toEqual({ kind: 'malformed', fault: 'notMultistatus' });
    expect((await list(answer(200, multistatus('').body))).kind).toBe('notDav');
    expect((await list(answer(204))).kind).toBe('notDav');
    expect(await list(answer(207, multistatus('').body.slice(0, -3)))).toEqual({
      kind: 'network',
      reason: 'cut',
    });
  });
});

describe('tokens of servers', () => {
  const start = (traits: FakeTraits, count = 3) => {
    const server = createFakeDav({ traits });
    const made = server.addCollection({ kind: 'addressbook', name: 'contacts' });
    const place = { kind: 'addressbook', href: server.hrefOf(made) } as const;
    const hrefs = Array.from({ length: count }, (_, index) => `${place.href}c${index}.vcf`);
    for (const href of hrefs) server.write(href, cardText(href.slice(-6), 'Muster'));
    const client = createDavClient(server.transport('anna'), { id: 'one' });
    const sync = async (token: string, limit?: number) => {
      const result = await client.syncCollection(place, token, limit);
      return result.kind === 'ok' ? result.value : result.kind;
    };
    return { server, made, place, hrefs, sync };
  };

  it('come page by page where a limit is obeyed, and each member comes once', async () => {
    const { sync, hrefs } = start(profiles.cyrus, 7);
    const names: string[] = [];
    let token = '';
    for (let pages = 0; pages < 10; pages += 1) {
      const one = await sync(token, 3);
      if (typeof one === 'string') throw new Error(one);
      names.push(...one.changed.map((member) => member.href));
      token = one.token ?? '';
      if (!one.more) break;
    }
    expect(names).toEqual(hrefs);
  });

  it('that are unknown are refused, answered by an error, by everything, or by nothing', async () => {
    expect(await start(profiles.radicale).sync('nonsense')).toBe('staleToken');
    expect(await start(profiles.xandikos).sync('nonsense')).toBe('serverError');
    expect(await start(profiles.davical).sync('nonsense')).toMatchObject({
      changed: [{}, {}, {}],
      removed: [],
    });
    const sogo = start(profiles.sogo);
    sogo.server.remove(sogo.hrefs[0] ?? '');
    expect(await sogo.sync('nonsense')).toMatchObject({ changed: [{}, {}], removed: [sogo.hrefs[0]] });
    expect(await start(profiles.sabre).sync('data:,9999')).toMatchObject({
      changed: [],
      token: 'data:,9999',
    });
    expect(await start(profiles.sabre).sync('nonsense')).toBe('staleToken');
  });

  it('of a first sync may bring old removals (Radicale)', async () => {
    for (const [traits, expected] of [
      [profiles.radicale, 1],
      [plainTraits, 0],
    ] as const) {
      const { server, hrefs, sync } = start(traits);
      server.remove(hrefs[0] ?? '');
      expect(await sync('')).toMatchObject({ removed: { length: expected } });
    }
  });

  it('of SOGo repeat what changed in their own second, and the property may be ahead of them', async () => {
    const { server, sync, place, hrefs } = start(profiles.sogo);
    const first = await sync('');
    if (typeof first === 'string') throw new Error(first);
    expect(await sync(first.token ?? '')).toMatchObject({ changed: [{}, {}, {}] });
    server.pass(5000);
    server.write(hrefs[0] ?? '', cardText('c0', 'Beispiel'));
    expect(await sync(first.token ?? '')).toMatchObject({ changed: { length: 3 } });
    const body = await createDavClient(server.transport('anna'), { id: 'one' }).propfind(
      place.href,
      ['{DAV:}sync-token'],
      0,
    );
    const token = body.kind === 'ok' ? body.value[0]?.found.get('{DAV:}sync-token')?.text : undefined;
    expect(await sync(token ?? '')).toMatchObject({ changed: [] });
  });

  it('may hide what came and went between (Xandikos)', async () => {
    for (const [traits, expected] of [
      [profiles.xandikos, 0],
      [plainTraits, 1],
    ] as const) {
      const { server, sync, place } = start(traits);
      const first = await sync('');
      server.write(`${place.href}short.vcf`, cardText('short', 'Kurz'));
      server.remove(`${place.href}short.vcf`);
      expect(await sync(typeof first === 'string' ? '' : (first.token ?? ''))).toMatchObject({
        removed: { length: expected },
      });
    }
  });

  it.each([403, 409, 400, 410, 412])('refused by %i are stale', async (status) => {
    const { server, sync } = start(plainTraits);
    const first = await sync('');
    server.addFault(faults.tokenRefused(status));
    expect(await sync(typeof first === 'string' ? 'x' : (first.token ?? 'x'))).toBe('staleToken');
    expect(await sync('')).toMatchObject({ changed: { length: 3 } });
  });
});
