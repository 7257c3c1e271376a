import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';
import type * as pageCode from './page-code';

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('page-code.ts', import.meta.url)),
        formats: ['iife'],
        name: 'benchCode',
        fileName: 'page-code',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })) as { output: { code?: string }[] }[];
  const code = output[0]?.output[0]?.code;
  if (!code) throw new Error('page-code.ts gave no script');
  return code;
}

type PageCode = typeof pageCode;

/**
 * Calls a function of `page-code.ts` in the page, through the debugger: nothing of it is part of the app.
 * @throws Error if it throws.
 */
export async function runInPage<Name extends keyof PageCode>(
  page: Page,
  name: Name,
  ...values: Parameters<PageCode[Name]>
): Promise<Awaited<ReturnType<PageCode[Name]>>> {
  bundled ??= bundle();
  const session = await page.context().newCDPSession(page);
  const call = `benchCode.${name}(...${JSON.stringify(values)})`;
  const answer = await session.send('Runtime.evaluate', {
    expression: `(() => { ${await bundled}; return ${call}; })()`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? name);
  return answer.result.value as Awaited<ReturnType<PageCode[Name]>>;
}
