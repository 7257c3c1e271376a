import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { emptyContact } from '../../../renderer/domain/contact';
import { RestorePanel } from '../../../renderer/features/data/restore-panel';
import { writeBackup } from '../../../renderer/storage/backup/write-backup';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { type OpenScreen, openScreen } from '../settings/open-screen';

const onRestored = vi.fn<() => void>();
let screen: OpenScreen;

async function addPerson(given: string): Promise<void> {
  const empty = emptyContact('');
  const fields = { ...fieldsOf(empty), name: { ...empty.name, given, family: 'Beispiel' } };
  await screen.desk.storage.contacts.create(fields, { mainLanguage: 'de' });
}

beforeEach(async () => {
  onRestored.mockClear();
  screen = await openScreen();
  await addPerson('Emine');
  const bytes = await writeBackup(screen.desk.db, { now: Date.now() });
  screen.shell.openFile.mockResolvedValue({ ok: true, value: { name: 'stand.tandem', bytes } });
  await addPerson('Thomas');
  screen.show(<RestorePanel onRestored={onRestored} />);
  await page.getByRole('button', { name: 'Sicherung auswählen …' }).click();
  await page.getByRole('button', { name: 'Zurückspielen', exact: true }).click();
});
afterEach(() => screen.close());

it('names what will be replaced, and changes nothing if that is not wanted', async () => {
  const question = page.getByRole('alertdialog');
  await expect.element(question).toHaveTextContent(/2 Kontakte auf diesem Gerät/);
  await question.getByRole('button', { name: 'Abbrechen' }).click();
  await expect.element(question).not.toBeInTheDocument();
  expect(await screen.desk.storage.contacts.count()).toBe(2);
  expect(onRestored).not.toHaveBeenCalled();
});

it('replaces everything once that is confirmed, and keeps the own house known', async () => {
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ersetzen' }).click();
  await expect.element(page.getByText(/Zurückgespielt: 1 Kontakt/)).toBeVisible();
  expect(await screen.desk.storage.contacts.count()).toBe(1);
  expect(await screen.desk.storage.houses.get('krefeld')).toBeDefined();
  expect(onRestored).toHaveBeenCalledOnce();
});
