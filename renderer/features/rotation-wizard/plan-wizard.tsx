import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { LeaveScreen } from './leave-screen';
import { PlanWizardBody } from './plan-wizard-body';
import { usePlanStart } from './use-plan-draft';
import styles from './wizard.module.css';

export type PlanWizardProps = {
  /** The plan to change; absent for a new one. */
  id?: string | undefined;
  /** Saved: show the week of this plain date. */
  onDone: (date: string) => void;
  /** Left without saving; what was entered is kept as a draft if the officer wanted so. */
  onCancel: () => void;
};

/** Plans who sits where on which days, step by step; what is entered is kept from the first letter on. */
export function PlanWizard(props: PlanWizardProps) {
  return <LoadedWizard key={props.id ?? 'new'} {...props} />;
}

function LoadedWizard({ id, onDone, onCancel }: PlanWizardProps) {
  const { t } = useTranslation(['rotationWizard', 'common', 'errors']);
  const state = usePlanStart(id);
  switch (state.kind) {
    case 'loading':
      return <output className={styles['waiting']}>{t('common:loading')}</output>;
    case 'ready':
      // Leave has a screen of its own; whoever follows a link to "the plan" of it comes there too.
      if (state.start.before?.kind === 'absence') {
        return <LeaveScreen id={id} onDone={onDone} onCancel={onCancel} />;
      }
      return <PlanWizardBody id={id} start={state.start} onDone={onDone} onCancel={onCancel} />;
    case 'notThere':
    case 'failed':
      return (
        <div className={styles['waiting']}>
          <Banner kind="error" live actions={<Button onPress={onCancel}>{t('common:back')}</Button>}>
            {state.kind === 'failed' ? t(`errors:${explainError(state.error)}`) : t('gone')}
          </Banner>
        </div>
      );
  }
}
