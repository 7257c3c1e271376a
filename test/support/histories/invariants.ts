import { contentLines } from '../../../renderer/codec/content-lines';
import { inMainLanguages } from '../../../renderer/codec/main-language';
import { canonicalHash } from '../../../renderer/sync/canonical';
import { readItemText } from '../../../renderer/sync/item-text';
import type { SyncKind } from '../../../renderer/sync/ports';
import type { RunReport } from '../../../renderer/sync/run-report';
import { readDocument } from '../../../renderer/sync/sync-document';
import type { Ledger } from './ledger';
import { unfolded } from './texts';
import type { World, WorldDesk, WorldServer } from './world';

/** What is wrong, in words; nothing if all is well. */
export type Complaints = string[];

/** Everything of a kind that stands on a server, by its name there. */
export function storedOn(world: World, { dav }: WorldServer, kind: SyncKind): [string, string][] {
  const collection = world.collectionOf(dav, kind);
  return collection
    ? [...dav.bodies(collection)].filter(([, body]) => readItemText(body, kind).kind === 'item')
    : [];
}

const differencesAt = ({ desk }: WorldDesk): string[] =>
  desk
    .tables()
    .conflicts.flatMap(({ mine, theirs, before, mineRaw }) => [mine, theirs, before, ...mineRaw])
    .filter((text) => text !== null);

/** All that a desk shows, and what waits there as a difference. */
export function shownAt(desk: WorldDesk): string[] {
  return [...desk.desk.texts(), ...differencesAt(desk)];
}

/** And what lies in its trash. */
function shownOrTrashedAt(desk: WorldDesk): string[] {
  const { items } = desk.desk.tables();
  return [...shownAt(desk), ...[...items.values()].map(({ raw }) => raw)];
}

/**
 * Whether every desk that showed a value can bring it back and was told: the step that took it away is an entry of the
 * history, which a line of activity names.
 */
function isToldOf(world: World, value: string): boolean {
  const takenAway = world.desks.flatMap(({ desk }) => {
    const { history, activity } = desk.tables();
    const last = history.findLast(({ raw }) => unfolded(raw).includes(value));
    return last ? [{ ...last, activity }] : [];
  });
  return (
    takenAway.length > 0 &&
    takenAway.every(
      ({ historyId, itemId, activity }) =>
        historyId !== undefined &&
        activity.some((line) => line.historyId === historyId && line.itemId === itemId),
    )
  );
}

/**
 * I1: every value that nobody took away knowingly is shown, or waits as a difference. After a backup was brought back, and
 * where a server lets two write at once, the trash of a desk counts as well: one may have deleted there what the other
 * wrote. What another program wrote may be written over there before any desk has seen it. In two cases a value may give
 * way for good, but not silently (`isToldOf`): after a backup was brought back, and where a desk has written over it
 * unseen and another program then took out the line that tells so.
 */
export function nothingIsLost(world: World, ledger: Ledger): Complaints {
  const mayRace = world.servers.some(({ dav }) => !dav.traits.guardsDelete || dav.traits.raceWindow > 0);
  const counts = ledger.wasTurnedBack || mayRace ? shownOrTrashedAt : shownAt;
  const stored = world.servers.flatMap(({ dav }) =>
    dav.collections().flatMap((collection) => [...dav.bodies(collection).values()]),
  );
  const kept = unfolded([...stored, ...world.desks.flatMap(counts)].join('\n'));
  const over = unfolded(
    [...ledger.writtenOver, ...world.servers.flatMap(({ dav }) => dav.overwritten())].join('\n'),
  );
  const untold = unfolded(ledger.untold.join('\n'));
  return [...ledger.alive]
    .filter((value) => !kept.includes(value) && !(ledger.others.has(value) && over.includes(value)))
    .filter((value) => !((ledger.wasTurnedBack || untold.includes(value)) && isToldOf(world, value)))
    .map((value) => `I1: ${value} is lost`);
}

/** What a text says, whichever of its languages stands in the standard line (reference §4.3). */
const saidIn = (raw: string): string => canonicalHash(inMainLanguages(raw, () => 'de'));
const hashes = (texts: readonly string[]) => texts.map(saidIn).sort().join(' ');

