import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

function sources(folder: string): { name: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|html|css)$/.test(name))
    .map((name) => ({
      name: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(root, folder, name), 'utf8'),
    }));
}

const shell = sources('electron');
const page = sources('renderer');
const namesWith = (files: typeof shell, pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('the sources of the shell', () => {
  it('hand ipcMain to one file only', () => {
    expect(namesWith(shell, /\bipcMain\b.*from 'electron'/)).toEqual(['electron/ipc/handle.ts']);
  });

  it('hand ipcRenderer and contextBridge to the preload script only', () => {
    expect(namesWith(shell, /\b(ipcRenderer|contextBridge)\b/)).toEqual(['electron/preload.ts']);
  });

  it('keep the contract a leaf', () => {
    const imports = shell
      .filter(({ name }) => name.startsWith('electron/contract/'))
      .flatMap(({ text }) => [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? ''));
    expect(imports.filter((path) => !/^\.\/[a-z-]+$/.test(path))).toEqual([]);
  });

  it('know no remote module, no code as text, no reports sent home', () => {
    expect(
      namesWith(
        shell,
        /@electron\/remote|executeJavaScript|\beval\(|new Function|crashReporter|autoUpdater|\bfetch\(/,
      ),
    ).toEqual([]);
  });

  it('give files to the page through its own scheme, never as file://', () => {
    expect(namesWith(shell, /loadFile\(|file:\/\//)).toEqual([]);
  });
});

describe('the sources of the page', () => {
  it('reach the shell through the platform folder only', () => {
    expect(
      namesWith(page, /\bwindow\.desk\b|globalThis\.desk\b/).filter(
        (name) => !name.startsWith('renderer/platform/'),
      ),
    ).toEqual([]);
  });

  it('load nothing from another origin', () => {
    expect(
      namesWith(page, /(src|href)="https?:|url\(['"]?https?:|@import ['"]https?:|import\(['"]https?:/),
    ).toEqual([]);
  });
});
