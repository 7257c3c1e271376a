import type { Page } from 'playwright';
import { fullCount, openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';
import { type PageRecording, type PageTask, recordTasks } from './support/page-tasks';
import { installProbe, loadContacts, waitForIndex } from './support/probe';
import { largest, percentile } from './support/statistics';

/** Names with folding, a topic in the other language, a number, a slip of the finger. */
const typed = [
  'van der berg',
  'grossmann',
  'brandweer',
  '0170 5500',
  'IJsselstein',
  'klimaat mul',
  'Schonfedl',
];
/** Milliseconds between two letters of a fast typist. */
const pace = 110;

async function typeAll(page: Page): Promise<void> {
  const box = page.locator('input[role="combobox"]');
  for (const text of typed) {
    await box.fill('');
    await page.waitForTimeout(300);
    await box.pressSequentially(text, { delay: pace });
    await page.waitForTimeout(300);
  }
}

type KeyWork = { letter: number; answer: number };

/**
 * The page's work for each key: taking the letter up to the frame that shows it, and what follows until the next key,
 * which is showing the answer.
 */
function workPerKey({ tasks, moments }: PageRecording): KeyWork[] {
  const inputs = moments.filter(({ name }) => name === 'input').map(({ at }) => at);
  const frames = moments.filter(({ name }) => name === 'painted').map(({ at }) => at);
  return inputs.map((at, place) => {
    const end = Math.min(inputs[place + 1] ?? Number.POSITIVE_INFINITY, at + 300);
    const painted = frames.find((frame) => frame > at) ?? end;
    // The key's own task has begun just before the event, the next key's ends after it.
    const own = tasks.filter(({ start, duration }) => start + duration > at && start + duration < end);
    const work = (some: PageTask[]) => some.reduce((sum, task) => sum + task.work, 0);
    return {
      letter: work(own.filter(({ start }) => start <= painted)),
      answer: work(own.filter(({ start }) => start > painted)),
    };
  });
}

/** Typing into the search box over all contacts. */
export const bench: Bench = {
  name: 'search',
  async run() {
    const { page, close } = await openBenchDesk(fullCount);
    try {
      await installProbe(page);
      await loadContacts(page);
      await waitForIndex(page);
      await typeAll(page);
      await page.evaluate(() => {
        benchProbe.answers.length = 0;
      });
      const recording = await recordTasks(page, () => typeAll(page));
      const answers = await page.evaluate(() => benchProbe.answers);
      const work = workPerKey(recording);
      const letters = work.map(({ letter }) => letter);
      const shown = work.map(({ answer }) => answer);
      return [
        limited('page per keystroke until painted, p95', percentile(letters, 0.95), 'ms', 16),
        report('page per keystroke until painted, worst', largest(letters), 'ms'),
        report('page per answer until painted, p95', percentile(shown, 0.95), 'ms'),
        report('page per answer until painted, worst', largest(shown), 'ms'),
        limited("worker's answer, p95", percentile(answers, 0.95), 'ms', 60),
        report("worker's answer, worst", largest(answers), 'ms'),
        report('keystrokes', work.length, ''),
      ];
    } finally {
      await close();
    }
  },
};
