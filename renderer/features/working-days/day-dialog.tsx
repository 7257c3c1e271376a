import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useClosingIndex } from '../../app/use-closing-days';
import { useUndoable } from '../../app/use-undoable';
import { freeWeekdays, type RecordedDay } from '../../domain/working-days';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import { useCountryChoices } from './country-choices';
import { countriesOf, errorsOf, valuesOf } from './day-values';
import type { WorkRecord } from './use-work-record';
import styles from './working-days.module.css';

export type DayDialogProps = {
  /** The day to change; absent for a new one. */
  day: RecordedDay | undefined;
  record: WorkRecord;
  onClose: () => void;
};

/** Holds fast where one worked on a day, or on several at once. */
export function DayDialog({ day, record: { year, days, today, house }, onClose }: DayDialogProps) {
  const { t } = useTranslation(['workDays', 'common']);
  const formats = useFormats();
  const { storage } = useServices();
  const undoable = useUndoable();
  const closing = useClosingIndex(`${year}-01-01`, `${year}-12-31`);
  const countries = useCountryChoices();
  const form = useId();
  const [values, setValues] = useState(() => valuesOf(day, house?.country));
  const [checked, setChecked] = useState(false);
  const [isFull, setFull] = useState(false);
  const errors = checked ? errorsOf(values, year, today) : {};
  const set = (part: Partial<typeof values>) => {
    setValues({ ...values, ...part });
    setFull(false);
  };
  const dates = { separator: formats.dateSeparator };

  const save = async () => {
    setChecked(true);
    const { date, until } = values;
    if (date === undefined || Object.keys(errorsOf(values, year, today)).length > 0) return;
    const list =
      until === undefined
        ? [date]
        : freeWeekdays(date, until, days, (each) => closing.closedPart(house?.id ?? '', each) === 'whole');
    setFull(list.length === 0);
    if (list.length === 0) return;
    const rows = list.map((id) => ({ id, countries: countriesOf(values), note: values.note.trim() }));
    const told = { count: rows.length, number: formats.number(rows.length) };
    if (await undoable(() => storage.workDays.save(rows), t('days.saved', told))) onClose();
  };

  return (
    <Dialog
      title={day ? t('form.editTitle', { day: formats.longDate(day.date) }) : t('form.addTitle')}
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
        {isFull && (
          <Banner kind="info" live>
            {t('form.nothingLeft')}
          </Banner>
        )}
        {!day && (
          <>
            <DateField
              {...dates}
              label={t('form.day')}
              required
              value={values.date}
              onChange={(date) => set({ date })}
              error={errors.date && t(`form.${errors.date}`, { year })}
            />
            <DateField
              {...dates}
              label={t('form.until')}
              description={t('form.untilHint')}
              value={values.until}
              onChange={(until) => set({ until })}
              error={errors.until && t(`form.${errors.until}`, { year })}
            />
          </>
        )}
        <RadioGroup
          label={t('form.kind')}
          value={values.worked}
          onChange={(worked) => set({ worked })}
          choices={(['one', 'two', 'off'] as const).map((id) => ({ id, text: t(`form.${id}`) }))}
        />
        {values.worked !== 'off' && (
          <ComboBox
            label={t('form.country')}
            required
            choices={countries}
            value={values.country}
            onChange={(country) => set({ country })}
            error={errors.country && t(`form.${errors.country}`)}
          />
        )}
        {values.worked === 'two' && (
          <ComboBox
            label={t('form.second')}
            required
            choices={countries}
            value={values.second}
            onChange={(second) => set({ second })}
            error={errors.second && t(`form.${errors.second}`)}
          />
        )}
        <TextField
          label={t('form.note')}
          value={values.note}
          onChange={(note) => set({ note })}
          maxLength={200}
        />
      </form>
    </Dialog>
  );
}
