import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DavRequest } from '../electron/contract/dav';
import type { Transport } from '../renderer/dav/transport';
import { canReadBack, fetchByVdirsyncer } from '../test/support/read-back';
import { createSyncDesk, type Place, type SyncDesk } from '../test/support/sync-desk';
import { replayByCurl } from './support/curl';
import { type Bench, limited, type Measure, report } from './support/measure';
import { median } from './support/statistics';
import { firstRunInApp } from './support/sync-in-app';
import { cardTexts, rotationTexts } from './support/sync-load';
import { openSyncPlace, type SyncPlace } from './support/sync-place';

const contacts = 5000;
const events = 2000;
const creates = 1000;
/** Objects in one report, as the engine asks for them: fetching, and reading back. */
const page = { fetched: 50, readBack: 30 };
/** Requests beside those: what a collection is, what changed. */
const few = 10;
const rounds = 3;
const quietRounds = 9;
const names = { contacts: 'Bench Kontakte', rotations: 'Bench Tage', sent: 'Bench Neue', curl: 'Bench curl' };

/** Keeps what is sent, so that it can be counted and sent once more. */
function recorded(transport: Transport): { transport: Transport; requests: DavRequest[] } {
  const requests: DavRequest[] = [];
  return {
    requests,
    transport: {
      send: (request) => {
        requests.push(request);
        return transport.send(request);
      },
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function runOf(desk: SyncDesk): Promise<void> {
  const { state, collections } = await desk.sync({ now: true });
  const troubled = collections.find(({ trouble, waiting, needsYou }) => trouble || waiting + needsYou > 0);
  if (state !== 'done' || troubled) throw new Error(`The run ended ${state}: ${JSON.stringify(troubled)}`);
}

const deskOf = (transport: Transport, places: readonly Place[]): SyncDesk =>
  createSyncDesk({ name: 'bench', transport, places, newId: () => randomUUID() });

/** The first run on an empty desk by turns with curl, which asks for the same; then runs in which nothing has changed. */
async function measureReceiving(server: SyncPlace): Promise<Measure[]> {
  const book = await server.create('addressbook', names.contacts);
  const calendar = await server.create('calendar', names.rotations);
  await server.fill(book, 'addressbook', cardTexts(contacts));
  await server.fill(calendar, 'calendar', rotationTexts(events));
  const places: Place[] = [
    { id: 'book', kind: 'contact', href: book },
    { id: 'rotations', kind: 'rotation', href: calendar },
  ];
  // Nobody pays for what a server does once, on its first look at new objects.
  await runOf(deskOf(server.transport, places));
  const taken = { tandem: [] as number[], curl: [] as number[] };
  let { transport, requests } = recorded(server.transport);
  let desk = deskOf(transport, places);
  for (let round = 0; round < rounds; round += 1) {
    ({ transport, requests } = recorded(server.transport));
    desk = deskOf(transport, places);
    taken.tandem.push(await timed(() => runOf(desk)));
    taken.curl.push(await replayByCurl(requests, server));
  }
  const received = desk.desk.texts().length;
  if (received !== contacts + events) throw new Error(`${received} objects arrived`);
  const [tandem, curl] = [median(taken.tandem), median(taken.curl)];
  const name = `first run, ${contacts} contacts and ${events} events`;
  return [
    report(`${name}: curl, the same requests`, curl, 'ms'),
    report(`${name}: Tandem`, tandem, 'ms'),
    limited('first run against curl', tandem / curl, '×', 1.5),
    limited('requests of the first run', requests.length, '', (contacts + events) / page.fetched + few),
    ...(await besideVdirsyncer(server, { book, calendar }, tandem)),
    ...(await measureQuiet(server, desk, requests)),
    ...(await firstRunInApp(server, names, curl)),
  ];
}

/** vdirsyncer writes a file for each object; it starts with nothing, as an empty desk does. */
async function besideVdirsyncer(
  { user, password }: SyncPlace,
  { book, calendar }: { book: string; calendar: string },
  tandem: number,
): Promise<Measure[]> {
  if (!canReadBack()) return [];
  const folder = mkdtempSync(join(tmpdir(), 'tandem-vdirsyncer-'));
  try {
    const officer = { user, password, addressbook: book, calendar, tasks: calendar };
    const other = await fetchByVdirsyncer(folder, officer);
    return [
      report('first run: vdirsyncer', other, 'ms'),
      limited('first run against vdirsyncer', tandem / other, '×', 1),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in which nothing has changed, by turns with the same requests and nothing beside them. */
async function measureQuiet(server: SyncPlace, desk: SyncDesk, requests: DavRequest[]): Promise<Measure[]> {
  const run: number[] = [];
  const alone: number[] = [];
  let most = 0;
  for (let round = 0; round < quietRounds; round += 1) {
    requests.length = 0;
    run.push(await timed(() => runOf(desk)));
    most = Math.max(most, requests.length);
    const same = [...requests];
    alone.push(
      await timed(async () => {
        for (const request of same) await server.transport.send(request);
      }),
    );
  }
  return [
    limited('requests when nothing has changed, for 2 collections', most, '', 2),
    report('nothing changed: the requests alone', median(alone), 'ms'),
    report('nothing changed: Tandem', median(run), 'ms'),
    limited('nothing changed against the requests alone', median(run) / median(alone), '×', 2),
  ];
}

/** New contacts go out; curl sends the same into another address book, by as many at once as serves it best. */
async function measureSending(server: SyncPlace): Promise<Measure[]> {
  const book = await server.create('addressbook', names.sent);
  const { transport, requests } = recorded(server.transport);
  const desk = deskOf(transport, [{ id: 'book', kind: 'contact', href: book }]);
  for (const card of cardTexts(creates)) desk.desk.add('contact', card);
  const tandem = await timed(() => runOf(desk));
  const puts = requests.filter(({ method }) => method === 'PUT');
  const byCurl: number[] = [];
  for (const atOnce of [1, 2, 4, 8]) {
    const other = await server.create('addressbook', names.curl);
    const same = puts.map((put) => ({ ...put, url: put.url.replace(book, other) }));
    byCurl.push(await replayByCurl(same, { ...server, atOnce }));
  }
  const curl = Math.min(...byCurl);
  const name = `${creates} new contacts`;
  return [
    report(`${name}: the best of 1, 2, 4 and 8 curls at once`, curl, 'ms'),
    report(`${name}: Tandem, reading back included`, tandem, 'ms'),
    limited(`${name} against curl`, tandem / curl, '×', 1.3),
    limited(`${name}: requests`, requests.length, '', creates + creates / page.readBack + few),
  ];
}

/**
 * Sync with a real server: the engine with its protocol and a store in memory, in Node, beside programs that ask for the
 * same; then a first run of the built app, with its database, its shell and its page.
 */
export const bench: Bench = {
  name: 'sync',
  async run() {
    const server = await openSyncPlace();
    try {
      return [...(await measureReceiving(server)), ...(await measureSending(server))];
    } finally {
      await server.close();
    }
  },
};
