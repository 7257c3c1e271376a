import { describe, expect, it } from 'vitest';
import { type Fault, faults, plainTraits } from '../../support/fake-dav';
import { createSharedCards, uidOf } from '../../support/shared-card';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { card } from '../../support/sync-texts';

const oneHour = 60 * 60 * 1000;

describe('a collection or account that is not as it was', () => {
  it('gone for an hour: paused, then it goes on without fetching all again (19)', async () => {
    const { server, anna, bram, book, edit, has, stored } = await createSharedCards(4);
    server.takeAway(book);
    edit(anna, 1, 'NOTE', 'unterdessen');
    const report = await anna.sync();
    expect(report.collections[0]).toMatchObject({ trouble: 'notFound' });
    expect(has(anna, 4)).toBe(true);
    server.putBack(book);
    anna.time.pass(oneHour);
    const before = server.exchanges.length;
    await anna.sync();
    expect(stored(1, 'NOTE')).toBe('unterdessen');
    const asked = server.exchanges
      .slice(before)
      .flatMap(({ request }) => [...(request.body ?? '').matchAll(/<d:href>/g)]);
    expect(asked.length).toBeLessThanOrEqual(2);
    await settleAll([anna, bram], 1);
    expectAgreement(server, book, [anna, bram]);
  });

  it('made anew under its old address: asked about, nothing is taken away; sent again if wanted (20)', async () => {
    const { server, anna, book, has } = await createSharedCards(4);
    const made = server.recreate(book);
    anna.time.pass(2 * oneHour);
    const report = await anna.sync();
    expect(report.collections[0]?.trouble).toBe('recreated');
    expect([1, 2, 3, 4].every((n) => has(anna, n))).toBe(true);
    anna.desk.decide('book', 'sendBack');
    await anna.settle();
    expect(server.bodies(made).size).toBe(4);
    expectAgreement(server, made, [anna]);
    await expectQuiet(server, [anna]);
  });

  it.each([
    ['the same resource-id', plainTraits],
    [
      'the same items under their names, where a server has no such id',
      { ...plainTraits, resourceId: false },
    ],
  ])(
    'moved for good is followed by %s: nothing is fetched twice, doubled or taken away (21)',
    async (_, traits) => {
      const { server, anna, bram, book, edit, trash, has, stored, bodies } = await createSharedCards(
        4,
        traits,
      );
      server.move(book, 'elsewhere');
      server.write(
        `${server.hrefOf(book, 'anna')}${uidOf(3)}.vcf`,
        card(uidOf(3), { note: 'dort geändert' }),
      );
      edit(anna, 1, 'NOTE', 'unterwegs getippt');
      trash(anna, 2);
      const before = server.exchanges.length;
      await anna.sync();
      const fetched = server.exchanges
        .slice(before)
        .flatMap(({ request }) => [...(request.body ?? '').matchAll(/<d:href>/g)]);
      expect(fetched.length, 'what changed, what was sent, and what makes it sure').toBeLessThan(12);
      expect(anna.collection('book')).toMatchObject({ href: server.hrefOf(book, 'anna') });
      expect(anna.collection('book').trouble).toBeUndefined();
      await settleAll([anna, bram], 2);
      expect(stored(1, 'NOTE')).toBe('unterwegs getippt');
      expect(stored(3, 'NOTE')).toBe('dort geändert');
      expect([has(anna, 2), has(bram, 2), bodies().length]).toEqual([false, false, 3]);
      expectAgreement(server, book, [anna, bram]);
      await expectQuiet(server, [anna, bram]);
    },
  );

  it('moved while an answer was lost: what was sent before is looked for at the new address (21)', async () => {
    const { server, anna, book, edit, bodies, stored } = await createSharedCards(2);
    edit(anna, 1, 'NOTE', 'Antwort verloren');
    anna.desk.add('contact', card(uidOf(7)));
    const heal = server.addFault(faults.lostAnswer({ methods: ['PUT'] }));
    await anna.sync();
    heal();
    server.move(book, 'elsewhere');
    await anna.settle();
    expect(stored(1, 'NOTE')).toBe('Antwort verloren');
    expect(bodies()).toHaveLength(3);
    expectAgreement(server, book, [anna]);
    await expectQuiet(server, [anna]);
  });

  it.each<[string, (at: string) => Fault]>([
    ['to a collection with other things in it', (at) => faults.redirected(at, { path: '/contacts/' })],
    ['for the time being only', (at) => faults.redirected(at, { path: '/contacts/' }, 302)],
    ['to another server', () => faults.redirected('https://other.example/x/', { path: '/contacts/' })],
  ])('that leads %s is not followed: said so, and all stays (21)', async (_, fault) => {
    const { server, anna, has, edit } = await createSharedCards(2, { ...plainTraits, resourceId: false });
    const other = server.addCollection({ kind: 'addressbook', name: 'other' });
    server.write(`${server.hrefOf(other)}x.vcf`, card(uidOf(9)));
    const { href } = anna.collection('book');
    server.addFault(fault(server.hrefOf(other)));
    edit(anna, 1, 'NOTE', 'bleibt');
    const report = await anna.sync();
    expect(report.collections[0]?.trouble).toBe('moved');
    expect([has(anna, 1), has(anna, 2), has(anna, 9)]).toEqual([true, true, false]);
    expect(anna.collection('book').href).toBe(href);
    expect(server.bodies(other).size).toBe(1);
  });

  it('without the right to write: edits stay and wait, what was deleted is shown again; then all goes out (22)', async () => {
    const { server, anna, book, edit, trash, has, stored, writes } = await createSharedCards(3);
    server.setRight(book, 'anna', 'read');
    edit(anna, 1, 'NOTE', 'wartet');
    trash(anna, 2);
    await anna.sync();
    await anna.sync();
    expect(has(anna, 2)).toBe(true);
    expect(anna.collection('book')).toMatchObject({ access: 'read', trouble: 'readOnly' });
    const before = writes();
    await anna.sync();
    expect(writes()).toBe(before);
    server.setRight(book, 'anna', 'write');
    anna.time.pass(2 * oneHour);
    await anna.sync();
    expect(stored(1, 'NOTE')).toBe('wartet');
    expect(anna.collection('book').trouble).toBeUndefined();
  });

  it('without the right to read: marked as stale, nothing is taken away (22)', async () => {
    const { server, anna, book, has } = await createSharedCards(3);
    server.setRight(book, 'anna', 'none');
    anna.time.pass(25 * oneHour);
    const report = await anna.sync();
    expect(report.collections[0]?.trouble).toBeDefined();
    expect([1, 2, 3].every((n) => has(anna, n))).toBe(true);
  });

  it('with another password: one try, then silence until the person signs in (23)', async () => {
    const { server, anna, edit, stored } = await createSharedCards(2);
    server.setPassword('anna', 'neu');
    edit(anna, 1, 'NOTE', 'offline weiter');
    const before = server.exchanges.length;
    const report = await anna.sync();
    expect(report.trouble).toBe('signIn');
    for (let run = 0; run < 5; run += 1) await anna.settle();
    expect(server.exchanges.length - before).toBe(1);
    server.setPassword('anna', 'secret-anna');
    await anna.sync({ now: true });
    expect(stored(1, 'NOTE')).toBe('offline weiter');
  });

  it.each(['Digest realm="dav", nonce="x"', 'Negotiate, NTLM'])(
    'offering only %s is told instead of blaming the password, one try, then silence until the person asks (23)',
    async (offered) => {
      const { server, anna, edit, stored } = await createSharedCards(2);
      const heal = server.addFault(faults.signedOut({}, offered));
      edit(anna, 1, 'NOTE', 'offline weiter');
      const before = server.exchanges.length;
      const reports = [await anna.sync(), await anna.sync(), await anna.sync()];
      expect(reports.map(({ trouble }) => trouble)).toEqual(['noBasic', 'noBasic', 'noBasic']);
      expect(anna.collection('book').trouble).toBe('noBasic');
      expect(server.exchanges.length - before).toBe(1);
      heal();
      await anna.sync({ now: true });
      expect(stored(1, 'NOTE')).toBe('offline weiter');
      expect(anna.collection('book').trouble).toBeUndefined();
    },
  );

  it('refusing the password on writes only: stopped at the first one (23)', async () => {
    const { server, anna, edit, stored } = await createSharedCards(3);
    for (const n of [1, 2, 3]) edit(anna, n, 'NOTE', 'wartet');
    const heal = server.addFault(faults.signedOut({ methods: ['PUT'] }));
    const before = server.count('PUT');
    const report = await anna.sync({ inFlight: 1 });
    expect(report.trouble).toBe('signIn');
    expect(server.count('PUT') - before).toBe(1);
    heal();
    await anna.sync({ now: true });
    expect(stored(3, 'NOTE')).toBe('wartet');
  });

  it.each<[string, Fault, string]>([
    ['a captive portal', faults.captivePortal(), 'captivePortal'],
    ['maintenance', faults.maintenance(), 'maintenance'],
    ['a proxy that wants a password', faults.proxy(), 'proxy'],
    ['another certificate', faults.certificate(), 'certificate'],
    ['no network', faults.lostRequest({}, 'offline'), 'offline'],
  ])('behind %s: classified, later, and nothing is read as data (24)', async (_, fault, trouble) => {
    const { server, anna, bram, book, edit } = await createSharedCards(2);
    edit(anna, 1, 'NOTE', 'später');
    const heal = server.addFault(fault);
    const before = server.exchanges.length;
    const report = await anna.sync();
    expect(report.trouble).toBe(trouble);
    expect(server.exchanges.length - before).toBe(1);
    expect(anna.desk.texts('contact')).toHaveLength(2);
    heal();
    await settleAll([anna, bram], 1);
    expectAgreement(server, book, [anna, bram]);
  });

  it.each([
    ['30', 'seconds'],
    [new Date(Date.UTC(2030, 0, 1)).toUTCString(), 'date'],
    [undefined, 'nothing'],
  ])('that asks to wait (%s) is obeyed (25)', async (retryAfter, expected) => {
    const { server, anna, edit } = await createSharedCards(1);
    edit(anna, 1, 'NOTE', 'später');
    const heal = server.addFault(faults.throttled(retryAfter));
    const report = await anna.sync();
    expect(report.trouble).toBe('throttled');
    expect(report.retryAfter === undefined).toBe(expected === 'nothing');
    expect((report.retryAfter ?? 0) >= (expected === 'seconds' ? 30_000 : 0)).toBe(true);
    const { notBefore } = anna.collection('book');
    expect(notBefore).toBeGreaterThan(0);
    heal();
    const before = server.exchanges.length;
    anna.time.pass(notBefore - anna.time.clock.now() - 1);
    await anna.sync();
    expect(server.exchanges.length).toBe(before);
    await anna.sync();
    expect(server.exchanges.length).toBeGreaterThan(before);
  });

  it('that is full: pushes wait, pulls go on, and all goes out once there is room (26)', async () => {
    const { server, anna, bram, edit, stored, shown, trash, bodies } = await createSharedCards(5);
    for (const n of [1, 2, 3]) edit(anna, n, 'NOTE', `Anna ${n}`);
    trash(anna, 5);
    edit(bram, 4, 'NOTE', 'Bram');
    await bram.sync();
    const heal = server.addFault({ ...faults.quota(), skip: 1 });
    const before = server.count('PUT');
    await anna.sync({ inFlight: 1 });
    expect(server.count('PUT') - before).toBe(2);
    expect(shown(anna, 4, 'NOTE')).toBe('Bram');
    expect(bodies()).toHaveLength(4);
    expect(anna.collection('book').trouble).toBe('quota');
    heal();
    await anna.settle();
    expect([1, 2, 3].map((n) => stored(n, 'NOTE'))).toEqual(['Anna 1', 'Anna 2', 'Anna 3']);
    expect(anna.collection('book').trouble).toBeUndefined();
  });

  it('with one object that is too large or cannot be read: set aside alone, never written over (37)', async () => {
    const { server, anna, edit, href, shown, foreign } = await createSharedCards(3);
    server.write(href(2), 'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:kaputt');
    foreign(3, 'NOTE', 'heil');
    await anna.sync();
    expect(shown(anna, 3, 'NOTE')).toBe('heil');
    expect(shown(anna, 2, 'NOTE')).toBe('Stand 2');
    edit(anna, 2, 'NOTE', 'meins');
    await anna.sync();
    expect(server.read(href(2))).toContain('kaputt');
    const aside = [...anna.desk.tables().aside.values()].filter(({ reason }) => reason !== 'otherKind');
    expect(aside).toMatchObject([{ href: href(2), reason: 'unreadable' }]);
    server.write(href(2), card(uidOf(2), { note: 'wieder heil', phone: '1' }));
    await anna.settle();
    expect(shown(anna, 2, 'TEL')).toBe('1');
  });

  it('where that stamp is a second, what is written later in the same one is seen as well (SOGo)', async () => {
    const traits = { ...plainTraits, syncReport: false, ctag: 'seconds' } as const;
    const { server, anna, foreign, shown } = await createSharedCards(2, traits);
    server.pass(2000 - (server.now() % 1000));
    const second = () => Math.floor(server.now() / 1000);
    const begin = second();
    foreign(1, 'NOTE', 'zuerst');
    await anna.sync();
    expect(shown(anna, 1, 'NOTE')).toBe('zuerst');
    foreign(1, 'NOTE', 'gleich danach');
    expect(second()).toBe(begin);
    server.pass(5000);
    anna.time.pass(5000);
    await anna.sync();
    expect(shown(anna, 1, 'NOTE')).toBe('gleich danach');
    await expectQuiet(server, [anna]);
  });

  it('on a server that knows no report of changes, all is listed when its stamp has changed', async () => {
    const { server, anna, bram, book, edit } = await createSharedCards(3, {
      ...plainTraits,
      syncReport: false,
    });
    edit(bram, 1, 'NOTE', 'Neu');
    bram.desk.add('contact', card(uidOf(8)));
    await settleAll([anna, bram], 2);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
    expect(server.bodies(book).size).toBe(4);
  });
});
