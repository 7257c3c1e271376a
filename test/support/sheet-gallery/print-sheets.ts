import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { answerPaper, layPaper, takePaperAway } from '../../../electron/papers';
import { browserArguments, findHeadlessBrowser } from '../../../scripts/find-browser.mjs';

const origin = 'https://sheets.invalid';

export type PrintedSheet = { name: string; language: 'de' | 'nl'; path: string };

/**
 * Prints every sheet in both languages into `folder`, as the app prints them: drawn in one page, laid out as a document of
 * its own in another.
 */
export async function printSheets(folder: string): Promise<PrintedSheet[]> {
  const files = await bundle();
  const browser = await chromium.launch({
    executablePath: findHeadlessBrowser() ?? '/usr/bin/chromium',
    args: browserArguments,
  });
  try {
    const context = await browser.newContext({ timezoneId: 'Europe/Berlin' });
    await context.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const paper = answerPaper(pathname);
      if (paper) return route.fulfill({ contentType: 'text/html', body: await paper.text() });
      const name = pathname.slice(1);
      const file = files.get(name);
      return file === undefined
        ? route.fulfill({
            status: name === '' ? 200 : 404,
            contentType: 'text/html',
            body: name === '' ? html(files) : '',
          })
        : route.fulfill({ contentType: typeOf(name), body: Buffer.from(file) });
    });
    const gallery = await context.newPage();
    await gallery.goto(`${origin}/`);
    await gallery.waitForFunction(() => window.drawSheet !== undefined);
    const names = await gallery.evaluate(() => window.sheetNames ?? []);
    const place = await context.newPage();
    const printed: PrintedSheet[] = [];
    for (const [name, languages] of names) {
      for (const language of languages) {
        const sheet = await gallery.evaluate(([of, to]) => window.drawSheet?.(of, to), [
          name,
          language,
        ] as const);
        if (!sheet) throw new Error('the gallery is closed');
        const { pathname } = new URL(
          layPaper(name, { ...sheet, markup: new TextEncoder().encode(sheet.markup) }),
        );
        await place.goto(origin + pathname);
        takePaperAway(name);
        await place.evaluate(async () => {
          await Promise.all([...document.fonts].map((font) => font.load()));
          await Promise.all([...document.images].map((picture) => picture.decode()));
        });
        const path = join(folder, `${name}-${language}.pdf`);
        const options = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true };
        writeFileSync(path, await place.pdf(options));
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
