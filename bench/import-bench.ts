import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ImportAsk, ImportNews } from '../renderer/features/contact-import/import-protocol';
import type { Assignments } from '../renderer/features/contact-import/import-types';
import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';
import { runInPage } from './support/run-in-page';
import { median } from './support/statistics';

const count = 5000;
const rounds = 5;
const assets = join(import.meta.dirname, '../out/renderer/assets');

/** Runs in the page: a whole import in the app's own worker. Answers with the milliseconds of reading and of writing. */
async function importInWorker([address, databaseName, text]: [string, string, string]): Promise<{
  reading: number;
  writing: number;
  imported: number;
}> {
  const worker = new Worker(address, { type: 'module' });
  const ask = (question: ImportAsk) => worker.postMessage(question);
  const hear = <Kind extends ImportNews['kind']>(kind: Kind) =>
    new Promise<ImportNews & { kind: Kind }>((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<ImportNews>) => {
        if (data.kind === 'failed') reject(new Error(data.error.kind));
        if (data.kind === kind) resolve(data as ImportNews & { kind: Kind });
      });
    });
  const bytes = new TextEncoder().encode(text);
  ask({ kind: 'start', databaseName, language: 'de' });
  const start = performance.now();
  ask({ kind: 'add', files: [{ name: 'karten.vcf', bytes }] });
  await hear('preview');
  const read = performance.now();
  const assignments: Assignments = {
    house: { kind: 'proposed' },
    topics: [],
    partnershipIds: [],
    source: '',
  };
  ask({ kind: 'write', order: { assignments, choices: {}, again: false } });
  const { summary } = await hear('summary');
  const written = performance.now();
  worker.terminate();
  return { reading: read - start, writing: written - read, imported: summary.imported };
}

async function freshDatabase(page: Page, name: string): Promise<void> {
  await page.reload();
  await page.locator('main h1').waitFor();
  await runInPage(page, 'fillDesk', 0, name);
}

/** Reading, comparing and writing in the app's worker, against reading and one bulk write; by turns. */
export const bench: Bench = {
  name: 'import',
  async run() {
    const file = readdirSync(assets).find((name) => /^import-worker-.*\.js$/.test(name));
    if (!file) throw new Error('the built app has no worker for imports');
    const { page, close } = await openBenchDesk(0);
    const plain: number[] = [];
    const reading: number[] = [];
    const writing: number[] = [];
    const whole: number[] = [];
    try {
      const text = await runInPage(page, 'cardFile', count);
      for (let round = 0; round < rounds; round += 1) {
        await freshDatabase(page, 'bench-plain');
        plain.push(await runInPage(page, 'readAndWrite', text, 'bench-plain'));
        await runInPage(page, 'dropDesk', 'bench-plain');
        await freshDatabase(page, 'bench-import');
        const taken = await page.evaluate(importInWorker, [
          new URL(`assets/${file}`, page.url()).href,
          'bench-import',
          text,
        ] as [string, string, string]);
        if (taken.imported !== count) throw new Error(`${taken.imported} of ${count} cards were imported`);
        reading.push(taken.reading);
        writing.push(taken.writing);
        whole.push(taken.reading + taken.writing);
        await runInPage(page, 'dropDesk', 'bench-import');
      }
    } finally {
      await close();
    }
    return [
      report(`${count} cards: reading and one bulk write`, median(plain), 'ms'),
      report(`${count} cards: import, reading and comparing`, median(reading), 'ms'),
      report(`${count} cards: import, writing`, median(writing), 'ms'),
      limited('import against reading and one bulk write', median(whole) / median(plain), '×', 2),
    ];
  },
};
