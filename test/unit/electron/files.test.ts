import type { BrowserWindow } from 'electron';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFile, readWhole } from '../../../electron/open-file';
import { saveFile } from '../../../electron/save-file';
import { toDeskError } from '../../../electron/system-error';
import { dialog, knownWindow } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

const window = knownWindow as unknown as BrowserWindow;
const filters = [{ name: 'vCard', extensions: ['vcf'] }];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-files-'));
  dialog.showSaveDialog.mockReset();
  dialog.showOpenDialog.mockReset();
});

describe('saving', () => {
  const save = (path: string, content: string | Uint8Array = 'BEGIN:VCARD') => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
    return saveFile(window, 'nl', { suggestedName: 'Venlo/Krefeld: 2026.vcf', filters, content });
  };

  it('asks in the language of the interface, with a name fit for a file', async () => {
    await save(join(folder, 'a.vcf'));
    const [, options] = dialog.showSaveDialog.mock.calls[0] as [unknown, Record<string, string>];
    expect(options).toMatchObject({ title: 'Opslaan als', buttonLabel: 'Opslaan', filters });
    expect(options['defaultPath']).toMatch(/[\\/]Venlo-Krefeld- 2026\.vcf$/);
  });

  it('writes text and bytes and answers with the name', async () => {
    expect(await save(join(folder, 'a.vcf'), 'Käthe')).toEqual({ ok: true, value: { name: 'a.vcf' } });
    expect(readFileSync(join(folder, 'a.vcf'), 'utf8')).toBe('Käthe');
    await save(join(folder, 'b.pdf'), new Uint8Array([0, 255, 10]));
    expect([...readFileSync(join(folder, 'b.pdf'))]).toEqual([0, 255, 10]);
    expect(readdirSync(folder).sort()).toEqual(['a.vcf', 'b.pdf']);
  });

  it('adds the ending that was left out, unless that would replace another file', async () => {
    expect(await save(join(folder, 'kontakte'))).toEqual({ ok: true, value: { name: 'kontakte.vcf' } });
    writeFileSync(join(folder, 'other.vcf'), 'keep');
    expect(await save(join(folder, 'other'))).toEqual({ ok: true, value: { name: 'other' } });
    expect(readFileSync(join(folder, 'other.vcf'), 'utf8')).toBe('keep');
  });

  it('says when the person changed their mind', async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await saveFile(window, 'de', { suggestedName: 'a', filters, content: '' })).toEqual({
      ok: false,
      code: 'cancelled',
    });
  });

  it('leaves nothing behind and tells why when it cannot write', async () => {
    expect(await save(join(folder, 'gone/a.vcf'))).toEqual({ ok: false, code: 'notFound' });
    mkdirSync(join(folder, 'is-a-folder.vcf'));
    expect((await save(join(folder, 'is-a-folder.vcf'))).ok).toBe(false);
    expect(readdirSync(folder)).toEqual(['is-a-folder.vcf']);
  });

  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EACCES', 'notAllowed'],
    ['EPERM', 'notAllowed'],
    ['EROFS', 'notAllowed'],
    ['ENOENT', 'notFound'],
    ['EIO', 'unexpected'],
  ])('explains %s as %s', (code, expected) => {
    expect(toDeskError(Object.assign(new Error(code), { code }))).toBe(expected);
  });

  it('writes through a symbolic link to the file it names', async () => {
    writeFileSync(join(folder, 'real.vcf'), 'old');
    symlinkSync(join(folder, 'real.vcf'), join(folder, 'link.vcf'));
    await save(join(folder, 'link.vcf'), 'new');
    expect(readFileSync(join(folder, 'real.vcf'), 'utf8')).toBe('new');
  });
});

describe('opening', () => {
  it('asks in the language of the interface and reads the file', async () => {
    writeFileSync(join(folder, 'a.vcf'), 'BEGIN:VCARD');
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [join(folder, 'a.vcf')] });
    const opened = await openFile(window, 'de', { filters, maxBytes: 1000 });
    expect(opened).toEqual({
      ok: true,
      value: { name: 'a.vcf', bytes: new TextEncoder().encode('BEGIN:VCARD') },
    });
    expect(dialog.showOpenDialog.mock.calls[0]?.[1]).toMatchObject({ title: 'Datei auswählen' });
  });

  it('refuses a file that is too large before reading it', async () => {
    const path = join(folder, 'large.vcf');
    writeFileSync(path, '');
    truncateSync(path, 300_000_000_000); // A sparse file: reading it would need more memory than there is.
    expect(await readWhole(path, 200_000_000)).toEqual({ ok: false, code: 'tooLarge' });
  });

  it('says when there is no file', async () => {
    expect(await readWhole(join(folder, 'missing.vcf'), 10)).toEqual({ ok: false, code: 'notFound' });
    expect(await readWhole(folder, 10)).toEqual({ ok: false, code: 'notFound' });
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] });
    expect(await openFile(window, 'de', { filters, maxBytes: 1 })).toEqual({ ok: false, code: 'cancelled' });
  });
});
