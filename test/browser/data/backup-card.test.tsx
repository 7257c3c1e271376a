import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BackupCard } from '../../../renderer/features/data/backup-card';
import { readBackup } from '../../../renderer/storage/backup/read-backup';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
  screen.show(<BackupCard />);
});
afterEach(() => screen.close());

const start = () => page.getByRole('button', { name: 'Sicherung anlegen …' });

it('writes a file that can be read back', async () => {
  await start().click();
  await expect.element(page.getByText(/Gesichert als tandem-.*\.tandem/)).toBeVisible();
  const content = screen.shell.saveFile.mock.calls[0]?.[0].content;
  const read = await readBackup(new Uint8Array(content as Uint8Array));
  expect(read).toMatchObject({ ok: true, backup: { counts: { houses: 2 } } });
});

it('writes nothing while the two passphrases differ', async () => {
  await page.getByText('Mit einem Passwort verschlüsseln').click();
  await userEvent.fill(page.getByRole('textbox', { name: /^Passwort\s*\(/ }), 'Lachs Brücke Kanal');
  await userEvent.fill(page.getByRole('textbox', { name: /^Passwort wiederholen/ }), 'Lachs Brücke');
  await start().click();
  await expect.element(page.getByText('Die beiden Eingaben stimmen nicht überein.')).toBeVisible();
  expect(screen.shell.saveFile).not.toHaveBeenCalled();
});

it.each([
  ['cancelled', /Abgebrochen\. Es wurde nichts geändert/],
  ['diskFull', /Der Speicherplatz auf diesem Gerät reicht nicht aus/],
  ['notAllowed', /In diesen Ordner darf Tandem nicht schreiben/],
] as const)('explains in a sentence of its own why no file was written: %s', async (code, sentence) => {
  screen.shell.saveFile.mockResolvedValue({ ok: false, code });
  await start().click();
  await expect.element(page.getByText(sentence)).toBeVisible();
});
