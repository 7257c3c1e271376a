import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { SettingsPage } from '../pages/settings-page';
import { wordsOf } from '../pages/words';
import { accessibilityOf } from '../support/accessibility-of';
import { type Desk, launchDesk } from '../support/launch-desk';

test.describe.configure({ mode: 'serial' });

const languages = ['de', 'nl'] as const;
const lena = { name: 'Lena Muster', houseId: 'krefeld' };
const backup = join(mkdtempSync(join(tmpdir(), 'tandem-')), 'sicherung.tandem');
let desk: Desk | undefined;

async function start(options: Parameters<typeof launchDesk>[0]): Promise<Desk> {
  await desk?.close();
  desk = undefined;
  desk = await launchDesk(options);
  return desk;
}
test.afterAll(async () => desk?.close());

/** A desk's folder with these settings and no data. */
function folderWith(settings: object | string): string {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-'));
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
  writeFileSync(join(profile, 'settings.json'), text);
  return profile;
}

const settingsOf = ({ profile }: Desk) =>
  JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8')) as Record<string, unknown>;

/** Starts the page anew in this language. */
async function startPageIn(page: Page, language: 'de' | 'nl') {
  await page.evaluate((to) => window.desk.changeSettings({ language: to }), language);
  await page.reload();
  await page.locator(`html[lang="${language}"]`).waitFor();
  return wordsOf(language);
}

test('a database of a newer app is left alone, and a sentence says what to do', async () => {
  const { page } = await start({ profile: folderWith({ language: 'de', me: lena }) });
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const raising = indexedDB.open('tandem', 990);
        raising.addEventListener('success', () => {
          raising.result.close();
          resolve();
        });
        raising.addEventListener('error', () => reject(new Error('not raised')));
      }),
  );
  for (const language of languages) {
    const words = await startPageIn(page, language);
    await expect(page.getByRole('heading', { name: words('errors:databaseNewer.title') })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(words('errors:databaseNewer.body'));
  }
  expect(await accessibilityOf(page)).toEqual([]);
  const words = wordsOf('nl');
  await page.getByRole('button', { name: words('errors:retry') }).click();
  await expect(page.getByRole('heading', { name: words('errors:databaseNewer.title') })).toBeVisible();
  const found = await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
  expect(found).toEqual([990]);
});

test('an emptied store is told until one begins anew, which asks for the houses again', async () => {
  const running = await start({ profile: folderWith({ language: 'de', me: lena, contactsKnown: 1234 }) });
  const { page } = running;
  for (const language of languages) {
    const words = await startPageIn(page, language);
    const banner = page.getByRole('alert').filter({ hasText: words('errors:storageEvicted.title') });
    await expect(banner).toContainText(words('errors:storageEvicted.body', { formatted: '1.234' }));
  }
  expect(settingsOf(running)['contactsKnown']).toBe(1234);
  expect(await accessibilityOf(page)).toEqual([]);
  const words = wordsOf('nl');
  await page.getByRole('button', { name: words('errors:storageEvicted.startAnew') }).click();
  await new FirstRunPage(page, 'nl').complete('sample');
  await new FramePage(page, 'nl').search.waitFor();
  await expect(page.getByText(words('errors:storageEvicted.title'))).toHaveCount(0);

  const settings = new SettingsPage(page, 'nl');
  await settings.open('data');
  await running.answerSave(backup);
  await settings.backUp();
  await expect(page.getByText(words('data:backup.done', { name: 'sicherung.tandem' }))).toBeVisible();
  await settings.open('display');
  await settings.choose(words('settings:display.themeChoice.dark'));
  await expect.poll(() => settingsOf(running)).toMatchObject({ theme: 'dark', contactsKnown: 32 });
});

test('a damaged settings file is put aside and named; language, name and brightness stay as they were', async () => {
  const words = wordsOf('nl');
  const { profile } = desk as Desk;
  await desk?.close();
  desk = undefined;
  const damaged = '{"language":"nl","me":{"na';
  writeFileSync(join(profile, 'settings.json'), damaged);
  const running = await start({ profile });
  const notice = running.page.getByRole('status').filter({ hasText: 'settings.damaged-' });
  const name = /settings\.damaged-[\w-]+\.json/.exec(await notice.innerText())?.[0] ?? '';
  await expect(notice).toContainText(words('errors:settingsRestored', { name }));
  expect(readFileSync(join(profile, name), 'utf8')).toBe(damaged);
  await expect(new FramePage(running.page, 'nl').search).toBeVisible();
  await expect(running.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(settingsOf(running)).toMatchObject({ language: 'nl', theme: 'dark', me: { name: 'Lena Muster' } });
});

test('without a copy a damaged settings file leads to the assistant, which says what happened', async () => {
  const profile = folderWith('{"language":');
  const { page } = await start({ profile });
  const name = readdirSync(profile).find((each) => each.startsWith('settings.damaged-')) ?? '';
  for (const language of languages) {
    const words = await startPageIn(page, language);
    await expect(page.getByText(words('errors:settingsDamaged', { name })).first()).toBeVisible();
    await expect(new FirstRunPage(page, language).heading).toBeVisible();
  }
  expect(await accessibilityOf(page)).toEqual([]);
});

test('an emptied store comes back from a backup, and the notice goes', async () => {
  const running = await start({ profile: folderWith({ language: 'nl', me: lena, contactsKnown: 412 }) });
  const { page } = running;
  const words = wordsOf('nl');
  await page.getByRole('button', { name: words('errors:storageEvicted.restore') }).click();
  await running.answerOpen(backup);
  await new SettingsPage(page, 'nl').chooseBackup();
  await page.getByRole('button', { name: words('data:restore.go'), exact: true }).click();
  await expect(page.getByText(words('data:restore.done_other', { number: 32 }))).toBeVisible();
  await expect(page.getByText(words('errors:storageEvicted.title'))).toHaveCount(0);
  await expect.poll(() => settingsOf(running)['contactsKnown']).toBe(32);
});

test('a second start ends, and the first window says so in the language of the moment', async () => {
  const { page, profile } = desk as Desk;
  const dutch = new FramePage(page, 'nl');
  await expect(launchDesk({ profile })).rejects.toThrow();
  await expect(page.getByText(dutch.words('menu:secondStart')).first()).toBeVisible();
  const german = await dutch.switchLanguage('de');
  await expect(launchDesk({ profile })).rejects.toThrow();
  await expect(page.getByText(german.words('menu:secondStart')).first()).toBeVisible();
});
