import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readXlsx } from 'hucre/xlsx';
import { ContactSheetPage } from '../test/pages/contact-sheet-page';
import type { Desk } from '../test/support/launch-desk';
import type { Paper } from '../electron/papers';
import { pageRule } from '../renderer/print/page-boxes';
import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, type Measure, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { openPrinter } from './support/print-alone';
import { runInPage } from './support/run-in-page';
import { largest, smallest } from './support/statistics';

const people = 1000;
const rows = 10_000;
/** The quickest of them counts: what other programs take meanwhile only ever lengthens one. */
const rounds = 5;
/** Milliseconds after which the app has nothing to do any more. */
const quiet = 1500;

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a global
  var benchMarkup: Uint8Array;
}

/** Runs in the page before the app: keeps the markup of the sheet that a worker has drawn last. */
function keepMarkup(): void {
  globalThis.benchMarkup = new Uint8Array();
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent) => {
        if (data?.kind === 'markup') globalThis.benchMarkup = data.markup;
      });
    }
  };
}

/** The paper that the app has printed last, for somebody else to print. */
async function lastPaper(desk: Desk): Promise<Paper> {
  const { markup, stylesheets } = await desk.page.evaluate(() => ({
    markup: new TextDecoder().decode(benchMarkup),
    stylesheets: [...document.styleSheets].flatMap(({ href }) =>
      href === null ? [] : [new URL(href).pathname],
    ),
  }));
  const styles = pageRule({
    paper: 'A4',
    landscape: false,
    foot: 'intern',
    pageOf: 'Seite {page} von {pages}',
  });
  return { title: 'static', language: 'de', markup: new TextEncoder().encode(markup), styles, stylesheets };
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

/** Milliseconds from pressing what has the focus until the file is there whole. */
async function writing(desk: Desk, path: string): Promise<number> {
  const began = performance.now();
  await desk.page.keyboard.press('Enter');
  while (!existsSync(path)) await wait(5);
  return performance.now() - began;
}

/** How long each task of the page worked meanwhile; apart from the rounds that are timed, since watching costs as well. */
async function tasksOf(desk: Desk, path: string): Promise<number[]> {
  const { tasks } = await recordTasks(desk.page, () => writing(desk, path));
  return tasks.map((task) => task.work);
}

async function measurePdf(folder: string): Promise<Measure[]> {
  const [desk, printer] = await Promise.all([openBenchDesk(people), openPrinter()]);
  try {
    const sheet = await openSheet(desk);
    const own: number[] = [];
    const alone: number[] = [];
    const ready = async (name: string) => {
      const path = join(folder, name);
      await desk.answerSave(path);
      // Waits until the one before is over.
      await sheet.pdfButton.click({ trial: true });
      await sheet.pdfButton.focus();
      return path;
    };
    for (let round = 0; round < rounds; round += 1) {
      own.push(await writing(desk, await ready(`own-${round}.pdf`)));
      // The app opens its next window meanwhile, and must not take the processor from what it is compared with.
      await wait(quiet);
      alone.push(await printer.print(await lastPaper(desk)));
    }
    const work = await tasksOf(desk, await ready('watched.pdf'));
    return [
      report(`PDF of ${people} contacts`, smallest(own), 'ms'),
      report('the same page, loaded and printed by Chromium', smallest(alone), 'ms'),
      limited('PDF against the same page', smallest(own) / smallest(alone), '×', 1.2),
      limited('PDF: tasks over 50 ms', work.filter((each) => each > 50).length, '', 0),
      report('PDF: longest task', largest(work), 'ms'),
    ];
  } finally {
    await Promise.all([desk.close(), printer.close()]);
  }
}

async function measureWorkbook(folder: string): Promise<Measure[]> {
  const desk = await openBenchDesk(rows);
  try {
    const sheet = await openSheet(desk);
    const own: number[] = [];
    const alone: number[] = [];
    const ready = async (name: string) => {
      const path = join(folder, name);
      await desk.answerSave(path);
      await sheet.focusFormat('workbook');
      return path;
    };
    for (let round = 0; round < rounds; round += 1) {
      const path = await ready(`own-${round}.xlsx`);
      own.push(await writing(desk, path));
      const written = (await readXlsx(readFileSync(path))).sheets[0]?.rows ?? [];
      if (written.length !== rows + 1) throw new Error(`${written.length} rows were written`);
      const cells = written.map((row) => Array.from(row, (cell) => (typeof cell === 'string' ? cell : null)));
      alone.push(await runInPage(desk.page, 'workbookAlone', cells));
    }
    const work = await tasksOf(desk, await ready('watched.xlsx'));
    return [
      report(`workbook of ${rows} rows`, smallest(own), 'ms'),
      report('the library alone', smallest(alone), 'ms'),
      limited('workbook against the library alone', smallest(own) / smallest(alone), '×', 1.2),
      limited('workbook: tasks over 50 ms', work.filter((each) => each > 50).length, '', 0),
      report('workbook: longest task', largest(work), 'ms'),
    ];
  } finally {
    await desk.close();
  }
}

/** A sheet of many people against Chromium alone, a table of many against the library that writes it. */
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
