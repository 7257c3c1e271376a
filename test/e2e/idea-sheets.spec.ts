import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readXlsx } from '../../renderer/codec/table';
import { dismissNotices } from '../pages/dismiss-notices';
import { IdeaSheetsPage } from '../pages/idea-sheets-page';
import { IdeasPage } from '../pages/ideas-page';
import { accessibilityOf } from '../support/accessibility-of';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';
import { readPdf } from '../support/read-pdf';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let ideas: IdeasPage;
let sheets: IdeaSheetsPage;
const folder = mkdtempSync(join(tmpdir(), 'tandem-'));
const title = 'Gemeinsame Geodaten und ein digitaler Ablauf auf beiden Seiten der Grenze';

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  ideas = new IdeasPage(desk.page, 'de');
  sheets = new IdeaSheetsPage(desk.page, 'de');
});
test.afterAll(async () => desk?.close());

async function pdf(name: string) {
  const path = join(folder, name);
  await desk.answerSave(path);
  await sheets.savePdf();
  await expect(sheets.told(name)).toBeVisible();
  await dismissNotices(desk.page, 'de');
  return readPdf(path);
}

test('an idea goes from its screen onto one tagged page, both languages side by side', async () => {
  const { page } = desk;
  await ideas.open('/ideas');
  await ideas.card(title).click();
  await sheets.openIdeaPage();
  expect(await accessibilityOf(page)).toEqual([]);
  const { pages, info, text, says, structure } = await pdf('idee.pdf');
  expect(pages).toBe(1);
  expect(info).toMatchObject({
    Tagged: 'yes',
    Title: expect.stringMatching(/^Idee: Gemeinsame Geodaten .* \/ Gedeelde geodata/),
  });
  expect(structure).toMatch(/H1[\s\S]*H2[\s\S]*Table[\s\S]*Caption[\s\S]*TH/);
  expect(text).toContain('Seite 1 von 1 · pagina 1 van 1');
  for (const part of [
    title,
    'Gedeelde geodata en één digitaal proces',
    'Thomas Beispiel',
    'Yara IJsvogel',
    'Beispielaufruf',
    '17:00 Uhr (Uhrzeit in Brussels)',
    '17:00 uur (Kloktijd in Brussels)',
    'Daan de Vries-Voorbeeld, Venlo',
    'intern',
  ]) {
    expect(says(part), part).toBe(true);
  }
  const [asked] = (await desk.dialogs()).filter(({ kind }) => kind === 'save');
  expect(asked?.defaultPath).toMatch(/idee-gemeinsame-geodaten-[a-z-]+-\d{4}-\d{2}-\d{2}\.pdf$/);
});

test('a log too long for the page is shortened, which the page and the screen say', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: sheets.words('ideaSheets:page.back') }).click();
  const typed = page.getByRole('textbox', { name: sheets.words('ideas:detail.logText') });
  for (let step = 1; step <= 7; step += 1) {
    await typed.fill(`Schritt ${step}: ${'ausführlich besprochen und festgehalten, '.repeat(30)}`);
    await page.keyboard.press('Enter');
    await expect(typed).toHaveValue('');
  }
  await dismissNotices(page, 'de');
  await sheets.openIdeaPage();
  await expect(page.getByText(sheets.words('ideaSheets:page.shortened'))).toBeVisible();
  const { pages, says } = await pdf('lang.pdf');
  expect(pages).toBe(1);
  expect(says('Schritt 7: ausführlich')).toBe(true);
  expect(says('frühere Schritte: weiter in Tandem')).toBe(true);
  expect(says('eerdere stappen: verder in Tandem')).toBe(true);
});

test('what is due goes onto paper in Dutch too, and into a table with the same lines', async () => {
  const { page } = desk;
  await ideas.open('/ideas/due');
  await sheets.openDueList();
  expect(await accessibilityOf(page)).toEqual([]);
  await sheets.choose('languages', 'Niederländisch');
  await expect(sheets.dueList.getByRole('heading', { level: 1 })).toHaveText('Volgende stappen en termijnen');
  const { info, text, pages, says } = await pdf('lijst.pdf');
  expect(info).toMatchObject({
    Tagged: 'yes',
    Title: expect.stringMatching(/^Volgende stappen en termijnen/),
  });
  expect(text).toContain(`pagina 1 van ${pages}`);
  expect(says('Te laat')).toBe(true);
  expect(says('dagen te laat')).toBe(true);
  const lines = await sheets.dueList.locator('tbody th[scope="row"]').count();
  const path = join(folder, 'lijst.xlsx');
  await desk.answerSave(path);
  await sheets.saveTable('workbook');
  await expect(sheets.told('lijst.xlsx')).toBeVisible();
  const { header, rows } = await readXlsx(new Uint8Array(readFileSync(path)));
  expect(header.slice(0, 2)).toEqual(['Uiterlijk op', 'Tijdstip']);
  expect(rows).toHaveLength(lines);
  const csv = join(folder, 'lijst.csv');
  await dismissNotices(page, 'de');
  await desk.answerSave(csv);
  await sheets.saveTable('csv');
  await expect(sheets.told('lijst.csv')).toBeVisible();
  expect(readFileSync(csv, 'utf8').startsWith('\uFEFFUiterlijk op;Tijdstip;')).toBe(true);
});
