import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './accounts.module.css';
import { TroubleNotice } from './trouble-notice';
import type { useConnect } from './use-connect';
import { useProblemWords } from './use-problem-words';

/** Which server: an address that was copied, or a mail address whose domain names it. */
export function AddressStep({ connect }: { connect: ReturnType<typeof useConnect> }) {
  const { t } = useTranslation('sync');
  const words = useProblemWords();
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const search = useRef<HTMLButtonElement>(null);
  const { trouble, isBusy } = connect;
  const error =
    trouble?.problem.kind === 'address'
      ? words(trouble.problem)
      : isMissing
        ? t('problem.address.noAddress')
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(typed.trim() === '');
    if (typed.trim() !== '') void connect.discover(typed.trim());
  };
  return (
    <form noValidate onSubmit={submit} className={styles['form']}>
      <TextField
        label={t('connect.address')}
        description={t('connect.addressHint')}
        required
        value={typed}
        onChange={setTyped}
        spellCheck={false}
        maxLength={500}
        error={error}
      />
      {trouble && trouble.problem.kind !== 'address' && (
        <TroubleNotice trouble={trouble} goOn={connect.goOn} focusAfter={search} />
      )}
      <div className={styles['buttons']}>
        <Button ref={search} type="submit" variant="primary" pending={isBusy}>
          {t(isBusy ? 'connect.searching' : 'connect.search')}
        </Button>
      </div>
    </form>
  );
}
