import { expect, test } from '@playwright/test';
import { extractAll, listPackage } from '@electron/asar';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import process from 'node:process';
import { launchDesk } from '../support/launch-desk';
import { makePlaceholderElectron } from '../support/placeholder-electron';
import { shellFixtureFolder as app } from '../support/shell-fixture-folder';

// Packing for macOS and Windows reads the real program; there the release workflow packs and starts it.
if (process.platform === 'linux') {
  test('the packed app holds what was built and nothing else, and its page comes up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-pack-'));
    const dist = makePlaceholderElectron(join(folder, 'electron'));
    execFileSync(
      process.execPath,
      [
        'scripts/pack.mjs',
        `--app=${app}`,
        `--electron-dist=${dist}`,
        `--out=${join(folder, 'dist')}`,
        '--without-fuses', // The placeholder has none.
      ],
      { stdio: 'pipe' },
    );
    const resources = join(folder, 'dist/linux-unpacked/resources');
    const archive = join(resources, 'app.asar');
    const names = listPackage(archive, { isPack: false }).map((name) => name.split(sep).join('/'));
    expect(names).toEqual(
      expect.arrayContaining(['/package.json', '/out/main/main.js', '/out/preload/preload.cjs']),
    );
    expect(names.filter((name) => !/^\/(out|package\.json)(\/|$)/.test(name))).toEqual([]);
    expect(readFileSync(join(resources, 'third-party-notices.txt'), 'utf8')).toContain('react-dom@');
    expect(readFileSync(join(resources, 'LICENSE.txt'), 'utf8')).toContain('EUROPEAN UNION PUBLIC LICENCE');

    const unpacked = join(folder, 'app');
    extractAll(archive, unpacked);
    const desk = await launchDesk({ app: unpacked, language: 'nl' });
    try {
      await expect(desk.page.locator('#worker')).toContainText('worker runs from');
      expect((await desk.page.evaluate(() => window.desk.appInfo())).version).toMatch(/^\d+\.\d+\.\d+$/);
    } finally {
      await desk.close();
    }
  });
}
