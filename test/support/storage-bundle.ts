import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds a page's script of this folder as the app is built, and returns its text. */
export async function bundlePage(name: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL(name, import.meta.url)), formats: ['es'], fileName: 'page' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })) as { output: { code?: string }[] }[];
  const code = output[0]?.output[0]?.code;
  if (!code) throw new Error(`${name} gave no script`);
  return code;
}
