import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { BackupCard } from '../../../renderer/features/data/backup-card';
import { LanguageSwitch } from '../../../renderer/shell/language-switch';
import { type OpenScreen, openScreen } from '../settings/open-screen';
import { openForm } from '../contact-form/open-form';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
});
afterEach(() => screen.close());

it('tells in both languages that a setting could not be written down, and keeps it for now', async () => {
  screen.shell.changeSettings.mockResolvedValue({ ok: false, code: 'diskFull' });
  screen.show(<LanguageSwitch />);
  await page.getByRole('radio', { name: 'Nederlands' }).click({ force: true });
  await expect
    .element(page.getByText(/Deze instelling geldt alleen tot u Tandem sluit.*Maak ruimte vrij/).first())
    .toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Nederlands' })).toBeChecked();
  await page.getByRole('radio', { name: 'Deutsch' }).click({ force: true });
  await expect
    .element(
      page.getByText(/Diese Einstellung gilt nur, bis Sie Tandem schließen.*Schaffen Sie Platz/).first(),
    )
    .toBeVisible();
});

it('tells in Dutch that a backup found no room, and that what was saved is safe', async () => {
  screen.shell.saveFile.mockResolvedValue({ ok: false, code: 'diskFull' });
  screen.show(
    <>
      <LanguageSwitch />
      <BackupCard />
    </>,
  );
  await page.getByRole('radio', { name: 'Nederlands' }).click({ force: true });
  await page.getByRole('button', { name: 'Reservekopie maken …' }).click();
  await expect
    .element(
      page
        .getByRole('alert')
        .filter({ hasText: /Er is niet genoeg opslagruimte.*Wat al was opgeslagen, is veilig/ }),
    )
    .toBeVisible();
});

it('refuses a picture above ten megabytes in Dutch, and the contact stays as it is', async () => {
  const form = await openForm();
  await form.show();
  form.switchLanguage('nl');
  const family = page.getByRole('textbox', { name: 'Achternaam' });
  await family.fill('Voorbeeld');
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(11 * 1024 * 1024)], 'groot.png', { type: 'image/png' }));
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
  await expect
    .element(page.getByText(/De foto is te groot \(11 MB\). Toegestaan is 10 MB. Het contact is ongewijzigd/))
    .toBeVisible();
  await expect.element(family).toHaveValue('Voorbeeld');
  await form.close();
});
