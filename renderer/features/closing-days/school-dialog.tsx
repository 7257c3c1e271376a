import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormDraft } from '../../app/use-form-draft';
import { useUndoable } from '../../app/use-undoable';
import type { SchoolHoliday, SchoolRegion } from '../../domain/closing-day';
import { closingDoubts } from '../../domain/closing-plausible';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from './closing-days.module.css';
import { DateFields, NameField, type PeriodForm, SourceFields, usePeriodErrors } from './period-fields';

export type SchoolDialogProps = {
  region: SchoolRegion;
  /** Absent for new ones; a change of shipped ones becomes an own row in their place. */
  holiday?: SchoolHoliday | undefined;
  onClose: () => void;
};

/** Enters school holidays of a region, or corrects them. */
export function SchoolDialog({ region, holiday, onClose }: SchoolDialogProps) {
  const { t } = useTranslation(['closingDays', 'common']);
  const { storage } = useServices();
  const undoable = useUndoable();
  const key = `school-holidays/${region}/${holiday ? holiday.id || holiday.from : 'new'}`;
  const { value: form, ...draft } = useFormDraft<PeriodForm>(key, formOf(holiday));
  const [checked, setChecked] = useState(false);
  const errors = usePeriodErrors(form);
  const doubts = 'until' in errors || 'from' in errors ? [] : closingDoubts('schoolHolidays', form);
  const change = (part: Partial<PeriodForm>) => draft.change({ ...form, ...part });

  const cancel = () => {
    draft.discard();
    onClose();
  };
  const save = async () => {
    setChecked(true);
    if (Object.keys(errors).length > 0) return;
    const row = { ...form, source: form.source.trim(), region, id: holiday?.id || crypto.randomUUID() };
    if (await undoable(() => storage.schoolHolidays.save([row]), t('school.saved'))) cancel();
  };

  return (
    <Dialog
      title={t(holiday ? 'school.editTitle' : 'school.newTitle')}
      isOpen
      onClose={cancel}
      size="large"
      dismissable={!draft.isTouched}
      actions={
        <>
          <Button onPress={cancel}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t(holiday ? 'common:save' : 'common:add')}
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
        <SourceFields form={form} onChange={change} />
      </div>
    </Dialog>
  );
}

function formOf(holiday: SchoolHoliday | undefined): PeriodForm {
  if (!holiday) return { from: '', until: '', name: {}, source: '', checkedOn: '' };
  const { from, until, name, source, checkedOn } = holiday;
  return { from, until, name, source, checkedOn };
}
