import { describe, expect, it } from 'vitest';
import { type FakeTraits, faults, profiles } from '../../support/fake-dav';
import { createOfficers } from '../../support/officers';
import { task, valueOf, withLine } from '../../support/sync-texts';

const uids = ['todo-0001', 'todo-0002', 'todo-0003'];

/** Three ideas of Anna's on a server that lists them to nobody else. */
async function threeIdeas(traits: FakeTraits = profiles.davical) {
  const officers = createOfficers({ traits });
  const { anna, bram } = officers;
  for (const uid of uids) anna.desk.add('idea', task(uid));
  await anna.settle();
  await bram.settle();
  const hers = (uid: string) => anna.desk.byUid(uid)[0]?.itemId ?? '';
  const his = (uid: string) => bram.desk.byUid(uid)[0];
  return { ...officers, hers, his };
}

describe('tasks that the server lists to their owner alone (DAViCal)', () => {
  it('come over, are edited on both sides and stay equal', async () => {
    const { server, calendar, anna, bram, hers, his } = await threeIdeas();
    expect(uids.map((uid) => his(uid)?.deleted)).toEqual([false, false, false]);
    anna.desk.edit(hers('todo-0001'), (raw) => withLine(raw, 'SUMMARY', 'SUMMARY:aus Krefeld'));
    bram.desk.edit(his('todo-0001')?.itemId ?? '', (raw) => withLine(raw, 'LOCATION', 'LOCATION:Venlo'));
    await anna.settle();
    await bram.settle();
    await anna.settle();
    for (const { desk } of [anna, bram]) {
      const [item] = desk.byUid('todo-0001');
      expect([valueOf(item?.raw, 'SUMMARY'), valueOf(item?.raw, 'LOCATION')]).toEqual([
        'aus Krefeld',
        'Venlo',
      ]);
    }
    expect(server.bodies(calendar).size).toBe(3);
  });

  it('come over to an officer who may not know which rights there are', async () => {
    const { his } = await threeIdeas({ ...profiles.davical, privileges: 'refused' });
    expect(uids.map((uid) => his(uid)?.deleted)).toEqual([false, false, false]);
  });

  it('come over though a login page answered when the server was asked whether it hides any (24)', async () => {
    const { server, anna, bram } = createOfficers({ traits: profiles.davical });
    server.addFault(faults.captivePortal({ methods: ['OPTIONS'], times: 1 }));
    for (const uid of uids) anna.desk.add('idea', task(uid));
    await anna.settle();
    await bram.settle();
    await bram.settle();
    expect(uids.map((uid) => bram.desk.byUid(uid)[0]?.deleted)).toEqual([false, false, false]);
  });

  it('go where they were removed, and only there', async () => {
    const { server, calendar, anna, bram, hers, his } = await threeIdeas();
    anna.desk.trash(hers('todo-0002'));
    await anna.settle();
    await bram.settle();
    expect(uids.map((uid) => his(uid)?.deleted)).toEqual([false, true, false]);
    expect(server.bodies(calendar).size).toBe(2);
  });

  it('stay while the export cannot be had, or is empty', async () => {
    const { server, bram, his } = await threeIdeas();
    for (const fault of [
      faults.statusInstead(500, { methods: ['GET'], path: '/plan/' }),
      faults.body(() => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', { methods: ['GET'] }),
    ]) {
      const heal = server.addFault({
        ...fault,
        on: ({ method, url }) => method === 'GET' && url.endsWith('/'),
      });
      await bram.sync({ now: true, full: true });
      heal();
      expect(uids.map((uid) => his(uid)?.deleted)).toEqual([false, false, false]);
    }
    expect(bram.collection('ideas').held).toEqual([]);
  });

  it('cost one request more while nothing changes, and are no news each day', async () => {
    const { server, bram } = await threeIdeas();
    await bram.sync({ now: true });
    const before = server.exchanges.length;
    await bram.sync({ now: true });
    const methods = server.exchanges.slice(before).map(({ request }) => request.method);
    expect(methods).toEqual(['REPORT', 'REPORT', 'REPORT', 'GET']);
    bram.time.pass(25 * 60 * 60 * 1000);
    await bram.sync();
    expect(bram.desk.tables().activity.filter(({ kind }) => kind === 'reconciled')).toEqual([]);
  });

  it('are listed as all others once the officer has every right', async () => {
    const { server, bram } = await threeIdeas();
    expect(bram.collection('ideas').traits.hidesTasks).toBe(true);
    server.traits.hidesTasks = false;
    server.traits.privileges = 'none';
    bram.time.pass(2 * 60 * 60 * 1000);
    await bram.sync();
    expect(bram.collection('ideas').traits.hidesTasks).toBeUndefined();
  });
});
