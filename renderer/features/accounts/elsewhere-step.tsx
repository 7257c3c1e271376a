import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import styles from './accounts.module.css';
import { TroubleNotice } from './trouble-notice';
import type { useConnect } from './use-connect';

/** The address leads to another name: the person says whether that is right, before any password is asked for. */
export function ElsewhereStep({
  connect,
  from,
  to,
}: {
  connect: ReturnType<typeof useConnect>;
  from: string;
  to: string;
}) {
  const { t } = useTranslation('sync');
  return (
    <>
      <p>{t('connect.elsewhere.body', { from: new URL(from).host, to: new URL(to).host })}</p>
      <Banner kind="warning">{t('connect.elsewhere.hint')}</Banner>
      {connect.trouble && <TroubleNotice trouble={connect.trouble} />}
      <div className={styles['buttons']}>
        <Button onPress={connect.startOver}>{t('connect.otherAddress')}</Button>
        <Button variant="primary" pending={connect.isBusy} onPress={() => void connect.discover(to)}>
          {t('connect.elsewhere.go', { to: new URL(to).host })}
        </Button>
      </div>
    </>
  );
}
