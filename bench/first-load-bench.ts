import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openBenchDesk } from './support/bench-desk';
import { type Bench, limited, report } from './support/measure';

const built = join(import.meta.dirname, '../out/renderer');

function zipped(path: string): number {
  return gzipSync(readFileSync(join(built, path)), { level: 9 }).length / 1000;
}

/**
 * Every script that is loaded until the first screen is at rest. What the first idle moment fetches is told apart by its
 * name: texts of screens that are not open yet, and those of the other language.
 */
export const bench: Bench = {
  name: 'first-load',
  async run() {
    const { page, close } = await openBenchDesk(0);
    try {
      await page.reload();
      await page.locator('main h1').waitFor();
      await page.waitForTimeout(1000);
      const paths = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.endsWith('.js')),
      );
      const scripts = [...new Set(paths)];
      const isWorker = (path: string) => /\/worker-[^/]*$/.test(path);
      const sum = (some: string[]) => some.map(zipped).reduce((total, size) => total + size, 0);
      const worker = scripts.filter(isWorker);
      // The first of both languages is the one in which the page is drawn.
      const [, ...idle] = scripts.filter((path) => /\/(first|later)-texts-[^/]*$/.test(path));
      const own = scripts.filter((path) => !isWorker(path) && !idle.includes(path));
      if (own.length < 3 || worker.length === 0) throw new Error('the scripts of the page were not found');
      return [
        limited('script of the page, gzip', sum(own), 'kB', 350),
        report('texts fetched when it is at rest, gzip', sum(idle), 'kB'),
        report('script of the worker, gzip', sum(worker), 'kB'),
        report('scripts of the page', own.length, ''),
      ];
    } finally {
      await close();
    }
  },
};
