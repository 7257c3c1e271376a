import { CalendarX, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { today, useToday } from '../../app/today';
import { useUndoable } from '../../app/use-undoable';
import type { Rotation } from '../../domain/rotation';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { daysAfter, endedPlan } from './end-series';
import styles from './wizard.module.css';

export type SeriesActionsProps = {
  plan: Rotation;
  /** Done: show the week of this plain date. */
  onDone: (date: string) => void;
};

/** Ends a plan earlier than planned, or puts it into the trash; both can be undone. */
export function SeriesActions({ plan, onDone }: SeriesActionsProps) {
  const { t } = useTranslation('rotationWizard');
  const { storage } = useServices();
  const undoable = useUndoable();
  const [isEnding, setEnding] = useState(false);
  const name = plan.personName || t('nobody');
  const remove = async () => {
    if (await undoable(async () => storage.rotations.trash([plan.id]), t('deleted', { name })))
      onDone(today());
  };
  return (
    <>
      <Button icon={CalendarX} onPress={() => setEnding(true)}>
        {t('end.action')}
      </Button>
      <Button icon={Trash2} onPress={() => void remove()}>
        {t('delete')}
      </Button>
      {isEnding && <EndDialog plan={plan} name={name} onClose={() => setEnding(false)} onDone={onDone} />}
    </>
  );
}

function EndDialog({
  plan,
  name,
  onClose,
  onDone,
}: SeriesActionsProps & { name: string; onClose: () => void }) {
  const { t } = useTranslation(['rotationWizard', 'common']);
  const { storage } = useServices();
  const formats = useFormats();
  const undoable = useUndoable();
  const now = useToday();
  const [last, setLast] = useState<string | undefined>(now > plan.from ? now : plan.from);
  const count = last === undefined ? 0 : daysAfter(plan, last);
  const end = async () => {
    if (last === undefined) return;
    const told = t('end.done', { name, date: formats.date(last) });
    if (await undoable(async () => storage.rotations.save(plan.id, endedPlan(plan, last)), told))
      onDone(last);
  };
  return (
    <Dialog
      title={t('end.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void end()} disabled={last === undefined}>
            {t('end.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <DateField
          label={t('end.last')}
          value={last}
          onChange={setLast}
          min={plan.from}
          separator={formats.dateSeparator}
          firstDayOfWeek={formats.firstWeekday === 7 ? 'sun' : 'mon'}
          error={last === undefined ? t('end.missing') : undefined}
        />
        {last !== undefined && (
          <p role="status">{count === 0 ? t('end.none') : t('end.effect', { count })}</p>
        )}
      </div>
    </Dialog>
  );
}
