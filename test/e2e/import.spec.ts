import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitCards } from '../../renderer/codec/card-text';
import { decodeBytes } from '../../renderer/codec/decode-bytes';
import { accessibilityOf } from '../support/accessibility-of';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { ImportPage } from '../pages/import-page';
import { card } from '../support/storage-people';
import { type Desk, launchDesk } from '../support/launch-desk';

test.describe.configure({ mode: 'serial' });

const fixtures = join(import.meta.dirname, '../fixtures/import');
const fixture = (name: string) => join(fixtures, name);
/** Cards of real programs, where they are at hand beside the project. */
const corpus = process.env['TANDEM_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus/vcards');

let desk: Desk;
let frame: FramePage;
let screen: ImportPage;

test.beforeAll(async () => {
  desk = await launchDesk({ language: 'de' });
  await new FirstRunPage(desk.page).complete('empty');
  frame = new FramePage(desk.page, 'de');
});
test.beforeEach(async () => {
  await frame.go('contacts');
  await frame.open('/contacts/import');
  screen = new ImportPage(desk.page, 'de');
  await screen.heading.waitFor();
});
test.afterAll(async () => desk?.close());

/** The text of every card in the store. */
async function storedCards(): Promise<string[]> {
  return desk.page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('tandem');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('cards').objectStore('cards').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve((reading.result as { raw: string }[]).map(({ raw }) => raw));
          });
        });
      }),
  );
}

test('what can be read is taken in, the rest is kept aside, and one step undoes all of it', async () => {
  await screen.choose([fixture('broken-in-the-middle.vcf'), fixture('html-in-fields.vcf')]);
  await expect(screen.sample).toContainText('Lena Muster');
  await expect(screen.panel('broken.title')).toContainText('broken-in-the-middle.vcf, Zeile 9');
  const violations = await accessibilityOf(desk.page);
  expect(violations).toEqual([]);
  await screen.importButton(3).click();
  await expect(screen.done).toContainText('3 Kontakte eingelesen.');
  await expect(screen.done).toContainText('1 unlesbarer Eintrag beiseitegelegt.');
  // Markup in a name is text: it was shown, not run.
  expect(await desk.page.title()).not.toBe('hacked');
  await screen.press('done.undo');
  await expect(desk.page.getByText(screen.words('contactImport:done.undone')).first()).toBeVisible();
  expect(await storedCards()).toEqual([]);
});

test('a piece kept aside is mended and taken in', async () => {
  await frame.open('/aside');
  const text = desk.page.getByLabel(screen.words('contactImport:aside.text'), { exact: true });
  await text.fill(`${await text.inputValue()}END:VCARD`);
  await desk.page
    .getByRole('button', { name: new RegExp(`^${screen.words('contactImport:aside.tryAgain')}`) })
    .click();
  await expect(
    desk.page.getByRole('heading', { name: screen.words('contactImport:aside.empty') }),
  ).toBeVisible();
  expect((await storedCards()).join('')).toContain('FN:Abgeschnitten Beispiel');
});

test('a file of 200 MB is refused before it is read, a picture after; both say what is safe', async () => {
  await screen.chooseLarge('riesig.vcf', 200_000_000);
  await expect(screen.alerts).toContainText(['200 MB']);
  await expect(screen.alerts).toContainText(['50 MB']);
  await screen.choose(fixture('picture.vcf'));
  await expect(screen.alerts).toContainText(['picture.vcf lässt sich nicht lesen']);
});

test('the preview stays when the language changes, and follows it', async () => {
  await screen.paste(card('Zoë', 'Voorbeeld'));
  await expect(screen.sample).toContainText('Zoë Voorbeeld');
  await screen.page.getByLabel(screen.words('contactImport:assign.source')).fill('Markt');
  frame = await frame.switchLanguage('nl');
  const dutch = new ImportPage(desk.page, 'nl');
  await expect(dutch.sample).toContainText('Zoë Voorbeeld');
  await expect(desk.page.getByLabel(dutch.words('contactImport:assign.source'))).toHaveValue('Markt');
  await dutch.importButton(1).click();
  await expect(dutch.done).toContainText('1 contact ingelezen.');
  frame = await frame.switchLanguage('de');
  expect((await storedCards()).join('')).toContain('X-TANDEM-SOURCE:Markt');
});

test('the same card again says nothing new and is left out', async () => {
  await screen.paste(card('Zoë', 'Voorbeeld'));
  await expect(screen.panel('matches.title')).toContainText('unverändert schon da');
  await expect(screen.importButton(0)).toBeDisabled();
});

test('a table is read by its columns, in the characters the user finds right', async () => {
  await screen.choose(fixture('windows-1252.csv'));
  await expect(screen.sample).toContainText('Zoë Müller');
  await screen.importButton(2).click();
  await expect(screen.done).toContainText('2 Kontakte eingelesen.');
  expect((await storedCards()).join('')).toContain('Lieblingsfarbe: grün');
});

test('1,200 contacts are written with counts, by keyboard alone', async () => {
  const many = Array.from({ length: 1200 }, (_, at) => card('Jan', `Veel${at}`)).join('');
  await screen.choose({ name: 'viele.vcf', mimeType: 'text/vcard', buffer: Buffer.from(many) });
  const button = screen
    .importButton(1200)
    .or(desk.page.getByRole('button', { name: '1.200 Kontakte einlesen' }));
  await button.focus();
  await desk.page.keyboard.press('Enter');
  await expect(screen.done).toContainText('1.200 Kontakte eingelesen.');
  await screen.press('done.undo');
  await expect(screen.heading).toBeVisible();
});

test('cards of other programs keep every byte', async () => {
  const folder = existsSync(corpus) ? corpus : fixtures;
  const names = readdirSync(folder).filter((name) => name.endsWith('.vcf') && name !== 'picture.vcf');
  expect(names.length).toBeGreaterThan(2);
  await screen.choose(names.map((name) => join(folder, name)));
  await expect(screen.sample).toBeVisible();
  await desk.page.getByLabel(screen.words('contactImport:assign.source')).fill('');
  const house = desk.page.getByRole('button', { name: screen.words('contactImport:assign.proposed') });
  await house.click();
  await desk.page.getByRole('option', { name: screen.words('contactImport:assign.none') }).click();
  await desk.page.getByRole('button', { name: /Kontakte? einlesen$/ }).click();
  await expect(screen.done).toBeVisible();
  const stored = new Set(await storedCards());
  const lost = names.flatMap((name) => {
    const { text } = decodeBytes(readFileSync(join(folder, name)));
    return [...splitCards(text)]
      .filter((piece) => piece.kind === 'card' && !stored.has(piece.raw))
      .map((piece) => `${name}, line ${piece.line}`);
  });
  expect(lost).toEqual([]);
});
