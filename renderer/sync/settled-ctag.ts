import type { Collection } from './ports';

/** A second of the server's clock, as SOGo stamps its collections. */
const unixSeconds = /^\d{10}$/;
/** Milliseconds in which such a stamp cannot stay the same although something was written. */
const oneStep = 2000;

type Stamps = Pick<Collection, 'ctag' | 'newCtag'>;

/**
 * What to remember of the stamp under which a collection is being listed since `began` (milliseconds). A coarse one that
 * was not there at the last listing does not count yet: more may be written in the same second, which would never be seen.
 * The next run lists once more, and when the stamp has stayed the same for longer than its step, it counts. Compared by
 * this desk's clock alone, since those of servers differ.
 */
export function settledCtag(
  { ctag, newCtag, lastFull }: Pick<Collection, 'ctag' | 'newCtag' | 'lastFull'>,
  stamp: string | undefined,
  began: number,
): Stamps {
  const isSettled =
    stamp === undefined ||
    !unixSeconds.test(stamp) ||
    stamp === ctag ||
    (stamp === newCtag && began - lastFull >= oneStep);
  return isSettled ? { ctag: stamp, newCtag: undefined } : { ctag: undefined, newCtag: stamp };
}
