import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths';
import { useServices } from '../app/services';
import { useFormats } from '../app/settings-context';
import { useSettingChange } from '../app/use-setting-change';
import { useDirectoryState } from '../app/use-directory';
import type { House } from '../domain/house';
import { useLive } from '../storage/use-live';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import styles from './start-notices.module.css';

/** What went wrong since the last time or while reading the contacts, with what is safe and what to do. */
export function StartNotices() {
  const { start } = useServices();
  const { failed } = useDirectoryState();
  const { damagedSettings, damagedStorage, evictedContacts } = start;
  if (damagedSettings === null && damagedStorage === null && evictedContacts === 0 && !failed) return null;
  return (
    <div className={styles['notices']}>
      <DamagedSettings />
      <DamagedStorage />
      {evictedContacts > 0 && <EvictedStorage expected={evictedContacts} />}
      {failed && <UnreadDirectory />}
    </div>
  );
}

/** The settings file was damaged: where it lies now, and what is in force instead. */
export function DamagedSettings() {
  const { t } = useTranslation('errors');
  const { damagedSettings, settingsRestored } = useServices().start;
  const [isOpen, setOpen] = useState(true);
  if (damagedSettings === null || !isOpen) return null;
  return (
    <Banner kind="warning" live onDismiss={() => setOpen(false)}>
      {t(settingsRestored ? 'settingsRestored' : 'settingsDamaged', { name: damagedSettings })}
    </Banner>
  );
}

/** Part of the database could not be read: where its copy lies, and what to look at. */
function DamagedStorage() {
  const { t } = useTranslation('errors');
  const { damagedStorage } = useServices().start;
  const [isOpen, setOpen] = useState(true);
  if (damagedStorage === null || !isOpen) return null;
  return (
    <Banner kind="warning" live title={t('storageDamaged.title')} onDismiss={() => setOpen(false)}>
      {t('storageDamaged.body', { name: damagedStorage })}
    </Banner>
  );
}

/** Lists and search cannot be brought up to date: what was saved is safe, loading the page again starts them anew. */
function UnreadDirectory() {
  const { t } = useTranslation('errors');
  return (
    <Banner
      kind="error"
      live
      title={t('directoryFailed.title')}
      actions={
        <Button size="small" onPress={() => location.reload()}>
          {t('directoryFailed.reload')}
        </Button>
      }
    >
      {t('directoryFailed.body')}
    </Banner>
  );
}

/** The store is empty though there were contacts: a backup or a new beginning. */
function EvictedStorage({ expected }: { expected: number }) {
  const { t } = useTranslation('errors');
  const { storage } = useServices();
  const formats = useFormats();
  const change = useSettingChange();
  const [, navigate] = useLocation();
  const houses = useLive<House[] | undefined>(() => storage.houses.list(), [storage], undefined);
  // Houses are there again once a backup was put back or the assistant has begun anew.
  if (houses === undefined || houses.length > 0) return null;
  // Without houses there is no desk: the assistant asks for them again.
  const startAnew = () => void change({ contactsKnown: 0, partnershipId: null, me: null });
  return (
    <Banner
      kind="error"
      live
      title={t('storageEvicted.title')}
      actions={
        <>
          <Button size="small" onPress={() => navigate(paths.settingsSection('data'))}>
            {t('storageEvicted.restore')}
          </Button>
          <Button size="small" variant="quiet" onPress={startAnew}>
            {t('storageEvicted.startAnew')}
          </Button>
        </>
      }
    >
      {t('storageEvicted.body', { count: expected, formatted: formats.number(expected) })}
    </Banner>
  );
}
