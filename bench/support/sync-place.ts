import { randomUUID } from 'node:crypto';
import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createDavClient, type DavClient } from '../../renderer/dav/dav-client';
import { findHomes } from '../../renderer/dav/discovery';
import type { Transport } from '../../renderer/dav/transport';
import { startDavServers } from '../../scripts/dav-servers.mjs';
import { createNodeTransport } from '../../test/support/node-transport';

/** Whom a bench of sync speaks with, and where it may make collections of its own. */
export type SyncPlace = {
  name: string;
  user: string;
  password: string;
  transport: Transport;
  url: string;
  /** A new address book or calendar of that name, beside whatever is there; its address ends with a slash. */
  create: (kind: 'addressbook' | 'calendar', displayName: string) => Promise<string>;
  /** Puts objects into a new collection, by the quickest way there is. */
  fill: (href: string, kind: 'addressbook' | 'calendar', texts: readonly string[]) => Promise<void>;
  close: () => Promise<void>;
};

export const accountId = 'account';
const atOnce = 8;
const memory = '/dev/shm';
/** Bytes for some ten thousand objects, each of them three files. */
const enough = 512 * 1024 * 1024;

/** The server that `--url` names, else a Radicale of its own on this computer, which goes when it is closed. */
export async function openSyncPlace(environment: NodeJS.ProcessEnv = process.env): Promise<SyncPlace> {
  const { BENCH_URL: given, BENCH_USER: user = '', BENCH_PASSWORD: password = '' } = environment;
  if (given) return placeAt({ name: new URL(given).host, url: given, user, password, isOwn: false });
  const { servers, missing, stop } = await startDavServers(['radicale'], { place: quickestPlace() });
  const [server] = servers;
  if (!server) throw new Error(`There is no server to measure with. ${missing.join(' ')}`);
  const place = await placeAt({ ...server, ...server.krefeld, isOwn: true });
  const close = async () => {
    await place.close();
    await stop();
  };
  return { ...place, close };
}

/**
 * Radicale waits for the disk at each object, and for whoever else uses it: where there is memory that looks like a disk
 * (tmpfs), it keeps its objects there. It gets quicker by that, so that the limits, which are shares of its time, get
 * narrower, and are no matter of the disk any more.
 */
function quickestPlace(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    accessSync(memory, constants.W_OK);
    return bavail * bsize > enough ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

type Given = { name: string; url: string; user: string; password: string; isOwn: boolean };

async function placeAt({ name, url, user, password, isOwn }: Given): Promise<SyncPlace> {
  const transport = createNodeTransport({ [accountId]: { origin: new URL(url).origin, user, password } });
  const client = createDavClient(transport, { id: accountId });
  const homes = await findHomes(client, url);
  if (homes.kind !== 'ok') throw new Error(`${url} does not say where collections are: ${homes.kind}`);
  const { addressBooks, calendars } = homes.value;
  const made: string[] = [];
  return {
    name,
    url,
    user,
    password,
    transport,
    async create(kind, displayName) {
      const [home] = kind === 'addressbook' ? addressBooks : calendars;
      if (home === undefined) throw new Error(`${url} has no place for a new ${kind}`);
      const href = new URL(`bench-${randomUUID()}/`, home).href;
      const answer =
        kind === 'addressbook'
          ? await client.makeAddressBook(href, { displayName })
          : await client.makeCalendar(href, { displayName, components: ['VEVENT'] });
      if (answer.kind !== 'ok') throw new Error(`${href} was not made: ${answer.kind}`);
      made.push(href);
      return href;
    },
    fill: (href, kind, texts) =>
      isOwn ? fillWhole(transport, href, kind, texts) : fillSingly(client, href, kind, texts),
    async close() {
      for (const href of made) await client.remove(href);
    },
  };
}

/** Radicale takes a whole collection in one text. */
async function fillWhole(
  transport: Transport,
  href: string,
  kind: 'addressbook' | 'calendar',
  texts: readonly string[],
): Promise<void> {
  const parts = texts.map((text) => text.replace(/^BEGIN:VCALENDAR[\s\S]*?(?=BEGIN:VEVENT)/, ''));
  const events = parts.map((text) => text.replace(/END:VCALENDAR\r\n$/, '')).join('');
  const whole = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tandem//Tandem//EN\r\n${events}END:VCALENDAR\r\n`;
  const answer = await transport.send({
    accountId,
    method: 'PUT',
    url: href,
    headers: { 'content-type': kind === 'addressbook' ? 'text/vcard' : 'text/calendar' },
    body: kind === 'addressbook' ? texts.join('') : whole,
    maxBytes: 1_000_000,
    idleTimeout: 600_000,
  });
  const isStored = answer.kind === 'answer' && answer.status < 300;
  if (!isStored) throw new Error(`${href} was not filled: ${JSON.stringify(answer).slice(0, 300)}`);
}

async function fillSingly(
  client: DavClient,
  href: string,
  kind: 'addressbook' | 'calendar',
  texts: readonly string[],
): Promise<void> {
  const waiting = [...texts];
  const end = kind === 'addressbook' ? 'vcf' : 'ics';
  const work = async () => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      const answer = await client.put(`${href}${randomUUID()}.${end}`, text, { kind });
      if (answer.kind !== 'ok') throw new Error(`${href} did not take an object: ${answer.kind}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
