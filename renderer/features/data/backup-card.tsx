import { Download } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import styles from './data.module.css';
import { passphraseStrength } from './passphrase-strength';
import { RowsProgress } from './rows-progress';
import { useBackup } from './use-backup';

/** Writes the whole desk to one file, locked with a passphrase if the user wants. */
export function BackupCard() {
  const { t } = useTranslation(['data', 'errors']);
  const { state, start, cancel } = useBackup();
  const [isLocked, setIsLocked] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const strength = passphraseStrength(passphrase);
  const firstError = checked && strength === 'empty' ? t('backup.passphraseMissing') : undefined;
  const againError = checked && again !== passphrase ? t('backup.passphraseDiffers') : undefined;

  const lock = (isOn: boolean) => {
    setIsLocked(isOn);
    setChecked(false); // Nothing is missing before one has tried.
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isLocked && (strength === 'empty' || again !== passphrase)) return;
    void start(isLocked ? passphrase : '');
  };

  return (
    <Card title={t('backup.title')}>
      <form noValidate onSubmit={submit} className={styles['stack']}>
        <p className={styles['text']}>{t('backup.body')}</p>
        <Switch on={isLocked} onChange={lock} detail={t('backup.lockDetail')}>
          {t('backup.lock')}
        </Switch>
        {isLocked && (
          <div className={styles['pair']}>
            <TextField
              label={t('backup.passphrase')}
              type="password"
              required
              autoComplete="new-password"
              value={passphrase}
              onChange={setPassphrase}
              description={strength === 'empty' ? t('backup.passphraseHint') : undefined}
              warning={strength === 'weak' ? t('backup.strength.weak') : undefined}
              error={firstError}
            />
            <TextField
              label={t('backup.passphraseAgain')}
              type="password"
              required
              autoComplete="new-password"
              value={again}
              onChange={setAgain}
              error={againError}
            />
            {(strength === 'fair' || strength === 'strong') && (
              <output className={styles['strength']}>{t(`backup.strength.${strength}`)}</output>
            )}
          </div>
        )}
        {state.kind === 'working' ? (
          <RowsProgress label={t('backup.working')} work={state} onCancel={cancel}>
            {t('backup.cancelSafe')}
          </RowsProgress>
        ) : (
          <div>
            <Button type="submit" variant="primary" icon={Download}>
              {t('backup.go')}
            </Button>
          </div>
        )}
        {state.kind === 'done' && (
          <Banner kind="ok" live title={t('backup.done', { name: state.name })}>
            {state.isLocked ? t('backup.doneLocked') : t('backup.doneOpen')}
          </Banner>
        )}
        {state.kind === 'failed' && (
          <Banner kind={state.error === 'cancelled' ? 'info' : 'error'} live>
            {t(`errors:${state.error}`)}
          </Banner>
        )}
      </form>
    </Card>
  );
}
