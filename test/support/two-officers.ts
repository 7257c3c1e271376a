import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Transport } from '../../renderer/dav/transport';
import { unescapeText } from '../../renderer/codec/text-value';
import { differingKeys } from '../../renderer/sync/canonical';
import type { SyncKind } from '../../renderer/sync/ports';
import { createSyncDesk, type Place, type SyncDesk } from './sync-desk';
import { card, event, task, valueOf, withLine } from './sync-texts';

/** One officer's way to a server that may hold other things besides. */
export type OfficersWay = { transport: Transport; places: readonly Place[] };

export type TwoOfficers = ReturnType<typeof createTwoOfficers>;

export const kinds: readonly SyncKind[] = ['contact', 'rotation', 'idea'];

/** Two desks that share collections on any server; all they need is a transport and addresses. */
export function createTwoOfficers(ways: { krefeld: OfficersWay; venlo: OfficersWay }) {
  let writes = 0;
  let losesAnswer = false;
  /** Addresses that were written to, whatever the answer was. */
  const written = new Map<string, Transport>();
  const watched = (transport: Transport): Transport => ({
    async send(request) {
      const isWrite = request.method === 'PUT' || request.method === 'DELETE';
      if (isWrite) writes += 1;
      if (request.method === 'PUT') written.set(request.url, transport);
      const answer = await transport.send(request);
      if (!isWrite || !losesAnswer) return answer;
      losesAnswer = false;
      return { kind: 'failed', reason: 'cut' };
    },
  });
  const deskOf = (name: 'krefeld' | 'venlo') =>
    createSyncDesk({
      name,
      transport: watched(ways[name].transport),
      places: ways[name].places,
      newId: () => randomUUID(),
    });
  const krefeld = deskOf('krefeld');
  const venlo = deskOf('venlo');

  /** Both come online, `first` before the other, and once more, so that what the second brought is with the first. */
  async function exchange(first: SyncDesk = krefeld): Promise<void> {
    const second = first === krefeld ? venlo : krefeld;
    for (const desk of [first, second, first, second]) {
      const report = await desk.sync({ now: true });
      expect(report.error).toBeUndefined();
      expect(report.collections.map(({ trouble }) => trouble)).toEqual(
        report.collections.map(() => undefined),
      );
    }
  }
  const itemOf = (desk: SyncDesk, uid: string) => {
    const [item, ...more] = desk.desk.byUid(uid);
    if (!item) throw new Error(`${desk.name} has no ${uid}`);
    expect(more).toEqual([]);
    return item;
  };

  return {
    krefeld,
    venlo,
    exchange,
    add: (desk: SyncDesk, kind: SyncKind, uid: string) => desk.desk.add(kind, textOf[kind](uid)),
    addText: (desk: SyncDesk, kind: SyncKind, raw: string) => desk.desk.add(kind, raw),
    /** Puts a line in the place of its namesake. */
    edit: (desk: SyncDesk, uid: string, line: string) =>
      desk.desk.edit(itemOf(desk, uid).itemId, (raw) => withLine(raw, /^[^:;]+/.exec(line)?.[0] ?? '', line)),
    rewrite: (desk: SyncDesk, uid: string, change: (raw: string) => string) =>
      desk.desk.edit(itemOf(desk, uid).itemId, change),
    trash: (desk: SyncDesk, uid: string) => desk.desk.trash(itemOf(desk, uid).itemId),
    has: (desk: SyncDesk, uid: string) => desk.desk.byUid(uid).some(({ deleted }) => !deleted),
    raw: (desk: SyncDesk, uid: string) => itemOf(desk, uid).raw,
    /** The text of a line, however the server has escaped it. */
    shown: (desk: SyncDesk, uid: string, name: string) => {
      const value = valueOf(itemOf(desk, uid).raw, name);
      return value === undefined ? undefined : unescapeText(value);
    },
    conflictsOf: (uid: string) =>
      [krefeld, venlo].flatMap(({ desk }) => {
        const ids = desk.byUid(uid).map(({ itemId }) => itemId);
        return desk.tables().conflicts.filter(({ itemId }) => ids.includes(itemId));
      }),
    loseNextAnswer: () => {
      losesAnswer = true;
    },
    expectSame: (uid: string) =>
      expect(commonDifferences(itemOf(krefeld, uid).raw, itemOf(venlo, uid).raw)).toEqual([]),
    /** Two more runs of both write nothing. */
    async expectQuiet(): Promise<void> {
      const before = writes;
      await exchange();
      expect(writes).toBe(before);
    },
    /** Takes away all that was written, however the test has ended: the collections may be somebody's. */
    async clear(): Promise<void> {
      for (const [url, transport] of written) {
        const kept = { accountId: 'account', url, headers: {}, maxBytes: 1_000_000, idleTimeout: 60_000 };
        await transport.send({ ...kept, method: 'DELETE', body: undefined });
      }
    },
  };
}

/**
 * What two texts say differently, but for what a server keeps for each person apart: Cyrus gives everyone a TRANSP and
 * alarms of their own in a shared calendar.
 */
function commonDifferences(one: string, other: string): string[] {
  return [...differingKeys(one, other).keys()].filter((key) => !/\|TRANSP$|VALARM/.test(key));
}

const textOf: Record<SyncKind, (uid: string) => string> = {
  contact: (uid) => card(uid, { note: 'Stand vom Montag', phone: '+49 2151 86-0' }),
  rotation: (uid) =>
    event(uid, {
      extra: ['DTEND;VALUE=DATE:20260113', 'LOCATION:Venlo\\, Stadskantoor', 'TRANSP:TRANSPARENT'],
    }),
  idea: (uid) => task(uid, { extra: ['DESCRIPTION:Erster Gedanke'] }),
};
