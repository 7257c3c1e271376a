import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const licenceFile = /^(licen[cs]e|copying|notice|ofl)/i;

/**
 * Writes `out/third-party-notices.txt`: name, version, licence and licence text of every package that the app
 * ships with. The list is the lockfile's packages that are not for development only.
 * @returns {number} how many packages are named
 */
export function writeNotices() {
  /** @type {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, optional?: boolean }> }} */
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev);
  const sections = shipped
    .filter(([path]) => existsSync(join(root, path)))
    .map(([path, entry]) => section(path, entry))
    .sort();
  mkdirSync(join(root, 'out'), { recursive: true });
  const head = 'Tandem contains the following packages of others, each under its own licence.\n';
  writeFileSync(join(root, 'out', 'third-party-notices.txt'), [head, ...sections].join('\n'));
  return sections.length;
}

/** @param {string} path @param {{ version?: string, license?: string }} entry */
function section(path, entry) {
  const folder = join(root, path);
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const texts = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const rule = '='.repeat(80);
  return [
    rule,
    `${name} ${entry.version ?? ''}: ${entry.license ?? 'licence in the text below'}`,
    rule,
    ...texts,
    '',
  ].join('\n');
}
