/** One figure of a bench. With a `limit` it is `ok` when it does not exceed it; without, it is there to be read. */
export type Measure = { name: string; value: number; unit: string; limit?: number; ok?: boolean };

/** Tells whoever waits for a long bench how far it is, in one line. */
export type Say = (sentence: string) => void;

/** One file of `bench/`: what it is called on the command line, and how it measures. */
export type Bench = { name: string; run(say: Say): Promise<Measure[]> };

/** A figure that is only reported. */
export function report(name: string, value: number, unit: string): Measure {
  return { name, value: rounded(value), unit };
}

/** A figure that must not exceed its limit; judged before it is rounded for reading. A value that is no number fails. */
export function limited(name: string, value: number, unit: string, limit: number): Measure {
  return { name, value: rounded(value), unit, limit, ok: value <= limit };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