/** I2: every desk shows what stands on its servers, except what it has set aside. */
export function allAgree(world: World): Complaints {
  const complaints: Complaints = [];
  for (const desk of world.desks) {
    const { items, aside } = desk.desk.tables();
    const setAside = [...aside.values()].filter(({ reason }) => reason !== 'otherKind');
    for (const server of desk.servers) {
      for (const kind of world.kinds) {
        const collection = world.collectionOf(server.dav, kind);
        if (!collection) continue;
        const at = server.dav.hrefOf(collection, desk.name);
        const stored = storedOn(world, server, kind)
          .filter(([name]) => !setAside.some(({ href }) => sameAddress(href, at + name)))
          .map(([, body]) => body);
        const shown = [...items.values()]
          .filter((item) => !item.deleted && item.kind === kind && item.partnerships.has(server.partnership))
          .map(({ raw }) => raw);
        if (hashes(stored) !== hashes(shown)) {
          complaints.push(
            `I2: ${desk.name} and server ${server.index} differ in ${kind}: ${shown.length} here, ${stored.length} there\n${difference(shown, stored)}`,
          );
        }
      }
    }
  }
  return complaints;
}

const sameAddress = (one: string, other: string): boolean =>
  decodeURIComponent(one) === decodeURIComponent(other);

function difference(shown: readonly string[], stored: readonly string[]): string {
  const there = new Set(stored.map(saidIn));
  const here = new Set(shown.map(saidIn));
  return [
    ...shown.filter((raw) => !there.has(saidIn(raw))).map((raw) => `only here:\n${raw}`),
    ...stored.filter((raw) => !here.has(saidIn(raw))).map((raw) => `only there:\n${raw}`),
  ].join('\n');
}

/** I4: no UID stands twice in a collection, unless another program put it there. */
export function noUidTwice(world: World, twins: ReadonlySet<string>): Complaints {
  return world.servers.flatMap((server) =>
    world.kinds.flatMap((kind) => {
      const uids = storedOn(world, server, kind).map(([, body]) => readDocument(body)?.uid ?? '');
      return uids
        .filter((uid, index) => uids.indexOf(uid) !== index && !twins.has(uid))
        .map((uid) => `I4: ${uid} stands twice on server ${server.index}`);
    }),
  );
}

/** The lines of a text that hold a value, with their folding but for line ends. */
export function linesWith(raw: string, value: string): string[] {
  return Array.from(contentLines(raw), (line) => line.raw.replace(/\r\n?/g, '\n'))
    .filter((line) => unfolded(line).includes(value))
    .map((line) => line.trimEnd());
}

/** I5: lines of other programs stand as those, or a server, have spelt them, on servers and on desks. */
export function foreignLinesKept(world: World, ledger: Ledger): Complaints {
  const texts = [
    ...world.servers.flatMap((server) =>
      world.kinds.flatMap((kind) => storedOn(world, server, kind).map(([, body]) => body)),
    ),
    ...world.desks.flatMap(({ desk }) => desk.texts()),
  ];
  return texts.flatMap((raw) => {
    const spellings = ledger.foreignLines.get(readDocument(raw)?.uid ?? '');
    if (!spellings) return [];
    return [...spellings].flatMap(([value, known]) => {
      const found = linesWith(raw, value);
      if (found.length === 0) return [`I5: a line of another program is gone: ${value}\n${raw}`];
      return found
        .filter((line) => !known.has(line))
        .map((line) => `I5: a line of another program was spelt anew: ${JSON.stringify(line)}`);
    });
  });
}

/** I6: nothing was deleted that nobody has removed. */
export function onlyWantedDeletions(world: World, ledger: Ledger): Complaints {
  return world.deletions.flatMap(({ officer, body }) => {
    const uid = body === '' ? undefined : readDocument(body)?.uid;
    return uid === undefined || ledger.removed.has(uid) ? [] : [`I6: ${officer} deleted ${uid} unasked`];
  });
}

