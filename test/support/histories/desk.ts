import { createDavClient } from '../../../renderer/dav/dav-client';
import type { Transport } from '../../../renderer/dav/transport';
import { runAccount } from '../../../renderer/sync/run-account';
import type { RunOptions } from '../../../renderer/sync/run-context';
import type { RunReport } from '../../../renderer/sync/run-report';
import { createMemorySyncStore } from '../memory-sync-store';
import { createMortal } from '../mortal';
import { createTestClock, idsInOrder } from '../sync-desk';

export type DeskAccount = { id: string; transport: Transport };
export type HistoryDesk = ReturnType<typeof createHistoryDesk>;

/** One officer's desk with an account on each server that it knows; it can be killed at any step. */
export function createHistoryDesk(
  name: string,
  accounts: readonly DeskAccount[],
  elsewhere: (milliseconds: number) => void,
) {
  const time = createTestClock();
  const mortal = createMortal();
  const { store, desk } = createMemorySyncStore(mortal.hooks);
  const newId = idsInOrder(name);
  // Time that a run waits passes for the servers as well.
  const clock = {
    now: () => time.clock.now(),
    wait: async (milliseconds: number) => {
      time.pass(milliseconds);
      elsewhere(milliseconds);
    },
  };

  /** `look` is called after the run of each account, before the next one changes anything. */
  async function sync(look?: (report: RunReport) => void): Promise<RunReport[]> {
    const options: RunOptions = { now: true };
    const reports: RunReport[] = [];
    for (const { id, transport } of accounts) {
      const client = createDavClient(mortal.around(transport), { id }, clock.now);
      const deps = { store, client, clock, newId, installation: `desk-${name}` };
      const report = await runAccount(deps, id, options);
      look?.(report);
      reports.push(report);
    }
    time.pass(60_000);
    return reports;
  }

  return { name, accounts, store, desk, time, mortal, sync };
}
