import { type ReactNode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { DeskApi } from '../../../electron/contract/desk-api';
import { chooseIdeas, plainIdeaChoices } from '../../../renderer/app/idea-choices';
import { type Services, ServicesProvider } from '../../../renderer/app/services';
import { SettingsProvider, useSettings } from '../../../renderer/app/settings-context';
import { housePresets } from '../../../renderer/domain/house-presets';
import type { Idea } from '../../../renderer/domain/idea';
import { setupI18n } from '../../../renderer/i18n/setup';
import '../../../renderer/ui/styles.css';
import { ToastProvider } from '../../../renderer/ui/toasts';
import { deskSettings } from '../../support/desk-settings';
import { openTestDesk, type TestDesk } from '../../support/storage-desk';
import { silentSearch } from '../../support/silent-search';

/** A screen of ideas on the page over a store of its own. */
export type OpenIdeas = {
  desk: TestDesk;
  show: (screen: ReactNode) => void;
  /** Takes the screen away, as going elsewhere does. */
  leave: () => void;
  switchLanguage: (language: 'de' | 'nl') => void;
  /** Writes ideas in one step. */
  add: (ideas: readonly Idea[]) => Promise<void>;
  close: () => Promise<void>;
};

const controls: { switchTo: (language: 'de' | 'nl') => void } = { switchTo: () => {} };

function Page({ children }: { children: ReactNode }) {
  const { change } = useSettings();
  const { i18n } = useTranslation();
  useEffect(() => {
    controls.switchTo = (language) => void change({ language });
  }, [change]);
  return (
    <I18nProvider locale={i18n.language === 'nl' ? 'nl-NL' : 'de-DE'}>
      <ToastProvider>
        {/* oxlint-disable-next-line react/hooks -- wouter takes its source of locations as a hook. */}
        <Router hook={useHashLocation}>
          <main style={{ height: 700, width: 1200 }}>{children}</main>
        </Router>
      </ToastProvider>
    </I18nProvider>
  );
}

/** Prepares a store with the two houses; call `close` when done. */
export async function openIdeas(): Promise<OpenIdeas> {
  const desk = await openTestDesk();
  for (const house of housePresets.slice(0, 2)) await desk.storage.houses.save(house);
  const i18n = await setupI18n('de');
  const shell: Pick<DeskApi, 'changeSettings'> = {
    changeSettings: async (change) => ({ ok: true, value: { ...deskSettings, ...change } }),
  };
  Object.defineProperty(window, 'desk', { configurable: true, value: shell });
  chooseIdeas(plainIdeaChoices);
  localStorage.clear();
  const place = document.createElement('div');
  document.body.append(place);
  // Nobody is found: the fields for people are not what is tested here.
  const services = { storage: desk.storage, db: desk.db, search: silentSearch } as Services;
  let root = createRoot(place);
  // Ideas are told apart by the moment of their last change.
  const clock = setInterval(() => desk.passDays(1 / 86_400), 5);
  return {
    desk,
    show: (screen) => {
      root.render(
        <I18nextProvider i18n={i18n}>
          <ServicesProvider services={services}>
            <SettingsProvider initial={deskSettings}>
              <Page>{screen}</Page>
            </SettingsProvider>
          </ServicesProvider>
        </I18nextProvider>,
      );
    },
    leave: () => {
      root.unmount();
      root = createRoot(place);
    },
    switchLanguage: (language) => controls.switchTo(language),
    add: async (ideas) => {
      await desk.storage.ideas.apply({ create: ideas }, { mainLanguage: 'de' });
    },
    close: async () => {
      root.unmount();
      place.remove();
      clearInterval(clock);
      await vi.waitFor(async () => desk.storage.drafts.list());
      await desk.close();
    },
  };
}
