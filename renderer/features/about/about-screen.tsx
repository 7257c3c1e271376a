import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../electron/contract/desk-api';
import { desk } from '../../platform/desk';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import styles from './about.module.css';
import { ThirdPartyNotices } from './third-party-notices';

/** Version, licence, the parts of others, and the accessibility statement. */
export function AboutScreen() {
  const { t } = useTranslation('frame');
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    let current = true;
    void desk()
      .appInfo()
      .then((found) => current && setInfo(found));
    return () => {
      current = false;
    };
  }, []);
  return (
    <div className={styles['screen']}>
      <PageHeader title={t('about.title')} subtitle={t('about.body')} />
      <Card>
        <div className={styles['text']}>
          {info && <p>{t('about.version', { version: info.version })}</p>}
          {info?.shell === 'stand-in' && <p>{t('about.standIn')}</p>}
          <p>{t('about.licence')}</p>
        </div>
      </Card>
      <Card title={t('about.accessibility')}>
        <p className={styles['text']}>{t('about.accessibilityBody')}</p>
      </Card>
      <ThirdPartyNotices />
    </div>
  );
}
