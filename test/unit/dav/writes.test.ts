import { describe, expect, it } from 'vitest';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { cardText, eventText, todoText } from '../../support/dav-texts';
import {
  createFakeDav,
  faults,
  type FakeTraits,
  plainTraits,
  type ProfileName,
  profileNames,
  profiles,
} from '../../support/fake-dav';

function start(traits: FakeTraits = plainTraits) {
  const server = createFakeDav({ traits });
  const at = (kind: 'addressbook' | 'calendar') =>
    server.hrefOf(
      server.addCollection({ kind, name: kind, components: ['VEVENT'], shared: { bram: 'read' } }),
    );
  const [book, calendar] = [at('addressbook'), at('calendar')];
  const client = createDavClient(server.transport('anna'), { id: 'one' });
  const card = (name: string, body: string, etag?: string) =>
    client.put(book + name, body, {
      kind: 'addressbook',
      ...(etag !== undefined && { condition: { etag } }),
    });
  const event = (name: string, body: string, etag?: string) =>
    client.put(calendar + name, body, {
      kind: 'calendar',
      condition: etag === undefined ? { none: true } : { etag },
    });
  return { server, client, book, calendar, card, event };
}

/** What a client is told about the same act on each kind of server. */
async function told(
  act: (desk: ReturnType<typeof start>) => Promise<{ kind: string }>,
): Promise<Record<ProfileName, string>> {
  const kinds = await Promise.all(
    profileNames.map(async (name) => [name, (await act(start(profiles[name]))).kind] as const),
  );
  return Object.fromEntries(kinds) as Record<ProfileName, string>;
}

describe('what servers say when', () => {
  it('an event with a UID that is there under another name is created', async () => {
    const kinds = await told(async ({ server, calendar, event }) => {
      server.write(`${calendar}a.ics`, eventText('same', 'Treffen'));
      return event('b.ics', eventText('same', 'Bijeenkomst'));
    });
    expect(kinds).toEqual({
      plain: 'uidTaken',
      radicale: 'uidTaken',
      xandikos: 'uidTaken',
      davical: 'ok',
      cyrus: 'uidTaken',
      sogo: 'uidTaken',
      sabre: 'uidTaken',
    });
  });

  it('a text is nonsense', async () => {
    const kinds = await told(({ event }) => event('a.ics', 'nonsense'));
    expect(kinds).toEqual({
      plain: 'badRequest',
      radicale: 'badRequest',
      xandikos: 'badRequest',
      davical: 'ok',
      cyrus: 'badRequest',
      sogo: 'gone',
      sabre: 'badRequest',
    });
  });

  it('something is there already where something new is created', async () => {
    const kinds = await told(async ({ server, calendar, event }) => {
      server.write(`${calendar}a.ics`, eventText('a', 'Treffen'));
      return event('a.ics', eventText('a', 'Bijeenkomst'));
    });
    expect(kinds).toEqual({
      plain: 'precondition',
      radicale: 'precondition',
      xandikos: 'precondition',
      davical: 'precondition',
      cyrus: 'precondition',
      sogo: 'ok',
      sabre: 'precondition',
    });
  });

  it('something is deleted that has changed', async () => {
    const kinds = await told(({ server, client, calendar }) => {
      server.write(`${calendar}a.ics`, eventText('a', 'Treffen'));
      return client.remove(`${calendar}a.ics`, '"other"');
    });
    expect(kinds).toEqual({
      plain: 'precondition',
      radicale: 'precondition',
      xandikos: 'precondition',
      davical: 'precondition',
      cyrus: 'precondition',
      sogo: 'ok',
      sabre: 'precondition',
    });
  });

  it('another UID comes under the same name', async () => {
    const kinds = await told(async ({ server, client, book, card }) => {
      server.write(`${book}a.vcf`, cardText('a', 'Muster'));
      const got = await client.get(`${book}a.vcf`);
      return card('a.vcf', cardText('b', 'Muster'), got.kind === 'ok' ? got.value.etag : undefined);
    });
    expect(kinds).toEqual({
      plain: 'uidTaken',
      radicale: 'uidTaken',
      xandikos: 'ok',
      davical: 'ok',
      cyrus: 'uidTaken',
      sogo: 'ok',
      sabre: 'uidTaken',
    });
  });

  it('a task comes into a calendar of events', async () => {
    const kinds = await told(({ event }) => event('a.ics', todoText('a', 'Idee')));
    expect(kinds).toEqual({
      plain: 'badRequest',
      radicale: 'ok',
      xandikos: 'ok',
      davical: 'ok',
      cyrus: 'badRequest',
      sogo: 'ok',
      sabre: 'badRequest',
    });
  });

  it('a summary stands twice', async () => {
    const kinds = await told(({ event }) =>
      event('a.ics', eventText('a', 'Treffen', ['SUMMARY;LANGUAGE=nl:Bijeenkomst'])),
    );
    expect(kinds).toEqual({
      plain: 'ok',
      radicale: 'badRequest',
      xandikos: 'ok',
      davical: 'ok',
      cyrus: 'ok',
      sogo: 'ok',
      sabre: 'badRequest',
    });
  });

  it('what lies in the trash is created again', async () => {
    const kinds = await told(async ({ server, client, calendar, event }) => {
      server.write(`${calendar}a.ics`, eventText('a', 'Treffen'));
      await client.remove(`${calendar}a.ics`);
      return event('b.ics', eventText('a', 'Treffen'));
    });
    expect(kinds).toMatchObject({ plain: 'ok', sogo: 'ok', sabre: 'uidTaken' });
  });

  it('someone writes who may only read', async () => {
    const server = createFakeDav();
    const made = server.addCollection({ kind: 'calendar', name: 'c', shared: { bram: 'read' } });
    const client = createDavClient(server.transport('bram'), { id: 'one' });
    const href = `${server.hrefOf(made, 'bram')}a.ics`;
    expect((await client.put(href, eventText('a', 'x'), { kind: 'calendar' })).kind).toBe('readOnly');
    server.setRight(made, 'bram', 'none');
    expect((await client.listEtags({ kind: 'calendar', href: server.hrefOf(made, 'anna') })).kind).toBe(
      'gone',
    );
  });
});

