import { describe, expect, it } from 'vitest';
import { faults, plainTraits } from '../../support/fake-dav';
import { createOfficers } from '../../support/officers';
import { createSharedCards, uidOf } from '../../support/shared-card';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { card, valueOf, withLine } from '../../support/sync-texts';

const isMultiget = (body: string | undefined) => body?.includes('addressbook-multiget') === true;
const hrefsIn = (body: string | undefined) => [...(body ?? '').matchAll(/<d:href>/g)].length;

describe('a connection that breaks, answers that are none', () => {
  it('a report of texts cut off at any byte: nothing of it is taken, and all of it later (9)', async () => {
    const { server, anna, bram, book, edit, shown } = await createSharedCards(2);
    edit(bram, 1, 'NOTE', 'Neu 1');
    edit(bram, 2, 'NOTE', 'Neu 2');
    await bram.sync();
    for (const cut of [0, 40, 200, 300, 420, 560, 700]) {
      const heal = server.addFault({
        on: ({ body }) => isMultiget(body),
        after: (answer) =>
          answer.kind === 'answer' ? { ...answer, body: answer.body.slice(0, cut) } : answer,
      });
      await anna.sync({ now: true });
      expect([shown(anna, 1, 'NOTE'), shown(anna, 2, 'NOTE')], `cut at ${cut}`).toEqual([
        'Stand 1',
        'Stand 2',
      ]);
      heal();
    }
    await settleAll([anna, bram], 1);
    expectAgreement(server, book, [anna, bram]);
  });

  it.each(['cut', 'timeout'] as const)(
    'the connection ends in the middle of an answer to a write (%s) (1, 2, 3)',
    async (reason) => {
      const { server, anna, bram, book, edit, trash, bodies, conflicts } = await createSharedCards(3);
      edit(anna, 1, 'NOTE', 'Neu');
      trash(anna, 2);
      anna.desk.add('contact', card(uidOf(9)));
      const heal = server.addFault(faults.lostAnswer({ methods: ['PUT', 'DELETE'] }, reason));
      await anna.sync();
      heal();
      await settleAll([anna, bram], 2);
      expect(bodies()).toHaveLength(3);
      expect(conflicts(anna)).toEqual([]);
      expectAgreement(server, book, [anna, bram]);
      await expectQuiet(server, [anna, bram]);
    },
  );

  it.each(['GET', 'PROPFIND', 'REPORT', 'PUT', 'DELETE'] as const)(
    '304 to a %s that asked for no such thing is no answer: nothing changes, nothing is lost (24)',
    async (method) => {
      const { server, anna, bram, book, edit, trash, has } = await createSharedCards(3);
      edit(bram, 1, 'NOTE', 'Bram');
      await bram.sync();
      edit(anna, 2, 'NOTE', 'Anna');
      trash(anna, 3);
      const heal = server.addFault(faults.statusInstead(304, { methods: [method] }));
      anna.time.pass(25 * 60 * 60 * 1000);
      await anna.sync();
      expect([has(anna, 1), has(anna, 2)]).toEqual([true, true]);
      heal();
      await settleAll([anna, bram], 2);
      expectAgreement(server, book, [anna, bram]);
      await expectQuiet(server, [anna, bram]);
    },
  );

  it('a server that is too slow for many texts at once is asked for few (17)', async () => {
    const { server, anna, bram, book } = await createSharedCards(1);
    for (let n = 2; n <= 40; n += 1) bram.desk.add('contact', card(uidOf(n)));
    await bram.settle();
    server.addFault({
      on: ({ body }) => isMultiget(body) && hrefsIn(body) > 6,
      before: () => ({ kind: 'failed', reason: 'timeout' }),
    });
    await anna.sync();
    expectAgreement(server, book, [anna]);
    const largest = Math.max(...server.exchanges.slice(-8).map(({ request }) => hrefsIn(request.body)));
    expect(largest, 'it is not tried with many again and again').toBeLessThanOrEqual(6);
  });
});

