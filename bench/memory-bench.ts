import { fullCount, openBenchDesk } from './support/bench-desk';
import { type Bench, limited } from './support/measure';
import { installProbe, loadContacts, waitForIndex } from './support/probe';

/** The page's heap after the list has been seen and the rubbish taken out. */
export const bench: Bench = {
  name: 'memory',
  async run() {
    const { page, close } = await openBenchDesk(fullCount);
    try {
      await installProbe(page);
      await loadContacts(page);
      await waitForIndex(page);
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return [limited(`heap of the page, ${fullCount} contacts`, usedSize / 1e6, 'MB', 150)];
    } finally {
      await close();
    }
  },
};
