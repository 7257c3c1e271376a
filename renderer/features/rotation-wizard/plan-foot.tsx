import { ArrowLeft, ArrowRight, CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useFormats } from '../../app/settings-context';
import type { DraftKeeper } from '../../app/use-draft';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { lastPlanStep } from './plan-draft';
import styles from './wizard.module.css';

export type PlanFootProps = {
  /** The form that the main button sends. */
  formId: string;
  step: number;
  keeper: DraftKeeper;
  isApplying: boolean;
  onBack: () => void;
  onCancel: () => void;
};

/** The foot of the wizard: back, on, away, and whether the entry is safe. */
export function PlanFoot({ formId, step, keeper, isApplying, onBack, onCancel }: PlanFootProps) {
  const { t } = useTranslation(['rotationWizard', 'common', 'errors']);
  const formats = useFormats();
  const isLast = step === lastPlanStep;
  return (
    <footer data-foot className={styles['foot']}>
      {keeper.failure !== undefined && (
        <Banner kind="warning" live title={t('notSaved')} className={styles['footNotice']}>
          {t(`errors:${explainError(keeper.failure)}`)}
        </Banner>
      )}
      {step > 0 && (
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('common:back')}
        </Button>
      )}
      <Button variant="quiet" onPress={onCancel}>
        {t('cancel')}
      </Button>
      <p className={styles['kept']}>
        {keeper.keptAt !== undefined && t('kept', { when: formats.time(keeper.keptAt) })}
      </p>
      <Button
        type="submit"
        form={formId}
        variant="primary"
        pending={isApplying}
        {...(isLast ? { icon: CalendarCheck } : { iconAfter: ArrowRight })}
      >
        {isLast ? t('apply') : t('common:next')}
      </Button>
    </footer>
  );
}
