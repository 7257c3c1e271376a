import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { DeskApi } from '../../../electron/contract/desk-api';
import { SettingsProvider } from '../../../renderer/app/settings-context';
import { setupI18n } from '../../../renderer/i18n/setup';
import { LanguageSwitch } from '../../../renderer/shell/language-switch';
import { ToastProvider } from '../../../renderer/ui/toasts';
import { deskSettings } from '../../support/desk-settings';

it('the language stays and a sentence says why when the texts of the other one cannot be loaded', async () => {
  const changeSettings = vi.fn<DeskApi['changeSettings']>();
  Object.defineProperty(window, 'desk', { configurable: true, value: { changeSettings } });
  const i18n = await setupI18n('de', false, 'first');
  // Stands for a file of the app that is gone from the disk: the texts never come in.
  vi.spyOn(i18n, 'addResourceBundle').mockImplementation(() => {
    throw new Error('the file is not there');
  });
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <I18nextProvider i18n={i18n}>
      <SettingsProvider initial={deskSettings}>
        <ToastProvider>
          <LanguageSwitch />
        </ToastProvider>
      </SettingsProvider>
    </I18nextProvider>,
  );
  const segment = (name: string) => page.getByRole('radio', { name });
  await expect.element(segment('Deutsch')).toBeChecked();
  (segment('Nederlands').element() as HTMLElement).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(i18n.t('errors:textsMissing'));
  await expect.element(segment('Deutsch')).toBeChecked();
  expect(document.documentElement.lang).toBe('de');
  expect(changeSettings).not.toHaveBeenCalled();
  root.unmount();
  place.remove();
});
