import type { ChildProcess } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mendDatabase } from '../../electron/mend-database';
import { killBrowser, servePage, startBrowser } from '../support/storage-browser';
import { bundlePage } from '../support/storage-bundle';
import type { Confirmed, Seen, Verdict } from '../support/storage-kill-page';

const kills = 50;
/** Longest time between the first look at the database and the kill (ms). */
const longestLife = 300;
/** By chance one kill in some hundred breaks off a write of the log; every so many, one is broken off besides. */
const breakOffEvery = 5;
const seed = Number(process.env['TANDEM_SEED'] ?? Date.now() % 1_000_000);

describe('killing the process at any moment', () => {
  let profile: string;
  let script: string;
  let browser: ChildProcess | undefined;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'tandem-storage-kill-'));
    script = await bundlePage('storage-kill-page.ts');
  });
  afterAll(async () => {
    if (browser) await killBrowser(browser);
    await rm(profile, { recursive: true, force: true });
  });

  it(`loses no confirmed edit and leaves none half-written, ${kills} times`, {
    timeout: 300_000,
  }, async () => {
    const confirmed = new Map<string, Seen>();
    let lastEntry = 0;
    let edits = 0;
    let mended = 0;
    let answer = later<Verdict>();
    const page = await servePage(script, (path, body) => {
      if (path === '/verdict') answer.resolve(body as Verdict);
      if (path === '/failed') answer.reject(new Error(String(body)));
      if (path !== '/confirmed') return;
      const { entry, contacts } = body as Confirmed;
      edits++;
      lastEntry = Math.max(lastEntry, entry);
      for (const seen of contacts) confirmed.set(seen.id, seen);
    });
    for (let kill = 0; kill <= kills; kill++) {
      const where = `seed ${seed}, after kill ${kill}, ${edits} edits, ${mended} mended`;
      answer = later<Verdict>();
      mended += await mendAsTheAppDoes(profile);
      browser = startBrowser(profile, `${page.url}?seed=${seed + kill}`);
      const { problems, contacts, newest } = await within(60_000, answer.promise, where);
      // The page reports each edit before it begins the next: one may be written whose report was cut off.
      const unreported = newest.filter((each) => each.entry > lastEntry);
      const since = new Set(unreported.flatMap((each) => each.records));
      const found = new Map(contacts.map((seen) => [seen.id, seen]));
      const stateOf = (id: string) => found.get(id) ?? { id, company: '', deleted: false, gone: true };
      const settled = [...confirmed.values()].filter((seen) => !since.has(seen.id));
      expect({
        where,
        problems,
        unreported: unreported.slice(1),
        settled: settled.map((seen) => stateOf(seen.id)),
      }).toEqual({ where, problems: [], unreported: [], settled });
      for (const id of since) confirmed.set(id, stateOf(id));
      lastEntry = Math.max(lastEntry, ...newest.map((each) => each.entry));

      await wait(((seed * 31 + kill * 7919) % 1000) * (longestLife / 1000));
      await killBrowser(browser);
      if (kill % breakOffEvery === 0) await breakOffWrite(profile, seed + kill);
    }
    page.close();
    console.log(`${edits} edits, ${kills} kills; ${mended} writes of the log had been broken off.`);
    expect(edits).toBeGreaterThan(kills);
    expect(mended).toBeGreaterThanOrEqual(kills / breakOffEvery);
  });
});

/** The folder of the page's database; `undefined` before the first start. */
async function databaseOf(profile: string): Promise<string | undefined> {
  const stores = join(profile, 'Default/IndexedDB');
  const names = await readdir(stores).catch(() => []);
  const name = names.find((each) => each.endsWith('.leveldb'));
  return name === undefined ? undefined : join(stores, name);
}

/** What the shell does before it loads the page (`electron/mend-storage.ts`); 1 if a write had been broken off. */
async function mendAsTheAppDoes(profile: string): Promise<number> {
  const database = await databaseOf(profile);
  if (database === undefined) return 0;
  const found = await mendDatabase(database, join(profile, 'damaged-storage'));
  // A kill leaves a write half done, and never anything else.
  expect(found.kind).not.toBe('damaged');
  return found.kind === 'mended' ? 1 : 0;
}

/** Leaves at the end of the log what a kill leaves in the middle of a write: a head, and less than it announces. */
async function breakOffWrite(profile: string, dice: number): Promise<void> {
  const database = (await databaseOf(profile)) ?? '';
  const newest = (await readdir(database))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (newest === undefined) throw new Error('The database has no log.');
  const announced = 1 + ((dice * 7919) % 2000);
  const written = (dice * 104_729) % announced;
  const head = Buffer.from([0x11, 0x22, 0x33, 0x44, announced % 256, Math.floor(announced / 256), 1]);
  await appendFile(join(database, newest), Buffer.concat([head, Buffer.alloc(written, 0x5a)]));
}

function later<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

async function within<T>(ms: number, promise: Promise<T>, what: string): Promise<T> {
  const stop = new AbortController();
  const late = wait(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`The page did not answer (${what}).`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    stop.abort();
    late.catch(() => {});
  }
}
