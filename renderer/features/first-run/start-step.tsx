import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/radio-group';
import styles from './first-run.module.css';
import type { StartChoice } from './first-run-draft';

const choices: readonly StartChoice[] = ['sample', 'import', 'empty', 'restore'];

export type StartStepProps = {
  value: StartChoice;
  onChange: (start: StartChoice) => void;
  /** What puts a backup back, shown once that is chosen. */
  restore: ReactNode;
};

/** What the desk begins with. */
export function StartStep({ value, onChange, restore }: StartStepProps) {
  const { t } = useTranslation('firstRun');
  return (
    <div className={styles['start']}>
      <RadioGroup<StartChoice>
        label={t('start.label')}
        labelHidden
        value={value}
        onChange={onChange}
        choices={choices.map((id) => ({
          id,
          text: <strong>{t(`start.${id}.title`)}</strong>,
          detail: t(`start.${id}.detail`),
        }))}
      />
      {value === 'restore' && <div className={styles['restore']}>{restore}</div>}
    </div>
  );
}