describe('a desk that cannot write', () => {
  it.each(['writeJournal', 'saveListing', 'applyIncoming', 'settleJournal'])(
    'at %s stops its run: the server is not changed by what is not written down, no token moves on (8)',
    async (what) => {
      let isFull = false;
      const full = (step: string) => {
        if (isFull && step === what) throw new DOMException('Quota exceeded', 'QuotaExceededError');
      };
      const { server, book, anna, bram, bodies } = createOfficers({ hooks: { beforeWrite: full } });
      for (const n of [1, 2, 3]) anna.desk.add('contact', card(uidOf(n), { note: `Stand ${n}` }));
      await settleAll([anna, bram], 1);
      const note = (desk: typeof anna, n: number, value: string) => {
        const [item] = desk.desk.byUid(uidOf(n));
        desk.desk.edit(item?.itemId ?? '', (raw) => withLine(raw, 'NOTE', `NOTE:${value}`));
      };
      note(bram, 1, 'Bram');
      await bram.sync();
      note(anna, 2, 'Anna');
      isFull = true;
      const { token } = anna.collection('book');
      const before = server.count('PUT');
      const report = await anna.sync();
      expect(report).toMatchObject({ state: 'stopped', trouble: 'storage' });
      // What was sent stays in the journal until it is known what became of it.
      expect(server.count('PUT') - before).toBe(what === 'settleJournal' ? 1 : 0);
      expect(anna.collection('book').token === token).toBe(what === 'saveListing');
      isFull = false;
      await settleAll([anna, bram], 2);
      const notes = bodies().map((body) => valueOf(body, 'NOTE'));
      expect(new Set(notes)).toEqual(new Set(['Anna', 'Bram', 'Stand 3']));
      expectAgreement(server, book, [anna, bram]);
      await expectQuiet(server, [anna, bram]);
    },
  );
});

describe('two at the same time', () => {
  it('write with the same condition: the second is refused, and merged in the same run (31)', async () => {
    const { server, anna, bram, book, edit, stored, conflicts } = await createSharedCards(1, plainTraits);
    edit(anna, 1, 'NOTE', 'Anna');
    edit(bram, 1, 'TEL', '02151 1');
    server.addFault({
      on: ({ method }, user) => method === 'PUT' && user === 'anna',
      times: 1,
      before: async () => {
        await bram.sync();
        return undefined;
      },
    });
    await anna.sync();
    expect([stored(1, 'NOTE'), stored(1, 'TEL')]).toEqual(['Anna', '02151 1']);
    await settleAll([anna, bram], 1);
    expect([...conflicts(anna), ...conflicts(bram)]).toEqual([]);
    expectAgreement(server, book, [anna, bram]);
  });

  it.each([
    ['sync-collection', 'between the listing and the texts'],
    ['addressbook-multiget', 'between the writing and the reading back'],
  ])('a colleague writes, and the person types, during %s: %s (31, 33)', async (report) => {
    const { server, anna, bram, book, edit, stored, conflicts } = await createSharedCards(2);
    edit(anna, 1, 'NOTE', 'Anna');
    edit(bram, 1, 'TEL', '02151 1');
    let met = 0;
    server.addFault({
      on: ({ body }, user) => user === 'anna' && body?.includes(report) === true,
      times: 1,
      after: async (answer) => {
        met += 1;
        await bram.sync();
        edit(anna, 1, 'EMAIL', 'lena@example.org');
        return answer;
      },
    });
    await settleAll([anna, bram], 2);
    expect(met).toBe(1);
    expect(['NOTE', 'TEL', 'EMAIL'].map((name) => stored(1, name))).toEqual([
      'Anna',
      '02151 1',
      'lena@example.org',
    ]);
    expect([...conflicts(anna), ...conflicts(bram)]).toEqual([]);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });
});
