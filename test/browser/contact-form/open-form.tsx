import { type ReactNode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { expect, vi } from 'vitest';
import type { DeskApi } from '../../../electron/contract/desk-api';
import { type Services, ServicesProvider } from '../../../renderer/app/services';
import { SettingsProvider, useSettings } from '../../../renderer/app/settings-context';
import { type ContactFields, emptyContact } from '../../../renderer/domain/contact';
import { housePresets } from '../../../renderer/domain/house-presets';
import { ContactForm } from '../../../renderer/features/contact-form/contact-form';
import { setupI18n } from '../../../renderer/i18n/setup';
import { Directory } from '../../../renderer/search/directory';
import type { SearchClient } from '../../../renderer/search/search-client';
import { ToastProvider } from '../../../renderer/ui/toasts';
import '../../../renderer/ui/styles.css';
import { fieldsOf } from '../../../renderer/storage/contact-records';
import { deskSettings } from '../../support/desk-settings';
import { openTestDesk, type TestDesk } from '../../support/storage-desk';
import { silentSearch } from '../../support/silent-search';

/** A form on the page over a store of its own, and what a test does with it. */
export type OpenForm = {
  desk: TestDesk;
  onDone: ReturnType<typeof vi.fn<(id: string) => void>>;
  onCancel: ReturnType<typeof vi.fn<() => void>>;
  onOpen: ReturnType<typeof vi.fn<(id: string) => void>>;
  /** Draws the form for a contact, or for a new one; at one text of it if asked. */
  show: (id?: string, at?: string) => Promise<void>;
  /** Takes the form off the screen, as going elsewhere does. */
  leave: () => void;
  switchLanguage: (language: 'de' | 'nl') => void;
  /** Stores a contact and answers with its id. */
  add: (fields: Partial<ContactFields>) => Promise<string>;
  close: () => Promise<void>;
};

/** What the page on show lets a test change. */
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
        <div style={{ maxWidth: 460 }}>{children}</div>
      </ToastProvider>
    </I18nProvider>
  );
}

/** Searches what the store holds now, without a worker. */
function searchOver(desk: TestDesk): SearchClient {
  return {
    ...silentSearch,
    query: async (query) => {
      if (!desk.db.isOpen()) return { kind: 'superseded' };
      const houses = await desk.storage.houses.list();
      const directory = new Directory({ houses, topics: [], partnerships: [] });
      directory.upsert(await desk.db.contacts.toArray());
      return { kind: 'answer', value: directory.query(query) };
    },
  };
}

/** Prepares a store with the two houses; call `close` when done. */
export async function openForm(): Promise<OpenForm> {
  const desk = await openTestDesk();
  for (const house of housePresets.slice(0, 2)) await desk.storage.houses.save(house);
  const i18n = await setupI18n('de');
  const shell: Pick<DeskApi, 'changeSettings'> = {
    changeSettings: async (change) => ({ ok: true, value: { ...deskSettings, ...change } }),
  };
  Object.defineProperty(window, 'desk', { configurable: true, value: shell });
  const place = document.createElement('div');
  document.body.append(place);
  let root: Root | undefined;
  const services = { storage: desk.storage, db: desk.db, search: searchOver(desk) } as Services;
  const [onDone, onCancel, onOpen] = [
    vi.fn<(id: string) => void>(),
    vi.fn<() => void>(),
    vi.fn<(id: string) => void>(),
  ];

  return {
    desk,
    onDone,
    onCancel,
    onOpen,
    show: async (id, at) => {
      root?.unmount();
      root = createRoot(place);
      root.render(
        <I18nextProvider i18n={i18n}>
          <ServicesProvider services={services}>
            <SettingsProvider initial={deskSettings}>
              <Page>
                <ContactForm id={id} place={at} onDone={onDone} onCancel={onCancel} onOpen={onOpen} />
              </Page>
            </SettingsProvider>
          </ServicesProvider>
        </I18nextProvider>,
      );
      // Not only drawn: it takes focus by the same effects that make it listen to keys and to what is pasted.
      await expect.poll(() => place.querySelector('form')?.contains(document.activeElement)).toBe(true);
    },
    leave: () => {
      root?.unmount();
      root = undefined;
    },
    switchLanguage: (language) => controls.switchTo(language),
    add: async (fields) => {
      const { id } = await desk.storage.contacts.create(
        { ...fieldsOf(emptyContact('')), ...fields },
        { mainLanguage: 'de' },
      );
      return id;
    },
    close: async () => {
      root?.unmount();
      place.remove();
      // The draft that the form keeps on its way out is written before this is answered.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await desk.storage.drafts.list();
      await desk.close();
    },
  };
}
