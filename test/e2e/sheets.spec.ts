import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readXlsx } from '../../renderer/codec/table';
import { ContactSheetPage } from '../pages/contact-sheet-page';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { FramePage } from '../pages/frame-page';
import { LetterheadDialog } from '../pages/letterhead-dialog';
import { TemplatesPage } from '../pages/templates-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';
import { readDocument } from '../support/read-document';
import { readPdf } from '../support/read-pdf';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let frame: FramePage;
let sheet: ContactSheetPage;
const folder = mkdtempSync(join(tmpdir(), 'tandem-'));

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  frame = new FramePage(desk.page, 'de');
  sheet = new ContactSheetPage(desk.page, 'de');
});
test.afterAll(async () => desk?.close());

async function pdf(name: string) {
  const path = join(folder, name);
  await desk.answerSave(path);
  await sheet.savePdf();
  await expect(sheet.told(name)).toBeVisible();
  // The message lies over the lowest choices.
  await dismissNotices(desk.page, 'de');
  return readPdf(path);
}

test('a house takes a logo and a foot in both languages; a file that is no picture is refused in words', async () => {
  const heads = new LetterheadDialog(desk.page, 'de');
  await frame.open('/settings/partnerships');
  await heads.open('Krefeld');
  await heads.takeFile('logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(heads.dialog.getByText('als PNG')).toBeVisible();
  await heads.takeFile('logo.png', Buffer.from('\u0089PNG\r\n\u001A\nand nothing more', 'latin1'));
  await expect(heads.dialog.getByText('beschädigt')).toBeVisible();
  await heads.takeLogo('K', '#0b5cad', [800, 200]);
  await expect(heads.dialog.getByText('beschädigt')).toBeHidden();
  await heads.writeFooter('Partnerschaftsbüro\nMusterplatz 1', 'Bureau partnerschappen\nMusterplatz 1');
  await heads.save();
  await heads.open('Venlo');
  await heads.takeLogo('V', '#a34700', [300, 300]);
  await heads.writeFooter('', 'Hanzeplaats 1, 5912 AT Venlo');
  await heads.save();
  await dismissNotices(desk.page, 'de');
});

test('the sheet by topics, opened from the list, is a tagged document in both languages with everybody on it', async () => {
  const contacts = new ContactsPage(desk.page, 'de');
  await frame.go('contacts');
  await contacts.grid.waitFor();
  await desk.page.getByRole('button', { name: sheet.words('contacts:sheet') }).click();
  await expect(
    sheet.preview.getByRole('rowheader', { name: /Abfallwirtschaft = ?afvalbeheer/ }),
  ).toBeVisible();
  const { text, says, info, structure, pages } = await pdf('themen.pdf');
  expect(info).toMatchObject({
    Tagged: 'yes',
    Title: expect.stringMatching(/^Wer ist wofür da\? \/ Bij wie moet ik zijn\?/),
  });
  expect(info['Page size']).toContain('A4');
  expect(structure).toMatch(/H1[\s\S]*Table[\s\S]*Caption[\s\S]*TH/);
  expect(text).toContain(`Seite ${pages} von ${pages} · pagina ${pages} van ${pages}`);
  expect(structure.match(/Figure/g)).toHaveLength(2);
  expect(says('Verantwortlich für dieses Blatt: Stadt Krefeld.')).toBe(true);
  expect(says('Uiterlijk op')).toBe(true);
  expect(text.match(/Musterplatz 1/g)).toHaveLength(1);
  expect(says('Bureau partnerschappen')).toBe(true);
  // The heads of the columns stand on every page.
  expect(text.split('Stadt Krefeld').length - 1).toBeGreaterThanOrEqual(pages);
  for (const name of [
    'Emine Beispiel',
    'Piet van den Muster',
    'Yara IJsvogel',
    'Zoë Müller',
    "Mieke van 't Voorbeeld",
  ]) {
    expect(says(name), name).toBe(true);
  }
});

test('a sheet in Dutch, landscape on A3, speaks Dutch and dials from the Netherlands', async () => {
  await sheet.choose('languages', 'Niederländisch');
  await sheet.choose('paper', 'A3');
  await sheet.choose('format', 'Querformat');
  await sheet.chooseLayout('alphabet');
  const { text, info, pages } = await pdf('alfabet.pdf');
  expect(info['Page size']).toContain('A3');
  expect(text).toContain('077 359 62 11');
  expect(text).toContain(`pagina 1 van ${pages}`);
  expect(text).not.toMatch(/Seite|Telefon\b|Stand: 2\d\. /);
  expect(readFileSync(join(folder, 'alfabet.pdf'), 'latin1')).toMatch(/\/Lang\s*\(nl\)/);
});

test('what is not to be handed out is on no sheet, whichever details are chosen', async () => {
  const details = desk.page.getByRole('group', { name: sheet.words('contactSheet:choice.columns') });
  for (const box of await details.getByRole('checkbox').all()) {
    if (!(await box.isChecked())) await box.click({ force: true });
  }
  await expect(details.getByRole('checkbox', { checked: false })).toHaveCount(0);
  await sheet.chooseLayout('byUnit');
  const { spoken, says } = await pdf('alles.pdf');
  expect(says('Anna-Lena Muster-Beispiel')).toBe(true);
  // Her mobile number is marked in the sample data; the other numbers of the sheet show that there is room for it.
  expect(says('+49 170 55501070')).toBe(true);
  expect(spoken().replace(/\D/g, '')).not.toContain('55502433');
});

test('the same table opens in a spreadsheet, with every number as a text', async () => {
  const path = join(folder, 'tabelle.xlsx');
  await desk.answerSave(path);
  await sheet.saveAs('workbook');
  await expect(sheet.told('tabelle.xlsx')).toBeVisible();
  const { header, rows } = await readXlsx(new Uint8Array(readFileSync(path)));
  expect(header.slice(0, 2)).toEqual(['Naam', 'Organisatie']);
  const piet = rows.find(([name]) => name === 'Piet van den Muster');
  expect(piet).toContain('077 359 62 11');
});

test('the card of whom to ask first has the next days, on one page', async () => {
  await sheet.choose('languages', 'Deutsch und Niederländisch');
  await sheet.choose('paper', 'A4');
  await sheet.choose('format', 'Hochformat');
  await sheet.chooseLayout('askFirst');
  const { text, pages } = await pdf('karte.pdf');
  expect(pages).toBe(1);
  expect(text).toContain('Lena Muster');
  expect(text).toContain('Joris Voorbeeld');
  expect(text).toMatch(/\d\. \p{L}+ · \p{L}{2} \d{1,2} \p{L}+/u);
});

test('the same card is a Word document with its codes, and a file of visiting cards', async () => {
  await desk.answerSave(join(folder, 'karte.docx'));
  await sheet.saveAs('document');
  await expect(sheet.told('karte.docx')).toBeVisible();
  const { text, pictures, properties } = readDocument(
    new Uint8Array(readFileSync(join(folder, 'karte.docx'))),
  );
  expect(text).toContain('Joris Voorbeeld');
  expect(pictures.map(({ alternative }) => alternative)).toContain(
    'QR-Code mit der Visitenkarte von Lena Muster / QR-code met het visitekaartje van Lena Muster',
  );
  expect(properties['dc:language']).toBe('de-DE');
  await dismissNotices(desk.page, 'de');
  await desk.answerSave(join(folder, 'karte.vcf'));
  await sheet.saveAs('cards3');
  await expect(sheet.told('karte.vcf')).toBeVisible();
  expect(readFileSync(join(folder, 'karte.vcf'), 'utf8')).toMatch(
    /VERSION:3\.0\r\n[\s\S]*FN:Lena Muster\r\n/,
  );
  await dismissNotices(desk.page, 'de');
});

test('codes of a card can be left out, which is kept', async () => {
  const codes = sheet.preview.getByRole('img', { name: 'QR-Code mit der Visitenkarte von Lena Muster' });
  await expect(codes).toBeVisible();
  const box = desk.page.getByRole('checkbox', { name: sheet.words('contactSheet:choice.codes') });
  await box.click({ force: true });
  await expect(codes).toHaveCount(0);
  await sheet.chooseLayout('alphabet');
  await sheet.chooseLayout('askFirst');
  await expect(box).not.toBeChecked();
});

test('a sheet kept as a template is written again in two presses from the list of contacts, whatever was made since', async () => {
  const templates = new TemplatesPage(desk.page, 'de');
  await sheet.choose('languages', 'Niederländisch');
  await sheet.choose('format', 'Querformat');
  await sheet.chooseLayout('crisis');
  await templates.keep('Krisenstab');
  await templates.choose(templates.words('templates:keep'));
  await templates.answer(' krisenstab ', 'keep');
  await expect(templates.dialog.getByText(/schon eine Vorlage „Krisenstab“/)).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await templates.dialog.waitFor({ state: 'hidden' });
  await sheet.choose('languages', 'Deutsch');
  await sheet.choose('format', 'Hochformat');
  await sheet.chooseLayout('byUnit');
  // How the last sheet was made outlasts the app; what else was chosen goes with its window.
  await desk.page.evaluate(() => sessionStorage.clear());
  await desk.page.reload();
  await expect(
    desk.page.getByRole('radio', { name: sheet.words('contactSheet:layout.byUnit.name') }),
  ).toBeChecked();
  await frame.go('contacts');
  const path = join(folder, 'krise.pdf');
  await desk.answerSave(path);
  await templates.openMenu();
  await templates.make('Krisenstab');
  await expect(sheet.told('krise.pdf')).toBeVisible();
  const { text, info } = readPdf(path);
  expect(text).toMatch(/pagina 1 van \d/);
  expect(text).not.toContain('Seite 1');
  const [, across, down] = /([\d.]+) x ([\d.]+)/.exec(info['Page size'] ?? '') ?? [];
  expect(Number(across)).toBeGreaterThan(Number(down));
  await dismissNotices(desk.page, 'de');
});

test('a template is renamed, takes changes along, and comes back when it was deleted', async () => {
  const templates = new TemplatesPage(desk.page, 'de');
  await sheet.choose('languages', 'Deutsch und Niederländisch');
  await templates.choose(templates.words('templates:keepChanges', { name: 'Krisenstab' }));
  await dismissNotices(desk.page, 'de');
  await templates.choose(templates.words('templates:all'));
  await expect(templates.list).toContainText('Deutsch und Niederländisch');
  await desk.page
    .getByRole('button', { name: templates.words('templates:rename', { name: 'Krisenstab' }) })
    .click();
  await templates.answer('Krisenstab und Feuerwehr', 'rename');
  await expect(templates.list).toContainText('Krisenstab und Feuerwehr');
  await dismissNotices(desk.page, 'de');
  const remove = { item: 'Krisenstab und Feuerwehr' };
  await desk.page.getByRole('button', { name: templates.words('common:removeItem', remove) }).click();
  await expect(desk.page.getByText(templates.words('templates:empty.title'))).toBeVisible();
  await desk.page.getByRole('button', { name: templates.words('common:undo') }).click();
  await expect(templates.list).toContainText('Krisenstab und Feuerwehr');
  await dismissNotices(desk.page, 'de');
  await desk.page
    .getByRole('button', { name: templates.words('templates:showOf', { name: 'Krisenstab und Feuerwehr' }) })
    .click();
  await sheet.preview.locator('[data-layout="crisis"]').waitFor();
  await sheet.choose('format', 'Hochformat');
  await sheet.chooseLayout('askFirst');
});

test('the sheet that is looked at lies ready for paper as it was chosen last, and is gone with the screen', async () => {
  const papers = () =>
    desk.page
      .context()
      .pages()
      .filter((page) => page.url().includes('/paper/'));
  const lies = (layout: string) =>
    expect
      .poll(() => Promise.all(papers().map((page) => page.locator(`[data-layout="${layout}"]`).count())))
      .toEqual([1]);
  await sheet.chooseLayout('byUnit');
  await lies('byUnit');
  await sheet.chooseLayout('alphabet');
  const { info } = await pdf('gesehen.pdf');
  expect(info['Title']).toMatch(/^Kontakte von A bis Z/);
  await lies('alphabet');
  await frame.go('contacts');
  await expect.poll(() => papers().length).toBe(0);
  await desk.page.getByRole('button', { name: sheet.words('contacts:sheet') }).click();
  await sheet.chooseLayout('askFirst');
  await lies('askFirst');
  await desk.page.reload();
  await sheet.preview.locator('[data-layout="askFirst"]').waitFor();
  await lies('askFirst');
});

test('the sheet goes on paper as it lies there, with its page as chosen, and a closed dialog prints nothing', async () => {
  const path = join(folder, 'papier.pdf');
  await sheet.chooseLayout('byUnit');
  await desk.answerPrint(path);
  await sheet.print();
  await expect(desk.page.getByText(sheet.words('common:printed')).first()).toBeVisible();
  const { info, text } = readPdf(path);
  expect(info['Title']).toMatch(/^Kontakte nach Bereichen/);
  expect(text).toContain('Seite 1 von');
  await dismissNotices(desk.page, 'de');
  await sheet.chooseLayout('alphabet');
  await desk.answerPrint(null);
  await sheet.print();
  await expect(desk.page.getByText(sheet.words('common:nothingPrinted')).first()).toBeVisible();
  const asked = (await desk.dialogs()).filter(({ kind }) => kind === 'print');
  expect(asked).toHaveLength(2);
  await dismissNotices(desk.page, 'de');
  await sheet.chooseLayout('askFirst');
});

test('a closed dialog writes nothing, says so, and leaves the screen as it was', async () => {
  await desk.answerSave(null);
  await sheet.savePdf();
  await expect(desk.page.getByText(sheet.words('common:noFileSaved')).first()).toBeVisible();
  await expect(sheet.preview).toBeVisible();
  expect(existsSync(join(folder, 'hier-zuerst-fragen.pdf'))).toBe(false);
});

test('a wall planner is one page with everybody’s days, closing days by name and the week numbers, on small paper too', async () => {
  await frame.open('/rotation/planner');
  const planner = desk.page.getByRole('region', { name: sheet.words('wallPlanner:preview') });
  await planner.getByRole('cell', { name: 'LM' }).first().waitFor();
  await sheet.choose('paper', 'A4');
  const [, year = ''] =
    /das Jahr (\d{4})/.exec(await planner.getByRole('heading', { level: 1 }).innerText()) ?? [];
  const before = String(Number(year) - 1);
  await desk.page.getByRole('button', { name: sheet.words('wallPlanner:year') }).click();
  await desk.page.getByRole('option', { name: before }).click();
  await expect(planner.getByRole('heading', { level: 1 })).toContainText(`das Jahr ${before}`);
  await desk.page.getByRole('button', { name: sheet.words('wallPlanner:year') }).click();
  await desk.page.getByRole('option', { name: year }).click();
  await expect(planner.getByRole('heading', { level: 1 })).toContainText(`das Jahr ${year}`);
  const { pages, info, text, structure } = await pdf('planer.pdf');
  expect(pages).toBe(1);
  expect(info).toMatchObject({ Tagged: 'yes', 'Page size': expect.stringContaining('A4') });
  expect(structure).toMatch(/H1[\s\S]*Table[\s\S]*TH/);
  for (const word of [
    'Lena Muster',
    'Joris Voorbeeld',
    'Fronleichnam',
    'Koningsdag',
    'Sommerferien',
    'Zomervakantie',
  ]) {
    expect(text).toContain(word);
  }
  const paper = join(folder, 'planer-papier.pdf');
  await desk.answerPrint(paper);
  await sheet.print();
  await expect(desk.page.getByText(sheet.words('common:printed')).first()).toBeVisible();
  expect(readPdf(paper)).toMatchObject({ pages, text });
});
