import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon';
import { isMild, type Objection } from '../../domain/day-objections';
import styles from './day-dialog.module.css';

/** What speaks against a date, read out as it changes; or that nothing does. */
export function ObjectionList({
  objections,
  tell,
}: {
  objections: readonly Objection[];
  tell: (objection: Objection) => string;
}) {
  const { t } = useTranslation('rotation');
  return (
    <div role="status" className={styles['objections']}>
      {objections.length === 0 ? (
        <p className={styles['fine']}>
          <Icon icon={CircleCheck} />
          <span>{t('day.fine')}</span>
        </p>
      ) : (
        objections.map((objection) => (
          <p key={tell(objection)} className={isMild(objection) ? styles['mild'] : styles['grave']}>
            <Icon icon={isMild(objection) ? Info : TriangleAlert} />
            <span>{tell(objection)}</span>
          </p>
        ))
      )}
    </div>
  );
}
