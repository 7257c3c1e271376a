import { expect, test } from '@playwright/test';
import { dismissNotices } from '../pages/dismiss-notices';
import { HistoryPage } from '../pages/history-page';
import { SettingsPage } from '../pages/settings-page';
import { TrashPage } from '../pages/trash-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let history: HistoryPage;
const paused = 'Partnerschaft Krefeld – Kropyvnytskyi beendet';

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  await desk.page.getByRole('navigation').first().waitFor();
  const settings = new SettingsPage(desk.page);
  await settings.open('partnerships');
  await settings.endPartnership('Krefeld – Kropyvnytskyi', 'Projekt abgeschlossen');
  history = new HistoryPage(desk.page);
});
test.afterAll(async () => {
  await desk.close();
});

test('the history tells what was done, newest first, and what can be taken back', async () => {
  await history.open();
  await expect(history.entries.first()).toContainText(paused);
  await expect(history.entry('Beispieldaten geladen (32 Kontakte)')).toBeVisible();
});

test('an entry is undone and done again, and both are told', async () => {
  await history.undo(paused);
  await expect(history.entries.first()).toContainText(`Rückgängig gemacht: ${paused}`);
  await history.redo(paused);
  await expect(history.entries.first()).toContainText(`Wiederhergestellt: ${paused}`);
});

test('filter and search narrow the list; what matches nothing says so', async () => {
  await history.filter('imports');
  await expect(history.entries).toHaveCount(1);
  await history.filter('all');
  await history.search('kropyvnytskyi');
  await expect(history.entry(paused)).toBeVisible();
  await expect(history.entry('Beispieldaten geladen (32 Kontakte)')).toHaveCount(0);
  await history.search('gibt es nicht');
  await expect(desk.page.getByText(history.words('history:noMatch.title'))).toBeVisible();
});

test('a deleted contact waits in the trash, comes back, and goes for good only after a question', async () => {
  const { page } = desk;
  const trash = new TrashPage(page);
  const remove = async () => {
    await dismissNotices(page);
    await page.evaluate(() => {
      location.hash = '/contacts/sample-emine-beispiel';
    });
    await page.getByRole('button', { name: trash.words('contacts:detail.delete'), exact: true }).click();
  };
  await remove();
  await trash.open();
  await expect(trash.entries).toHaveCount(1);
  await expect(trash.entries).toContainText(trash.words('history:trash.left_other', { count: 90 }));
  await trash.restore('Emine Beispiel');
  await expect(page.getByText(trash.words('history:trash.empty.title'))).toBeVisible();
  await remove();
  await trash.open();
  const question = await trash.askToErase('Emine Beispiel');
  await expect(question).toContainText(trash.words('history:trash.ask'));
  await question.getByRole('button', { name: trash.words('history:trash.erase') }).click();
  await expect(page.getByText(trash.words('history:trash.empty.title'))).toBeVisible();
  // What was done stays known, to whom it was done does not.
  await history.open();
  await expect(history.entry('[gelöscht] in den Papierkorb gelegt')).not.toHaveCount(0);
  await expect(history.entries.filter({ hasText: 'Emine' })).toHaveCount(0);
});
