import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { leaveDraftKey, readLeaveDraft } from './leave-draft';
import { LeaveForm } from './leave-form';
import { useKeptStart } from './use-kept-form';
import styles from './wizard.module.css';

export type LeaveScreenProps = {
  /** The leave to change; absent for a new one. */
  id?: string | undefined;
  /** The contact who is away, if it is known already. */
  personId?: string | undefined;
  /** Saved: show the week of this plain date. */
  onDone: (date: string) => void;
  onCancel: () => void;
};

/** Enters leave of a person: a range of days on which whatever is planned falls away, and comes back with it. */
export function LeaveScreen(props: LeaveScreenProps) {
  return <LoadedLeave key={props.id ?? `of ${props.personId ?? ''}`} {...props} />;
}

function LoadedLeave({ id, personId = '', onDone, onCancel }: LeaveScreenProps) {
  const { t } = useTranslation(['rotationWizard', 'common', 'errors']);
  const state = useKeptStart(id, leaveDraftKey(id, personId), readLeaveDraft);
  switch (state.kind) {
    case 'loading':
      return <output className={styles['waiting']}>{t('common:loading')}</output>;
    case 'ready':
      return (
        <LeaveForm id={id} personId={personId} start={state.start} onDone={onDone} onCancel={onCancel} />
      );
    case 'notThere':
    case 'failed':
      return (
        <div className={styles['waiting']}>
          <Banner kind="error" live actions={<Button onPress={onCancel}>{t('common:back')}</Button>}>
            {state.kind === 'failed' ? t(`errors:${explainError(state.error)}`) : t('leave.gone')}
          </Banner>
        </div>
      );
  }
}
