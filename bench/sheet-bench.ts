import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Locator } from 'playwright';
import { ContactSheetPage } from '../test/pages/contact-sheet-page';
import type { Desk } from '../test/support/launch-desk';
import type { Paper } from '../electron/papers';
import { pageRule } from '../renderer/print/page-boxes';
import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, type Measure, report } from './support/measure';
import { recordTasks } from './support/page-tasks';
import { openPrinter } from './support/print-alone';
import { runInPage } from './support/run-in-page';
import { largest, median, medianRatio } from './support/statistics';

const people = 1000;
const rows = 10_000;
/** In each of them both sides have their turn, and their ratio is taken: what slows the computer down for a while slows both. */
const rounds = 5;
/** Milliseconds after which the app has nothing to do any more. */
const quiet = 1500;

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a global
  var benchMarkup: Uint8Array | undefined;
}

/** Runs in the page before the app: keeps the markup of the sheet that a worker has drawn last. */
function keepMarkup(): void {
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
    markup: new TextDecoder().decode(globalThis.benchMarkup),
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

/** Milliseconds from pressing until the file is there whole; `press` answers with the moment of it on the clock of all processes. */
async function writing(path: string, press: () => Promise<number>): Promise<number> {
  const pressed = press();
  while (!existsSync(path)) await wait(5);
  const written = performance.timeOrigin + performance.now();
  return written - (await pressed);
}

/** Presses what has the focus. */
async function pressEnter({ page }: Desk): Promise<number> {
  const pressed = performance.timeOrigin + performance.now();
  await page.keyboard.press('Enter');
  return pressed;
}

/** Chooses another layout and presses the button as soon as it lets itself be pressed. */
async function chooseAndPress(layout: Locator, button: Locator): Promise<number> {
  return layout.evaluate(
    async (radio: HTMLElement, button) => {
      const press = button as HTMLButtonElement;
      radio.click();
      do await new Promise((resolve) => setTimeout(resolve, 1));
      while (press.disabled);
      press.click();
      return performance.timeOrigin + performance.now();
    },
    await button.elementHandle(),
  );
}

/** How long each task of the page worked meanwhile; apart from the rounds that are timed, since watching costs as well. */
async function tasksOf(desk: Desk, work: () => Promise<unknown>): Promise<number[]> {
  const { tasks } = await recordTasks(desk.page, work);
  return tasks.map((task) => task.work);
}

async function measurePdf(folder: string): Promise<Measure[]> {
  const [desk, printer] = await Promise.all([openBenchDesk(people), openPrinter()]);
  try {
    const sheet = await openSheet(desk);
    const { page } = desk;
    const ready = async (name: string) => {
      const path = join(folder, name);
      await desk.answerSave(path);
      // Waits until the one before is over.
      await sheet.pdfButton.click({ trial: true });
      await sheet.pdfButton.focus();
      return path;
    };
    /** Another layout and back, then as long as the app has something to do: as if a person looked at it. */
    const standStill = async () => {
      await sheet.chooseLayout('byUnit');
      await page.evaluate(() => (globalThis.benchMarkup = undefined));
      await sheet.chooseLayout('alphabet');
      await page.waitForFunction(() => globalThis.benchMarkup);
      await wait(quiet);
    };
    const stood: number[] = [];
    const atOnce: number[] = [];
    const loading: number[] = [];
    const printing: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await standStill();
      stood.push(await writing(await ready(`stood-${round}.pdf`), () => pressEnter(desk)));
      // The app lays out anew meanwhile, and must not take the processor from what it is compared with.
      await wait(quiet);
      const alone = await printer.print(await lastPaper(desk));
      loading.push(alone.loading);
      printing.push(alone.printing);
      const path = await ready(`at-once-${round}.pdf`);
      await sheet.chooseLayout('byUnit');
      await wait(quiet);
      atOnce.push(await writing(path, () => chooseAndPress(sheet.layout('alphabet'), sheet.pdfButton)));
    }
    const laying = await tasksOf(desk, standStill);
    const path = await ready('watched.pdf');
    const work = await tasksOf(desk, () => writing(path, () => pressEnter(desk)));
    const paper = join(folder, 'paper.pdf');
    await sheet.printButton.click({ trial: true });
    await desk.answerPrint(paper);
    await sheet.printButton.focus();
    const onPaper = await tasksOf(desk, () => writing(paper, () => pressEnter(desk)));
    const whole = printing.map((time, round) => time + (loading[round] ?? Number.NaN));
    return [
      report(`PDF of ${people} contacts, pressed once it has stood still`, median(stood), 'ms'),
      report('PDF pressed as soon as another layout is there', median(atOnce), 'ms'),
      report('the same page printed by Chromium once it is loaded', median(printing), 'ms'),
      report('the same page loaded and printed by Chromium', median(whole), 'ms'),
      limited('PDF against the same page loaded and printed', medianRatio(stood, whole), '×', 1.2),
      report('PDF against the same page loaded before', medianRatio(stood, printing), '×'),
      report('PDF pressed at once against the same page loaded and printed', medianRatio(atOnce, whole), '×'),
      limited('PDF: tasks over 50 ms while it is laid out', laying.filter((each) => each > 50).length, '', 0),
      limited('PDF: tasks over 50 ms while it is printed', work.filter((each) => each > 50).length, '', 0),
      limited('tasks over 50 ms while it is put on paper', onPaper.filter((each) => each > 50).length, '', 0),
      report('PDF and paper: longest task', largest([...laying, ...work, ...onPaper]), 'ms'),
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
      own.push(await writing(path, () => pressEnter(desk)));
      const written = (await readXlsx(readFileSync(path))).sheets[0]?.rows ?? [];
      if (written.length !== rows + 1) throw new Error(`${written.length} rows were written`);
      const cells = written.map((row) => Array.from(row, (cell) => (typeof cell === 'string' ? cell : null)));
      alone.push(await runInPage(desk.page, 'workbookAlone', cells));
    }
    const path = await ready('watched.xlsx');
    const work = await tasksOf(desk, () => writing(path, () => pressEnter(desk)));
    return [
      report(`workbook of ${rows} rows`, median(own), 'ms'),
      report('the library alone', median(alone), 'ms'),
      limited('workbook against the library alone', medianRatio(own, alone), '×', 1.2),
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
