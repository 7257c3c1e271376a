import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArchive } from '../../renderer/codec/archive/read-archive';
import { SettingsPage } from '../pages/settings-page';
import { accessibilityOf } from '../support/accessibility-of';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'tandem-archive-'));
const file = join(folder, 'archiv.zip');
let desk: Desk;
let settings: SettingsPage;
let total = 0;

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  await desk.page.getByRole('navigation').first().waitFor();
  settings = new SettingsPage(desk.page);
  await settings.open('data');
});
test.afterAll(async () => {
  await desk.close();
});

test('the whole desk goes into one file and leaves nothing beside it', async () => {
  await desk.answerSave(file);
  await settings.makeArchive();
  await expect(
    desk.page.getByText(settings.words('archive:export.done', { name: 'archiv.zip' })),
  ).toBeVisible();
  expect(readdirSync(folder)).toEqual(['archiv.zip']);
  const read = await readArchive(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.problem);
  expect(read.archive.content.contacts).toHaveLength(32);
  total = Object.values(read.archive.content).reduce((sum, records) => sum + records.length, 0);
});

test('a file that is no archive, or a damaged one, gets its own sentence and changes nothing', async () => {
  const letter = join(folder, 'brief.zip');
  const damaged = join(folder, 'kaputt.zip');
  writeFileSync(letter, 'Sehr geehrte Damen und Herren');
  writeFileSync(damaged, readFileSync(file).subarray(0, -40));
  for (const [path, problem] of [
    [letter, 'notAZip'],
    [damaged, 'damaged'],
  ] as const) {
    await desk.answerOpen(path);
    await settings.chooseArchive();
    await expect(desk.page.getByText(settings.words(`archive:import.problem.${problem}`))).toBeVisible();
  }
});

test('what is there already is not taken in again', async () => {
  await desk.answerOpen(file);
  await settings.chooseArchive();
  await expect(desk.page.getByText(settings.words('archive:import.allSame'))).toBeVisible();
  await settings.archiveContents
    .locator('..')
    .getByRole('button', { name: settings.words('common:close') })
    .click();
});

test('what was taken away comes back from it, and goes again in one step', async () => {
  const { page } = desk;
  await settings.removeSamples();
  await expect(page.getByText(settings.words('data:sample.none'))).toBeVisible();
  await desk.answerOpen(file);
  await settings.chooseArchive();
  await expect(settings.archiveContents).toContainText('32, davon 32 neu');
  expect(await accessibilityOf(page)).toEqual([]);
  await page.getByRole('button', { name: /\d+ Einträge übernehmen/ }).click();
  await expect(page.getByText(/\d+ Einträge übernommen\./)).toBeVisible();

  // Equal afterwards: an archive made now holds the same texts as the one that was taken in.
  const second = join(folder, 'zweites.zip');
  await desk.answerSave(second);
  await settings.makeArchive();
  await expect(page.getByText(settings.words('archive:export.done', { name: 'zweites.zip' }))).toBeVisible();
  const [one, two] = await Promise.all(
    [file, second].map(async (path) => readArchive(new Uint8Array(readFileSync(path)))),
  );
  if (!one?.ok || !two?.ok) throw new Error('not readable');
  expect(two.archive.content).toEqual(one.archive.content);
  expect(total).toBeGreaterThan(50);

  await page.getByRole('button', { name: settings.words('archive:import.undo') }).click();
  await expect(page.getByText(settings.words('archive:import.undone')).first()).toBeVisible();
  await expect(page.getByText(settings.words('data:sample.none'))).toBeVisible();
});
