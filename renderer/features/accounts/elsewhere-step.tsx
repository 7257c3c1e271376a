import { useRef } from 'react';
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
  const search = useRef<HTMLButtonElement>(null);
  return (
    <>
      <p>{t('connect.elsewhere.body', { from: new URL(from).host, to: new URL(to).host })}</p>
      <Banner kind="warning">{t('connect.elsewhere.hint')}</Banner>
      {connect.trouble && <TroubleNotice trouble={connect.trouble} goOn={connect.goOn} focusAfter={search} />}
      <div className={styles['buttons']}>
        <Button onPress={connect.startOver}>{t('connect.otherAddress')}</Button>
        <Button
          ref={search}
          variant="primary"
          pending={connect.isBusy}
          onPress={() => void connect.discover(to)}
        >
          {t('connect.elsewhere.go', { to: new URL(to).host })}
        </Button>
      </div>
    </>
  );
}