describe('what servers store', () => {
  const stored = async (name: ProfileName, lines: readonly string[]) => {
    const { server, book, card } = start(profiles[name]);
    expect((await card('a.vcf', cardText('a', 'Muster', lines))).kind).toBe('ok');
    return server.read(`${book}a.vcf`) ?? '';
  };

  it('is sorted and cut at bare commas by Radicale', async () => {
    const raw = await stored('radicale', ['NOTE:eins, zwei', 'TITLE:eins\\, zwei']);
    expect(raw).toContain('NOTE:eins\r\n');
    expect(raw).toContain('TITLE:eins\\, zwei\r\n');
    expect(raw.indexOf('NOTE')).toBeLessThan(raw.indexOf('UID'));
  });

  it('gets a REV and capitals in groups from DAViCal, which sends no etag for it', async () => {
    const raw = await stored('davical', ['item1.TEL:+49 2151 1']);
    expect(raw).toMatch(/^ITEM1\.TEL:/m);
    expect(raw).toMatch(/^REV:/m);
    expect(await start(profiles.davical).card('b.vcf', cardText('b', 'x'))).toEqual({
      kind: 'ok',
      value: { etag: undefined },
    });
  });

  it('becomes version 3.0 with SOGo, the picture cut and empty lines gone; events are public', async () => {
    const { server, book, card, calendar, event } = start(profiles.sogo);
    const photo = 'PHOTO:data:image/png;base64,iVBORw0KGgo=';
    await card('a.vcf', cardText('a', 'Muster', [photo, 'NOTE:']).replace('3.0', '4.0'));
    expect(server.read(`${book}a.vcf`)).toContain('VERSION:3.0');
    expect(server.read(`${book}a.vcf`)).toContain('PHOTO:data:image/png\\\r\n');
    expect(server.read(`${book}a.vcf`)).not.toContain('NOTE');
    await event('a.ics', eventText('a', 'Treffen'));
    expect(server.read(`${calendar}a.ics`)).toContain('CLASS:PUBLIC');
  });

  it('may have the same etag with other content after it was deleted (SOGo)', async () => {
    const { client, book, card } = start(profiles.sogo);
    const etag = async () => {
      const got = await client.get(`${book}a.vcf`);
      return got.kind === 'ok' ? got.value.etag : got.kind;
    };
    await card('a.vcf', cardText('a', 'Muster'));
    const first = await etag();
    await client.remove(`${book}a.vcf`);
    await card('a.vcf', cardText('a', 'Beispiel'));
    expect(await etag()).toBe(first);
  });

  it('may have other etags for others than for its owner (Cyrus)', async () => {
    const { server, calendar, event } = start(profiles.cyrus);
    const put = await event('a.ics', eventText('a', 'Treffen'));
    const made = server.collections().find((one) => one.kind === 'calendar');
    if (!made) throw new Error('none');
    const bram = createDavClient(server.transport('bram'), { id: 'two' });
    const seen = await bram.get(`${server.hrefOf(made, 'bram')}a.ics`);
    expect(seen).toMatchObject({ kind: 'ok' });
    expect(seen.kind === 'ok' && seen.value.etag).not.toBe(put.kind === 'ok' && put.value.etag);
    expect(await bram.get(`${calendar}a.ics`)).toMatchObject({
      kind: 'redirected',
      permanent: true,
      sameOrigin: true,
    });
  });

  it('is lost to the other one of two writers in the same moment (DAViCal, SOGo)', async () => {
    for (const [name, kind] of [
      ['davical', 'ok'],
      ['sogo', 'ok'],
      ['radicale', 'precondition'],
    ] as const) {
      const { server, client, calendar, event } = start(profiles[name]);
      server.write(`${calendar}a.ics`, eventText('a', 'Treffen'));
      const got = await client.get(`${calendar}a.ics`);
      const etag = (got.kind === 'ok' && got.value.etag) || '';
      server.write(`${calendar}a.ics`, eventText('a', 'Zitting'));
      expect((await event('a.ics', eventText('a', 'Sitzung'), etag)).kind).toBe(kind);
    }
  });

  it('is shown late by reports where an index follows slowly (Open-Xchange)', async () => {
    const { server, client, calendar, event } = start({ ...plainTraits, staleReports: 2000 });
    const place = { kind: 'calendar', href: calendar } as const;
    server.write(`${calendar}a.ics`, eventText('a', 'Treffen'));
    await event(
      'a.ics',
      eventText('a', 'Sitzung'),
      (await client
        .listEtags(place)
        .then((list) => (list.kind === 'ok' ? list.value.changed[0]?.etag : ''))) ?? '',
    );
    const text = async () => {
      const read = await client.multiget(place, [`${calendar}a.ics`]);
      return read.kind === 'ok' ? read.value.found[0]?.body : read.kind;
    };
    expect(await text()).toContain('Treffen');
    server.pass(3000);
    expect(await text()).toContain('Sitzung');
  });
});

