import { describe, expect, it } from 'vitest';
import { renewUid } from '../../../renderer/codec/renew-uid';
import { faults, plainTraits, profileNames, profiles } from '../../support/fake-dav';
import { createSharedCards, uidOf } from '../../support/shared-card';
import { createSyncDesk, createTestClock } from '../../support/sync-desk';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { card, valueOf, withLine } from '../../support/sync-texts';

const oneMinute = 60 * 1000;
const oneHour = 60 * 60 * 1000;
const oneDay = 24 * 60 * 60 * 1000;

describe('one item among two officers and a server', () => {
  it.each(profileNames)('whatever %s makes of it, the next runs send nothing (27)', async (name) => {
    const { server, anna, bram, edit, stored } = await createSharedCards(2, profiles[name]);
    edit(anna, 1, 'NOTE', 'Erste Zeile\\nzweite\\, mit Komma\\; und mehr');
    edit(bram, 2, 'ORG', 'Gemeente Voorbeeld;Milieu;;');
    await settleAll([anna, bram], 2);
    await expectQuiet(server, [anna, bram]);
    expect([stored(1, 'NOTE') === undefined, stored(2, 'ORG') === undefined]).toEqual([false, false]);
  });

  it('loses our own lines there: noticed, kept here, said once, never sent in a loop (28)', async () => {
    const strips = (raw: string) => raw.replace(/^X-TANDEM-.*\r?\n(?:[ \t].*\r?\n)*/gm, '');
    const { server, anna, edit, shown, stored } = await createSharedCards(1, {
      ...plainTraits,
      rewriteCard: strips,
    });
    edit(anna, 1, 'X-TANDEM-NOTE', 'Belt liever');
    await anna.sync();
    expect(shown(anna, 1, 'X-TANDEM-NOTE')).toBe('Belt liever');
    expect(anna.collection('book').traits.keepsOwnLines).toBe(false);
    await expectQuiet(server, [anna]);
    edit(anna, 1, 'NOTE', 'Neu');
    await anna.sync();
    expect([stored(1, 'NOTE'), shown(anna, 1, 'X-TANDEM-NOTE')]).toEqual(['Neu', 'Belt liever']);
    expect(anna.desk.tables().activity.filter(({ kind }) => kind === 'losesOwnLines')).toHaveLength(1);
    await expectQuiet(server, [anna]);
  });

  it('loses our own lines there, and no etag tells whose doing it is: believed the second time, then at once (28)', async () => {
    const strips = (raw: string) => raw.replace(/^X-TANDEM-.*\r?\n(?:[ \t].*\r?\n)*/gm, '');
    const { server, bram, edit, shown, stored } = await createSharedCards(1, {
      ...plainTraits,
      putEtag: { card: false, event: false },
      rewriteCard: strips,
    });
    const pushesFor = async (value: string): Promise<number> => {
      const before = server.count('PUT');
      edit(bram, 1, 'X-TANDEM-NOTE', value);
      await bram.settle();
      expect([shown(bram, 1, 'X-TANDEM-NOTE'), stored(1, 'X-TANDEM-NOTE')]).toEqual([value, undefined]);
      await expectQuiet(server, [bram]);
      return server.count('PUT') - before;
    };
    expect([await pushesFor('Belt liever'), await pushesFor('Mailt liever')]).toEqual([2, 1]);
  });

  it('is cut there at a comma: the whole value stays here, and a colleague\u2019s change is still taken (28)', async () => {
    const cuts = (raw: string) => raw.replace(/^(NOTE:[^,\r\n]*),.*$/m, '$1');
    const { server, anna, edit, shown, foreign } = await createSharedCards(1, {
      ...plainTraits,
      rewriteCard: cuts,
    });
    edit(anna, 1, 'NOTE', 'a,b');
    await anna.sync();
    expect(shown(anna, 1, 'NOTE')).toBe('a,b');
    await expectQuiet(server, [anna]);
    foreign(1, 'TEL', '02151 1');
    await anna.settle();
    expect([shown(anna, 1, 'TEL'), shown(anna, 1, 'NOTE')]).toEqual(['02151 1', 'a,b']);
  });

  it.each(['weak', 'unquoted', 'gzip', 'none'] as const)(
    'with %s etags is sent all the same (29)',
    async (etagForm) => {
      const { server, anna, bram, book, edit, stored, trash } = await createSharedCards(2, {
        ...plainTraits,
        etagForm,
      });
      edit(anna, 1, 'NOTE', 'Anna');
      edit(bram, 1, 'TEL', '02151 1');
      trash(anna, 2);
      await settleAll([anna, bram], 2);
      expect([stored(1, 'NOTE'), stored(1, 'TEL')]).toEqual(['Anna', '02151 1']);
      expectAgreement(server, book, [anna, bram]);
      await expectQuiet(server, [anna, bram]);
    },
  );

  it('with the same etag for other content, after it went and came again, is fetched (29)', async () => {
    const { server, anna, bram, book, href } = await createSharedCards(1, profiles.sogo);
    server.remove(href(1));
    server.write(href(1), card(uidOf(1), { note: 'ein anderer Text' }));
    await settleAll([anna, bram], 1);
    expect(valueOf(anna.desk.texts('contact')[0], 'NOTE')).toBe('ein anderer Text');
    expectAgreement(server, book, [anna, bram]);
  });

  it('read too early after writing is read again before anybody is blamed (30)', async () => {
    const { server, anna, edit, stored, conflicts } = await createSharedCards(1, {
      ...plainTraits,
      staleReports: 30,
    });
    edit(anna, 1, 'NOTE', 'Neu');
    const before = server.count('PUT');
    await anna.sync();
    expect(stored(1, 'NOTE')).toBe('Neu');
    expect(server.count('PUT') - before).toBe(1);
    expect(conflicts(anna)).toEqual([]);
    await expectQuiet(server, [anna]);
  });

  it('written in the same moment past all conditions: both values exist at the end (31)', async () => {
    const { server, anna, bram, book, edit, foreign, stored } = await createSharedCards(1, profiles.davical);
    edit(anna, 1, 'NOTE', 'Anna');
    const before = server.read(`${server.hrefOf(book, 'anna')}${uidOf(1)}.vcf`) ?? '';
    server.addFault({
      on: (request) => request.method === 'PUT',
      times: 1,
      after: (answer, request) => {
        server.write(request.url, withLine(before, 'TEL', 'TEL:02151 31'));
        return answer;
      },
    });
    await settleAll([anna, bram], 2);
    expect([stored(1, 'NOTE'), stored(1, 'TEL')]).toEqual(['Anna', '02151 31']);
    void foreign;
  });

  it('overwritten after our read-back by one who had not seen it: put back in, and said so (31)', async () => {
    const { server, anna, bram, book, edit, stored, href } = await createSharedCards(1);
    const before = server.read(href(1)) ?? '';
    edit(anna, 1, 'NOTE', 'Anna');
    await anna.sync();
    server.write(href(1), withLine(before, 'TEL', 'TEL:02151 31'));
    await settleAll([anna, bram], 2);
    expect([stored(1, 'NOTE'), stored(1, 'TEL')]).toEqual(['Anna', '02151 31']);
    expect(anna.desk.tables().activity.some(({ kind }) => kind === 'notSeenByOther')).toBe(true);
    expectAgreement(server, book, [anna, bram]);
  });

  it('overwritten by a program that keeps none of our lines: put back in all the same (31)', async () => {
    const { server, anna, edit, stored, href } = await createSharedCards(1);
    const bare = (server.read(href(1)) ?? '').replace(/^X-TANDEM-VV.*\r\n/m, '');
    edit(anna, 1, 'NOTE', 'Anna');
    await anna.sync();
    server.write(href(1), withLine(bare, 'TEL', 'TEL:02151 31'));
    await anna.settle();
    expect([stored(1, 'NOTE'), stored(1, 'TEL')]).toEqual(['Anna', '02151 31']);
  });

  it('of whose two changes one is taken back and the other overwritten, with none of our lines: none is lost (31)', async () => {
    const { server, anna, edit, shown, stored, href, conflicts } = await createSharedCards(1);
    const bare = (server.read(href(1)) ?? '').replace(/^X-TANDEM-VV.*\r\n/m, '');
    edit(anna, 1, 'NOTE', 'Anna');
    edit(anna, 1, 'ORG', 'Gemeente Voorbeeld');
    await anna.sync();
    server.write(href(1), withLine(bare, 'ORG', 'ORG:Stadt Beispiel'));
    await anna.settle();
    expect([stored(1, 'NOTE'), shown(anna, 1, 'ORG')]).toEqual(['Anna', 'Stadt Beispiel']);
    expect(conflicts(anna).map(({ mine }) => mine)).toEqual(['Gemeente Voorbeeld']);
  });

  it('overwritten where we had written, with none of our lines: said so, with a way back for it alone (31)', async () => {
    const { server, anna, edit, foreign, shown, href } = await createSharedCards(2);
    edit(anna, 1, 'NOTE', 'Anna');
    await anna.sync();
    const bare = (server.read(href(1)) ?? '').replace(/^X-TANDEM-VV.*\r\n/m, '');
    server.write(href(1), withLine(bare, 'NOTE', 'NOTE:Bram, dann ein Telefon'));
    foreign(2, 'TEL', '02151 2');
    await anna.settle();
    expect(shown(anna, 1, 'NOTE')).toBe('Bram, dann ein Telefon');
    const { activity, history } = anna.desk.tables();
    const [line, ...more] = activity.filter(({ kind }) => kind === 'sentReplaced');
    expect(more).toEqual([]);
    const taken = history.filter(({ historyId }) => historyId !== undefined && historyId === line?.historyId);
    expect(taken.map(({ raw }) => valueOf(raw, 'NOTE'))).toEqual(['Anna']);
    await expectQuiet(server, [anna]);
  });

  it('corrected by a program that keeps our lines, or long after we had written: a change like any other (31)', async () => {
    const { server, anna, edit, foreign, href } = await createSharedCards(2);
    for (const n of [1, 2]) edit(anna, n, 'NOTE', `Anna ${n}`);
    await anna.sync();
    foreign(1, 'NOTE', 'berichtigt');
    await anna.settle();
    anna.time.pass(oneDay);
    const bare = (server.read(href(2)) ?? '').replace(/^X-TANDEM-VV.*\r\n/m, '');
    server.write(href(2), withLine(bare, 'NOTE', 'NOTE:berichtigt'));
    await anna.settle();
    const kinds = anna.desk.tables().activity.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'received')).toHaveLength(2);
    expect(kinds).not.toContain('sentReplaced');
  });

  it('made by two at once where the second writes over the first: both texts exist at the end (31)', async () => {
    const { server, anna, bram, book, href, conflicts, shown } = await createSharedCards(2, profiles.sogo);
    server.remove(href(1));
    anna.desk.edit(anna.desk.byUid(uidOf(1))[0]?.itemId ?? '', (raw) => withLine(raw, 'NOTE', 'NOTE:Anna'));
    bram.desk.edit(bram.desk.byUid(uidOf(1))[0]?.itemId ?? '', (raw) => withLine(raw, 'NOTE', 'NOTE:Bram'));
    await Promise.all([anna.sync(), bram.sync()]);
    await settleAll([anna, bram], 2);
    expectAgreement(server, book, [anna, bram]);
    const waiting = [...conflicts(anna), ...conflicts(bram)].map(({ mine }) => mine);
    expect([shown(anna, 1, 'NOTE'), ...waiting].filter(Boolean).join(' ')).toMatch(/Anna.*Bram|Bram.*Anna/);
  });

  it('taken back on purpose by a colleague stays taken back (31)', async () => {
    const { server, anna, bram, edit, shown, stored } = await createSharedCards(1);
    edit(anna, 1, 'NOTE', 'Anna');
    await settleAll([anna, bram], 1);
    edit(bram, 1, 'NOTE', 'Stand 1');
    await settleAll([bram, anna], 2);
    expect([shown(anna, 1, 'NOTE'), stored(1, 'NOTE')]).toEqual(['Stand 1', 'Stand 1']);
    await expectQuiet(server, [anna, bram]);
  });

  it('removed there and edited here, or the other way round: the edit stays; removed by both: gone (32)', async () => {
    const { server, anna, bram, book, edit, trash, has, shown } = await createSharedCards(6);
    edit(anna, 1, 'NOTE', 'Anna bearbeitet');
    trash(bram, 1);
    trash(anna, 2);
    edit(bram, 2, 'NOTE', 'Bram bewerkt');
    trash(anna, 3);
    trash(bram, 3);
    await bram.sync();
    await settleAll([anna, bram], 2);
    for (const desk of [anna, bram]) {
      expect([1, 2, 3].map((n) => has(desk, n))).toEqual([true, true, false]);
      expect([shown(desk, 1, 'NOTE'), shown(desk, 2, 'NOTE')]).toEqual(['Anna bearbeitet', 'Bram bewerkt']);
    }
    expectAgreement(server, book, [anna, bram]);
    const kinds = [anna, bram].flatMap(({ desk }) => desk.tables().activity.map(({ kind }) => kind));
    expect(kinds).toEqual(expect.arrayContaining(['editBeatDelete', 'cameBack']));
  });

  it('edited by both in one field: theirs stands, ours waits as a difference, nobody is asked about the rest', async () => {
    const { server, anna, bram, book, edit, shown, conflicts } = await createSharedCards(1);
    edit(anna, 1, 'FN', 'Anna schreibt');
    edit(anna, 1, 'TEL', '1');
    edit(bram, 1, 'FN', 'Bram schrijft');
    edit(bram, 1, 'EMAIL', 'b@voorbeeld.example');
    await bram.sync();
    await settleAll([anna, bram], 2);
    expect(shown(anna, 1, 'FN')).toBe('Bram schrijft');
    expect([shown(bram, 1, 'TEL'), shown(bram, 1, 'EMAIL')]).toEqual(['1', 'b@voorbeeld.example']);
    expect(conflicts(anna)).toMatchObject([
      { property: 'FN', mine: 'Anna schreibt', theirs: 'Bram schrijft' },
    ]);
    expectAgreement(server, book, [anna, bram]);
  });

  it('with one UID under two names is one contact, the second name is kept aside; it takes over when the first goes (34)', async () => {
    const { server, anna, at, href, writes } = await createSharedCards(1, {
      ...plainTraits,
      cardUidTaken: 'stored',
    });
    server.write(at('second.vcf'), card(uidOf(1), { note: 'zweite' }));
    const before = writes();
    await anna.settle();
    expect(anna.desk.items()).toHaveLength(1);
    const aside = [...anna.desk.tables().aside.values()].filter(({ reason }) => reason === 'uidTaken');
    expect(aside.map((one) => one.href)).toEqual([at('second.vcf')]);
    expect(writes()).toBe(before);
    server.remove(href(1));
    await anna.settle();
    expect(anna.desk.items()).toHaveLength(1);
    expect(valueOf(anna.desk.texts('contact')[0], 'NOTE')).toBe('zweite');
  });

  it('replaced by another one under the same name: the old one goes, the new one comes (34)', async () => {
    const { server, anna, href, has } = await createSharedCards(6, { ...plainTraits, uidChange: 'stored' });
    server.write(href(1), card(uidOf(9), { note: 'ein anderer' }));
    await anna.settle();
    expect([has(anna, 1), has(anna, 9)]).toEqual([false, true]);
  });

  it('made by both from the same file is one object (34)', async () => {
    for (const name of ['plain', 'radicale', 'xandikos', 'sabre'] as const) {
      const { server, anna, bram, book } = await createSharedCards(1, profiles[name]);
      anna.desk.add('contact', card(uidOf(8), { phone: '1' }));
      bram.desk.add('contact', card(uidOf(8), { note: 'Bram' }));
      await settleAll([anna, bram], 2);
      expect([name, server.bodies(book).size]).toEqual([name, 2]);
      expectAgreement(server, book, [anna, bram]);
    }
  });

  it('of a colleague whose creation crosses ours is merged, not written over (34)', async () => {
    const { server, anna, bram, book, at, stored } = await createSharedCards(1);
    anna.desk.add('contact', card(uidOf(8), { phone: '1' }));
    server.addFault({
      on: (request) => request.method === 'PUT',
      times: 1,
      before: () => {
        server.write(at(`${uidOf(8)}.vcf`), card(uidOf(8), { note: 'schneller' }));
        return undefined;
      },
    });
    await settleAll([anna, bram], 2);
    expect([stored(8, 'TEL'), stored(8, 'NOTE')]).toEqual(['1', 'schneller']);
    expectAgreement(server, book, [anna, bram]);
  });

  it('whose UID lies in the trash of the server is parked and says why (35)', async () => {
    const { server, anna, href, trash, edit } = await createSharedCards(4, { ...profiles.sabre });
    trash(anna, 1);
    await anna.settle();
    const [item] = anna.desk.byUid(uidOf(1));
    if (!item) throw new Error('in the trash');
    anna.desk.bringBack(item.itemId);
    edit(anna, 2, 'NOTE', 'geht weiter');
    await anna.sync();
    await anna.sync();
    const parked = [...anna.desk.tables().bindings.values()].filter((one) => one.parked);
    expect(parked).toMatchObject([{ uid: uidOf(1), baseCanon: '' }]);
    expect(anna.desk.texts('contact')).toHaveLength(4);
    expect(server.read(href(2))).toContain('geht weiter');
  });

  it('is made anew under another UID if the person wishes, and is the same thing on every desk (35)', async () => {
    const { server, anna, bram, book, trash, has, bodies } = await createSharedCards(4, {
      ...profiles.sabre,
    });
    const [atBram] = bram.desk.byUid(uidOf(1));
    trash(anna, 1);
    await settleAll([anna, bram], 2);
    expect(has(bram, 1)).toBe(false);
    const [item] = anna.desk.byUid(uidOf(1));
    if (!item || !atBram) throw new Error('in the trash');
    anna.desk.bringBack(item.itemId);
    await anna.sync();
    const before = server.count('PUT');
    anna.time.pass(2 * oneHour);
    await anna.sync();
    expect(server.count('PUT') - before, 'a UID in the trash is not tried every hour').toBe(1);
    anna.time.pass(2 * oneHour);
    await anna.sync();
    expect(server.count('PUT') - before).toBe(1);

    anna.desk.edit(item.itemId, (raw) => renewUid(raw, uidOf(41)));
    anna.desk.letGo(item.itemId);
    await settleAll([anna, bram], 2);
    expect(bodies().filter((body) => valueOf(body, 'X-TANDEM-WAS') === uidOf(1))).toHaveLength(1);
    expect(bram.desk.byUid(uidOf(41))).toMatchObject([{ itemId: atBram.itemId, deleted: false }]);
    expect(bram.desk.items()).toHaveLength(4);
    expect(bram.desk.tables().conflicts).toEqual([]);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it('made anew is another thing where its former self is still on the server (35)', async () => {
    const { server, anna, bram, book, at } = await createSharedCards(2);
    server.write(at('anew.vcf'), renewUid(card(uidOf(1), { note: 'Zwilling' }), uidOf(41)));
    await settleAll([anna, bram], 1);
    expect(anna.desk.items()).toHaveLength(3);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it('that comes back out of the trash of the server comes out of ours, with what was typed before (35)', async () => {
    const { server, anna, bram, book, trash, href, has, shown } = await createSharedCards(3);
    const kept = server.read(href(1)) ?? '';
    trash(anna, 1);
    await settleAll([anna, bram], 1);
    server.write(href(1), withLine(kept, 'TEL', 'TEL:0800'));
    await settleAll([anna, bram], 2);
    expect([has(anna, 1), shown(anna, 1, 'TEL'), shown(bram, 1, 'TEL')]).toEqual([true, '0800', '0800']);
    expect(anna.desk.items()).toHaveLength(3);
    expectAgreement(server, book, [anna, bram]);
  });

  it('moved to another book of the account keeps its identity and is not removed (36)', async () => {
    const { server, anna, other, href, has } = await createSharedCards(6);
    anna.desk.addCollection({
      id: 'former',
      accountId: 'account',
      kind: 'contact',
      href: server.hrefOf(other, 'anna'),
      partnershipId: 'former-colleagues',
    });
    await anna.settle();
    const [before] = anna.desk.byUid(uidOf(1));
    const raw = server.read(href(1)) ?? '';
    server.remove(href(1));
    server.write(`${server.hrefOf(other, 'anna')}moved.vcf`, raw);
    await anna.settle();
    expect(has(anna, 1)).toBe(true);
    expect(anna.desk.byUid(uidOf(1)).map(({ itemId }) => itemId)).toEqual([before?.itemId]);
    expect(server.bodies(other).size).toBe(1);
    expect(anna.desk.tables().activity.some(({ kind }) => kind === 'receivedRemoval')).toBe(false);
    await expectQuiet(server, [anna]);
  });

  it('refused on every try is parked with the server\u2019s words, once, until it is changed (37)', async () => {
    const { server, anna, edit, stored } = await createSharedCards(3);
    const heal = server.addFault(faults.statusInstead(400, { methods: ['PUT'], path: uidOf(1) }));
    edit(anna, 1, 'NOTE', 'unverdaulich');
    edit(anna, 2, 'NOTE', 'gut');
    const before = server.count('PUT');
    for (let run = 0; run < 3; run += 1) await anna.sync();
    expect(server.count('PUT') - before).toBe(2);
    const report = await anna.sync();
    expect(report.collections[0]).toMatchObject({ needsYou: 1, waiting: 0 });
    heal();
    edit(anna, 1, 'NOTE', 'besser');
    await anna.sync();
    expect(stored(1, 'NOTE')).toBe('besser');
    expect((await anna.sync()).collections[0]).toMatchObject({ needsYou: 0, inStep: 3 });
  });

  it('is decided alike with clocks ten years apart (38)', async () => {
    const { server, anna, bram, book, edit, stored } = await createSharedCards(2);
    bram.time.pass(3650 * oneDay);
    edit(anna, 1, 'NOTE', 'Anna');
    edit(bram, 1, 'TEL', '1');
    await settleAll([bram, anna], 2);
    expect([stored(1, 'NOTE'), stored(1, 'TEL')]).toEqual(['Anna', '1']);
    expectAgreement(server, book, [anna, bram]);
  });

  it('is handled by one run at a time, and by the next one once a lease has run out (39)', async () => {
    const { anna, edit, stored } = await createSharedCards(1);
    edit(anna, 1, 'NOTE', 'Neu');
    const now = anna.time.clock.now();
    await anna.store.takeLease('account', 'another window', now, now + 60_000);
    expect((await anna.sync()).state).toBe('busy');
    expect(stored(1, 'NOTE')).toBe('Stand 1');
    expect((await anna.sync()).state).toBe('done');
    expect(stored(1, 'NOTE')).toBe('Neu');
  });

  it('is kept to a run that takes longer than a lease, request by request (39)', async () => {
    const { server, anna, bodies } = await createSharedCards(1);
    for (let n = 2; n <= 9; n += 1) anna.desk.add('contact', card(uidOf(n)));
    const takers: boolean[] = [];
    server.addFault({
      on: ({ method }) => method === 'PUT',
      before: async () => {
        anna.time.pass(4 * oneMinute);
        const now = anna.time.clock.now();
        takers.push(await anna.store.takeLease('account', 'another window', now, now + oneMinute));
        return undefined;
      },
    });
    expect((await anna.sync({ inFlight: 1 })).state).toBe('done');
    expect(takers).toEqual(Array.from({ length: 8 }, () => false));
    expect(bodies()).toHaveLength(9);
  });

  it('is left to the run that took over while the computer slept: what was sent is settled by it (39)', async () => {
    const { server, book, anna, edit, stored, conflicts } = await createSharedCards(2);
    edit(anna, 1, 'NOTE', 'vor dem Schlaf');
    edit(anna, 2, 'NOTE', 'auch');
    const journalled: string[] = [];
    const heal = server.addFault({
      on: ({ method }) => method === 'PUT',
      times: 1,
      before: async () => {
        anna.time.pass(2 * oneHour);
        return undefined;
      },
    });
    const asleep = await anna.sync({ inFlight: 1 });
    heal();
    expect(asleep.state).toBe('busy');
    expect(stored(1, 'NOTE')).toBe('vor dem Schlaf');
    expect(stored(2, 'NOTE'), 'nothing more is sent after waking up').toBe('Stand 2');
    journalled.push(...[...anna.desk.tables().journal.values()].map(({ state }) => state));
    expect(journalled).toEqual(['sent', 'sent']);
    await anna.settle();
    expect([stored(1, 'NOTE'), stored(2, 'NOTE')]).toEqual(['vor dem Schlaf', 'auch']);
    expect(conflicts(anna)).toEqual([]);
    expectAgreement(server, book, [anna]);
    await expectQuiet(server, [anna]);
  });

  it('is not turned back by a desk that was restored from an old copy (40)', async () => {
    const { server, anna, bram, book, edit, stored } = await createSharedCards(3);
    const copy = anna.desk.snapshot();
    edit(anna, 1, 'NOTE', 'neuer');
    await settleAll([anna, bram], 1);
    edit(bram, 1, 'TEL', '1');
    bram.desk.add('contact', card(uidOf(8)));
    await bram.sync();
    anna.desk.restore(copy);
    edit(anna, 2, 'NOTE', 'auf der alten Kopie');
    await settleAll([anna, bram], 2);
    expect([stored(1, 'NOTE'), stored(1, 'TEL'), stored(2, 'NOTE')]).toEqual([
      'neuer',
      '1',
      'auf der alten Kopie',
    ]);
    expectAgreement(server, book, [anna, bram]);
  });

  it('written under our name from a copy of the profile: noticed, so that this desk gets another name (40)', async () => {
    const { server, anna, bram, book, edit } = await createSharedCards(2);
    const copy = createSyncDesk({
      name: 'anna',
      transport: server.transport('anna'),
      time: createTestClock(),
      places: [],
      newId: () => crypto.randomUUID(),
    });
    copy.desk.restore(anna.desk.snapshot());
    copy.time.pass(oneDay);
    anna.time.pass(oneDay);
    edit(bram, 2, 'NOTE', 'Bram');
    await bram.sync();
    expect((await anna.sync()).hasTwin, 'what a colleague writes is no sign of it').toBeUndefined();
    edit(anna, 2, 'TEL', '1');
    await anna.sync();
    expect((await anna.sync()).hasTwin, 'nor what it has written itself').toBeUndefined();
    edit(copy, 1, 'NOTE', 'von der Kopie');
    await copy.sync();
    expect((await anna.sync()).hasTwin).toBe(true);
    await settleAll([anna, bram, copy], 2);
    expectAgreement(server, book, [anna, bram, copy]);
  });

  it('of a mirrored pair comes to one text on both servers, and the third run writes nothing (41)', async () => {
    const { server, anna, bram, book, other, edit } = await createSharedCards(3);
    const venlo = createSyncDesk({
      name: 'cleo',
      transport: server.transport('bram'),
      time: createTestClock(),
      places: [{ id: 'book', kind: 'contact', href: server.hrefOf(other, 'bram') }],
    });
    // Anna's desk is the bridge: one partnership, a book on either side.
    anna.desk.addCollection({
      id: 'mirror',
      accountId: 'account',
      kind: 'contact',
      href: server.hrefOf(other, 'anna'),
    });
    await settleAll([anna, venlo], 2);
    edit(bram, 1, 'NOTE', 'Krefeld');
    edit(venlo, 1, 'TEL', '077 1');
    edit(bram, 2, 'NOTE', 'Krefeld 2');
    await settleAll([bram, venlo, anna], 3);
    await settleAll([bram, venlo, anna], 1);
    expectAgreement(server, book, [anna, bram, venlo]);
    expectAgreement(server, other, [anna]);
    await expectQuiet(server, [anna, bram, venlo]);
    expect([server.bodies(book).size, server.bodies(other).size]).toEqual([3, 3]);
  });
});
