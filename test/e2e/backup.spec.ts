import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FirstRunPage } from '../pages/first-run-page';
import { SettingsPage } from '../pages/settings-page';
import { type Desk, launchDesk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'tandem-backup-'));
const open = join(folder, 'offen.tandem');
const locked = join(folder, 'verschlossen.tandem');
const passphrase = 'Lachs Brücke Kanal Wolke';
let desk: Desk;
let settings: SettingsPage;

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  await desk.page.getByRole('navigation').first().waitFor();
  settings = new SettingsPage(desk.page);
  await settings.open('data');
});
test.afterAll(async () => {
  await desk.close();
});

test('a backup is one file, and readable to nobody without its passphrase', async () => {
  await desk.answerSave(open);
  await settings.backUp();
  await expect(
    desk.page.getByText(settings.words('data:backup.done', { name: 'offen.tandem' })),
  ).toBeVisible();
  await settings.lockBackup(passphrase);
  await expect(desk.page.getByText(settings.words('data:backup.strength.strong'))).toBeVisible();
  await desk.answerSave(locked);
  await settings.backUp();
  await expect(
    desk.page.getByText(settings.words('data:backup.done', { name: 'verschlossen.tandem' })),
  ).toBeVisible();
  expect(readFileSync(locked, 'utf8')).toContain('AES-GCM-256');
});

test('a file that is no backup, is damaged or comes from a newer app gets its own sentence and changes nothing', async () => {
  const foreign = join(folder, 'brief.tandem');
  const damaged = join(folder, 'kaputt.tandem');
  const newer = join(folder, 'neuer.tandem');
  writeFileSync(foreign, 'Sehr geehrte Damen und Herren');
  const bytes = readFileSync(open);
  writeFileSync(damaged, bytes.subarray(0, bytes.length - 20));
  const header = bytes.subarray(0, bytes.indexOf(10)).toString();
  const rest = bytes.subarray(bytes.indexOf(10));
  writeFileSync(newer, Buffer.concat([Buffer.from(header.replace('"version":1', '"version":9')), rest]));

  for (const [file, problem] of [
    [foreign, 'notABackup'],
    [damaged, 'damaged'],
    [newer, 'newer'],
  ] as const) {
    await desk.answerOpen(file);
    await settings.chooseBackup();
    await expect(desk.page.getByText(settings.words(`data:restore.problem.${problem}`))).toBeVisible();
  }
  await expect(desk.page.getByText(settings.words('data:sample.body_other', { number: 32 }))).toBeVisible();
});

test('sample data goes in one step, and one press brings it back', async () => {
  const { page } = desk;
  await settings.removeSamples();
  await expect(page.getByText(settings.words('data:sample.none'))).toBeVisible();
  await page
    .getByRole('button', { name: settings.words('common:undo'), exact: true })
    .last()
    .click();
  await expect(page.getByText(settings.words('data:sample.body_other', { number: 32 }))).toBeVisible();
});

test('a locked backup refuses a wrong passphrase, shows what is in it, asks, and puts it back', async () => {
  const { page } = desk;
  await desk.answerOpen(locked);
  await settings.chooseBackup();
  await settings.unlock('verschlossen.tandem', 'falsch');
  await expect(page.getByText(settings.words('data:restore.problem.wrongPassphrase'))).toBeVisible();
  await settings.unlock('verschlossen.tandem', passphrase);
  const contents = page.getByRole('region', { name: settings.words('data:restore.contents') });
  await expect(contents).toContainText('32');
  await settings.restore();
  await expect(page.getByText(settings.words('data:restore.done_other', { number: 32 }))).toBeVisible();
});

test('a fresh desk begins with the backup', async () => {
  const fresh = await launchDesk({ language: 'de', answers: [{ open }] });
  const first = new FirstRunPage(fresh.page);
  await first.next();
  await first.chooseHouse('Krefeld');
  await first.name.fill('Lena Muster');
  await first.next();
  await first.chooseHouse('Venlo');
  await first.next();
  await first.chooseStart('restore');
  const page = new SettingsPage(fresh.page);
  await page.chooseBackup();
  await fresh.page.getByRole('button', { name: page.words('data:restore.go'), exact: true }).click();
  await fresh.page.getByRole('navigation').first().waitFor();
  await page.open('partnerships');
  await expect(page.partnership('Krefeld – Sofia')).toContainText('beendet');
  await fresh.close();
});
