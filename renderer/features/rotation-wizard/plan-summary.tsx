import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Card } from '../../ui/card';
import { CountLine } from './count-line';
import type { PlanRow } from './plan-rows';
import type { PlanView } from './use-plan-data';
import { type PlanWords, usePlanWords } from './use-plan-words';
import styles from './wizard.module.css';

const first = 8;

/** What the pattern comes to, beside the form while it is typed. */
export function PlanSummary({ view }: { view: PlanView }) {
  const { t } = useTranslation('rotationWizard');
  const { rows } = view;
  const words = usePlanWords(view.houses);
  return (
    <Card title={t('summary.title')}>
      <p className={styles['summaryCount']}>
        {rows.length === 0 ? t('summary.none') : <CountLine rows={rows} />}
      </p>
      <ul className={styles['summaryList']}>
        {rows.slice(0, first).map((row) => (
          <SummaryLine key={row.patternDate} row={row} words={words} />
        ))}
      </ul>
      {rows.length > first && (
        <p className={styles['hint']}>{t('summary.more', { count: rows.length - first })}</p>
      )}
    </Card>
  );
}

function SummaryLine({ row, words }: { row: PlanRow; words: PlanWords }) {
  const formats = useFormats();
  const reasons = words.facts(row);
  const told = [row.outcome.kind === 'takesPlace' ? '' : words.state(row), ...reasons].filter(Boolean);
  return (
    <li>
      <strong>{formats.shortWeekdayDate(row.patternDate)}</strong>
      <span className={styles['hint']}>{[words.week(row.patternDate), ...told].join(' · ')}</span>
    </li>
  );
}
