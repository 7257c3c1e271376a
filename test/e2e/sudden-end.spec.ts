import { expect, test } from '@playwright/test';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { accessibilityOf } from '../support/accessibility-of';
import { type Desk, launchDesk } from '../support/launch-desk';

test.describe.configure({ mode: 'serial' });

const profile = mkdtempSync(join(tmpdir(), 'tandem-'));
let desk: Desk | undefined;
test.afterAll(async () => desk?.close());

/** The log of the database, in Electron's folder or in the stand-in's. */
function logOfDatabase(): string {
  const names = readdirSync(profile, { recursive: true, encoding: 'utf8' });
  const logs = names.filter((name) => /tandem[^/\\]*\.indexeddb\.leveldb[/\\]\d+\.log$/.test(name)).sort();
  return join(profile, logs.at(-1) ?? 'no log');
}

/** Starts the app and saves a contact of this name. */
async function startAndSave(family: string): Promise<void> {
  const isFirst = !existsSync(join(profile, 'settings.json'));
  desk = await launchDesk({ profile, language: 'de' });
  const { page } = desk;
  await page.setViewportSize({ width: 1440, height: 900 });
  if (isFirst) await new FirstRunPage(page).complete('sample');
  await page.getByRole('navigation').first().waitFor();
  await new FramePage(page, 'de').open('/contacts/new');
  const form = new ContactFormPage(page);
  await form.family.fill(family);
  await form.save.click();
  await page.getByRole('heading', { name: family }).first().waitFor();
}

test('a write that a sudden end broke off costs nothing, neither at the next start nor at those after it', async () => {
  test.slow();
  await startAndSave('Erstmuster');
  await desk?.kill();
  // What a kill leaves now and then: the head of a record (checksum, 64 bytes, whole), and nothing behind it.
  const head = Buffer.from([0x11, 0x22, 0x33, 0x44, 64, 0, 1]);
  const whole = readFileSync(logOfDatabase());
  appendFileSync(logOfDatabase(), head);
  await startAndSave('Zweitmuster');
  await desk?.kill();
  // Chromium itself would have written on behind the head, and would delete everything at the next start.
  expect(readFileSync(logOfDatabase()).includes(Buffer.concat([whole.subarray(-40), head]))).toBe(false);
  await startAndSave('Drittmuster');
  const contacts = new ContactsPage((desk as Desk).page, 'de');
  await new FramePage(contacts.page, 'de').go('contacts');
  for (const name of ['Erstmuster', 'Zweitmuster', 'Drittmuster']) {
    await expect(await contacts.reveal(name)).toBeVisible();
  }
  expect(readFileSync(join(profile, 'logs/tandem.log'), 'utf8')).toContain('"storageMended"');
  await expect(contacts.page.getByText(contacts.words('errors:storageDamaged.title'))).toHaveCount(0);
});

test('other damage costs what is damaged, is told with the name of its copy, and no more', async () => {
  test.slow();
  await desk?.kill();
  const log = readFileSync(logOfDatabase());
  const at = log.length - 20;
  log[at] = (log[at] ?? 0) ^ 1;
  writeFileSync(logOfDatabase(), log);
  desk = await launchDesk({ profile });
  const { page } = desk;
  const [keptAs = ''] = readdirSync(join(profile, 'damaged-storage'));
  for (const language of ['de', 'nl'] as const) {
    const frame = new FramePage(page, language);
    if (language === 'nl') await new FramePage(page, 'de').switchLanguage('nl');
    const banner = page.getByRole('status').filter({ hasText: frame.words('errors:storageDamaged.title') });
    await expect(banner).toContainText(frame.words('errors:storageDamaged.body', { name: keptAs }));
  }
  expect(await accessibilityOf(page)).toEqual([]);
  const contacts = new ContactsPage(page, 'nl');
  await new FramePage(page, 'nl').go('contacts');
  await expect(await contacts.reveal('Zweitmuster')).toBeVisible();
});
