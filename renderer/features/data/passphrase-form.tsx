import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './data.module.css';

export type PassphraseFormProps = {
  /** The file's name. */
  name: string;
  isWrong: boolean;
  onSubmit: (passphrase: string) => void;
  onCancel: () => void;
};

/** Asks for the passphrase of a locked backup. */
export function PassphraseForm({ name, isWrong, onSubmit, onCancel }: PassphraseFormProps) {
  const { t } = useTranslation(['data', 'common']);
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [checked, setChecked] = useState(false);
  const isEmpty = checked && passphrase === '';
  // The button that was pressed is gone; what comes next is this field.
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (passphrase !== '') onSubmit(passphrase);
  };
  const wrong = isWrong && passphrase === '' && !checked ? t('restore.problem.wrongPassphrase') : undefined;
  return (
    <form noValidate onSubmit={submit} className={styles['stack']}>
      <TextField
        label={t('restore.passphrase', { name })}
        type="password"
        required
        autoComplete="current-password"
        inputRef={field}
        value={passphrase}
        onChange={setPassphrase}
        error={isEmpty ? t('backup.passphraseMissing') : wrong}
        className={styles['narrow']}
      />
      <div className={styles['buttons']}>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('restore.unlock')}
        </Button>
      </div>
    </form>
  );
}
