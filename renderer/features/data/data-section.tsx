import { FileWarning, History, Trash } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { BackupCard } from './backup-card';
import styles from './data.module.css';
import { RestorePanel } from './restore-panel';
import { SampleCard } from './sample-card';
import { StorageCard } from './storage-card';

const places = [
  { key: 'history', path: paths.history, icon: History },
  { key: 'trash', path: paths.trash, icon: Trash },
  { key: 'aside', path: paths.aside, icon: FileWarning },
] as const;

/** Everything about keeping, moving and removing the data of this desk. `archive`: the ways to and from other programs. */
export function DataSection({ archive }: { archive: ReactNode }) {
  const { t } = useTranslation('data');
  return (
    <>
      <BackupCard />
      <Card title={t('restore.title')}>
        <RestorePanel />
      </Card>
      {archive}
      <SampleCard />
      <Card title={t('places.title')}>
        <ul className={styles['places']}>
          {places.map(({ key, path, icon }) => (
            <li key={key}>
              <Link href={path} className={styles['place']}>
                <Icon icon={icon} />
                <span>
                  <strong>{t(`places.${key}.title`)}</strong>
                  <span className={styles['detail']}>{t(`places.${key}.detail`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
      <StorageCard />
    </>
  );
}
