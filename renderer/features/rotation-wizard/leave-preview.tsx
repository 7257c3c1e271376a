import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import type { Occurrence, Rotation } from '../../domain/rotation';
import { Card } from '../../ui/card';
import type { LeaveEdits } from '../../domain/leave-edits';
import { usePlanWords } from './use-plan-words';
import styles from './wizard.module.css';

/** The days that fall away and those that are there again. */
export function LeavePreview({ edits, rotations }: { edits: LeaveEdits; rotations: readonly Rotation[] }) {
  const { t } = useTranslation('rotationWizard');
  const { away, back } = edits;
  return (
    <Card title={t('leave.preview')} className={styles['leavePreview']}>
      <div role="status">
        {away.length === 0 && back.length === 0 && <p>{t('leave.nothing')}</p>}
        {away.length > 0 && (
          <Days title={t('leave.away', { count: away.length })} days={away} rotations={rotations} />
        )}
        {back.length > 0 && (
          <Days title={t('leave.back', { count: back.length })} days={back} rotations={rotations} />
        )}
      </div>
    </Card>
  );
}

function Days({
  title,
  days,
  rotations,
}: {
  title: string;
  days: readonly Occurrence[];
  rotations: readonly Rotation[];
}) {
  const { t } = useTranslation('rotationWizard');
  const formats = useFormats();
  const words = usePlanWords(useHouses());
  const told = (day: Occurrence) => {
    const colleague = rotations.find(({ id }) => id === day.swapWith)?.personName;
    const was =
      day.swapWith !== ''
        ? t('leave.swapped', { name: colleague || t('leave.colleague') })
        : day.moved && day.patternDate !== day.date
          ? t('leave.moved', { date: formats.shortWeekdayDate(day.patternDate) })
          : '';
    return [words.week(day.date), words.what(day), was].filter(Boolean).join(' · ');
  };
  return (
    <>
      <p className={styles['summaryCount']}>{title}</p>
      <ul className={styles['summaryList']}>
        {days.map((day) => (
          <li key={`${day.rotationId} ${day.patternDate}`}>
            <strong>{formats.longDate(day.date)}</strong>
            <span className={styles['hint']}>{told(day)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
