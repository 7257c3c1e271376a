import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { runInPage } from './support/run-in-page';
import { largest, median } from './support/statistics';

const people = 40;
const weeks = 52;
/** Openings after the first, which fetches the screen's code. */
const openings = 5;

/** Milliseconds from the change of address on. */
type Opening = { painted: number; whole: number };

/**
 * Runs in the page: asks for the strip and waits for the end of the first frame in which every week of everybody in view
 * is drawn, and for the end of that in which those further down are drawn as well.
 */
async function openStrip(weeks: number): Promise<Opening> {
  const start = performance.now();
  const isFull = (row: Element) => row.querySelectorAll('[data-week]').length >= weeks;
  const isShown = () => {
    const grid = document.querySelector('[role="grid"][aria-rowcount]');
    const rows = [...(grid?.querySelectorAll('tr[data-row]') ?? [])];
    const bottom = grid?.parentElement?.getBoundingClientRect().bottom ?? 0;
    return rows.length > 0 && rows.every((row) => isFull(row) || row.getBoundingClientRect().top >= bottom);
  };
  const isWhole = () => isShown() && [...document.querySelectorAll('tr[data-row]')].every(isFull);
  /** The frame in which they are drawn has ended when a message sent from it arrives. */
  const painted = async (isThere: () => boolean): Promise<number> => {
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const there = isThere();
      if (performance.now() - start > 20_000) throw new Error('the year never came into view');
      if (!there) continue;
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', resolve, { once: true });
        channel.port1.start();
        channel.port2.postMessage(null);
      });
      return performance.now() - start;
    }
  };
  location.hash = '#/rotation/year';
  return { painted: await painted(isShown), whole: await painted(isWhole) };
}

/** Runs in the page: leaves the strip for the history and waits until it is there. */
async function leaveStrip(): Promise<void> {
  location.hash = '#/history';
  while (document.querySelector('[role="grid"]')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** The year of forty people, each with a visit in most weeks. */
export const bench: Bench = {
  name: 'year-strip',
  async run() {
    const { page, close } = await openBenchDesk(people);
    try {
      await runInPage(page, 'fillPlan', people);
      const cold = await page.evaluate(openStrip, weeks);
      const seen: Opening[] = [];
      const work: number[] = [];
      for (let opening = 0; opening < openings; opening += 1) {
        await page.evaluate(leaveStrip);
        const { tasks } = await recordTasks(page, async () => {
          seen.push(await page.evaluate(openStrip, weeks));
        });
        work.push(...tasks.map((task) => task.work));
      }
      const painted = seen.map((each) => each.painted);
      return [
        limited('painted, median', median(painted), 'ms', 100),
        report('painted, worst', largest(painted), 'ms'),
        report('painted, first time', cold.painted, 'ms'),
        report('all rows, median', median(seen.map(({ whole }) => whole)), 'ms'),
        limited('tasks over 50 ms', work.filter((each) => each > 50).length, '', 0),
        report('longest task', largest(work), 'ms'),
      ];
    } finally {
      await close();
    }
  },
};
