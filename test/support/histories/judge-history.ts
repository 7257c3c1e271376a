import type { FakeTraits } from '../fake-dav';
import {
  allAgree,
  type Complaints,
  foreignLinesKept,
  noPasswordElsewhere,
  nothingIsLost,
  nothingComesBack,
  noUidTwice,
  onlyWantedDeletions,
  onlyWantedTrash,
} from './invariants';
import { createHistory, type History } from './play-history';
import type { Setting, Step } from './steps';
import { unfolded } from './texts';

const mostRounds = 10;

/**
 * Plays a history, takes all faults away, lets everybody sync until quiet, with the person saying yes where asked, and
 * looks (reference §10). `isCalm`: everybody has seen each step before the next one. Answers what is wrong.
 */
export async function judgeHistory(
  setting: Setting,
  steps: readonly Step[],
  { isCalm = false, tell }: { isCalm?: boolean; tell?: ((line: string) => void) | undefined } = {},
): Promise<Complaints> {
  const history = createHistory(setting);
  for (const step of steps) {
    tell?.(JSON.stringify(step));
    await history.step(step);
    if (isCalm) await everybodySyncs(history);
    if (tell) tellExchanges(history, tell);
  }
  tell?.('all is well again');
  history.heal();
  const rests = await comesToRest(history);
  if (tell) tellExchanges(history, tell);
  const { world, ledger, complaints } = history;
  return [
    ...new Set([
      ...complaints,
      ...rests,
      ...nothingIsLost(world, ledger),
      ...allAgree(world),
      ...noUidTwice(world, ledger.twins),
      ...foreignLinesKept(world, ledger),
      ...onlyWantedDeletions(world, ledger),
      ...world.desks.flatMap((desk) => onlyWantedTrash(desk, ledger)),
      ...(isCalm ? nothingComesBack(world, ledger) : []),
      ...noPasswordElsewhere(world),
      ...(rests.length > 0 ? [] : await staysQuiet(history)),
    ]),
  ];
}

/** Some stamps are as coarse as a second. */
const aMinute: Step = { do: 'pass', hours: 1 / 60 };

/** Twice: what comes from the last one reaches the first. */
async function everybodySyncs(history: History): Promise<void> {
  await history.step(aMinute);
  for (let round = 0; round < 2; round += 1) {
    for (const who of history.world.desks.keys()) await history.step({ do: 'sync', who });
  }
  await history.step(aMinute);
}

const writesOf = ({ world }: History): number =>
  world.servers.reduce((sum, { dav }) => sum + dav.count('PUT') + dav.count('DELETE'), 0);

/** Runs everybody in turn until nothing is sent and nothing is open any more. */
async function comesToRest(history: History): Promise<Complaints> {
  const { world, ledger } = history;
  // Where reports are of before, only the daily comparison finds what one has missed.
  const hours = world.servers.some(({ dav }) => dav.traits.staleReports > 0) ? 25 : 7;
  let open: Complaints = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const before = writesOf(history);
    open = [];
    let received = 0;
    for (const desk of world.desks) {
      let isAsked = false;
      for (const { id, held, trouble } of desk.desk.tables().collections.values()) {
        if (held.length === 0 && trouble !== 'recreated') continue;
        isAsked = true;
        desk.desk.decide(id, ledger.wasTurnedBack ? 'sendBack' : 'accept');
      }
      for (const { id, deletions } of desk.desk.tables().collections.values()) {
        if (deletions && deletions.items.length > 0) isAsked = true;
        desk.desk.decideDeletions(id, 'send');
      }
      desk.desk.tryAgain();
      desk.time.pass(hours * 60 * 60 * 1000);
      const reports = await desk.sync();
      const { journal, bindings, queue } = desk.desk.tables();
      for (const { state, error, trouble, collections } of reports) {
        if (state !== 'done') open.push(`not done at ${desk.name}: ${trouble} ${String(error)}`);
        for (const one of collections) {
          received += one.received;
          if (one.trouble !== undefined || one.waiting > 0)
            open.push(`open at ${desk.name}: ${one.collectionId} ${one.trouble} ${one.waiting}`);
        }
      }
      for (const { op, href } of journal.values()) open.push(`a push is open at ${desk.name}: ${op} ${href}`);
      for (const { href } of queue.values()) open.push(`to be fetched at ${desk.name}: ${href}`);
      for (const { parked, href } of bindings.values()) {
        if (parked) open.push(`parked at ${desk.name}: ${href} ${parked.reason} ${parked.detail}`);
      }
      if (isAsked) open.push(`asked: ${desk.name}`);
    }
    for (const { dav } of world.servers) dav.pass(hours * 60 * 60 * 1000);
    if (open.length === 0 && received === 0 && writesOf(history) === before) return [];
  }
  return [`I3: no rest after ${mostRounds} rounds`, ...open];
}

/** I3: two more runs of everybody send nothing, and, I7, ask each collection once. */
async function staysQuiet(history: History): Promise<Complaints> {
  const { world } = history;
  const complaints: Complaints = [];
  const writes = writesOf(history);
  for (let run = 0; run < 2; run += 1) {
    for (const desk of world.desks) {
      const before = world.requestsOf(desk.name);
      await desk.sync();
      const sent = world.requestsOf(desk.name) - before;
      const isPlain = desk.servers.every(
        ({ dav }) => dav.traits.syncReport && dav.traits.etagForm !== 'none',
      );
      // A token of a second names what changed in that second again (SOGo); hidden tasks are looked for (DAViCal).
      const asksTwice = ({ tokens, layout }: FakeTraits) => tokens === 'seconds' || layout === 'davical';
      const each = desk.servers.some(({ dav }) => asksTwice(dav.traits)) ? 2 : 1;
      const most = each * desk.servers.length * world.kinds.length;
      if (run === 1 && isPlain && sent > most)
        complaints.push(`I7: ${desk.name} asked ${sent} times for nothing`);
    }
  }
  if (writesOf(history) !== writes) complaints.push(`I3: two more runs sent ${writesOf(history) - writes}`);
  return complaints;
}

/** What desks and servers said to each other since the last time. */
function tellExchanges({ world }: History, tell: (line: string) => void): void {
  for (const { dav } of world.servers) {
    for (const { user, request, answer } of dav.exchanges.splice(0)) {
      const said = answer.kind === 'answer' ? answer.status : answer.kind;
      const asked = /sync-collection|multiget/.exec(request.body ?? '')?.[0] ?? '';
      const about = [
        ...(answer.kind === 'answer' ? answer.body : '').matchAll(/[^/<>]*(?:\.vcf|\.ics)(?=<)/g),
      ].join(' ');
      const lines =
        (request.method === 'PUT' ? request.body : answer.kind === 'answer' ? answer.body : '') ?? '';
      const values =
        unfolded(lines.replaceAll('&#13;', ''))
          .match(/value\d+x|desk-\w+=\d+/g)
          ?.join(' ') ?? '';
      const { 'if-match': ifMatch = '', 'if-none-match': ifNone = '' } = request.headers;
      tell(
        `  ${user} ${request.method} ${request.url.slice(-60)} ${asked} ${ifMatch}${ifNone} > ${said} ${about} ${values}`,
      );
    }
  }
}
