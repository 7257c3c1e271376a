import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { browserArguments, findHeadlessBrowser } from '../../../scripts/find-browser.mjs';

export type PrintedSheet = { name: string; language: 'de' | 'nl'; path: string };

/** Prints every sheet in both languages into `folder`, in one page of one browser, as the app prints them. */
export async function printSheets(folder: string): Promise<PrintedSheet[]> {
  const files = await bundle();
  const browser = await chromium.launch({
    executablePath: findHeadlessBrowser() ?? '/usr/bin/chromium',
    args: browserArguments,
  });
  try {
    const page = await browser.newPage({ timezoneId: 'Europe/Berlin' });
    await page.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const file = files.get(name);
      return file === undefined
        ? route.fulfill({
            status: name === '' ? 200 : 404,
            contentType: 'text/html',
            body: name === '' ? html(files) : '',
          })
        : route.fulfill({ contentType: typeOf(name), body: Buffer.from(file) });
    });
    await page.goto('https://sheets.invalid/');
    await page.waitForFunction(() => window.sheetNames !== undefined);
    const names = await page.evaluate(() => window.sheetNames ?? []);
    const printed: PrintedSheet[] = [];
    for (const [name, languages] of names) {
      for (const language of languages) {
        await page.evaluate(([of, to]) => window.drawSheet?.(of, to), [name, language] as const);
        const path = join(folder, `${name}-${language}.pdf`);
        const options = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true };
        writeFileSync(path, await page.pdf(options));
        printed.push({ name, language, path });
      }
    }
    return printed;
  } finally {
    await browser.close();
  }
}

/** The gallery with its fonts, built as the app is; by file name. */
async function bundle(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      write: false,
      target: 'esnext',
      minify: false,
      assetsInlineLimit: 0,
      rollupOptions: { input: fileURLToPath(new URL('main.tsx', import.meta.url)) },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const { output } of [built].flat() as {
    output: { fileName: string; code?: string; source?: string | Uint8Array }[];
  }[]) {
    for (const { fileName, code, source } of output) files.set(fileName, code ?? source ?? '');
  }
  return files;
}

function html(files: Map<string, unknown>): string {
  const names = [...files.keys()];
  const styles = names.filter((name) => name.endsWith('.css'));
  const entry = names.find((name) => /main[^/]*\.js$/.test(name)) ?? '';
  return [
    '<!doctype html><meta charset="utf-8">',
    ...styles.map((name) => `<link rel="stylesheet" href="/${name}">`),
    `<script type="module" src="/${entry}"></script>`,
  ].join('');
}

function typeOf(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript';
  return name.endsWith('.css') ? 'text/css' : 'application/octet-stream';
}
