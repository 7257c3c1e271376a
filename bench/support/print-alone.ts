import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { answerPaper, layPaper, type Paper, takePaperAway } from '../../electron/papers';
import { browserArguments, findHeadlessBrowser } from '../../scripts/find-browser.mjs';

const origin = 'https://static.invalid';
const renderer = join(process.cwd(), 'out/renderer');
const kinds: Record<string, string> = { '.css': 'text/css', '.woff2': 'font/woff2' };

/** A Chromium of its own, which knows nothing of the app: it loads a finished page and prints it. */
export type Printer = {
  /** Answers with milliseconds until the page stands with its fonts, and from then on to the last byte of the PDF. */
  print: (paper: Paper) => Promise<{ loading: number; printing: number }>;
  close: () => Promise<void>;
};

/** Opens it. Each paper is printed in a page that is new and empty, as it is in the app: one that has printed before does it quicker. */
export async function openPrinter(): Promise<Printer> {
  const executablePath = findHeadlessBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: browserArguments,
  });
  const context = await browser.newContext();
  let document = '';
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: document });
    const contentType = kinds[pathname.slice(pathname.lastIndexOf('.'))];
    if (!contentType) return route.abort();
    return route.fulfill({ contentType, body: await readFile(join(renderer, pathname)) });
  });
  return {
    async print(paper) {
      const address = new URL(layPaper('alone', paper));
      document = (await answerPaper(address.pathname)?.text()) ?? '';
      takePaperAway('alone');
      const page = await context.newPage();
      const began = performance.now();
      await page.goto(`${origin}/`);
      await page.evaluate(async () => {
        await Promise.allSettled([...globalThis.document.fonts].map((font) => font.load()));
      });
      const loaded = performance.now();
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      const printing = performance.now() - loaded;
      await page.close();
      if (pdf.length < 10_000) throw new Error('nothing was printed');
      return { loading: loaded - began, printing };
    },
    close: () => browser.close(),
  };
}
