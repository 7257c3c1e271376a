import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-vite';
import { shellFixtureFolder } from './shell-fixture-folder';

const project = join(import.meta.dirname, '../..');

/**
 * Before the end-to-end tests: the shell as it is built for users, with a small page (`test/fixtures/shell-page`).
 * Answers with what clears it away afterwards.
 */
export default async function buildShellFixture(): Promise<() => void> {
  await build({ configFile: join(project, 'test/support/shell-fixture.config.ts'), logLevel: 'warn' });
  for (const name of ['package.json', 'LICENSE']) {
    copyFileSync(join(project, name), join(shellFixtureFolder, name));
  }
  return () => rmSync(shellFixtureFolder, { recursive: true, force: true });
}
