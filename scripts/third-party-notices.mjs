import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * @typedef {{ name: string, version: string, license?: string, dependencies?: Record<string, string> }} Manifest
 */

/**
 * Names, licences and licence texts of every package that the app depends on when it runs, sorted by name.
 * Generous: a package that the bundler leaves out is named as well.
 * @param {string} root folder of `package.json`
 * @returns {string}
 */
export function thirdPartyNotices(root) {
  /** @type {Map<string, string>} */
  const found = new Map();
  collect(root, found);
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join('\n');
}

/**
 * @param {string} folder
 * @param {Map<string, string>} found
 */
function collect(folder, found) {
  for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
    const place = folderOf(name, folder);
    if (!place) continue;
    const manifest = readManifest(place);
    const key = `${manifest.name}@${manifest.version}`;
    if (found.has(key)) continue;
    const rule = '='.repeat(80);
    found.set(key, `${rule}\n${key} (${manifest.license ?? 'see text'})\n${rule}\n${licenceText(place)}\n`);
    collect(place, found);
  }
}

/**
 * @param {string} folder
 * @returns {Manifest}
 */
function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/**
 * The folder of a package as Node would find it from `from`.
 * @param {string} name
 * @param {string} from
 */
function folderOf(name, from) {
  for (const base of createRequire(join(from, 'package.json')).resolve.paths(name) ?? []) {
    try {
      readManifest(join(base, name));
      return join(base, name);
    } catch {
      // Not in this folder; the next one up.
    }
  }
  return undefined;
}

/** @param {string} folder */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts|json)$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

/**
 * Vite plugin: puts `third-party-notices.txt` beside the page.
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
export function thirdPartyNoticesPlugin(root) {
  return {
    name: 'third-party-notices',
    generateBundle() {
      if (this.environment.name !== 'client') return;
      this.emitFile({
        type: 'asset',
        fileName: 'third-party-notices.txt',
        source: thirdPartyNotices(root),
      });
    },
  };
}