/** I6: nothing lies in the trash of a desk that nobody has removed. */
export function onlyWantedTrash({ name, desk }: WorldDesk, ledger: Ledger): Complaints {
  return desk
    .items()
    .filter(({ deleted, raw }) => deleted && !ledger.removed.has(readDocument(raw)?.uid ?? ''))
    .map(({ raw }) => `I6: ${readDocument(raw)?.uid} lies in the trash of ${name} unasked`);
}

/**
 * Where everybody had seen what the one before did, nobody is asked anything, and what was taken away stays away: it is
 * merged from the text that both had.
 */
export function nothingComesBack(world: World, ledger: Ledger): Complaints {
  const stored = world.servers.flatMap((server) =>
    world.kinds.flatMap((kind) => storedOn(world, server, kind).map(([, body]) => body)),
  );
  const shown = unfolded([...stored, ...world.desks.flatMap(({ desk }) => desk.texts())].join('\n'));
  return [
    ...[...ledger.superseded].filter((value) => shown.includes(value)).map((value) => `${value} came back`),
    ...world.desks.flatMap(({ name, desk }) =>
      desk.tables().conflicts.map(({ mine, theirs }) => `${name} is asked for no reason: ${mine}, ${theirs}`),
    ),
  ];
}

/** I8: nothing that carries a password went to another place. */
export function noPasswordElsewhere(world: World): Complaints {
  return world.strayRequests.map(({ method, url }) => `I8: ${method} with a password to ${url}`);
}

/** How much there is to do for a desk, at most: what changed here, what stands and changed there. */
export function workOf(world: World, desk: WorldDesk): number {
  const { items, bindings, queue, journal, aside } = desk.desk.tables();
  const clean = new Map([...bindings.values()].map(({ itemId, cleanRev }) => [itemId, cleanRev]));
  const touched = [...items.values()].filter(({ itemId, rev }) => clean.get(itemId) !== String(rev)).length;
  const there = desk.servers
    .flatMap(({ dav }) => dav.collections())
    .reduce((sum, { objects }) => sum + objects.size, 0);
  return touched + queue.size + journal.size + aside.size + there;
}

/** I7: the requests of a run are bounded by what there is to do. */
export function fewRequests(desk: WorldDesk, collections: number, work: number, sent: number): Complaints {
  const most = 24 * collections + 24 * work;
  return sent <= most ? [] : [`I7: ${desk.name} sent ${sent} requests for ${work} pieces of work`];
}

/** I9: whatever does not go on by itself says so; a collection that reports nothing open has nothing open. */
export function stateIsHonest(desk: WorldDesk, report: RunReport): Complaints {
  const { items, bindings, collections, queue, aside } = desk.desk.tables();
  if (report.state !== 'done') return [];
  return report.collections.flatMap(({ collectionId, waiting, needsYou, trouble }) => {
    const collection = collections.get(collectionId);
    if (!collection) return [];
    const bound = [...bindings.values()].filter((one) => one.collectionId === collectionId);
    const stuck =
      bound.filter(({ parked }) => parked).length +
      [...aside.values()].filter((one) => one.collectionId === collectionId && one.reason !== 'otherKind')
        .length +
      collection.held.length;
    const complaints = stuck > 0 && needsYou === 0 ? [`I9: ${desk.name} hides that ${stuck} are stuck`] : [];
    if (waiting > 0 || needsYou > 0 || trouble !== undefined) return complaints;
    const byItem = new Map(bound.map((binding) => [binding.itemId, binding]));
    const open = [...items.values()].filter((item) => {
      if (item.kind !== collection.kind || !item.partnerships.has(collection.partnershipId)) return false;
      const binding = byItem.get(item.itemId);
      if (item.deleted) return binding !== undefined && binding.baseCanon !== '' && binding.away !== true;
      if (!binding) return true;
      const base = binding.baseRaw === '' ? binding.baseCanon : saidIn(binding.baseRaw);
      return saidIn(item.raw) !== base && Object.keys(binding.waived).length === 0;
    });
    // A row of the journal may outlive what it was about; the next run takes it away.
    const rows = [...queue.values()].filter((one) => one.collectionId === collectionId).length;
    return open.length + rows === 0
      ? complaints
      : [...complaints, `I9: ${desk.name} says that all is in step, and ${open.length + rows} are open`];
  });
}
