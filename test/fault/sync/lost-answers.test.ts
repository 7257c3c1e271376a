import { describe, expect, it } from 'vitest';
import { faults } from '../../support/fake-dav';
import { createSharedCards, uidOf } from '../../support/shared-card';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { card } from '../../support/sync-texts';

const put = { methods: ['PUT'] as const, times: 1 };
const remove = { methods: ['DELETE'] as const, times: 1 };

describe('an answer that never comes', () => {
  it('to a creation that was stored leaves one object (1)', async () => {
    const scene = await createSharedCards(1);
    const { server, anna, bram, book, bodies } = scene;
    anna.desk.add('contact', card(uidOf(9)));
    server.addFault(faults.lostAnswer(put));
    await anna.sync();
    expect(anna.desk.tables().journal.size).toBe(1);
    await settleAll([anna, bram], 1);
    expect(bodies()).toHaveLength(2);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it('to a change that was stored is no conflict, even if a colleague has written since (2)', async () => {
    const scene = await createSharedCards(1);
    const { server, anna, bram, edit, shown, conflicts } = scene;
    edit(anna, 1, 'NOTE', 'Anna');
    server.addFault(faults.lostAnswer(put));
    await anna.sync();
    await bram.sync();
    edit(bram, 1, 'NOTE', 'Bram nach Anna');
    await bram.sync();
    await settleAll([anna, bram], 1);
    expect(shown(anna, 1, 'NOTE')).toBe('Bram nach Anna');
    expect([...conflicts(anna), ...conflicts(bram)]).toEqual([]);
  });

  it('to a removal that was done is found out (3)', async () => {
    const { server, anna, bram, book, trash, bodies } = await createSharedCards(2);
    trash(anna, 1);
    server.addFault(faults.lostAnswer(remove));
    await settleAll([anna, bram], 1);
    expect(bodies()).toHaveLength(1);
    expectAgreement(server, book, [anna, bram]);
  });

  it('because the request was lost: it is sent again (4)', async () => {
    const { server, anna, bram, edit, trash, stored, bodies } = await createSharedCards(3);
    edit(anna, 1, 'NOTE', 'Neu');
    trash(anna, 2);
    anna.desk.add('contact', card(uidOf(9)));
    server.addFault(faults.lostRequest({ ...put, times: 2 }));
    server.addFault(faults.lostRequest(remove));
    await settleAll([anna, bram], 1);
    expect(stored(1, 'NOTE')).toBe('Neu');
    expect(bodies()).toHaveLength(3);
    await expectQuiet(server, [anna, bram]);
  });

  it.each([
    ['after storing', faults.statusAfter(500, { ...put, times: 2 })],
    ['before storing', faults.statusInstead(500, { ...put, times: 2 })],
  ])('but 500 %s: nothing is rolled back, nothing is doubled (5)', async (_, fault) => {
    const { server, anna, bram, book, edit, stored, bodies } = await createSharedCards(1);
    edit(anna, 1, 'NOTE', 'Neu');
    anna.desk.add('contact', card(uidOf(9)));
    server.addFault(fault);
    await settleAll([anna, bram], 1);
    expect(stored(1, 'NOTE')).toBe('Neu');
    expect(bodies()).toHaveLength(2);
    expectAgreement(server, book, [anna, bram]);
  });

  it('for one item of many parks that one alone, and it goes out once the server takes it (6)', async () => {
    const { server, anna, edit, stored, href } = await createSharedCards(5);
    for (let n = 1; n <= 5; n += 1) edit(anna, n, 'NOTE', `Neu ${n}`);
    const heal = server.addFault(faults.statusInstead(500, { methods: ['PUT'], path: uidOf(3) }));
    await anna.sync();
    expect([1, 2, 4, 5].map((n) => stored(n, 'NOTE'))).toEqual(['Neu 1', 'Neu 2', 'Neu 4', 'Neu 5']);
    for (let run = 0; run < 4; run += 1) await anna.sync();
    const parked = [...anna.desk.tables().bindings.values()].filter((binding) => binding.parked);
    expect(parked.map((binding) => [binding.href, binding.parked?.reason])).toEqual([
      [href(3), 'serverFailed'],
    ]);
    heal();
    await anna.settle();
    expect(stored(3, 'NOTE')).toBe('Neu 3');
  });

  it('while the person goes on typing: the second text goes out too (33)', async () => {
    const { server, anna, bram, edit, stored } = await createSharedCards(1);
    edit(anna, 1, 'NOTE', 'erst');
    server.addFault({
      on: (request) => request.method === 'PUT',
      times: 1,
      after: (answer) => {
        edit(anna, 1, 'NOTE', 'erst, dann');
        return answer;
      },
    });
    await settleAll([anna, bram], 1);
    expect(stored(1, 'NOTE')).toBe('erst, dann');
  });

  it('typed into while a colleague\u2019s text comes in, both stay (33)', async () => {
    const { server, anna, bram, edit, stored, shown } = await createSharedCards(1);
    edit(bram, 1, 'TEL', '02151 7');
    await bram.sync();
    server.addFault({
      on: (request) => request.body?.includes('multiget') === true,
      times: 1,
      after: (answer) => {
        edit(anna, 1, 'NOTE', 'dazwischen');
        return answer;
      },
    });
    await anna.sync();
    expect(shown(anna, 1, 'NOTE')).toBe('dazwischen');
    await settleAll([anna, bram], 1);
    expect([stored(1, 'NOTE'), stored(1, 'TEL')]).toEqual(['dazwischen', '02151 7']);
  });
});
