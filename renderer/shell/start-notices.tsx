import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths';
import { useServices } from '../app/services';
import { useSettings } from '../app/settings-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import styles from './start-notices.module.css';

/** What went wrong since the last time, with what is safe and what to do. */
export function StartNotices() {
  const { t } = useTranslation('errors');
  const { start } = useServices();
  const { change, formats } = useSettings();
  const [, navigate] = useLocation();
  const [damaged, setDamaged] = useState(start.damagedSettings);
  const [evicted, setEvicted] = useState(start.evictedContacts);
  if (damaged === null && evicted === 0) return null;
  const forgetEviction = () => {
    setEvicted(0);
    void change({ contactsKnown: 0 });
  };
  return (
    <div className={styles['notices']}>
      {damaged !== null && (
        <Banner kind="warning" live onDismiss={() => setDamaged(null)}>
          {t('settingsDamaged', { name: damaged })}
        </Banner>
      )}
      {evicted > 0 && (
        <Banner
          kind="error"
          live
          title={t('storageEvicted.title')}
          actions={
            <>
              <Button size="small" onPress={() => navigate(paths.settingsSection('data'))}>
                {t('storageEvicted.restore')}
              </Button>
              <Button size="small" variant="quiet" onPress={forgetEviction}>
                {t('storageEvicted.startAnew')}
              </Button>
            </>
          }
        >
          {t('storageEvicted.body', { count: evicted, formatted: formats.number(evicted) })}
        </Banner>
      )}
    </div>
  );
}
