import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useLive } from '../../storage/use-live';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import styles from './data.module.css';
import { PassphraseForm } from './passphrase-form';
import { RestorePreview } from './restore-preview';
import { RowsProgress } from './rows-progress';
import { useRestore } from './use-restore';

const nothing = () => undefined;

/** Puts a backup back: choose, check, look at what is in it, confirm. Used in the settings, at the first start and when data is missing. */
export function RestorePanel({ onRestored = nothing }: { onRestored?: () => void }) {
  const { t } = useTranslation(['data', 'common', 'errors']);
  const formats = useFormats();
  const { storage } = useServices();
  const { state, choose, check, restore, cancel, reset } = useRestore(onRestored);
  const [isAsking, setIsAsking] = useState(false);
  const here = useLive<number | null>(() => storage.contacts.count(), [storage], null);
  const begin = (backup: Parameters<typeof restore>[0]) => {
    setIsAsking(false);
    void restore(backup);
  };

  return (
    <div className={styles['stack']}>
      <p className={styles['text']}>{t('restore.body')}</p>
      {state.kind === 'locked' && (
        <PassphraseForm
          key={state.file.name}
          name={state.file.name}
          isWrong={state.isWrong}
          onSubmit={(passphrase) => void check(state.file, passphrase)}
          onCancel={reset}
        />
      )}
      {state.kind === 'checked' && (
        <>
          <RestorePreview name={state.name} backup={state.backup} />
          <div className={styles['buttons']}>
            <Button onPress={reset}>{t('common:cancel')}</Button>
            <Button
              variant="primary"
              // What would be replaced must be known before it can be asked about.
              disabled={here === null}
              onPress={() => (here === 0 ? begin(state.backup) : setIsAsking(true))}
            >
              {t('restore.go')}
            </Button>
          </div>
          <ConfirmDialog
            isOpen={isAsking}
            title={t('restore.askTitle')}
            confirmLabel={t('restore.askGo')}
            danger
            onCancel={() => setIsAsking(false)}
            onConfirm={() => begin(state.backup)}
          >
            <p>
              {t('restore.ask', {
                count: here ?? 0,
                number: formats.number(here ?? 0),
                when: formats.moment(Date.parse(state.backup.at)),
              })}
            </p>
            <p>{t('restore.askBackup')}</p>
          </ConfirmDialog>
        </>
      )}
      {state.kind === 'restoring' && (
        <RowsProgress label={t('restore.working')} work={state} onCancel={cancel}>
          {t('restore.cancelSafe')}
        </RowsProgress>
      )}
      {(state.kind === 'idle' ||
        state.kind === 'reading' ||
        state.kind === 'failed' ||
        state.kind === 'done') && (
        <div>
          <Button icon={FolderOpen} onPress={() => void choose()} pending={state.kind === 'reading'}>
            {t('restore.choose')}
          </Button>
        </div>
      )}
      {state.kind === 'done' && (
        <Banner kind="ok" live>
          {t('restore.done', { count: state.contacts, number: formats.number(state.contacts) })}
        </Banner>
      )}
      {state.kind === 'failed' && (
        <Banner
          kind={state.problem.kind === 'other' && state.problem.error === 'cancelled' ? 'info' : 'error'}
          live
        >
          {state.problem.kind === 'file'
            ? t(`restore.problem.${state.problem.problem}`)
            : t(`errors:${state.problem.error}`)}
        </Banner>
      )}
    </div>
  );
}
