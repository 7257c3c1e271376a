import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { runInPage } from './support/run-in-page';
import { largest, median } from './support/statistics';

const people = 40;
/** Openings after the first, which fetches the screen's code. */
const openings = 5;

/** Runs in the page: milliseconds from the change of address until every week of everybody is painted. */
async function openStrip(cells: number): Promise<number> {
  const start = performance.now();
  location.hash = '#/rotation/year';
  while (document.querySelectorAll('[role="grid"] tr[data-row] > [data-week]').length < cells) {
    if (performance.now() - start > 20_000) throw new Error('the year never came into view');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  // The frame in which they are drawn has ended when a message sent from it arrives.
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', resolve, { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  });
  return performance.now() - start;
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
      const cells = people * 52;
      await page.evaluate(openStrip, cells);
      const times: number[] = [];
      const work: number[] = [];
      for (let opening = 0; opening < openings; opening += 1) {
        await page.evaluate(leaveStrip);
        const { tasks } = await recordTasks(page, async () => {
          times.push(await page.evaluate(openStrip, cells));
        });
        work.push(...tasks.map((task) => task.work));
      }
      return [
        limited('painted, median', median(times), 'ms', 100),
        report('painted, worst', largest(times), 'ms'),
        limited('tasks over 50 ms', work.filter((each) => each > 50).length, '', 0),
        report('longest task', largest(work), 'ms'),
      ];
    } finally {
      await close();
    }
  },
};
