import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  copyFileSync(join(project, 'LICENSE'), join(shellFixtureFolder, 'LICENSE'));
  // Everything is built into the page, so the folder holds no package; whoever packs it shall not look for any.
  const { dependencies: _, ...manifest } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  writeFileSync(join(shellFixtureFolder, 'package.json'), JSON.stringify(manifest));
  return () => rmSync(shellFixtureFolder, { recursive: true, force: true });
}
