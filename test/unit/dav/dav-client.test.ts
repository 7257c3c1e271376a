import { describe, expect, it } from 'vitest';
import type { DavAnswer } from '../../../electron/contract/dav';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { answer, found, inner, multistatus, scriptedTransport } from '../../support/scripted-transport';

const book = { href: 'https://dav.example/anna/book/', kind: 'addressbook' } as const;

function scripted(...answers: DavAnswer[]) {
  const { transport, asked } = scriptedTransport(answers);
  return { asked, client: createDavClient(transport, { id: 'one' }, () => 0) };
}

describe('the client', () => {
  it('reads a page of changes, removals and failures, and goes on after 507 on the collection', async () => {
    const { client, asked } = scripted(
      multistatus(
        found('/anna/book/a.vcf', '<D:getetag>"1"</D:getetag>') +
          inner('/anna/book/b.vcf', 404) +
          inner('/anna/book/c.vcf', 403) +
          inner('/anna/book/', 507) +
          '<D:sync-token>data:,7</D:sync-token>',
      ),
    );
    expect(await client.syncCollection(book, 'data:,6', 100)).toEqual({
      kind: 'ok',
      value: {
        token: 'data:,7',
        changed: [{ href: 'https://dav.example/anna/book/a.vcf', etag: '"1"' }],
        removed: ['https://dav.example/anna/book/b.vcf'],
        failed: [{ href: 'https://dav.example/anna/book/c.vcf', status: 403 }],
        more: true,
        refused: 0,
      },
    });
    expect(asked[0]).toMatchObject({
      accountId: 'one',
      method: 'REPORT',
      url: book.href,
      headers: { depth: '0' },
    });
    expect(asked[0]?.body).toContain('<d:sync-token>data:,6</d:sync-token>');
    expect(asked[0]?.body).toContain('<d:nresults>100</d:nresults>');
  });

  it('sends conditions and types exactly, and limits for what may come back; the shell names the app', async () => {
    const { client, asked } = scripted(answer(201), answer(204), answer(204), answer(204));
    const href = `${book.href}a.vcf`;
    await client.put(href, 'card', { kind: 'addressbook', condition: { none: true } });
    await client.put(href, 'event', { kind: 'calendar', condition: { etag: 'W/"1-gzip"' } });
    await client.put(href, 'event', { kind: 'calendar' });
    await client.remove(href, '1');
    expect(asked.map(({ headers }) => headers)).toEqual([
      { 'content-type': 'text/vcard; charset=utf-8', 'if-none-match': '*' },
      { 'content-type': 'text/calendar; charset=utf-8', 'if-match': 'W/"1-gzip"' },
      { 'content-type': 'text/calendar; charset=utf-8' },
      { 'if-match': '1' },
    ]);
    expect(asked.map(({ body }) => body)).toEqual(['card', 'event', 'event', undefined]);
    expect(asked.every(({ maxBytes, idleTimeout }) => maxBytes > 0 && idleTimeout > 0)).toBe(true);
  });

  it('asks what a server can do', async () => {
    const { client } = scripted(
      answer(200, '', { dav: '1, 3,calendar-access', allow: 'GET, PUT' }),
      answer(200, '', { dav: '1', 'x-davical-version': 'DAViCal/1.1.12; DB/1.3.5' }),
      answer(401),
      answer(204, '', { allow: 'GET, OPTIONS' }),
    );
    expect(await client.options(book.href)).toEqual({
      kind: 'ok',
      value: { classes: ['1', '3', 'calendar-access'], allow: ['GET', 'PUT'], isDavical: false },
    });
    expect(await client.options(book.href)).toMatchObject({ kind: 'ok', value: { isDavical: true } });
    expect((await client.options(book.href)).kind).toBe('unauth');
    expect(await client.options(book.href)).toEqual({ kind: 'notDav', status: 204 });
  });

  it('follows no redirect by itself, for whatever it asks', async () => {
    const moved = answer(308, '', { location: 'https://evil.example/x' });
    const { client, asked } = scripted(...Array.from({ length: 7 }, () => moved));
    const results = [
      await client.propfind(book.href, [], 0),
      await client.syncCollection(book, ''),
      await client.multiget(book, [`${book.href}a.vcf`]),
      await client.get(book.href),
      await client.put(book.href, 'x', { kind: 'addressbook' }),
      await client.remove(book.href),
      await client.makeAddressBook(book.href, { displayName: 'x' }),
    ];
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['redirected']));
    expect(asked.every(({ url }) => url === book.href)).toBe(true);
  });
});
