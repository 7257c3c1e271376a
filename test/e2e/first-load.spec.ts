import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readLocale } from '../i18n/locale-files';

// No browser: only what the build has made is weighed, so that the limit of the bench holds from one change to the next.

const page = join(import.meta.dirname, '../../out/renderer');
const assets = join(page, 'assets');

/** The script at `path` and all that it imports before it runs. */
function withImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const imports = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?from\s*)?["'](\.[^"']+\.js)["']/g;
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(imports)) {
    withImports(join(dirname(path), target), found);
  }
  return found;
}

/** Kilobytes (1,000 bytes) of scripts, each packed by itself. */
function packed(paths: readonly string[]): number {
  const sizes = paths.map((path) => gzipSync(readFileSync(path), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const html = () => readFileSync(join(page, 'index.html'), 'utf8');
const entries = () => [...html().matchAll(/<(?:script|link)[^>]+(?:src|href)="\.\/([^"]+\.js)"/g)];
const scripts = () => [...new Set(entries().flatMap(([, path = '']) => [...withImports(join(page, path))]))];
const texts = (part: 'first' | 'later') =>
  readdirSync(assets)
    .filter((name) => name.startsWith(`${part}-texts-`) && name.endsWith('.js'))
    .map((name) => join(assets, name));

test('the first screen with the texts of its language is no more than 350 kB of packed script', () => {
  const before = scripts();
  expect(packed(before), 'the app is there').toBeGreaterThan(100);
  expect(texts('first'), 'one file a language').toHaveLength(2);
  const own = texts('first').map((path) =>
    packed([...withImports(path)].filter((each) => !before.includes(each))),
  );
  expect(Math.min(...own)).toBeGreaterThan(5);
  expect(packed(before) + Math.max(...own)).toBeLessThanOrEqual(350);
});

test('texts of the other language and of screens that are not open are fetched apart from it', () => {
  const read = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('');
  for (const locale of [readLocale('de'), readLocale('nl')]) {
    const ofFrame = locale.get('frame:search.none') ?? '';
    const ofArchive = locale.get('archive:export.body') ?? '';
    expect(read(texts('first'))).toContain(ofFrame);
    expect(read(texts('later'))).toContain(ofArchive);
    expect(read(texts('first'))).not.toContain(ofArchive);
    expect(read(scripts())).not.toContain(ofFrame);
    expect(read(scripts())).not.toContain(ofArchive);
  }
});
