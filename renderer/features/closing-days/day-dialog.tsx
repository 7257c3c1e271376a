import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormDraft } from '../../app/use-form-draft';
import { useUndoable } from '../../app/use-undoable';
import { type ClosingBasis, type ClosingDayRow, closingBases, type DayPart } from '../../domain/closing-day';
import { closingDoubts } from '../../domain/closing-plausible';
import type { House } from '../../domain/house';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { RadioGroup } from '../../ui/radio-group';
import { type ClosingEntry, rowOfEntry } from './closing-entries';
import styles from './closing-days.module.css';
import { DateFields, NameField, type PeriodForm, SourceFields, usePeriodErrors } from './period-fields';

export type DayDialogProps = {
  house: House;
  year: number;
  /** Absent for a new day. */
  entry?: ClosingEntry | undefined;
  onClose: () => void;
};

type DayForm = PeriodForm & { part: DayPart; basis: ClosingBasis };
const parts: readonly DayPart[] = ['whole', 'morning', 'afternoon'];

/** Enters a closing day, or changes one: its half, its name, its range, its source. */
export function DayDialog({ house, year, entry, onClose }: DayDialogProps) {
  const { t } = useTranslation(['closingDays', 'common']);
  const { storage } = useServices();
  const undoable = useUndoable();
  const key = `closing-day/${house.id}/${year}/${entry?.key ?? 'new'}`;
  const { value: form, ...draft } = useFormDraft<DayForm>(key, formOf(entry));
  const [checked, setChecked] = useState(false);
  const period = usePeriodErrors(form);
  // A row stands in the place of the rule's day in its own year only.
  const errors =
    entry?.ruleId && form.from !== '' && form.from.slice(0, 4) !== String(year)
      ? { ...period, from: t('form.otherYear', { year }) }
      : period;
  const doubts = 'until' in period || 'from' in period ? [] : closingDoubts('closingDays', form);
  const change = (part: Partial<DayForm>) => draft.change({ ...form, ...part });

  const cancel = () => {
    draft.discard();
    onClose();
  };
  const save = async () => {
    setChecked(true);
    if (Object.keys(errors).length > 0) return;
    const isSaved = await undoable(
      () => storage.closingDays.save([rowOf(form, house.id, entry)]),
      t('saved'),
    );
    if (isSaved) cancel();
  };

  return (
    <Dialog
      title={t(entry ? 'form.editTitle' : 'form.newTitle', { city: house.city })}
      isOpen
      onClose={cancel}
      size="large"
      dismissable={!draft.isTouched}
      actions={
        <>
          <Button onPress={cancel}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t(entry ? 'common:save' : 'common:add')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {draft.isRestored && (
          <Banner kind="info" live>
            {t('form.restored')}
          </Banner>
        )}
        <DateFields
          form={form}
          onChange={change}
          errors={checked ? errors : {}}
          warning={doubts[0] && t(`doubt.${doubts[0]}`)}
        />
        <NameField form={form} onChange={change} errors={checked ? errors : {}} />
        <div className={styles['pair']}>
          <RadioGroup<DayPart>
            label={t('form.part')}
            value={form.part}
            onChange={(part) => change({ part })}
            choices={parts.map((id) => ({ id, text: t(`part.${id}`) }))}
          />
          <RadioGroup<ClosingBasis>
            label={t('form.basis')}
            value={form.basis}
            onChange={(basis) => change({ basis })}
            choices={closingBases.map((id) => ({ id, text: t(`basis.${id}`) }))}
          />
        </div>
        <SourceFields form={form} onChange={change} />
      </div>
    </Dialog>
  );
}

function formOf(entry: ClosingEntry | undefined): DayForm {
  if (!entry) {
    return { from: '', until: '', name: {}, source: '', checkedOn: '', part: 'whole', basis: 'custom' };
  }
  const { from, until, name, source, checkedOn, part, basis } = entry;
  return { from, until, name, source, checkedOn, part, basis };
}

function rowOf(form: DayForm, houseId: string, entry: ClosingEntry | undefined): ClosingDayRow {
  const base = entry
    ? rowOfEntry(entry, houseId, () => crypto.randomUUID())
    : { id: crypto.randomUUID(), houseId, ruleId: '', open: false };
  return { ...base, ...form, source: form.source.trim() };
}
