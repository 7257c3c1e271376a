import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Transport } from '../../renderer/dav/transport';
import { canonicalHash } from '../../renderer/sync/canonical';
import type { SyncKind } from '../../renderer/sync/ports';
import { createSyncDesk, type Place, type SyncDesk } from './sync-desk';
import { card, event, task, valueOf, withLine } from './sync-texts';

/** One officer's way to a server that may hold other things besides. */
export type OfficersWay = { transport: Transport; places: readonly Place[] };

export type TwoOfficers = ReturnType<typeof createTwoOfficers>;

/** Two desks that share collections on any server; all they need is a transport and addresses. */
export function createTwoOfficers(ways: { krefeld: OfficersWay; venlo: OfficersWay }) {
  let writes = 0;
  let losesAnswer = false;
  const watched = (transport: Transport): Transport => ({
    async send(request) {
      const isWrite = request.method === 'PUT' || request.method === 'DELETE';
      if (isWrite) writes += 1;
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

  async function exchange(): Promise<void> {
    for (const desk of [krefeld, venlo, krefeld, venlo]) {
      const report = await desk.sync({ now: true });
      expect(report.error).toBeUndefined();
      expect(report.collections.map(({ trouble }) => trouble)).toEqual(
        report.collections.map(() => undefined),
      );
    }
  }
  const itemOf = (desk: SyncDesk, uid: string) => {
    const [item] = desk.desk.byUid(uid);
    if (!item) throw new Error(`${desk.name} has no ${uid}`);
    return item;
  };

  return {
    krefeld,
    venlo,
    exchange,
    add: (desk: SyncDesk, kind: SyncKind, uid: string) => desk.desk.add(kind, textOf[kind](uid)),
    edit: (desk: SyncDesk, uid: string, line: string) =>
      desk.desk.edit(itemOf(desk, uid).itemId, (raw) => withLine(raw, /^[^:;]+/.exec(line)?.[0] ?? '', line)),
    trash: (desk: SyncDesk, uid: string) => desk.desk.trash(itemOf(desk, uid).itemId),
    has: (desk: SyncDesk, uid: string) => desk.desk.byUid(uid).some(({ deleted }) => !deleted),
    shown: (desk: SyncDesk, uid: string, name: string) => valueOf(itemOf(desk, uid).raw, name),
    loseNextAnswer: () => {
      losesAnswer = true;
    },
    async expectSame(uid: string): Promise<void> {
      expect(canonicalHash(itemOf(venlo, uid).raw)).toBe(canonicalHash(itemOf(krefeld, uid).raw));
    },
    /** Two more runs of both write nothing. */
    async expectQuiet(): Promise<void> {
      const before = writes;
      await exchange();
      expect(writes).toBe(before);
    },
  };
}

const textOf: Record<SyncKind, (uid: string) => string> = {
  contact: (uid) => card(uid, { note: 'Stand vom Montag', phone: '+49 2151 86-0' }),
  rotation: (uid) =>
    event(uid, {
      extra: ['DTEND;VALUE=DATE:20260113', 'LOCATION:Venlo\\, Stadskantoor', 'TRANSP:TRANSPARENT'],
    }),
  idea: (uid) => task(uid, { extra: ['DESCRIPTION:Erster Gedanke'] }),
};

const textField: Record<SyncKind, string> = { contact: 'NOTE', rotation: 'DESCRIPTION', idea: 'DESCRIPTION' };
const otherField: Record<SyncKind, string> = { contact: 'TITLE', rotation: 'LOCATION', idea: 'LOCATION' };
const single: Record<SyncKind, string> = { contact: 'FN', rotation: 'SUMMARY', idea: 'SUMMARY' };

export const kinds: readonly SyncKind[] = ['contact', 'rotation', 'idea'];

/** What two officers go through with an item of each kind, on whatever server. */
export const scenarios: Record<string, (officers: TwoOfficers, kind: SyncKind) => Promise<void>> = {
  'what one adds is there for the other, umlauts and second language too': async (officers, kind) => {
    const uid = randomUUID();
    officers.add(officers.krefeld, kind, uid);
    officers.edit(officers.krefeld, uid, `${single[kind]}:Jürgen Müßig-Ünal`);
    officers.edit(
      officers.krefeld,
      uid,
      `X-TANDEM-${textField[kind]};LANGUAGE=nl:Belt liever\\, mailt nooit`,
    );
    await officers.exchange();
    expect(officers.shown(officers.venlo, uid, single[kind])).toBe('Jürgen Müßig-Ünal');
    expect(officers.shown(officers.venlo, uid, `X-TANDEM-${textField[kind]}`)).toBe(
      'Belt liever\\, mailt nooit',
    );
    await officers.expectSame(uid);
    await officers.expectQuiet();
  },
  'edits of different fields while both are offline meet': async (officers, kind) => {
    const uid = randomUUID();
    officers.add(officers.krefeld, kind, uid);
    await officers.exchange();
    officers.edit(officers.krefeld, uid, `${textField[kind]}:aus Krefeld`);
    officers.edit(officers.venlo, uid, `${otherField[kind]}:uit Venlo`);
    await officers.exchange();
    for (const desk of [officers.krefeld, officers.venlo]) {
      expect(officers.shown(desk, uid, textField[kind])).toBe('aus Krefeld');
      expect(officers.shown(desk, uid, otherField[kind])).toBe('uit Venlo');
      expect(desk.desk.tables().conflicts).toEqual([]);
    }
    await officers.expectSame(uid);
    await officers.expectQuiet();
  },
  'edits of one field: one is shown, the other waits, both are equal': async (officers, kind) => {
    const uid = randomUUID();
    officers.add(officers.krefeld, kind, uid);
    await officers.exchange();
    officers.edit(officers.krefeld, uid, `${single[kind]}:aus Krefeld`);
    officers.edit(officers.venlo, uid, `${single[kind]}:uit Venlo`);
    await officers.exchange();
    const waiting = [officers.krefeld, officers.venlo].flatMap(({ desk }) => desk.tables().conflicts);
    const values = new Set([
      officers.shown(officers.krefeld, uid, single[kind]),
      ...waiting.map(({ mine }) => mine),
    ]);
    expect(values).toEqual(new Set(['aus Krefeld', 'uit Venlo']));
    await officers.expectSame(uid);
    await officers.expectQuiet();
  },
  'what one removes is gone; what the other edits meanwhile stays': async (officers, kind) => {
    const [gone, kept] = [randomUUID(), randomUUID()];
    for (const uid of [gone, kept, randomUUID(), randomUUID(), randomUUID()]) {
      officers.add(officers.krefeld, kind, uid);
    }
    await officers.exchange();
    officers.trash(officers.krefeld, gone);
    officers.trash(officers.krefeld, kept);
    officers.edit(officers.venlo, kept, `${textField[kind]}:noch gebraucht`);
    await officers.exchange();
    for (const desk of [officers.krefeld, officers.venlo]) {
      expect([officers.has(desk, gone), officers.has(desk, kept)]).toEqual([false, true]);
      expect(officers.shown(desk, kept, textField[kind])).toBe('noch gebraucht');
    }
    await officers.expectQuiet();
  },
  'an answer that is lost makes no second one': async (officers, kind) => {
    const uid = randomUUID();
    officers.add(officers.krefeld, kind, uid);
    officers.loseNextAnswer();
    await officers.krefeld.sync({ now: true });
    await officers.exchange();
    expect(officers.venlo.desk.byUid(uid)).toHaveLength(1);
    officers.edit(officers.krefeld, uid, `${textField[kind]}:nach der Störung`);
    officers.loseNextAnswer();
    await officers.krefeld.sync({ now: true });
    await officers.exchange();
    expect(officers.shown(officers.venlo, uid, textField[kind])).toBe('nach der Störung');
    await officers.expectQuiet();
  },
};
