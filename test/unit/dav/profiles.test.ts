import { describe, expect, it } from 'vitest';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { cardText, eventText } from '../../support/dav-texts';
import { createFakeDav, type FakeTraits, plainTraits, profileNames, profiles } from '../../support/fake-dav';

function start(traits: FakeTraits, user = 'anna') {
  const server = createFakeDav({ traits });
  const book = server.addCollection({
    kind: 'addressbook',
    name: 'shared-contacts',
    shared: { bram: 'write' },
  });
  const calendar = server.addCollection({
    kind: 'calendar',
    name: 'shared-calendar',
    shared: { bram: 'read' },
  });
  const at = { kind: 'addressbook', href: server.hrefOf(book, user) } as const;
  const days = { kind: 'calendar', href: server.hrefOf(calendar, user) } as const;
  const client = createDavClient(server.transport(user), { id: 'one' }, server.now);
  return { server, book, calendar, at, days, client };
}

/** The value of a result that must be a success. */
function valueOf<T>(result: { kind: 'ok'; value: T } | { kind: string }): T {
  if (result.kind !== 'ok' || !('value' in result)) throw new Error(JSON.stringify(result));
  return result.value;
}

describe.each(profileNames)('with a server like %s, the client', (name) => {
  it('creates, lists, fetches, changes and removes a contact', async () => {
    const { client, at } = start(profiles[name]);
    const href = `${at.href}6f1f0a52.vcf`;
    const put = await client.put(href, cardText('6f1f0a52', 'Lena Muster'), {
      kind: 'addressbook',
      condition: { none: true },
    });
    expect(put.kind).toBe('ok');

    const first = valueOf(await client.syncCollection(at, ''));
    expect(first.changed.map((member) => member.href)).toEqual([href]);
    const fetched = valueOf(await client.multiget(at, [href]));
    expect(fetched.found[0]?.body).toMatch(/^FN:Lena Muster\r$/m);
    const etag = fetched.found[0]?.etag;
    expect(etag).toBe(first.changed[0]?.etag);

    const body = fetched.found[0]?.body.replace('FN:Lena Muster', 'FN:Lena Beispiel') ?? '';
    const change = await client.put(href, body, { kind: 'addressbook', condition: { etag: etag ?? '' } });
    expect(change.kind).toBe('ok');
    const second = valueOf(await client.syncCollection(at, first.token ?? ''));
    expect(second.changed.map((member) => member.href)).toEqual([href]);

    const listed = valueOf(await client.listEtags(at));
    expect(await client.remove(href, listed.changed[0]?.etag)).toEqual({ kind: 'ok', value: undefined });
    expect(valueOf(await client.syncCollection(at, second.token ?? '')).removed).toEqual([href]);
    expect(valueOf(await client.listEtags(at)).changed).toEqual([]);
    expect((await client.get(href)).kind).toBe('gone');
  });

  it('reads the same collection as another officer, by an address of her own or the same', async () => {
    const { server, book, client, at } = start(profiles[name], 'bram');
    server.write(`${server.hrefOf(book)}1.vcf`, cardText('1', 'Jan Voorbeeld'));
    expect(valueOf(await client.syncCollection(at, '')).changed).toHaveLength(1);
  });

  it('recognises a stale change', async () => {
    const { server, client, days } = start(profiles[name]);
    const href = `${days.href}a.ics`;
    server.write(href, eventText('a', 'Treffen'));
    const old = valueOf(await client.listEtags(days)).changed[0]?.etag ?? '';
    server.write(href, eventText('a', 'Bijeenkomst'));
    server.pass(5000);
    const put = await client.put(href, eventText('a', 'Sitzung'), {
      kind: 'calendar',
      condition: { etag: old },
    });
    expect(put.kind).toBe('precondition');
    expect(server.read(href)).toContain('Bijeenkomst');
  });
});

describe('the server in memory', () => {
  it('starts as the standards say', () => {
    expect(createFakeDav().traits).toEqual(plainTraits);
  });
});
