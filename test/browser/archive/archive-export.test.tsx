import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { readArchive } from '../../../renderer/codec/archive/read-archive';
import { ArchiveExportCard } from '../../../renderer/features/archive/archive-export-card';
import { sampleSet } from '../../../renderer/features/first-run/sample-set';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
  await screen.desk.storage.sampleData.load(sampleSet('de', '2026-06-10'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await screen.close();
});

const start = () => page.getByRole('button', { name: 'Archiv anlegen …' });
const cancel = () => page.getByRole('button', { name: 'Abbrechen' });

it('is stopped at once, asks for no place to save, and can be made again', async () => {
  // The order never reaches the worker, so that it is still at work whenever the button is pressed.
  const lost = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(() => {});
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  screen.show(<ArchiveExportCard />);
  await start().click();
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  await cancel().click();
  await expect.element(page.getByText('Es wurde keine Datei gespeichert.')).toBeVisible();
  expect(ended).toHaveBeenCalledTimes(1);
  expect(screen.shell.saveFile).not.toHaveBeenCalled();

  lost.mockRestore();
  await start().click();
  await expect.poll(() => screen.shell.saveFile.mock.calls.length).toBe(1);
  const content = screen.shell.saveFile.mock.calls[0]?.[0].content;
  expect(await readArchive(new Uint8Array(content as Uint8Array))).toMatchObject({
    ok: true,
    archive: { broken: [], missing: [] },
  });
});

it('is stopped by leaving the screen', async () => {
  vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(() => {});
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  screen.show(<ArchiveExportCard />);
  await start().click();
  await expect.element(page.getByRole('progressbar')).toBeVisible();
  screen.show(<p>anderswo</p>);
  await expect.element(page.getByText('anderswo')).toBeVisible();
  expect(ended).toHaveBeenCalledTimes(1);
});
