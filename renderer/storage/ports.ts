import type { DeskDatabase } from './desk-database';

/** Tells the time: milliseconds since the epoch. */
export type Clock = { now: () => number };

/** Makes an id nobody has used: a random UUID outside tests. */
export type NewId = () => string;

/** What every repository is built from. */
export type StorageDeps = { db: DeskDatabase; clock: Clock; newId: NewId };

/** Options of long work: `onProgress` hears how many of `total` are done; `signal` stops it. */
export type LongWork = { onProgress?: (done: number, total: number) => void; signal?: AbortSignal };
