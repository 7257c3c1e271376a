import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may import, besides itself. The picture of this table stands in `renderer/README.md`. */
const arrows: Record<string, readonly string[]> = {
  domain: [],
  codec: ['domain'],
  dav: ['domain', 'contract'],
  sync: ['domain', 'codec', 'dav', 'contract'],
  storage: ['domain', 'codec', 'sync'],
  search: ['domain'],
  planning: ['domain'],
  i18n: ['domain', 'locales'],
  ui: ['domain', 'i18n'],
  print: ['domain', 'i18n'],
  platform: ['contract'],
  app: ['domain', 'codec', 'sync', 'storage', 'search', 'planning', 'i18n', 'ui', 'platform', 'contract'],
  features: [
    'domain',
    'codec',
    'sync',
    'storage',
    'search',
    'planning',
    'i18n',
    'ui',
    'platform',
    'app',
    'print',
    'contract',
  ],
  shell: [
    'domain',
    'codec',
    'sync',
    'storage',
    'search',
    'planning',
    'i18n',
    'ui',
    'platform',
    'app',
    'features',
    'contract',
  ],
  root: [
    'domain',
    'codec',
    'dav',
    'sync',
    'storage',
    'search',
    'planning',
    'i18n',
    'ui',
    'platform',
    'app',
    'features',
    'shell',
    'contract',
  ],
  contract: [],
  electron: ['contract', 'locales'],
};

/** Packages that only some rooms may use; a room not named here uses none of them. */
const packageRooms: Record<string, readonly string[]> = {
  dexie: ['storage'],
  'dexie-react-hooks': ['storage'],
  electron: ['electron'],
  react: ['storage', 'i18n', 'ui', 'print', 'app', 'features', 'shell', 'root'],
  // Drawing without a page: what a worker prepares for paper and nothing else.
  'react-dom/server': ['print'],
  'react-dom': ['ui', 'print', 'root'],
  'react-aria-components': ['ui', 'shell'],
  papaparse: ['codec'],
  hucre: ['codec'],
  fflate: ['codec'],
  docx: ['codec'],
  qr: ['codec'],
  'libphonenumber-js': ['domain'],
  saxes: ['dav'],
  i18next: ['i18n', 'electron'],
};

const project = resolve(import.meta.dirname, '../../..');
const sourceFile = /\.(ts|tsx)$/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return sourceFile.test(entry.name) ? [path] : [];
  });
}

/** The room a path of the project belongs to; the composition roots stand directly in `renderer/`. */
function roomOf(path: string): string {
  const [top, second, ...rest] = relative(project, path).split(/[\\/]/);
  if (top === 'electron') return second === 'contract' ? 'contract' : 'electron';
  if (top === 'locales') return 'locales';
  if (top === 'assets') return 'assets';
  if (top === 'renderer') return rest.length === 0 ? 'root' : (second ?? 'root');
  return top ?? '';
}

type Import = { file: string; target: string };

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const pattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => ({ file, target: match[1] ?? match[2] ?? '' }));
}

const files = [...filesBelow(join(project, 'renderer')), ...filesBelow(join(project, 'electron'))];
const imports = files.flatMap(importsOf);

function describeImport({ file, target }: Import): string {
  return `${relative(project, file)} -> ${target}`;
}

describe('the layer fence', () => {
  it('sees the files it guards', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(20);
  });

  it('lets every room import only from the rooms below it', () => {
    const broken = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const from = roomOf(file);
      const to = roomOf(resolve(dirname(file), target));
      if (to === from || to === 'assets') return false;
      return !(arrows[from] ?? []).includes(to);
    });
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('knows every room', () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].filter((room) => !(room in arrows))).toEqual([]);
  });

  it('keeps features apart from each other', () => {
    const feature = (path: string) => relative(join(project, 'renderer/features'), path).split(/[\\/]/)[0];
    const broken = imports.filter(({ file, target }) => {
      if (roomOf(file) !== 'features' || !target.startsWith('.')) return false;
      const to = resolve(dirname(file), target);
      return roomOf(to) === 'features' && feature(to) !== feature(file);
    });
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('keeps packages in the rooms that own them', () => {
    const broken = imports.filter(({ file, target }) => {
      const owner = Object.keys(packageRooms).find(
        (name) => target === name || target.startsWith(`${name}/`),
      );
      return owner !== undefined && !packageRooms[owner]?.includes(roomOf(file));
    });
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('keeps Node and the page out of the pure rooms', () => {
    const pure = new Set(['domain', 'codec', 'search', 'planning', 'dav', 'sync']);
    const broken = imports.filter(({ file, target }) => pure.has(roomOf(file)) && target.startsWith('node:'));
    expect(broken.map(describeImport)).toEqual([]);
  });

  it('lets only the platform room speak to the shell', () => {
    const speakers = files.filter((file) =>
      /window\s*\.\s*desk\b|window\[['"]desk/.test(readFileSync(file, 'utf8')),
    );
    const rooms = new Set(speakers.map(roomOf));
    rooms.delete('contract');
    expect([...rooms].filter((room) => room !== 'platform' && room !== 'electron')).toEqual([]);
  });
});
