import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readXlsx } from 'hucre/xlsx';
import { ContactSheetPage } from '../test/pages/contact-sheet-page';
import type { Desk } from '../test/support/launch-desk';
import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, type Measure, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { runInPage } from './support/run-in-page';
import { largest, median } from './support/statistics';

const rows = 10_000;
const rounds = 3;

async function openSheet(desk: Desk): Promise<ContactSheetPage> {
  await desk.page.evaluate(() => {
    location.hash = '#/contacts/sheet';
  });
  await desk.page.reload();
  const sheet = new ContactSheetPage(desk.page, 'de');
  await sheet.chooseLayout('alphabet');
  return sheet;
}

/** Milliseconds from the press until the file is there whole, and the tasks of the page meanwhile. */
async function writing(
  desk: Desk,
  path: string,
  press: () => Promise<unknown>,
): Promise<{ taken: number; tasks: number[] }> {
  await desk.answerSave(path);
  let taken = 0;
  const { tasks } = await recordTasks(desk.page, async () => {
    const began = performance.now();
    await press();
    while (!existsSync(path)) await wait(5);
    taken = performance.now() - began;
  });
  return { taken, tasks: tasks.map(({ work }) => work) };
}

async function measureWorkbook(folder: string): Promise<Measure[]> {
  const desk = await openBenchDesk(rows);
  try {
    const sheet = await openSheet(desk);
    const own: number[] = [];
    const alone: number[] = [];
    const work: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const path = join(folder, `own-${round}.xlsx`);
      const { taken, tasks } = await writing(desk, path, () => sheet.saveAs('workbook'));
      own.push(taken);
      work.push(...tasks);
      const written = (await readXlsx(readFileSync(path))).sheets[0]?.rows ?? [];
      if (written.length !== rows + 1) throw new Error(`${written.length} rows were written`);
      const texts = written.map((row) => Array.from(row, (cell) => String(cell ?? '')));
      alone.push(await runInPage(desk.page, 'workbookAlone', texts));
    }
    return [
      report(`workbook of ${rows} rows`, median(own), 'ms'),
      report('the library alone', median(alone), 'ms'),
      limited('workbook against the library alone', median(own) / median(alone), '×', 1.2),
      limited('workbook: tasks over 50 ms', work.filter((each) => each > 50).length, '', 0),
      report('workbook: longest task', largest(work), 'ms'),
    ];
  } finally {
    await desk.close();
  }
}

/** A table of many people, against the library that writes it. */
export const bench: Bench = {
  name: 'sheet',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-sheets-'));
    try {
      return await measureWorkbook(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
