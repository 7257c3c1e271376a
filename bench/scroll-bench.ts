import { fullCount, openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { installProbe, loadContacts, waitForIndex } from './support/probe';
import { largest, percentile } from './support/statistics';

/** Runs in the page: scrolls the list from end to end in `frames` frames. Answers with the milliseconds of each. */
async function scrollThrough(frames: number): Promise<number[]> {
  const grid = document.querySelector('[role="grid"]');
  if (!grid) throw new Error('there is no list');
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let before = await nextFrame();
  for (let frame = 1; frame <= frames; frame += 1) {
    grid.scrollTop = ((grid.scrollHeight - grid.clientHeight) * frame) / frames;
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Runs in the page: milliseconds until the row at the end shows its contact. */
async function lastRowShown(index: number): Promise<number> {
  const start = performance.now();
  while (!document.querySelector(`[role="grid"] [data-index="${index}"]:not([aria-busy])`)) {
    if (performance.now() - start > 10_000) throw new Error('the last contact never came into view');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - start;
}

const frames = 600;

/** The whole list at a speed that draws every row anew in each frame, some 33 rows a frame. */
export const bench: Bench = {
  name: 'scroll',
  async run() {
    const { page, close } = await openBenchDesk(fullCount);
    try {
      await installProbe(page);
      await loadContacts(page);
      await waitForIndex(page);
      await page.keyboard.press('Escape');
      let times: number[] = [];
      let rest = Number.NaN;
      const { tasks } = await recordTasks(page, async () => {
        times = await page.evaluate(scrollThrough, frames);
        rest = await page.evaluate(lastRowShown, fullCount - 1);
      });
      const work = tasks.map((task) => task.work);
      return [
        limited('tasks over 50 ms', work.filter((each) => each > 50).length, '', 0),
        report('longest task', largest(work), 'ms'),
        report('frame, p95', percentile(times, 0.95), 'ms'),
        report('frame, worst', largest(times), 'ms'),
        report('last row shown after the end', rest, 'ms'),
      ];
    } finally {
      await close();
    }
  },
};
