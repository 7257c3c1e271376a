import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { factsOn } from './plan-facts';
import { type PlanRow, takesPlace } from './plan-rows';
import type { PlanView } from './use-plan-data';
import type { PlanWords } from './use-plan-words';
import styles from './wizard.module.css';

export type MoveDialogProps = {
  row: PlanRow;
  allRows: readonly PlanRow[];
  view: PlanView;
  words: PlanWords;
  suggested: string | undefined;
  onClose: () => void;
  onMove: (to: string) => void;
};

/** Another day for one of the plan; says at once what speaks against it, and forbids nothing. */
export function MoveDialog({ row, allRows, view, words, suggested, onClose, onMove }: MoveDialogProps) {
  const { t } = useTranslation(['rotationWizard', 'common']);
  const formats = useFormats();
  const [to, setTo] = useState<string | undefined>(
    row.outcome.kind === 'moved' ? row.outcome.to : (suggested ?? row.patternDate),
  );
  const facts = to === undefined ? [] : factsOn(to, view.series.plan, view.around).map(words.fact);
  const isTaken = allRows.some(
    (other) => other.date === to && other.patternDate !== row.patternDate && takesPlace(other.outcome),
  );
  const against = isTaken ? [...facts, t('fact.twice')] : facts;
  const move = () => to !== undefined && onMove(to);
  return (
    <Dialog
      title={t('move.title', { date: formats.weekdayDate(row.patternDate) })}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={move} disabled={to === undefined}>
            {t('move.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <DateField
          label={t('move.to')}
          value={to}
          onChange={setTo}
          separator={formats.dateSeparator}
          firstDayOfWeek={formats.firstWeekday === 7 ? 'sun' : 'mon'}
          description={to && `${formats.longDate(to)}, ${words.week(to)}`}
          error={to === undefined ? t('move.missing') : undefined}
        />
        {to !== undefined && (
          <Banner kind={against.length > 0 ? 'warning' : 'ok'} live>
            {against.length > 0 ? against.join('; ') : t('move.free')}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
