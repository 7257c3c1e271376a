import type { Table } from 'dexie';
import type { DeskDatabase } from '../desk-database';

/** The queue and the quarantine have the same keys. */
type Named = Table<{ collectionId: string; href: string }, [string, string]>;

/**
 * Takes addresses off the queue and out of the quarantine. Those that stand beside each other go at once: a first run
 * takes off thousands, and each key that is named by itself is told to every window and worker by itself, which have to
 * look whether anything they show hangs on it.
 */
export async function takeOff(
  { syncQueue, quarantine }: DeskDatabase,
  collectionId: string,
  done: readonly { href: string }[],
): Promise<void> {
  const hrefs = new Set(done.map(({ href }) => href));
  if (hrefs.size === 0) return;
  await Promise.all([takeFrom(syncQueue, collectionId, hrefs), takeFrom(quarantine, collectionId, hrefs)]);
}

async function takeFrom(table: Named, collectionId: string, hrefs: ReadonlySet<string>): Promise<void> {
  // The order of the database is that of code units, as it is here.
  const sorted = [...hrefs].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return;
  const between = (from: string, to: string) =>
    table.where(':id').between([collectionId, from], [collectionId, to], true, true);
  const present = await between(first, last).primaryKeys();
  const runs = neighbours(
    present.map(([, href]) => href),
    hrefs,
  );
  await Promise.all(runs.map(([from, to]) => between(from, to).delete()));
}

/** First and last of each run of those in `all` that are wanted, with none between them that is not. */
function neighbours(all: readonly string[], wanted: ReadonlySet<string>): [string, string][] {
  const runs: [string, string][] = [];
  let isRun = false;
  for (const each of all) {
    const isWanted = wanted.has(each);
    const last = runs.at(-1);
    if (isWanted && isRun && last) last[1] = each;
    else if (isWanted) runs.push([each, each]);
    isRun = isWanted;
  }
  return runs;
}
