import { ExternalLink, Server } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import styles from './accounts.module.css';
import type { FoundServer } from './found-server';
import { TroubleNotice } from './trouble-notice';
import type { useConnect } from './use-connect';

/** What was found, and signing in there: by app password, or in the browser where the server offers it. */
export function SignInStep({
  connect,
  server,
}: {
  connect: ReturnType<typeof useConnect>;
  server: FoundServer;
}) {
  const { t } = useTranslation('sync');
  const [user, setUser] = useState('');
  const [secret, setSecret] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [inBrowser, setInBrowser] = useState(false);
  const browserButton = useRef<HTMLButtonElement>(null);
  const signInButton = useRef<HTMLButtonElement>(null);
  const { isBusy, trouble } = connect;
  const isWaiting = isBusy && inBrowser;
  const { nextcloud } = server;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    setInBrowser(false);
    if (user.trim() !== '' && secret !== '')
      void connect.signIn(server, { kind: 'password', user: user.trim(), secret });
  };
  const openBrowser = (address: string) => {
    setInBrowser(true);
    void connect.signIn(server, { kind: 'browser', server: address });
  };
  return (
    <>
      <p className={styles['found']}>
        <Icon icon={Server} />
        <span>{t('connect.found', { host: server.host })}</span>
      </p>
      {server.isOtherName && <Banner kind="warning">{t('connect.otherName', { host: server.host })}</Banner>}
      {server.otherHost !== undefined && (
        <Banner kind="info">{t('connect.otherHost', { host: server.otherHost })}</Banner>
      )}
      {nextcloud !== undefined && (
        <div className={styles['browser']}>
          <p>{t('connect.browser.body')}</p>
          <div className={styles['buttons']}>
            <Button
              ref={browserButton}
              variant="primary"
              icon={ExternalLink}
              pending={isWaiting}
              onPress={() => openBrowser(nextcloud)}
            >
              {t(isWaiting ? 'connect.browser.waiting' : 'connect.browser.go')}
            </Button>
            {isWaiting && (
              <Button
                onPress={() => {
                  // This button goes with the waiting: focus must not fall to the page's beginning.
                  browserButton.current?.focus();
                  connect.cancelBrowser();
                }}
              >
                {t('connect.browser.cancel')}
              </Button>
            )}
          </div>
          <p role="status" className={isWaiting ? 'muted small' : 'visually-hidden'}>
            {isWaiting && t('connect.browser.hint')}
          </p>
          <p className={styles['or']}>{t('connect.browser.or')}</p>
        </div>
      )}
      <form noValidate onSubmit={submit} className={styles['form']}>
        <TextField
          label={t('connect.user')}
          description={t('connect.userHint')}
          required
          value={user}
          onChange={setUser}
          autoComplete="username"
          spellCheck={false}
          maxLength={320}
          error={isChecked && user.trim() === '' ? t('connect.userMissing') : undefined}
        />
        <TextField
          label={t('connect.password')}
          description={t('connect.passwordHint')}
          required
          type="password"
          value={secret}
          onChange={setSecret}
          autoComplete="current-password"
          maxLength={1000}
          error={isChecked && secret === '' ? t('connect.passwordMissing') : undefined}
        />
        {trouble && (
          <TroubleNotice
            trouble={trouble}
            goOn={connect.goOn}
            focusAfter={inBrowser ? browserButton : signInButton}
          />
        )}
        <div className={styles['buttons']}>
          <Button onPress={connect.startOver}>{t('connect.otherAddress')}</Button>
          <Button
            ref={signInButton}
            type="submit"
            variant={nextcloud === undefined ? 'primary' : 'secondary'}
            pending={isBusy && !isWaiting}
          >
            {t(isBusy && !isWaiting ? 'connect.signingIn' : 'connect.signIn')}
          </Button>
        </div>
      </form>
    </>
  );
}
