import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './first-run.module.css';

const steps = ['language', 'own', 'partner', 'start'] as const;
export type StepName = (typeof steps)[number];

/** Name of the step, for its place and for texts. */
export function stepName(step: number): StepName {
  return steps[step] ?? 'language';
}

/** Which step this is, which are done, which come. */
export function StepProgress({ step }: { step: number }) {
  const { t } = useTranslation('firstRun');
  return (
    <ol className={styles['progress']} aria-label={t('progress', { step: step + 1, all: steps.length })}>
      {steps.map((name, at) => (
        <li
          key={name}
          aria-current={at === step ? 'step' : undefined}
          className={at === step ? styles['here'] : at < step ? styles['past'] : undefined}
        >
          <span className={styles['number']} aria-hidden>
            {at < step ? <Icon icon={Check} size={14} /> : at + 1}
          </span>
          <span className={styles['stepWord']}>
            {t(`step.${name}.name`)}
            {at < step && <VisuallyHidden>{`, ${t('stepDone')}`}</VisuallyHidden>}
          </span>
        </li>
      ))}
    </ol>
  );
}
