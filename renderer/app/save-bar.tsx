import { useTranslation } from 'react-i18next';
import { type ErrorKey, explainError } from './explain-error';
import { useFormats } from './settings-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import styles from './record-form.module.css';
import type { DraftKeeper } from './use-draft';

/** Why nothing was written: an error, a clash the officer has not seen yet, or an empty form. */
export type SaveProblem = { kind: 'error'; key: ErrorKey } | { kind: 'clash' } | { kind: 'nothingTyped' };

export type SaveBarProps = {
  isSaving: boolean;
  problem: SaveProblem | undefined;
  draft: DraftKeeper;
  onSave: () => void;
  onCancel: () => void;
};

/** The foot of the form, always in view: whether the entry is safe, save and cancel. */
export function SaveBar({ isSaving, problem, draft, onSave, onCancel }: SaveBarProps) {
  const { t } = useTranslation(['recordForm', 'common', 'errors']);
  const formats = useFormats();
  return (
    <div data-foot className={styles['bar']}>
      {problem?.kind === 'error' && (
        <Banner kind="error" live title={t('bar.notSaved')}>
          {t(`errors:${problem.key}`)}
        </Banner>
      )}
      {problem?.kind === 'clash' && (
        <Banner kind="warning" live title={t('bar.notSaved')}>
          {t('bar.clash')}
        </Banner>
      )}
      {problem?.kind === 'nothingTyped' && (
        <Banner kind="info" live>
          {t('bar.nothingTyped')}
        </Banner>
      )}
      {!problem && draft.failure !== undefined && (
        <Banner kind="warning" live title={t('bar.draftFailed')}>
          {t(`errors:${explainError(draft.failure)}`)}
        </Banner>
      )}
      <div className={styles['barLine']}>
        <p className={styles['kept']}>
          {draft.keptAt !== undefined && t('bar.kept', { when: formats.time(draft.keptAt) })}
        </p>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button variant="primary" onPress={onSave} pending={isSaving}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
