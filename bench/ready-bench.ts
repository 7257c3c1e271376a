import type { Desk } from '../test/support/launch-desk';
import { fullCount, openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';
import { installProbe, loadContacts } from './support/probe';
import { median } from './support/statistics';

const rounds = 7;

/** From navigation until the search box takes a letter and the list is painted, full against empty, by turns. */
export const bench: Bench = {
  name: 'ready',
  async run() {
    const empty = await openBenchDesk(0);
    const full = await openBenchDesk(fullCount);
    const times = { empty: [] as number[], full: [] as number[] };
    const load = async (desk: Desk, into: number[]) => {
      into.push(await loadContacts(desk.page));
      // The next load must not compete with what this one still does.
      await desk.page.waitForFunction(() => benchProbe.indexedAt, undefined, { timeout: 120_000 });
    };
    try {
      for (const { page } of [empty, full]) {
        await installProbe(page);
        await loadContacts(page);
      }
      for (let round = 0; round < rounds; round += 1) {
        await load(empty, times.empty);
        await load(full, times.full);
      }
    } finally {
      await empty.close();
      await full.close();
    }
    const [fast, slow] = [median(times.empty), median(times.full)];
    return [
      report('ready for typing, empty store', fast, 'ms'),
      report(`ready for typing, ${fullCount} contacts`, slow, 'ms'),
      limited('full store against empty', slow / fast, '×', 1.3),
    ];
  },
};
