/** The parts of the bench of sync, in the order in which they are measured. */
export const syncParts = ['receiving', 'quiet', 'sending', 'app'] as const;
export type SyncPart = (typeof syncParts)[number];

/** How much is measured, and which parts. */
export type SyncOptions = {
  contacts: number;
  events: number;
  creates: number;
  /** First runs of Tandem and of curl, by turns. */
  rounds: number;
  parts: readonly SyncPart[];
};

/**
 * What `--contacts`, `--events`, `--creates`, `--rounds` and `--parts` name (scripts/bench.mjs passes them on), else the
 * sizes that the limits are meant for.
 * @throws if one of them is no number above 0, or no part
 */
export function syncOptions(environment: NodeJS.ProcessEnv = process.env): SyncOptions {
  return {
    contacts: numberOf(environment['BENCH_CONTACTS'], 5000),
    events: numberOf(environment['BENCH_EVENTS'], 2000),
    creates: numberOf(environment['BENCH_CREATES'], 1000),
    rounds: numberOf(environment['BENCH_ROUNDS'], 3),
    parts: partsOf(environment['BENCH_PARTS']),
  };
}

function numberOf(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is no number of things to measure.`);
  return Number(text);
}

function partsOf(text: string | undefined): readonly SyncPart[] {
  if (text === undefined) return syncParts;
  const wanted = text.split(',');
  const unknown = wanted.filter((name) => !syncParts.some((part) => part === name));
  if (unknown.length > 0)
    throw new Error(`No part is called ${unknown.join(', ')}: ${syncParts.join(', ')}.`);
  return syncParts.filter((part) => wanted.includes(part));
}
