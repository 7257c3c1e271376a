import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DavRequest } from '../electron/contract/dav';
import { canReadBack, fetchByVdirsyncer } from '../test/support/read-back';
import type { Place, SyncDesk } from '../test/support/sync-desk';
import { replayByCurl } from './support/curl';
import { type Bench, limited, type Measure, report, type Say } from './support/measure';
import { median } from './support/statistics';
import { firstRunInApp, type Picked } from './support/sync-in-app';
import { cardTexts, rotationTexts } from './support/sync-load';
import { type SyncOptions, syncOptions } from './support/sync-options';
import { openSyncPlace, type SyncPlace } from './support/sync-place';
import { deskOf, recorded, runOf, timed } from './support/sync-requests';

/** Objects in one report, as the engine asks for them: fetching, and reading back. */
const page = { fetched: 50, readBack: 30 };
/** Requests beside those: what a collection is, what changed. */
const few = 10;
const quietRounds = 9;
const names = { contacts: 'Bench Kontakte', rotations: 'Bench Tage', sent: 'Bench Neue', curl: 'Bench curl' };

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** The collections that are received, as the engine binds them. */
async function fillPlaces(server: SyncPlace, { contacts, events }: SyncOptions): Promise<Place[]> {
  const book = await server.create('addressbook', names.contacts);
  const calendar = await server.create('calendar', names.rotations);
  await server.fill(book, 'addressbook', cardTexts(contacts));
  await server.fill(calendar, 'calendar', rotationTexts(events));
  return [
    { id: 'book', kind: 'contact', href: book },
    { id: 'rotations', kind: 'rotation', href: calendar },
  ];
}

/** The first run on an empty desk by turns with curl, which asks for the same; then runs in which nothing has changed. */
async function measureReceiving(server: SyncPlace, options: SyncOptions, say: Say): Promise<Measure[]> {
  const { contacts, events, rounds, parts } = options;
  say(`filling ${server.name}: ${contacts} contacts and ${events} events`);
  const places = await fillPlaces(server, options);
  // Nobody pays for what a server does once, on its first look at new objects.
  const first = recorded(server.transport);
  let { requests } = first;
  let desk = deskOf(first.transport, places);
  say(`first look of the server: ${seconds(await timed(() => runOf(desk)))}`);
  const measures: Measure[] = [];
  const taken = { tandem: [] as number[], curl: [] as number[] };
  if (parts.includes('receiving') || parts.includes('app')) {
    for (let round = 0; round < rounds; round += 1) {
      const next = recorded(server.transport);
      ({ requests } = next);
      desk = deskOf(next.transport, places);
      const tandem = await timed(() => runOf(desk));
      const curl = await replayByCurl(requests, server);
      taken.tandem.push(tandem);
      taken.curl.push(curl);
      say(`first run ${round + 1} of ${rounds}: Tandem ${seconds(tandem)}, curl ${seconds(curl)}`);
    }
  }
  const received = desk.desk.texts().length;
  if (received !== contacts + events) throw new Error(`${received} objects arrived`);
  const [tandem, curl] = [median(taken.tandem), median(taken.curl)];
  if (parts.includes('receiving')) {
    const name = `first run, ${contacts} contacts and ${events} events`;
    measures.push(
      report(`${name}: curl, the same requests`, curl, 'ms'),
      report(`${name}: Tandem`, tandem, 'ms'),
      limited('first run against curl', tandem / curl, '×', 1.5),
      limited('requests of the first run', requests.length, '', (contacts + events) / page.fetched + few),
      ...(await besideVdirsyncer(server, places, tandem, say)),
    );
  }
  if (parts.includes('quiet')) measures.push(...(await measureQuiet(server, desk, requests, say)));
  if (parts.includes('app')) measures.push(...(await firstRunInApp(server, shownNames(places), curl, say)));
  return measures;
}

const hrefOf = (places: readonly Place[], wanted: Place['kind']): string =>
  places.find(({ kind }) => kind === wanted)?.href ?? '';

