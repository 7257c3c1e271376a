import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killBrowser, servePage, startBrowser } from '../support/storage-browser';
import { bundlePage } from '../support/storage-bundle';
import type { Confirmed, Seen, Verdict } from '../support/storage-kill-page';

const kills = 50;
/** Browsers that are killed side by side, each with a profile of its own: starting one is most of the time. */
const lanes = 2;
/** Longest time between the first confirmed edit of a browser and its end (ms). */
const longestLife = 300;
const seed = Number(process.env['TANDEM_SEED'] ?? Date.now() % 1_000_000);

describe('killing the process at any moment', () => {
  let script: string;
  const profiles: string[] = [];
  const browsers = new Set<ChildProcess>();

  beforeAll(async () => {
    script = await bundlePage('storage-kill-page.ts');
  });
  afterAll(async () => {
    await Promise.all([...browsers].map(killBrowser));
    await Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true })));
  });

  it(`loses no confirmed edit and leaves none half-written, ${kills} times`, {
    timeout: 300_000,
  }, async () => {
    const edits = await Promise.all(
      Array.from({ length: lanes }, (_, lane) => killAgainAndAgain(lane, kills / lanes)),
    );
    expect(edits.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(kills);
  });

  /** Kills a browser on one profile `times` times and compares after each; answers with the number of confirmed edits. */
  async function killAgainAndAgain(lane: number, times: number): Promise<number> {
    const profile = await mkdtemp(join(tmpdir(), 'tandem-storage-kill-'));
    profiles.push(profile);
    const confirmed = new Map<string, Seen>();
    let lastEntry = 0;
    let edits = 0;
    let answer = later<Verdict>();
    let first = later<void>();
    const page = await servePage(script, (path, body) => {
      if (path === '/verdict') answer.resolve(body as Verdict);
      if (path === '/failed') answer.reject(new Error(String(body)));
      if (path !== '/confirmed') return;
      const { entry, contacts } = body as Confirmed;
      edits++;
      first.resolve();
      lastEntry = Math.max(lastEntry, entry);
      for (const seen of contacts) confirmed.set(seen.id, seen);
    });
    for (let kill = 0; kill <= times; kill++) {
      const step = lane * (times + 1) + kill;
      const where = `seed ${seed}, lane ${lane}, after kill ${kill}, ${edits} edits`;
      answer = later<Verdict>();
      first = later<void>();
      const browser = startBrowser(profile, `${page.url}?seed=${seed + step}`);
      browsers.add(browser);
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

      await within(60_000, first.promise, where);
      await wait(((seed * 31 + step * 7919) % 1000) * (longestLife / 1000));
      await killBrowser(browser);
      browsers.delete(browser);
    }
    page.close();
    return edits;
  }
});

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
