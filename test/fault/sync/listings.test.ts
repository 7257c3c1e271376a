import { describe, expect, it } from 'vitest';
import { faults, plainTraits, profiles } from '../../support/fake-dav';
import { createSharedCards, uidOf } from '../../support/shared-card';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { card } from '../../support/sync-texts';

const oneDay = 24 * 60 * 60 * 1000;

describe('a listing that lies or breaks off', () => {
  it('cut at any byte moves nothing, and is asked for again with the same token (9)', async () => {
    const { server, anna, edit, bram, shown } = await createSharedCards(2);
    edit(bram, 1, 'NOTE', 'Neu');
    await bram.sync();
    const token = anna.collection('book').token;
    // The report of this change is a little longer.
    for (let cut = 0; cut < 480; cut += 29) {
      const heal = server.addFault(faults.cutBody(cut, { methods: ['REPORT'], path: 'contacts' }));
      const report = await anna.sync({ now: true });
      expect(report.collections[0]?.trouble, `cut at ${cut}`).toBeDefined();
      expect(anna.collection('book').token).toBe(token);
      heal();
    }
    await anna.settle();
    expect(shown(anna, 1, 'NOTE')).toBe('Neu');
  });

  it('that comes in pages is read to its end; one that never ends is left (10)', async () => {
    const { server, anna, bram, book, has } = await createSharedCards(3, profiles.cyrus);
    bram.desk.add('contact', card(uidOf(8)));
    await bram.sync();
    const heal = server.addFault(faults.endless507({ path: 'contacts' }));
    const before = server.count('REPORT');
    await anna.sync();
    expect(server.count('REPORT') - before).toBeLessThan(12);
    expect(has(anna, 8)).toBe(true);
    heal();
    await settleAll([anna, bram], 1);
    expectAgreement(server, book, [anna, bram]);
  });

  it.each([400, 403, 409, 410, 412, 500])(
    'a token refused by %i leads to a comparison of all, and takes nothing away (11)',
    async (status) => {
      const { server, anna, bram, book, edit, shown, stored } = await createSharedCards(4);
      edit(anna, 1, 'NOTE', 'ungesendet');
      edit(bram, 2, 'NOTE', 'Neu');
      await bram.sync();
      const heal = server.addFault(faults.tokenRefused(status));
      await anna.sync();
      heal();
      expect(shown(anna, 2, 'NOTE')).toBe('Neu');
      await settleAll([anna, bram], 1);
      expect(stored(1, 'NOTE')).toBe('ungesendet');
      expectAgreement(server, book, [anna, bram]);
    },
  );

  it('a token that is good while changes are missing: the daily comparison finds them (12)', async () => {
    const { server, anna, bram, book, edit, shown } = await createSharedCards(3);
    edit(bram, 1, 'NOTE', 'verschwiegen');
    await bram.sync();
    server.remove(`${server.hrefOf(book, 'anna')}${uidOf(2)}.vcf`);
    server.prune(book);
    await anna.sync();
    expect(shown(anna, 1, 'NOTE')).toBe('Stand 1');
    anna.time.pass(oneDay);
    await anna.sync();
    expect(shown(anna, 1, 'NOTE')).toBe('verschwiegen');
    expectAgreement(server, book, [anna]);
  });

  it('a quiet listing of everything names no removals: until compared, the copies stay (13)', async () => {
    const { server, anna, has, href, book } = await createSharedCards(3, profiles.davical);
    server.remove(href(2));
    await anna.store.saveCollection('book', { token: 'data:,nonsense' });
    await anna.sync();
    expect(has(anna, 1)).toBe(true);
    anna.time.pass(oneDay);
    await anna.sync();
    expect(has(anna, 2)).toBe(false);
    expectAgreement(server, book, [anna]);
  });

  it('a restored server takes nothing away: removals are held, and what was newer goes back on request (14)', async () => {
    const { server, anna, bram, edit, shown, has } = await createSharedCards(3);
    const backup = server.snapshot();
    edit(anna, 1, 'NOTE', 'nach der Sicherung');
    anna.desk.add('contact', card(uidOf(7)));
    await settleAll([anna, bram], 2);
    server.restore(backup);
    anna.time.pass(oneDay);
    await anna.sync();
    expect(shown(anna, 1, 'NOTE')).toBe('nach der Sicherung');
    expect(has(anna, 7)).toBe(true);
    expect(anna.collection('book').trouble).toBe('olderServer');
    anna.desk.decide('book', 'sendBack');
    await anna.settle();
    const [book] = server.collections().filter(({ name }) => name === 'contacts');
    if (!book) throw new Error('the book is there');
    expectAgreement(server, book, [anna]);
    expect(has(anna, 7)).toBe(true);
  });

  it('answers named twice, in another spelling, or of other places make no second contact (15)', async () => {
    const { server, anna, bram, book, at } = await createSharedCards(1, { ...plainTraits, encodesAt: true });
    server.write(at('lena@example.vcf'), card(uidOf(8)));
    await settleAll([anna, bram], 1);
    server.addFault(
      faults.body(
        (body) =>
          body.replace(
            /<D:response>/,
            '<D:response><D:href>/elsewhere/x.vcf</D:href><D:status>HTTP/1.1 404 No</D:status></D:response><D:response>',
          ),
        { methods: ['REPORT', 'PROPFIND'] },
      ),
    );
    anna.time.pass(oneDay);
    await settleAll([anna, bram], 2);
    expectAgreement(server, book, [anna, bram]);
    expect(anna.desk.items()).toHaveLength(2);
  });

  it('a member listed without etag, or with an error, is asked for by name and not removed (16)', async () => {
    const { server, anna, bram, edit, shown, has } = await createSharedCards(2);
    edit(bram, 1, 'NOTE', 'Neu');
    await bram.sync();
    server.addFault(
      faults.body((body) => body.replace(/<D:getetag>[^<]*<\/D:getetag>/g, ''), {
        methods: ['REPORT'],
        times: 1,
      }),
    );
    await anna.sync();
    expect(shown(anna, 1, 'NOTE')).toBe('Neu');
    server.addFault(
      faults.body(
        (body) => body.replace(/<D:propstat>.*?<\/D:propstat>/s, '<D:status>HTTP/1.1 403 No</D:status>'),
        { methods: ['REPORT'], times: 1 },
      ),
    );
    edit(bram, 2, 'NOTE', 'auch');
    await bram.sync();
    await anna.settle();
    expect([has(anna, 1), has(anna, 2), shown(anna, 2, 'NOTE')]).toEqual([true, true, 'auch']);
  });

  it('a report that leaves out a text, or gives another one\u2019s, loses and mixes up nothing (17)', async () => {
    const { server, anna, bram, book, edit, shown } = await createSharedCards(3);
    for (const n of [1, 2, 3]) edit(bram, n, 'NOTE', `Neu ${n}`);
    await bram.sync();
    server.addFault(
      faults.body(
        (body) => (body.includes('address-data') ? body.replace(/<D:response>.*?<\/D:response>/s, '') : body),
        {
          methods: ['REPORT'],
          times: 2,
        },
      ),
    );
    await anna.settle();
    expectAgreement(server, book, [anna, bram]);
    expect([1, 2, 3].map((n) => shown(anna, n, 'NOTE'))).toEqual(['Neu 1', 'Neu 2', 'Neu 3']);
  });

  it('an empty listing of what was full is held and asked about; edits go on (18)', async () => {
    const { server, anna, book, edit, stored } = await createSharedCards(12);
    const kept = server.bodies(book);
    for (const name of kept.keys()) server.remove(`${server.hrefOf(book, 'anna')}${name}`);
    edit(anna, 1, 'NOTE', 'trotzdem');
    await anna.sync();
    expect(anna.desk.texts('contact')).toHaveLength(12);
    expect(anna.collection('book')).toMatchObject({ trouble: 'manyRemovals' });
    expect(anna.collection('book').held).toHaveLength(11);
    expect(stored(1, 'NOTE')).toBe('trotzdem');
    anna.desk.decide('book', 'accept');
    await anna.settle();
    expect(anna.desk.texts('contact')).toHaveLength(1);
    expect(anna.collection('book').trouble).toBeUndefined();
    await settleAll([anna], 1);
  });

  it('held removals that are sent back stand on the server again (18)', async () => {
    const { server, anna, bram, book } = await createSharedCards(5);
    for (const name of server.bodies(book).keys()) server.remove(`${server.hrefOf(book, 'anna')}${name}`);
    await anna.sync();
    anna.desk.decide('book', 'sendBack');
    await settleAll([anna, bram], 2);
    expect(server.bodies(book).size).toBe(5);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });
});
