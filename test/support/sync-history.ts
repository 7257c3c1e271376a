import { readDocument } from '../../renderer/sync/sync-document';
import { type FakeTraits, faults } from './fake-dav';
import { createMortal } from './mortal';
import { createOfficers } from './officers';
import type { SyncDesk } from './sync-desk';
import { card, valueOf, withLine } from './sync-texts';

/** Fields that people and other programs write into; each value is written once in a history. */
export const fields = ['NOTE', 'TEL', 'FN', 'ORG', 'X-TANDEM-NOTE'] as const;
type Field = (typeof fields)[number];

export const faultKinds = [
  'lostAnswer',
  'lostRequest',
  'errorAfter',
  'errorBefore',
  'cut',
  'tokenRefused',
  'throttled',
  'portal',
  'multigetOmits',
] as const;

/** One thing that happens. `who` and `item` are taken modulo what there is. */
export type Step =
  | { kind: 'add'; who: number }
  | { kind: 'edit'; who: number; item: number; field: Field }
  | { kind: 'trash'; who: number; item: number }
  | { kind: 'foreignEdit'; item: number; field: Field; dropsOwn: boolean }
  | { kind: 'foreignAdd' }
  | { kind: 'foreignRemove'; item: number }
  | { kind: 'sync'; who: number }
  | { kind: 'together' }
  | { kind: 'kill'; who: number; after: number }
  | { kind: 'fault'; fault: (typeof faultKinds)[number]; skip: number }
  | { kind: 'pass'; hours: number };

/**
 * Plays a history over two officers and a server, and keeps account of what may be gone at its end: a value is
 * superseded by a value, or a removal, of someone whose own copy showed it.
 */
export function createHistory(traits: FakeTraits) {
  const mortals = [createMortal(), createMortal()];
  const scene = createOfficers({ traits });
  const { server, book, at } = scene;
  const desks = (['anna', 'bram'] as const).map((name, index) => {
    const mortal = mortals[index] ?? createMortal();
    const desk = scene.desk(name, mortal.hooks);
    desk.reach(mortal.around(server.transport(name)));
    return desk;
  });
  /** Value to the UID of its item. */
  const alive = new Map<string, string>();
  const removedByUsers = new Set<string>();
  let values = 0;

  const deskAt = (who: number): SyncDesk => {
    const desk = desks[who % desks.length];
    if (!desk) throw new Error('there are desks');
    return desk;
  };
  const fresh = (uid: string): string => {
    values += 1;
    const value = `value${values}x`;
    alive.set(value, uid);
    return value;
  };
  const supersede = (raw: string, field?: Field) => {
    // Of several lines of a name, an edit replaces the first one; a removal takes all of them.
    const shown = field === undefined ? raw : (valueOf(raw, field) ?? '');
    for (const value of alive.keys()) if (shown.includes(value)) alive.delete(value);
  };
  const newUid = (): string => `${String((values += 1)).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const stored = () => [...server.bodies(book)];
  const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];
  const deletedUids: string[] = [];
  const watch = () =>
    server.addFault({
      on: (request) => request.method === 'DELETE',
      after: (answer, request) => {
        if (answer.kind === 'answer' && answer.status < 300) deletedUids.push(request.url);
        return answer;
      },
      before: (request) => {
        const body = server.read(request.url);
        const uid = body === undefined ? undefined : readDocument(body)?.uid;
        if (uid !== undefined && !removedByUsers.has(uid)) deletedUids.push(`unwanted ${uid}`);
        return undefined;
      },
    });
  watch();

  const play: { [Kind in Step['kind']]: (step: Extract<Step, { kind: Kind }>) => void | Promise<void> } = {
    add: ({ who }) => {
      const uid = newUid();
      deskAt(who).desk.add('contact', card(uid, { note: fresh(uid) }));
    },
    edit: ({ who, item, field }) => {
      const { desk } = deskAt(who);
      const chosen = pick(
        desk.items().filter(({ deleted }) => !deleted),
        item,
      );
      const uid = chosen && readDocument(chosen.raw)?.uid;
      if (!chosen || uid === undefined) return;
      supersede(chosen.raw, field);
      desk.edit(chosen.itemId, (raw) => withLine(raw, field, `${field}:${fresh(uid)}`));
    },
    trash: ({ who, item }) => {
      const { desk } = deskAt(who);
      const chosen = pick(
        desk.items().filter(({ deleted }) => !deleted),
        item,
      );
      if (!chosen) return;
      supersede(chosen.raw);
      removedByUsers.add(readDocument(chosen.raw)?.uid ?? '');
      desk.trash(chosen.itemId);
    },
    foreignEdit: ({ item, field, dropsOwn }) => {
      const [name, body] = pick(stored(), item) ?? [];
      const uid = body === undefined ? undefined : readDocument(body)?.uid;
      if (name === undefined || body === undefined || uid === undefined) return;
      supersede(body, field);
      const edited = withLine(body, field, `${field}:${fresh(uid)}`);
      server.write(at(name), dropsOwn ? edited.replace(/^X-TANDEM-VV.*\r\n(?:[ \t].*\r\n)*/gm, '') : edited);
    },
    foreignAdd: () => {
      const uid = newUid();
      server.write(at(`${uid}.vcf`), card(uid, { note: fresh(uid) }));
    },
    foreignRemove: ({ item }) => {
      const [name, body] = pick(stored(), item) ?? [];
      if (name === undefined || body === undefined) return;
      supersede(body);
      removedByUsers.add(readDocument(body)?.uid ?? '');
      server.remove(at(name));
    },
    sync: async ({ who }) => {
      await deskAt(who).sync({ now: true });
    },
    together: async () => {
      await Promise.all(desks.map((desk) => desk.sync({ now: true })));
    },
    kill: async ({ who, after }) => {
      const mortal = mortals[who % mortals.length];
      mortal?.killAfter(after);
      await deskAt(who).sync({ now: true });
      mortal?.revive();
    },
    fault: ({ fault, skip }) => {
      server.addFault({ ...faultOf(fault), skip, times: 1 });
    },
    pass: ({ hours }) => {
      for (const desk of desks) desk.time.pass(hours * 60 * 60 * 1000);
      server.pass(hours * 60 * 60 * 1000);
    },
  };

  return {
    ...scene,
    desks,
    alive,
    deletedUids,
    async step(step: Step): Promise<void> {
      // The kinds of the table and of the step are the same by construction.
      const act = play[step.kind] as (one: Step) => void | Promise<void>;
      await act(step);
    },
    heal(): void {
      server.heal();
      watch();
      for (const mortal of mortals) mortal.revive();
    },
  };
}

function faultOf(kind: (typeof faultKinds)[number]) {
  const writes = { methods: ['PUT', 'DELETE'] as const };
  switch (kind) {
    case 'lostAnswer':
      return faults.lostAnswer(writes);
    case 'lostRequest':
      return faults.lostRequest(writes);
    case 'errorAfter':
      return faults.statusAfter(500, writes);
    case 'errorBefore':
      return faults.statusInstead(500, writes);
    case 'cut':
      return faults.cutBody(300, { methods: ['REPORT', 'PROPFIND'] });
    case 'tokenRefused':
      return faults.tokenRefused(403);
    case 'throttled':
      return faults.throttled('5');
    case 'portal':
      return faults.captivePortal();
    case 'multigetOmits':
      return faults.body(
        (body) => (body.includes('-data') ? body.replace(/<D:response>.*?<\/D:response>/s, '') : body),
        { methods: ['REPORT'] },
      );
  }
}
