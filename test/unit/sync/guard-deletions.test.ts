import { describe, expect, it } from 'vitest';
import { createSharedCards } from '../../support/shared-card';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';

const all = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('many deletions on this desk', () => {
  it('are sent at once while they are few', async () => {
    const { anna, bodies, trash } = await createSharedCards(12);
    for (const n of [1, 2]) trash(anna, n);
    await anna.settle();
    expect(bodies()).toHaveLength(10);
    expect(anna.collection('book').deletions).toBeUndefined();
  });

  it('wait for the person, and everything else goes on meanwhile', async () => {
    const { server, anna, bram, bodies, trash, edit, stored, shown } = await createSharedCards(13);
    for (const n of all(11)) trash(anna, n);
    edit(anna, 12, 'NOTE', 'geht weiter');
    edit(bram, 13, 'NOTE', 'kommt an');
    await bram.sync();
    const report = await anna.sync();
    expect(server.count('DELETE')).toBe(0);
    expect(bodies()).toHaveLength(13);
    expect(anna.collection('book')).toMatchObject({ trouble: 'manyDeletions' });
    expect(anna.collection('book').deletions?.items).toHaveLength(11);
    expect(report.collections[0]).toMatchObject({ trouble: 'manyDeletions', needsYou: 11 });
    expect(stored(12, 'NOTE')).toBe('geht weiter');
    expect(shown(anna, 13, 'NOTE')).toBe('kommt an');
  });

  it('are told once, however often the desk runs until the person answers', async () => {
    const { server, anna, trash } = await createSharedCards(3);
    for (const n of all(3)) trash(anna, n);
    for (let run = 0; run < 3; run += 1) await anna.settle();
    const told = anna.desk.tables().activity.filter(({ kind }) => kind === 'heldDeletions');
    expect(told.map(({ detail }) => detail)).toEqual(['3']);
    expect(server.count('DELETE')).toBe(0);
  });

  it('go to the server once the person has said so, and to the other desk', async () => {
    const { server, book, anna, bram, bodies, trash } = await createSharedCards(13);
    for (const n of all(11)) trash(anna, n);
    await anna.sync();
    anna.desk.decideDeletions('book', 'send');
    await anna.sync();
    expect(bodies()).toHaveLength(2);
    expect(anna.collection('book').deletions).toBeUndefined();
    expect(anna.collection('book').trouble).toBeUndefined();
    await bram.sync();
    bram.desk.decide('book', 'accept');
    await settleAll([anna, bram], 2);
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it('that broke off half-way are not asked about again', async () => {
    const { server, anna, bodies, trash } = await createSharedCards(13);
    for (const n of all(11)) trash(anna, n);
    await anna.sync();
    anna.desk.decideDeletions('book', 'send');
    const heal = server.addFault({
      on: ({ method }) => method === 'DELETE',
      skip: 4,
      before: () => ({ kind: 'failed', reason: 'offline' }),
    });
    await anna.sync({ inFlight: 1 });
    expect(bodies()).toHaveLength(9);
    expect(anna.collection('book').deletions).toMatchObject({ decision: 'send' });
    heal();
    await anna.settle();
    expect(bodies()).toHaveLength(2);
    expect(anna.collection('book').deletions).toBeUndefined();
  });

  it('that were a mistake are taken back: what was typed before is still there and goes out', async () => {
    const { server, book, anna, bram, bodies, trash, edit, has, stored } = await createSharedCards(4);
    edit(anna, 2, 'NOTE', 'vor dem Löschen getippt');
    for (const n of all(4)) trash(anna, n);
    await anna.sync();
    anna.desk.decideDeletions('book', 'bringBack');
    await settleAll([anna, bram], 2);
    expect(server.count('DELETE')).toBe(0);
    expect(bodies()).toHaveLength(4);
    expect(all(4).every((n) => has(anna, n))).toBe(true);
    expect(stored(2, 'NOTE')).toBe('vor dem Löschen getippt');
    expect(anna.collection('book').deletions).toBeUndefined();
    expectAgreement(server, book, [anna, bram]);
    await expectQuiet(server, [anna, bram]);
  });

  it('of a desk whose records are gone altogether are taken back from the server', async () => {
    const { server, book, anna, bodies, has } = await createSharedCards(5);
    for (const { itemId } of anna.desk.items()) anna.desk.erase(itemId);
    await anna.settle();
    expect(server.count('DELETE')).toBe(0);
    expect(anna.collection('book')).toMatchObject({ trouble: 'manyDeletions' });
    anna.desk.decideDeletions('book', 'bringBack');
    await anna.settle();
    expect(bodies()).toHaveLength(5);
    expect(all(5).every((n) => has(anna, n))).toBe(true);
    expectAgreement(server, book, [anna]);
  });

  it('count for what the person was asked about, and for nothing that was deleted later', async () => {
    const { anna, bodies, trash } = await createSharedCards(26);
    for (const n of all(12)) trash(anna, n);
    await anna.sync();
    anna.desk.decideDeletions('book', 'send');
    for (const n of all(24).slice(12)) trash(anna, n);
    await anna.sync();
    expect(bodies()).toHaveLength(14);
    await anna.sync();
    expect(bodies()).toHaveLength(14);
    expect(anna.collection('book').deletions).toMatchObject({ items: { length: 12 } });
    expect(anna.collection('book').deletions?.decision).toBeUndefined();
  });

  it('are no question any more once the person has fetched them out of the trash', async () => {
    const { anna, bodies, trash } = await createSharedCards(3);
    for (const n of all(3)) trash(anna, n);
    await anna.sync();
    for (const { itemId } of anna.desk.items()) anna.desk.bringBack(itemId);
    await anna.sync();
    expect(anna.collection('book').deletions).toBeUndefined();
    expect(anna.collection('book').trouble).toBeUndefined();
    expect(bodies()).toHaveLength(3);
  });
});
