import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readXlsx } from '../renderer/codec/table';
import { ContactSheetPage } from '../test/pages/contact-sheet-page';
import type { Desk } from '../test/support/launch-desk';
import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, type Measure, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { runInPage } from './support/run-in-page';
import { largest, median } from './support/statistics';

const people = 1000;
const rows = 10_000;
const rounds = 3;

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a global
  var benchMarkup: string;
}

/** Runs in the page before the app: keeps the markup of the sheet that a worker has drawn last. */
function keepMarkup(): void {
  globalThis.benchMarkup = '';
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent) => {
        if (data?.kind === 'drawn') globalThis.benchMarkup = data.markup;
      });
    }
  };
}

/** Runs in the page: Chromium loads and prints the same page, drawn before. */
async function printAgain(): Promise<void> {
  const stylesheets = [...document.styleSheets].flatMap(({ href }) =>
    href === null ? [] : [new URL(href).pathname],
  );
  const answer = await window.desk.printPaper({
    suggestedName: 'static.pdf',
    pageSize: 'A4',
    landscape: false,
    id: 'static',
    paper: { title: 'static', language: 'de', markup: benchMarkup, styles: '', stylesheets },
  });
  if (!answer.ok) throw new Error(answer.code);
}

async function openSheet(desk: Desk): Promise<ContactSheetPage> {
  await desk.page.addInitScript(keepMarkup);
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

async function measurePdf(folder: string): Promise<Measure[]> {
  const desk = await openBenchDesk(people);
  try {
    const sheet = await openSheet(desk);
    const own: number[] = [];
    const alone: number[] = [];
    const work: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { taken, tasks } = await writing(desk, join(folder, `own-${round}.pdf`), () => sheet.savePdf());
      own.push(taken);
      work.push(...tasks);
      const again = await writing(desk, join(folder, `static-${round}.pdf`), () =>
        desk.page.evaluate(printAgain),
      );
      alone.push(again.taken);
    }
    return [
      report(`PDF of ${people} contacts`, median(own), 'ms'),
      report('the same page, printed by Chromium', median(alone), 'ms'),
      limited('PDF against the same page', median(own) / median(alone), '×', 1.2),
      limited('PDF: tasks over 50 ms', work.filter((each) => each > 50).length, '', 0),
      report('PDF: longest task', largest(work), 'ms'),
    ];
  } finally {
    await desk.close();
  }
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
      const table = await readXlsx(readFileSync(path));
      if (table?.rows.length !== rows + 1) throw new Error(`${table?.rows.length} rows were written`);
      alone.push(await runInPage(desk.page, 'workbookAlone', table.rows));
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

/** Sheets of many people, made beside the page. */
export const bench: Bench = {
  name: 'sheet',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-sheets-'));
    try {
      return [...(await measurePdf(folder)), ...(await measureWorkbook(folder))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
