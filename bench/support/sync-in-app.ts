import { SyncPage } from '../../test/pages/sync-page';
import { officersAtDesks, sitDown } from '../../test/support/two-desks';
import { limited, type Measure, report, type Say } from './measure';
import { recordTasks } from './page-tasks';
import { largest } from './statistics';
import type { SyncPlace } from './sync-place';

/** The collections that the officer picks, by the name that the app shows. */
export type Picked = { contacts: RegExp; rotations: RegExp };

/** Milliseconds that a first run may take on a slow computer before something must be wrong. */
const longest = 20 * 60_000;

/** Looks seldom: to find a button by its role is work of the page, which would be measured too. */
async function untilInStep(sync: SyncPage): Promise<void> {
  const end = performance.now() + longest;
  while (!(await sync.state('inStepNow').isVisible())) {
    if (performance.now() > end) throw new Error('The app did not come into step.');
    await sync.page.waitForTimeout(500);
  }
}

/**
 * The built app: an officer at an empty desk connects the server and receives everything. What is measured begins when
 * the assistant is left and ends when the top bar says that the desk is in step, the list of contacts being open.
 */
export async function firstRunInApp(
  server: SyncPlace,
  picked: Picked,
  curl: number,
  say: Say,
): Promise<Measure[]> {
  const { desk, page } = await sitDown(officersAtDesks.krefeld);
  try {
    const sync = new SyncPage(page);
    say('the app connects the server');
    await sync.findServer(server.url);
    await sync.signIn(server);
    await sync.pick('contact', picked.contacts);
    await sync.pick('rotation', picked.rotations);
    let taken = Number.NaN;
    const { tasks } = await recordTasks(page, async () => {
      const began = performance.now();
      await sync.finish();
      await page.evaluate(() => {
        location.hash = '#/contacts';
      });
      await untilInStep(sync);
      taken = performance.now() - began;
    });
    const work = tasks.map((task) => task.work);
    say(`first run in the app: ${(taken / 1000).toFixed(2)} s`);
    return [
      report('first run in the app', taken, 'ms'),
      report('first run in the app against curl', taken / curl, '×'),
      limited(
        'first run in the app: tasks of the page over 50 ms',
        work.filter((each) => each > 50).length,
        '',
        0,
      ),
      report('first run in the app: longest task of the page', largest(work), 'ms'),
    ];
  } finally {
    await desk.close();
  }
}
