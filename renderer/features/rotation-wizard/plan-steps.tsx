import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './wizard.module.css';

export const planSteps = ['who', 'when', 'check'] as const;
export type PlanStep = (typeof planSteps)[number];

/** Name of the step at a place, counted from 0. */
export function planStepAt(step: number): PlanStep {
  return planSteps[step] ?? 'who';
}

/** Which step this is; each is a button, since nothing has to be done before another. */
export function PlanSteps({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  const { t } = useTranslation('rotationWizard');
  return (
    <nav aria-label={t('steps')}>
      <ol className={styles['steps']}>
        {planSteps.map((name, at) => (
          <li key={name} className={at === step ? styles['here'] : at < step ? styles['past'] : undefined}>
            <button
              type="button"
              className={styles['stepButton']}
              aria-current={at === step ? 'step' : undefined}
              onClick={() => onStep(at)}
            >
              <span className={styles['number']} aria-hidden>
                {at < step ? <Icon icon={Check} size={14} /> : at + 1}
              </span>
              <span className={styles['stepWord']}>
                {t(`step.${name}.name`)}
                {at < step && <VisuallyHidden>{`, ${t('stepDone')}`}</VisuallyHidden>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
