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

  it('hand ipcRenderer to the two preload scripts only, and contextBridge to that of the page', () => {
    expect(namesWith(shell, /\bipcRenderer\b/).sort()).toEqual([
      'electron/paper-preload.ts',
      'electron/preload.ts',
    ]);
    expect(namesWith(shell, /\bcontextBridge\b/)).toEqual(['electron/preload.ts']);
  });

  it('let the preload script of a paper say one word and hear nothing', () => {
    const text = shell.find(({ name }) => name === 'electron/paper-preload.ts')?.text ?? '';
    expect(
      [...text.matchAll(/ipcRenderer\.(\w+)\((\w+)/g)].map(([, verb, channel]) => [verb, channel]),
    ).toEqual([['invoke', 'ready']]);
    expect(text).toContain("const ready: Channel = 'paper:ready';");
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
