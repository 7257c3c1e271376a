import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Desk, Launch, MenuEntry, ShownDialog } from './launch-desk';
import { startStandIn } from './stand-in-process';

/** The app in the stand-in; the test attaches to its browser from outside. */
export async function launchInStandIn({ profile, app, headless, environment }: Launch): Promise<Desk> {
  const running = startStandIn(join(app, 'out/main/main.js'), {
    ...environment,
    ...(headless ? { TANDEM_HEADLESS: '1' } : {}),
  });
  const browser = await chromium.connectOverCDP(await running.ready);
  const [context] = browser.contexts();
  const page = context?.pages()[0];
  if (!context || !page) throw new Error('the app has no page');
  const detach = () => browser.close().catch(() => undefined);
  return {
    shell: 'stand-in',
    page,
    profile,
    logs: running.logs,
    menu: async () => (await running.ask('menu')) as MenuEntry[],
    clickMenu: async (id) => void (await running.ask('clickMenu', id)),
    answerSave: async (path) => void (await running.ask('answer', { save: path })),
    answerOpen: async (path) => void (await running.ask('answer', { open: path })),
    answerPrint: async (path) => void (await running.ask('answer', { print: path })),
    dialogs: async () => (await running.ask('dialogs')) as ShownDialog[],
    openedLinks: async () => (await running.ask('links')) as string[],
    async setOffline(isOffline) {
      await running.ask('offline', isOffline);
      await context.setOffline(isOffline);
    },
    async close() {
      running.child.kill('SIGTERM');
      await running.ended;
      await detach();
    },
    async kill() {
      await running.kill();
      await detach();
    },
  };
}