/** Radicale forgets the name of a collection that is filled in one go; the app then shows its address. */
function shownNames(places: readonly Place[]): Picked {
  const [book, calendar] = [hrefOf(places, 'contact'), hrefOf(places, 'rotation')].map((href) =>
    href.split('/').at(-2),
  );
  return {
    contacts: new RegExp(`${names.contacts}|${book}`),
    rotations: new RegExp(`${names.rotations}|${calendar}`),
  };
}

/** vdirsyncer writes a file for each object; it starts with nothing, as an empty desk does. */
async function besideVdirsyncer(
  { user, password }: SyncPlace,
  places: readonly Place[],
  tandem: number,
  say: Say,
): Promise<Measure[]> {
  if (!canReadBack()) {
    say('vdirsyncer, khard and khal are not all installed: nothing is measured beside them');
    return [];
  }
  const [book, calendar] = [hrefOf(places, 'contact'), hrefOf(places, 'rotation')];
  const folder = mkdtempSync(join(tmpdir(), 'tandem-vdirsyncer-'));
  try {
    const officer = { user, password, addressbook: book, calendar, tasks: calendar };
    const other = await fetchByVdirsyncer(folder, officer);
    say(`first run of vdirsyncer: ${seconds(other)}`);
    return [
      report('first run: vdirsyncer', other, 'ms'),
      limited('first run against vdirsyncer', tandem / other, '×', 1),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in which nothing has changed, by turns with the same requests and nothing beside them. */
async function measureQuiet(
  server: SyncPlace,
  desk: SyncDesk,
  requests: DavRequest[],
  say: Say,
): Promise<Measure[]> {
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
  say(`nothing changed: Tandem ${seconds(median(run))}, the requests alone ${seconds(median(alone))}`);
  return [
    limited('requests when nothing has changed, for 2 collections', most, '', 2),
    report('nothing changed: the requests alone', median(alone), 'ms'),
    report('nothing changed: Tandem', median(run), 'ms'),
    limited('nothing changed against the requests alone', median(run) / median(alone), '×', 2),
  ];
}

/**
 * New contacts go out; curl sends the same into another address book. How many at once serve it best is tried out with
 * some of them.
 */
async function measureSending(server: SyncPlace, { creates }: SyncOptions, say: Say): Promise<Measure[]> {
  const book = await server.create('addressbook', names.sent);
  const { transport, requests } = recorded(server.transport);
  const desk = deskOf(transport, [{ id: 'book', kind: 'contact', href: book }]);
  for (const card of cardTexts(creates)) desk.desk.add('contact', card);
  const tandem = await timed(() => runOf(desk));
  say(`${creates} new contacts: Tandem ${seconds(tandem)}`);
  const puts = requests.filter(({ method }) => method === 'PUT');
  const sendByCurl = async (count: number, atOnce: number) => {
    const other = await server.create('addressbook', names.curl);
    const same = puts.slice(0, count).map((put) => ({ ...put, url: put.url.replace(book, other) }));
    const taken = await replayByCurl(same, { ...server, atOnce });
    say(`${count} new contacts: curl, ${atOnce} at once, ${seconds(taken)}`);
    return { atOnce, taken };
  };
  const tried: { atOnce: number; taken: number }[] = [];
  for (const atOnce of [1, 2, 4, 8]) tried.push(await sendByCurl(Math.ceil(creates / 8), atOnce));
  const [best] = tried.toSorted((one, other) => one.taken - other.taken);
  const { atOnce, taken: curl } = await sendByCurl(creates, best?.atOnce ?? 1);
  const name = `${creates} new contacts`;
  return [
    report(`${name}: curl, ${atOnce} at once, the best of 1, 2, 4 and 8`, curl, 'ms'),
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
  async run(say) {
    const options = syncOptions();
    const server = await openSyncPlace();
    try {
      const isReceiving = options.parts.some((part) => part !== 'sending');
      return [
        ...(isReceiving ? await measureReceiving(server, options, say) : []),
        ...(options.parts.includes('sending') ? await measureSending(server, options, say) : []),
      ];
    } finally {
      await server.close();
    }
  },
};
