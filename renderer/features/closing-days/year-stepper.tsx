import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button';
import styles from './closing-days.module.css';

export type YearStepperProps = { year: number; onChange: (year: number) => void };

/** Years for which both the calendar and the rules hold. */
const firstYear = 2000;
const lastYear = 2099;

/** The year with a step to either side; the new one is spoken. */
export function YearStepper({ year, onChange }: YearStepperProps) {
  const { t } = useTranslation('closingDays');
  return (
    <fieldset className={styles['year']} aria-label={t('year')}>
      <IconButton
        aria-label={t('yearBefore')}
        icon={ChevronLeft}
        variant="secondary"
        disabled={year <= firstYear}
        onPress={() => onChange(year - 1)}
      />
      <output className={styles['yearNumber']}>{year}</output>
      <IconButton
        aria-label={t('yearAfter')}
        icon={ChevronRight}
        variant="secondary"
        disabled={year >= lastYear}
        onPress={() => onChange(year + 1)}
      />
    </fieldset>
  );
}