describe('faults of the server in memory', () => {
  it('lose the request or the answer: stored or not, the client is told the same', async () => {
    const { server, calendar, event } = start();
    const heal = server.addFault(faults.lostRequest({ methods: ['PUT'] }));
    const lost = await event('a.ics', eventText('a', 'x'));
    expect(server.read(`${calendar}a.ics`)).toBeUndefined();
    heal();
    server.addFault(faults.lostAnswer({ methods: ['PUT'] }));
    expect(await event('a.ics', eventText('a', 'x'))).toEqual(lost);
    expect(server.read(`${calendar}a.ics`)).toBeDefined();
  });

  it('meet the k-th of n requests alone', async () => {
    const { server, event } = start();
    server.addFault(faults.statusInstead(500, { methods: ['PUT'], skip: 1, times: 1 }));
    const kinds = [];
    for (const name of ['a', 'b', 'c']) kinds.push((await event(`${name}.ics`, eventText(name, 'x'))).kind);
    expect(kinds).toEqual(['ok', 'serverError', 'ok']);
  });

  it('can show an empty collection, pages without end, or an older server', async () => {
    const { server, client, calendar } = start();
    const place = { kind: 'calendar', href: calendar } as const;
    server.write(`${calendar}a.ics`, eventText('a', 'x'));
    const old = server.snapshot();
    server.write(`${calendar}b.ics`, eventText('b', 'x'));
    const empty = server.addFault(faults.emptyListing());
    expect(await client.listEtags(place)).toMatchObject({ kind: 'ok', value: { changed: [] } });
    expect(await client.syncCollection(place, '')).toMatchObject({
      kind: 'ok',
      value: { changed: [], removed: [] },
    });
    empty();
    const endless = server.addFault(faults.endless507());
    expect(await client.syncCollection(place, 'data:,1')).toMatchObject({
      value: { more: true, token: 'data:,1' },
    });
    endless();
    server.restore(old);
    expect(await client.listEtags(place)).toMatchObject({ value: { changed: { length: 1 } } });
    expect((await client.syncCollection(place, 'data:,2')).kind).toBe('staleToken');
  });

  it('never let a password go to another origin', async () => {
    const { server, client } = start();
    expect(await client.get('https://evil.example/a.vcf')).toEqual({
      kind: 'notSent',
      reason: 'otherOrigin',
    });
    expect(server.exchanges).toEqual([]);
  });
});
