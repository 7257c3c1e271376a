import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { DeskApi } from '../../../electron/contract/desk-api';
import { SettingsProvider, useFormats } from '../../../renderer/app/settings-context';
import { setupI18n } from '../../../renderer/i18n/setup';
import { hasAllTexts } from '../../../renderer/i18n/texts';
import { LanguageSwitch } from '../../../renderer/shell/language-switch';
import { ToastProvider } from '../../../renderer/ui/toasts';
import { deskSettings } from '../../support/desk-settings';

let i18n: Awaited<ReturnType<typeof setupI18n>>;
let root: Root;
let place: HTMLElement;
let said: string[];

/** A word of the first screen and a date, noted at each drawing, and a field to type into. */
function Speaker() {
  const { t } = useTranslation('frame');
  const formats = useFormats();
  const word = t('navigation.today');
  said.push(word);
  return (
    <label>
      {`${word}, ${formats.date('2026-06-10')}`}
      <input />
    </label>
  );
}

const changeSettings = vi.fn<DeskApi['changeSettings']>(async (change) => ({
  ok: true,
  value: { ...deskSettings, ...change },
}));
const field = page.getByRole('textbox');
const segment = (name: string) => page.getByRole('radio', { name }).element() as HTMLElement;

describe('the language switch before the other language is there', () => {
  beforeEach(async () => {
    said = [];
    changeSettings.mockClear();
    Object.defineProperty(window, 'desk', { configurable: true, value: { changeSettings } });
    i18n = await setupI18n('de', false, 'first');
    place = document.createElement('div');
    document.body.append(place);
    root = createRoot(place);
    root.render(
      <I18nextProvider i18n={i18n}>
        <SettingsProvider initial={deskSettings}>
          <ToastProvider>
            <LanguageSwitch />
            <Speaker />
          </ToastProvider>
        </SettingsProvider>
      </I18nextProvider>,
    );
    await vi.waitFor(() => page.getByText('Heute, 10. Juni 2026').element());
  });
  afterEach(() => {
    root.unmount();
    place.remove();
  });

  it('waits for its texts and shows no key meanwhile; what was typed stays', async () => {
    expect(hasAllTexts(i18n)).toBe(false);
    await field.fill('Hochwasser');
    segment('Nederlands').click();
    await expect.element(page.getByText('Vandaag, 10 juni 2026')).toBeVisible();
    expect([...new Set(said)]).toEqual(['Heute', 'Vandaag']);
    await expect.element(field).toHaveValue('Hochwasser');
    expect(document.documentElement.lang).toBe('nl');
    expect(changeSettings.mock.calls).toEqual([[{ language: 'nl' }]]);
  });

  it('ends where it was pressed last', async () => {
    segment('Nederlands').click();
    segment('Deutsch').click();
    segment('Nederlands').click();
    segment('Deutsch').click();
    await expect.poll(() => changeSettings.mock.lastCall).toEqual([{ language: 'de' }]);
    await expect.element(page.getByText('Heute, 10. Juni 2026')).toBeVisible();
    expect(said.filter((word) => word !== 'Heute' && word !== 'Vandaag')).toEqual([]);
  });
});
