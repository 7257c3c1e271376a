import type { Page } from 'playwright';
import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { runInPage } from './support/run-in-page';
import { largest, percentile } from './support/statistics';

const ideaCount = 5000;
/** Contacts beside them; the board reads none. */
const contactCount = 200;
/** Frames in which a column of some seven hundred cards passes: as if its scroll bar were pulled down. */
const frames = 48;
const moves = 8;

/** Runs in the page: scrolls the open columns from end to end, one after the other. Answers with the milliseconds of each frame. */
async function scrollColumns(count: number): Promise<number[]> {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-stage] ul')].flatMap(
    ({ parentElement }) => parentElement ?? [],
  );
  if (lists.length === 0) throw new Error('there is no board');
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  for (const list of lists) {
    let before = await nextFrame();
    for (let frame = 1; frame <= count; frame += 1) {
      list.scrollTop = ((list.scrollHeight - list.clientHeight) * frame) / count;
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
  }
  return times;
}

/** Moves the first card to and fro by keyboard. Answers with the milliseconds until it lay in its new column. */
async function moveCards(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('[data-stage] ul')) list.parentElement?.scrollTo(0, 0);
  });
  // The columns draw their first cards again before one of them is taken up.
  await page.waitForTimeout(700);
  await page.locator('[data-stage="noted"] li[aria-posinset="1"] a').focus();
  const times: number[] = [];
  for (let move = 0; move < moves; move += 1) {
    const [key, stage] = move % 2 === 0 ? ['ArrowRight', 'discussed'] : ['ArrowLeft', 'noted'];
    const start = performance.now();
    await page.keyboard.press(`Control+Shift+${key}`);
    await page.waitForFunction(
      (wanted) => document.activeElement?.closest('[data-stage]')?.getAttribute('data-stage') === wanted,
      stage,
    );
    times.push(performance.now() - start);
    // The write and the reading back of all ideas belong to it.
    await page.waitForTimeout(700);
  }
  return times;
}

/** 5,000 ideas on the board: each column scrolled through, and stages changed. */
export const bench: Bench = {
  name: 'board',
  async run() {
    const { page, close } = await openBenchDesk(contactCount);
    try {
      const stored = await runInPage(page, 'fillIdeas', ideaCount);
      if (stored !== ideaCount) throw new Error(`the store holds ${stored} ideas instead of ${ideaCount}`);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.evaluate(() => {
        location.hash = '#/ideas';
      });
      await page.locator('[data-stage="noted"] [data-card]').first().waitFor();
      await page.waitForTimeout(1500);
      let times: number[] = [];
      const scrolling = await recordTasks(page, async () => {
        times = await page.evaluate(scrollColumns, frames);
      });
      let shown: number[] = [];
      const moving = await recordTasks(page, async () => {
        shown = await moveCards(page);
      });
      const scrollWork = scrolling.tasks.map(({ work }) => work);
      const moveWork = moving.tasks.map(({ work }) => work);
      const long = (work: readonly number[]) => work.filter((each) => each > 50).length;
      return [
        limited('scrolling: tasks over 50 ms', long(scrollWork), '', 0),
        report('scrolling: longest task', largest(scrollWork), 'ms'),
        report('scrolling: frame, p95', percentile(times, 0.95), 'ms'),
        limited('stage change: tasks over 50 ms', long(moveWork), '', 0),
        report('stage change: longest task', largest(moveWork), 'ms'),
        report('stage change: card in its column, worst', largest(shown), 'ms'),
      ];
    } finally {
      await close();
    }
  },
};
