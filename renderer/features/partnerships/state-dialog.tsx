import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { today } from '../../app/today';
import { useUndoable } from '../../app/use-undoable';
import type { Partnership } from '../../domain/partnership';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import styles from './partnerships.module.css';

export type StateDialogProps = {
  partnership: Partnership;
  name: string;
  to: 'paused' | 'ended';
  onClose: () => void;
};

/** Asks from when and why a partnership pauses or ends; says that nothing is lost by it. */
export function StateDialog({ partnership, name, to, onClose }: StateDialogProps) {
  const { t } = useTranslation(['partnerships', 'common']);
  const { storage } = useServices();
  const formats = useFormats();
  const undoable = useUndoable();
  const [on, setOn] = useState<string | undefined>(today());
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);

  const save = async () => {
    setChecked(true);
    if (on === undefined) return;
    const isSaved = await undoable(
      () => storage.partnerships.setState(partnership.id, { kind: to, on, reason: reason.trim() }),
      t(to, { name }),
    );
    if (isSaved) onClose();
  };

  return (
    <Dialog
      title={t(to === 'paused' ? 'change.pauseTitle' : 'change.endTitle', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t(to === 'paused' ? 'pause' : 'end')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('change.body', { state: t(`state.${to}`) })}</p>
        <DateField
          label={t('change.on')}
          required
          value={on}
          onChange={setOn}
          separator={formats.dateSeparator}
          firstDayOfWeek={formats.firstWeekday === 1 ? 'mon' : 'sun'}
          error={checked && on === undefined ? t('change.onMissing') : undefined}
        />
        <TextField
          label={t('change.reason')}
          description={t('change.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
      </div>
    </Dialog>
  );
}
