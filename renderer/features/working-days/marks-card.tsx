import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import type { WorkMark } from '../../domain/work-day';
import { countForMark, type WorkingDaySums } from '../../domain/working-days';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconButton } from '../../ui/icon-button';
import { MarkDialog } from './mark-dialog';
import styles from './working-days.module.css';

export type MarksCardProps = { marks: readonly WorkMark[]; sums: WorkingDaySums };

/** Numbers that the officer keeps an eye on, told as they are: no bar, no colour, no verdict. */
export function MarksCard({ marks, sums }: MarksCardProps) {
  const { t } = useTranslation('workDays');
  const formats = useFormats();
  const { storage } = useServices();
  const undoable = useUndoable();
  const [edited, setEdited] = useState<WorkMark | 'new'>();
  const sorted = marks.toSorted((a, b) => formats.collator.compare(a.label, b.label));
  return (
    <Card
      title={t('marks.title')}
      actions={
        <Button size="small" icon={Plus} onPress={() => setEdited('new')}>
          {t('marks.add')}
        </Button>
      }
    >
      {sorted.length === 0 && <p className="muted">{t('marks.empty')}</p>}
      <ul className={styles['marks']} aria-label={t('marks.title')}>
        {sorted.map((mark) => {
          const { confirmed, planned } = countForMark(mark, sums);
          return (
            <li key={mark.id}>
              <span className={styles['markWords']}>
                <strong>{mark.label}</strong>
                <span className="muted small">{formats.countryName(mark.country)}</span>
              </span>
              <span className={styles['markCount']}>
                <span className="tabular">
                  {t('marks.count', { days: formats.number(confirmed), mark: formats.number(mark.days) })}
                </span>
                {planned > 0 && (
                  <span className="muted small">
                    {t('marks.withPlanned', { days: formats.number(confirmed + planned) })}
                  </span>
                )}
              </span>
              <span className={styles['buttons']}>
                <IconButton
                  aria-label={t('marks.edit', { label: mark.label })}
                  icon={Pencil}
                  onPress={() => setEdited(mark)}
                />
                <IconButton
                  aria-label={t('marks.remove', { label: mark.label })}
                  icon={Trash2}
                  onPress={() => void undoable(() => storage.workMarks.remove([mark.id]), t('marks.removed'))}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {edited !== undefined && (
        <MarkDialog mark={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Card>
  );
}
