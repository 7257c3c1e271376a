import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { vi } from 'vitest';
import type { DeskApi } from '../../../electron/contract/desk-api';
import { type Services, ServicesProvider } from '../../../renderer/app/services';
import { SettingsProvider } from '../../../renderer/app/settings-context';
import { housePresets } from '../../../renderer/domain/house-presets';
import { setupI18n } from '../../../renderer/i18n/setup';
import '../../../renderer/ui/styles.css';
import { ToastProvider } from '../../../renderer/ui/toasts';
import { deskSettings } from '../../support/desk-settings';
import { planningOver } from '../../support/planning-over';
import { type StillSync, stillSync } from '../../support/still-sync';
import { openTestDesk, type TestDesk } from '../../support/storage-desk';

export type OpenScreen = {
  desk: TestDesk;
  sync: StillSync;
  /** The shell's answers; replace what a test needs. */
  shell: {
    [Call in
      | 'saveFile'
      | 'openFile'
      | 'changeSettings'
      | 'openPaper'
      | 'closePaper'
      | 'layPaper'
      | 'cancelPaper'
      | 'trustKey'
      | 'stopTrusting'
      | 'cancelSignIn'
      | 'removeSecret']: ReturnType<typeof vi.fn<DeskApi[Call]>>;
  };
  show: (screen: ReactNode) => void;
  close: () => Promise<void>;
};

function Page({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'nl' ? 'nl-NL' : 'de-DE'}>
      <ToastProvider>
        <main>{children}</main>
      </ToastProvider>
    </I18nProvider>
  );
}

/** A store of its own with Krefeld and Venlo, and a page to draw a screen on, in German or Dutch, with services of the test's own if it needs them; call `close` when done. */
export async function openScreen(
  language: 'de' | 'nl' = 'de',
  more: Partial<Services> = {},
): Promise<OpenScreen> {
  const desk = await openTestDesk();
  for (const house of housePresets.slice(0, 2)) await desk.storage.houses.save(house);
  const i18n = await setupI18n(language);
  const shell: OpenScreen['shell'] = {
    saveFile: vi.fn<DeskApi['saveFile']>(async ({ suggestedName }) => ({
      ok: true,
      value: { name: suggestedName },
    })),
    openFile: vi.fn<DeskApi['openFile']>(async () => ({ ok: false, code: 'cancelled' })),
    openPaper: vi.fn<DeskApi['openPaper']>(async () => undefined),
    closePaper: vi.fn<DeskApi['closePaper']>(async () => undefined),
    layPaper: vi.fn<DeskApi['layPaper']>(async () => ({ ok: true, value: null })),
    cancelPaper: vi.fn<DeskApi['cancelPaper']>(async () => undefined),
    trustKey: vi.fn<DeskApi['trustKey']>(async () => ({ ok: true, value: null })),
    stopTrusting: vi.fn<DeskApi['stopTrusting']>(async () => ({ ok: true, value: null })),
    cancelSignIn: vi.fn<DeskApi['cancelSignIn']>(async () => undefined),
    removeSecret: vi.fn<DeskApi['removeSecret']>(async () => ({ ok: true, value: null })),
    changeSettings: vi.fn<DeskApi['changeSettings']>(async (change) => ({
      ok: true,
      value: { ...deskSettings, ...change },
    })),
  };
  Object.defineProperty(window, 'desk', { configurable: true, value: shell });
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const { planning, stop } = planningOver(desk);
  const sync = stillSync();
  const services = {
    storage: desk.storage,
    db: desk.db,
    planning,
    sync: sync as Services['sync'],
    ...more,
  } as Services;
  return {
    desk,
    sync,
    shell,
    show: (screen) =>
      root.render(
        <I18nextProvider i18n={i18n}>
          <ServicesProvider services={services}>
            <SettingsProvider initial={{ ...deskSettings, language }}>
              <Page>{screen}</Page>
            </SettingsProvider>
          </ServicesProvider>
        </I18nextProvider>,
      ),
    close: async () => {
      root.unmount();
      place.remove();
      stop();
      await desk.close();
    },
  };
}
