import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useUndoable } from '../../app/use-undoable';
import type { WorkMark } from '../../domain/work-day';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { useCountryChoices } from './country-choices';
import styles from './working-days.module.css';

/** Adds or changes a number of one's own; nothing is proposed, since every number would be a claim. */
export function MarkDialog({ mark, onClose }: { mark: WorkMark | undefined; onClose: () => void }) {
  const { t } = useTranslation(['workDays', 'common']);
  const { storage } = useServices();
  const undoable = useUndoable();
  const countries = useCountryChoices();
  const form = useId();
  const [label, setLabel] = useState(mark?.label ?? '');
  const [country, setCountry] = useState(mark?.country);
  const [days, setDays] = useState(mark ? String(mark.days) : '');
  const [checked, setChecked] = useState(false);
  const isWhole = /^\d{1,3}$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= 366;
  const errors = {
    label: label.trim() === '' ? t('marks.labelMissing') : undefined,
    country: country === undefined ? t('marks.countryMissing') : undefined,
    days: isWhole ? undefined : t('marks.daysWrong'),
  };

  const save = async () => {
    setChecked(true);
    if (errors.label || errors.days || country === undefined) return;
    const row = { id: mark?.id ?? crypto.randomUUID(), label: label.trim(), country, days: Number(days) };
    if (await undoable(() => storage.workMarks.save([row]), t('marks.saved'))) onClose();
  };

  return (
    <Dialog
      title={mark ? t('marks.editTitle') : t('marks.addTitle')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('marks.label')}
          description={t('marks.labelHint')}
          required
          value={label}
          onChange={setLabel}
          maxLength={120}
          error={checked ? errors.label : undefined}
        />
        <ComboBox
          label={t('marks.country')}
          required
          choices={countries}
          value={country}
          onChange={setCountry}
          error={checked ? errors.country : undefined}
        />
        <TextField
          label={t('marks.days')}
          required
          value={days}
          onChange={setDays}
          maxLength={3}
          error={checked ? errors.days : undefined}
        />
      </form>
    </Dialog>
  );
}
