import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Settings } from '../electron/contract/settings';
import { type Services, ServicesProvider } from './app/services';
import { SettingsProvider } from './app/settings-context';
import { setupI18n } from './i18n/setup';
import { loadAllTexts } from './i18n/texts';
import { desk } from './platform/desk';
import { allowOwnWorkers } from './platform/trusted-types';
import { createPlanningClient } from './planning/planning-client';
import { createSearchClient } from './search/search-client';
import { App } from './shell/app';
import { StartFailure } from './shell/start-failure';
import { createDeskStorage, type DeskStorage } from './storage/desk-storage';
import { openDesk } from './storage/open-desk';
import { askToPersist } from './storage/persist';
import { readSettingsCopy } from './storage/settings-copy';
import { startOverAfterDamage } from './storage/sync/start-over-after-damage';
import { serveDavBridge } from './sync/dav-bridge';
import { createSyncClient } from './sync/sync-client';
import { asStorageError, checkEviction } from './storage/storage-errors';

// Composition root of the page: the only place where ports meet their adapters.

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the app');
const root = createRoot(place);

allowOwnWorkers();
const opening = openDesk();
opening.catch(() => undefined); // Reported below; until then nobody else may complain of it.
const { settings: fromFile, damagedFile, damagedStorage } = await desk().readSettings();
const { settings, settingsRestored } = await whole(fromFile, damagedFile);
document.documentElement.lang = settings.language;
const isPseudo = new URLSearchParams(location.search).has('pseudo');
const i18n = await setupI18n(settings.language, isPseudo, 'first');

async function openServices(): Promise<Services> {
  const db = await opening;
  if (damagedStorage !== null) await startOverAfterDamage(db, damagedStorage);
  const storage = createDeskStorage({
    db,
    clock: { now: () => Date.now() },
    newId: () => crypto.randomUUID(),
  });
  // Listened to from the first moment: nothing the worker says while the start waits for something else may be missed.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const search = createSearchClient(worker);
  const planning = createPlanningClient(worker);
  const eviction =
    settings.contactsKnown > 0 ? checkEviction(settings.contactsKnown, await countSome(storage)) : undefined;
  return {
    storage,
    db,
    search,
    planning,
    sync: createSyncClient(openSyncWorker),
    start: {
      damagedSettings: damagedFile,
      settingsRestored,
      damagedStorage,
      evictedContacts: eviction?.kind === 'storageEvicted' ? eviction.expected : 0,
    },
  };
}

try {
  const services = await openServices();
  root.render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <ServicesProvider services={services}>
          <SettingsProvider initial={settings}>
            <App />
          </SettingsProvider>
        </ServicesProvider>
      </I18nextProvider>
    </StrictMode>,
  );
  // Whoever needs them sooner, or finds them missing, asks for them again.
  requestIdleCallback(() => void loadAllTexts(i18n).catch(() => undefined));
  requestIdleCallback(() => void tidy(services));
  requestIdleCallback(() => void startSync(services));
} catch (error) {
  root.render(
    <I18nextProvider i18n={i18n}>
      <SettingsProvider initial={settings}>
        <StartFailure error={asStorageError(error)} />
      </SettingsProvider>
    </I18nextProvider>,
  );
}

/** The settings of the file or, if it was damaged, those of the copy beside the data. */
async function whole(read: Settings, damaged: string | null) {
  if (damaged !== null && read.me === null) {
    try {
      const copy = await readSettingsCopy(await opening);
      const answer = copy && (await desk().changeSettings(copy));
      if (answer?.ok) return { settings: answer.value, settingsRestored: true };
    } catch {
      // The database itself does not open, which is told in its own words.
    }
  }
  return { settings: read, settingsRestored: false };
}

/**
 * Whether anything is there, as a number: who deleted every contact has houses still, and has lost nothing. Houses
 * are few, so the start does not wait for thousands of contacts to be counted.
 */
async function countSome(storage: DeskStorage): Promise<number> {
  return (await storage.houses.list()).length || storage.contacts.count();
}

/** The worker that speaks to servers; what it asks of the shell goes through this page. */
function openSyncWorker(): Worker {
  const worker = new Worker(new URL('./sync-worker.ts', import.meta.url), { type: 'module' });
  serveDavBridge(worker, desk());
  return worker;
}

/** Starts sync if there is an account; who sets up the first one starts it by asking. */
async function startSync({ storage, sync }: Services): Promise<void> {
  const tellOnline = () => sync.setOnline(navigator.onLine);
  tellOnline();
  addEventListener('online', tellOnline);
  addEventListener('offline', tellOnline);
  addEventListener('focus', () => sync.focused());
  if (await hasAccount(storage)) sync.start();
}

/** Whether there is one; a database that cannot say so now has told the screens already. */
async function hasAccount(storage: DeskStorage): Promise<boolean> {
  return storage.accounts.count().then(
    (count) => count > 0,
    () => false,
  );
}

/** Work of the first idle moment: ask for lasting storage, end the ninety days of the trash and of the history. */
async function tidy({ db, storage }: Services): Promise<void> {
  try {
    await askToPersist(db, Date.now());
    await storage.contacts.purge();
    await storage.rotations.purge();
    await storage.ideas.purge();
    await storage.meetings.purge();
    await storage.history.prune();
    await storage.activity.prune();
    await storage.conflicts.prune();
  } catch {
    // Nothing of this is needed today; the next start tries again.
  }
}
