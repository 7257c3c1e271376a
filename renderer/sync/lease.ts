import type { RunContext } from './run-context';

/** How long a run that was killed blocks its account. */
export const leaseTime = 10 * 60 * 1000;

/**
 * Keeps an account to this run for as long as it takes: a first receipt may take longer than any lease. One that ran out
 * meanwhile (the computer slept) is lost, even if nobody has it now: another run may have been here, so that what this
 * one has in mind is of yesterday. Answers whether the run may go on; if not, nothing more is asked or written.
 */
export async function keepLease(context: RunContext): Promise<boolean> {
  const { lease, store, clock, accountId } = context;
  const now = clock.now();
  if (lease.isLost) return false;
  if (now - lease.taken < leaseTime / 3 && now >= lease.taken) return true;
  const isOver = now - lease.taken >= leaseTime;
  if (!isOver && (await store.takeLease(accountId, lease.holder, now, now + leaseTime))) {
    lease.taken = now;
    return true;
  }
  lease.isLost = true;
  return false;
}
