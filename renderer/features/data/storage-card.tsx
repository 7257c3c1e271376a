import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { askToPersist, type StorageRoom } from '../../storage/persist';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import styles from './data.module.css';
import { formatBytes } from './format-bytes';

/** How much room the data takes, and whether the system has promised to keep it. */
export function StorageCard() {
  const { t } = useTranslation('data');
  const formats = useFormats();
  const { db } = useServices();
  const [room, setRoom] = useState<StorageRoom | null>(null);
  useEffect(() => {
    let current = true;
    askToPersist(db, Date.now()).then(
      (found) => current && setRoom(found),
      () => undefined, // Without an answer the card says nothing about room.
    );
    return () => {
      current = false;
    };
  }, [db]);
  return (
    <Card title={t('storage.title')}>
      <div className={styles['stack']}>
        <p className={styles['text']}>{t('storage.body')}</p>
        {room && (
          <DefinitionList
            rows={[
              { id: 'used', label: t('storage.used'), value: formatBytes(room.usage, formats.locale) },
              { id: 'free', label: t('storage.free'), value: formatBytes(room.quota, formats.locale) },
              {
                id: 'kept',
                label: t('storage.kept'),
                value: room.persisted ? t('storage.persisted') : t('storage.notPersisted'),
              },
            ]}
          />
        )}
      </div>
    </Card>
  );
}
