import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { packageFile, root, stop } from './setup.mjs';

/** Builds main, preload and renderer into `out/`, the notices of third parties among them; ends with a sentence if it fails. */
export function build() {
  const builder = packageFile('electron-vite', 'bin/electron-vite.js');
  const answer = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (answer.status !== 0) stop(`The app could not be built:\n${answer.stdout}${answer.stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
