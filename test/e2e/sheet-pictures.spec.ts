import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { differenceOf, drawPage, readPng, writePng } from '../support/grey-picture';
import { partsIn, readInfo, troublesOf } from '../support/pdf-tree';
import { type PrintedSheet, printSheets } from '../support/sheet-gallery/print-sheets';

/** How far a sheet may be from its picture (`differenceOf`); why this much: test/pictures/README.md. */
const tolerance = { average: 0.4, worst: 4 };
const dots = 30;
const pictures = resolve(import.meta.dirname, '../pictures');
const renew = process.env['TANDEM_RENEW_PICTURES'] === '1';

const folder = mkdtempSync(join(tmpdir(), 'tandem-sheets-'));
let sheets: readonly PrintedSheet[] = [];

test.beforeAll(async () => {
  sheets = await printSheets(folder);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('every sheet in both languages is a document that a screen reader can follow', () => {
  expect(sheets.length).toBeGreaterThanOrEqual(18);
  for (const { name, language, path } of sheets) {
    expect(troublesOf(path, language), `${name} in ${language}`).toEqual([]);
    expect(readInfo(path), name).toMatch(new RegExp(`^Title: +${name} ${language}$[^]*^Tagged: +yes$`, 'm'));
  }
});

test('no sheet is too large to be mailed', () => {
  for (const { name, path } of sheets) expect(statSync(path).size, name).toBeLessThan(1_000_000);
});

test('a sheet for both sides tells the language of every part that is not in that of the document', () => {
  const forBoth = sheets.filter(({ name }) => name === 'contacts-both' || name === 'idea-page');
  expect(forBoth).toHaveLength(2);
  for (const { name, path } of forBoth) expect(partsIn(path, 'nl'), name).toBeGreaterThan(10);
});

test('every sheet in both languages looks as its picture shows it', () => {
  mkdirSync(pictures, { recursive: true });
  for (const { name, language, path } of sheets) {
    const file = join(pictures, `${name}-${language}.png`);
    const drawn = drawPage(path, dots);
    if (renew) writeFileSync(file, writePng(drawn));
    expect(existsSync(file), `${file} is missing: TANDEM_RENEW_PICTURES=1 writes it`).toBe(true);
    const png = readFileSync(file);
    expect(png.length, name).toBeLessThan(20_000);
    const { average, worst } = differenceOf(drawn, readPng(png));
    expect(average, `${name} in ${language}, on average`).toBeLessThanOrEqual(tolerance.average);
    expect(worst, `${name} in ${language}, in one place`).toBeLessThanOrEqual(tolerance.worst);
  }
});
