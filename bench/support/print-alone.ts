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
  /** Answers with milliseconds from the address to the last byte of the PDF. */
  print: (paper: Paper) => Promise<number>;
  close: () => Promise<void>;
};

/** Opens it with one empty page. */
export async function openPrinter(): Promise<Printer> {
  const executablePath = findHeadlessBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: browserArguments,
  });
  const page = await browser.newPage();
  let document = '';
  await page.route(`${origin}/**`, async (route) => {
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
      const began = performance.now();
      await page.goto(`${origin}/`);
      await page.evaluate(async () => {
        await Promise.allSettled([...globalThis.document.fonts].map((font) => font.load()));
      });
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      const taken = performance.now() - began;
      if (pdf.length < 10_000) throw new Error('nothing was printed');
      return taken;
    },
    close: () => browser.close(),
  };
}
