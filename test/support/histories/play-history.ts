import type { DavRequest } from '../../../electron/contract/dav';
import { isSameHref } from '../../../renderer/dav/hrefs';
import { readItemText } from '../../../renderer/sync/item-text';
import type { SyncKind } from '../../../renderer/sync/ports';
import { takeBoth, takeMine } from '../../../renderer/sync/merge/settle-conflict';
import { readDocument } from '../../../renderer/sync/sync-document';
import type { FakeCollection, FakeDav } from '../fake-dav';
import { sortLines } from '../fake-dav/rewrite';
import {
  type Complaints,
  fewRequests,
  linesWith,
  onlyWantedTrash,
  shownAt,
  stateIsHonest,
  storedOn,
  workOf,
} from './invariants';
import { Ledger } from './ledger';
import { askingOf } from './moments';
import type { Habit, Setting, Step } from './steps';
import { bringsDay, edited, newText, type TextEdit, withForeignLines } from './texts';
import { createWorld, type WorldDesk, type WorldServer } from './world';
import { wrongOf } from './wrongs';

type Act<Name extends Step['do']> = Extract<Step, { do: Name }>;
type Stored = { kind: SyncKind; href: string; body: string };

export type History = ReturnType<typeof createHistory>;

/** Plays steps over officers and servers, keeps the ledger, and looks after every run whether it told the truth. */
export function createHistory(setting: Setting) {
  const world = createWorld(setting);
  const ledger = new Ledger();
  const complaints: Complaints = [];
  const away: { server: WorldServer; collection: FakeCollection }[] = [];
  const backups = new Map<number, unknown>();
  const copies = new Map<string, ReturnType<WorldDesk['desk']['snapshot']>>();
  let remembered: Stored | undefined;
  /** Where the request went within which something else happens. */
  let reached = '';
  let isTyping = false;

  const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];
  const deskAt = (who: number): WorldDesk => {
    const desk = pick(world.desks, who);
    if (!desk) throw new Error('there are desks');
    return desk;
  };
  const serverAt = (index: number): WorldServer => {
    const server = pick(world.servers, index);
    if (!server) throw new Error('there are servers');
    return server;
  };
  const storedAt = (server: WorldServer): Stored[] =>
    world.kinds.flatMap((kind) => {
      const collection = world.collectionOf(server.dav, kind);
      if (!collection) return [];
      const at = server.dav.hrefOf(collection);
      return storedOn(world, server, kind).map(([name, body]) => ({
        kind,
        href: at + encodeURIComponent(name),
        body,
      }));
    });
  const letPass = (hours: number): void => {
    for (const { time } of world.desks) time.pass(hours * 60 * 60 * 1000);
    for (const { dav } of world.servers) dav.pass(hours * 60 * 60 * 1000);
  };
  const uidOf = (raw: string): string => readDocument(raw)?.uid ?? '';

  /** Every way in which a server may spell the lines of another program in this text. */
  function noteSpellings(raw: string): void {
    const values = ledger.foreignLines.get(uidOf(raw));
    if (!values) return;
    const texts = new Set([raw]);
    for (let round = 0; round < 2; round += 1) {
      const before = Array.from(texts);
      for (const text of before) {
        for (const { traits } of world.servers) {
          texts.add(traits.rewriteCard(text)).add(traits.rewriteEvent(text));
        }
      }
    }
    for (const [value, known] of values) {
      for (const text of texts) for (const line of linesWith(text, value)) known.add(line);
    }
  }

  function make(kind: SyncKind, raw: string, edit: TextEdit): { raw: string; value: string } {
    const value = bringsDay(kind, edit) ? ledger.nextDay() : ledger.nextValue();
    return { raw: edited(kind, raw, edit, value, value), value };
  }

  function type(desk: WorldDesk, item: number, edit: TextEdit): void {
    const chosen = pick(
      desk.desk.items().filter(({ deleted }) => !deleted),
      item,
    );
    if (!chosen) return;
    const { raw, value } = make(chosen.kind, chosen.raw, edit);
    ledger.changed(chosen.raw, raw, value);
    if (raw !== chosen.raw) desk.desk.edit(chosen.itemId, () => raw);
  }

  /** Another program that has `seen` a text, or the one that stands there, writes. */
  function writeAs(
    server: WorldServer,
    stored: Stored,
    edit: TextEdit,
    habit: Habit,
    seen = stored.body,
  ): void {
    const { raw, value } = make(stored.kind, seen, edit);
    const spelt = withHabit(raw, habit);
    ledger.changed(server.dav.read(stored.href) === stored.body ? seen : '', spelt, value);
    ledger.others.add(value);
    if (habit === 'dropsVector' || habit === 'dropsOwn') {
      ledger.untold.push(...server.dav.overwritten().filter((body) => uidOf(body) === uidOf(raw)));
    }
    // What it drops of ours it has not seen.
    server.dav.write(stored.href, spelt);
    noteSpellings(spelt);
  }

  async function run(desk: WorldDesk): Promise<void> {
    const work = workOf(world, desk);
    const before = world.requestsOf(desk.name);
    await desk.sync((report) => {
      if (!isTyping) complaints.push(...stateIsHonest(desk, report));
    });
    const collections = desk.servers.length * world.kinds.length;
    complaints.push(
      ...fewRequests(desk, collections, work + workOf(world, desk), world.requestsOf(desk.name) - before),
    );
  }

  function trash(who: number, item: number): { desk: WorldDesk; itemId: string } | undefined {
    const desk = deskAt(who);
    const chosen = pick(
      desk.desk.items().filter(({ deleted }) => !deleted),
      item,
    );
    if (!chosen) return undefined;
    ledger.changed(chosen.raw, '');
    ledger.removed.add(uidOf(chosen.raw));
    desk.desk.trash(chosen.itemId);
    return { desk, itemId: chosen.itemId };
  }

  const play: { [Name in Step['do']]: (step: Act<Name>) => void | Promise<void> } = {
    add: ({ who, kind, server }) => {
      const desk = deskAt(who);
      const chosen = pick(world.kinds, kind) ?? 'contact';
      const value = ledger.nextValue();
      const raw = newText(chosen, ledger.nextUid(), value);
      ledger.changed('', raw, value);
      desk.desk.add(chosen, raw, pick(desk.servers, server)?.partnership);
    },
    edit: ({ who, item, edit }) => type(deskAt(who), item, edit),
    trash: ({ who, item }) => void trash(who, item),
    erase: ({ who, item }) => {
      const gone = trash(who, item);
      gone?.desk.desk.erase(gone.itemId);
    },
    bringBack: ({ who, item }) => {
      const { desk } = deskAt(who);
      const chosen = pick(
        desk.items().filter(({ deleted }) => deleted),
        item,
      );
      if (chosen) desk.bringBack(chosen.itemId);
    },
    settle: ({ who, item, take }) => {
      const { desk } = deskAt(who);
      const conflict = pick(
        desk.tables().conflicts.filter(({ state }) => state === 'open'),
        item,
      );
      const chosen = desk.items().find(({ itemId, deleted }) => itemId === conflict?.itemId && !deleted);
      if (!conflict || !chosen) return;
      const raw =
        take === 'theirs' ? chosen.raw : (take === 'mine' ? takeMine : takeBoth)(chosen.raw, conflict);
      ledger.changed(chosen.raw, raw);
      if (raw !== chosen.raw) desk.edit(chosen.itemId, () => raw);
      desk.settleConflict(conflict.id);
    },
    foreignAdd: ({ server, kind, named }) => {
      const { dav } = serverAt(server);
      const chosen = pick(world.kinds, kind) ?? 'contact';
      const collection = world.collectionOf(dav, chosen);
      if (!collection) return;
      const uid = ledger.nextUid();
      const name = `${named === 'odd' && isFound(dav, chosen) ? `${uid.slice(0, 8)}@Büro` : uid}.${chosen === 'contact' ? 'vcf' : 'ics'}`;
      const href = dav.hrefOf(collection) + encodeURIComponent(name);
      if (named === 'garbage') {
        dav.write(href, `BEGIN:VCARD\r\nFN:abgeschnitten ${uid}`);
        return;
      }
      const value = ledger.nextValue();
      const line = ledger.nextValue();
      const raw = withForeignLines(newText(chosen, uid, value), line);
      ledger.foreignLines.set(uid, new Map([[line, new Set()]]));
      ledger.changed('', raw, value);
      ledger.others.add(value);
      dav.write(href, raw);
      noteSpellings(raw);
    },
    foreignEdit: ({ server, item, edit, habit }) => {
      const place = serverAt(server);
      const stored = pick(storedAt(place), item);
      if (stored) writeAs(place, stored, edit, habit);
    },
    foreignRead: ({ server, item }) => {
      remembered = pick(storedAt(serverAt(server)), item);
    },
    foreignStale: ({ edit, habit }) => {
      const old = remembered;
      const server = world.servers.find(({ dav }) => old?.href.startsWith(dav.origin));
      if (!old || !server || !storedAt(server).some(({ href }) => href === old.href)) return;
      ledger.wasTurnedBack = true;
      writeAs(server, old, edit, habit);
      forgetWhatIsNowhere();
    },
    foreignRemove: ({ server, item }) => {
      const place = serverAt(server);
      const stored = pick(storedAt(place), item);
      if (!stored) return;
      ledger.changed(stored.body, '');
      ledger.removed.add(uidOf(stored.body));
      place.dav.remove(stored.href);
    },
    foreignRename: ({ server, item }) => {
      const { dav } = serverAt(server);
      const stored = pick(storedAt(serverAt(server)), item);
      if (!stored || !isFound(dav, stored.kind)) return;
      const name = ledger.nextUid();
      dav.moveObject(stored.href, stored.href.replace(/[^/]*(\.\w+)$/, `${name}$1`));
    },
    foreignTouch: ({ server, item }) => {
      const { dav } = serverAt(server);
      const stored = pick(storedAt(serverAt(server)), item);
      if (stored) dav.write(stored.href, stored.body);
    },
    foreignTwin: ({ server, item }) => {
      const { dav } = serverAt(server);
      const stored = pick(storedAt(serverAt(server)), item);
      const isCard = stored?.kind === 'contact';
      // Most servers keep a second name with the same UID out.
      if (
        !stored ||
        !isFound(dav, stored.kind) ||
        (isCard ? dav.traits.cardUidTaken : dav.traits.eventUidTaken) !== 'stored'
      )
        return;
      ledger.twins.add(uidOf(stored.body));
      dav.write(stored.href.replace(/[^/]*(\.\w+)$/, `${ledger.nextUid()}$1`), stored.body);
    },
    sync: async ({ who }) => run(deskAt(who)),
    together: async () => {
      await Promise.all(world.desks.map(async (desk) => desk.sync()));
    },
    meanwhile: async ({ who, server, moment, act }) => {
      const desk = deskAt(who);
      const isOwn = (act.do === 'edit' || act.do === 'trash') && deskAt(act.who) === desk;
      const happens = async (request: DavRequest): Promise<void> => {
        reached = request.url;
        await take(act);
        reached = '';
      };
      const disarm = serverAt(server).dav.addFault({
        on: (request, user) => user === desk.name && askingOf(request) === moment.asking,
        skip: moment.skip,
        times: 1,
        before: async (request) => {
          if (moment.side === 'before') await happens(request);
          return undefined;
        },
        after: async (answer, request) => {
          if (moment.side === 'after') await happens(request);
          return answer;
        },
      });
      isTyping = isOwn;
      await run(desk);
      isTyping = false;
      disarm();
    },
    interleave: async ({ turns }) => {
      await world.gate.direct(
        world.desks.map((desk) => async () => desk.sync()),
        turns,
      );
    },
    foreignRace: ({ server, edit, habit }) => {
      const place = serverAt(server);
      const stored = storedAt(place).find(({ href }) => isSameHref(href, reached));
      const seen = stored && place.dav.racingWith(stored.href);
      if (!stored || seen === undefined || readItemText(seen, stored.kind).kind !== 'item') return;
      ledger.writtenOver.push(stored.body);
      writeAs(place, stored, edit, habit, seen);
    },
    kill: async ({ who, after }) => {
      const desk = deskAt(who);
      desk.mortal.killAfter(after);
      await desk.sync();
      desk.mortal.revive();
    },
    typing: async ({ who, after, item, edit }) => {
      const desk = deskAt(who);
      desk.mortal.actAfter(after, () => type(desk, item, edit));
      isTyping = true;
      await run(desk);
      isTyping = false;
      desk.mortal.revive();
    },
    wrong: ({ server, wrong, skip, times }) => {
      serverAt(server).dav.addFault(wrongOf(wrong, { skip, times }));
    },
    rights: ({ server, who, right }) => {
      const { dav } = serverAt(server);
      // The owner's are never taken.
      const user = world.userOf(1 + (who % Math.max(1, world.desks.length - 1)));
      for (const collection of dav.collections()) dav.setRight(collection, user, right);
    },
    away: ({ server, kind }) => {
      const place = serverAt(server);
      const chosen = pick(world.kinds, kind) ?? 'contact';
      const collection = world.collectionOf(place.dav, chosen);
      if (!collection) return;
      place.dav.takeAway(collection);
      away.push({ server: place, collection });
    },
    backUpServer: ({ server }) => {
      const { dav, index } = serverAt(server);
      backups.set(index, dav.snapshot());
    },
    restoreServer: ({ server }) => {
      const { dav, index } = serverAt(server);
      const backup = backups.get(index);
      if (backup === undefined) return;
      ledger.wasTurnedBack = true;
      const before = storedAt(serverAt(server)).map(({ body }) => uidOf(body));
      dav.restore(backup);
      // What was away when the backup was made is away still.
      for (let each = away.length - 1; each >= 0; each -= 1) {
        const isBack = dav.collections().some(({ name }) => name === away[each]?.collection.name);
        if (away[each]?.server.index === index && isBack) away.splice(each, 1);
      }
      // A few that a backup does not have cannot be told from a few that somebody has removed.
      const after = new Set(storedAt(serverAt(server)).map(({ body }) => uidOf(body)));
      for (const uid of before) if (!after.has(uid)) ledger.removed.add(uid);
      forgetWhatIsNowhere();
    },
    prune: ({ server }) => {
      const { dav } = serverAt(server);
      for (const collection of dav.collections()) dav.prune(collection);
    },
    copyDesk: ({ who }) => {
      const { name, desk } = deskAt(who);
      copies.set(name, desk.snapshot());
    },
    restoreDesk: ({ who }) => {
      const { name, desk } = deskAt(who);
      const copy = copies.get(name);
      if (!copy) return;
      desk.restore(copy);
      forgetWhatIsNowhere();
    },
    pass: ({ hours }) => letPass(hours),
  };

  /** After something was turned back: what stood only there is nobody's fault. */
  function forgetWhatIsNowhere(): void {
    const stored = world.servers.flatMap((server) => storedAt(server).map(({ body }) => body));
    const put = away.flatMap(({ server, collection }) => [...server.dav.bodies(collection).values()]);
    ledger.keepOnly([...stored, ...put, ...world.desks.flatMap(shownAt)]);
  }

  async function take(step: Step): Promise<void> {
    // The names of the table and of the step are the same by construction.
    const act = play[step.do] as (one: Step) => void | Promise<void>;
    await act(step);
  }

  return {
    world,
    ledger,
    complaints,
    async step(step: Step): Promise<void> {
      await take(step);
      for (const desk of world.desks) complaints.push(...onlyWantedTrash(desk, ledger));
    },
    /** All that is wrong with servers and ways is over; nobody is killed any more. */
    heal(): void {
      for (const { server, collection } of away.splice(0)) server.dav.putBack(collection);
      for (const { dav } of world.servers) {
        dav.heal();
        for (const collection of dav.collections()) {
          for (const desk of world.desks) dav.setRight(collection, desk.name, 'write');
        }
      }
      for (const { mortal } of world.desks) mortal.revive();
      letPass(25);
    },
  };
}

/** Tasks that no listing shows (DAViCal) are found only under their UID. */
function isFound({ traits }: FakeDav, kind: SyncKind): boolean {
  return kind !== 'idea' || !traits.hidesTasks;
}

function withHabit(raw: string, habit: Habit): string {
  switch (habit) {
    case 'keeps':
      return raw;
    case 'dropsVector':
      return raw.replace(/^X-TANDEM-VV.*\r\n(?:[ \t].*\r\n)*/gm, '');
    case 'dropsOwn':
      return raw.replace(/^X-TANDEM-.*\r\n(?:[ \t].*\r\n)*/gm, '');
    case 'sorts':
      return sortLines(raw);
  }
}
