import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RestorePanel } from '../../../renderer/features/data/restore-panel';
import { FirstRun } from '../../../renderer/features/first-run/first-run';
import { writeBackup } from '../../../renderer/storage/backup/write-backup';
import { type OpenScreen, openScreen } from '../settings/open-screen';

const onDone = vi.fn<(next: string) => void>();
let screen: OpenScreen;

beforeEach(async () => {
  onDone.mockClear();
  screen = await openScreen();
  const bytes = await writeBackup(screen.desk.db, { now: Date.now(), passphrase: 'Lachs Brücke Kanal' });
  screen.shell.openFile.mockResolvedValue({ ok: true, value: { name: 'stand.tandem', bytes } });
  const other = { city: '', name: {}, country: '', letter: '', colour: '', mailDomains: '' };
  await screen.desk.storage.drafts.save('first-run', {
    step: 3,
    name: 'Lena Muster',
    own: { chosen: 'krefeld', other },
    partner: { chosen: 'venlo', other },
    start: 'restore',
  });
  screen.show(
    <FirstRun onDone={onDone} renderRestore={(onRestored) => <RestorePanel onRestored={onRestored} />} />,
  );
});
afterEach(() => screen.close());

it('is not over before the backup is back, whatever is typed and sent off on the way', async () => {
  await page.getByRole('button', { name: 'Sicherung auswählen …' }).click();
  await page.getByLabelText(/stand\.tandem/).fill('etwas anderes');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/Das Passwort passt nicht zu dieser Datei/)).toBeVisible();
  expect(onDone).not.toHaveBeenCalled();
  await page.getByLabelText(/stand\.tandem/).fill('Lachs Brücke Kanal');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Zurückspielen', exact: true }).click();
  await expect.poll(() => onDone).toHaveBeenCalledOnce();
});
