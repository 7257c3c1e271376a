import { fullCount, openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { installProbe, loadContacts, waitForIndex } from './support/probe';
import { largest, median } from './support/statistics';

const rounds = 3;

/** What the page has to bear while the worker reads all contacts. */
export const bench: Bench = {
  name: 'index',
  async run() {
    const { page, close } = await openBenchDesk(fullCount);
    const took: number[] = [];
    const whileReading: number[] = [];
    const whileStarting: number[] = [];
    try {
      await installProbe(page);
      for (let round = 0; round < rounds; round += 1) {
        const { tasks, moments } = await recordTasks(page, async () => {
          await loadContacts(page);
          took.push(await waitForIndex(page));
        });
        const painted = moments.findLast(({ name }) => name === 'bench:painted')?.at ?? Number.NaN;
        const work = (wanted: boolean) =>
          tasks.filter(({ start }) => start > painted === wanted).map((task) => task.work);
        whileReading.push(largest(work(true)));
        whileStarting.push(largest(work(false)));
      }
    } finally {
      await close();
    }
    return [
      report(`${fullCount} contacts indexed after`, median(took), 'ms'),
      report('longest task of the page until the list is painted', median(whileStarting), 'ms'),
      limited('longest task of the page while the index grows', median(whileReading), 'ms', 50),
    ];
  },
};
