import { CalendarCheck } from 'lucide-react';
import { useContext } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/settings-context';
import { today } from '../../../app/today';
import { useHouses, usePartnerships } from '../../../app/use-places';
import { partnershipLabel } from '../../../domain/partnership-rules';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { MultiSelect } from '../../../ui/multi-select';
import styles from '../contact-form.module.css';
import { FormBilingual, FormText, useWarning, WarningsContext } from '../form-fields';
import { FormSection } from '../../../app/form-section';
import type { FormValues } from '../form-values';

/** The note, and about the entry itself: partnerships, source, when it was last checked. */
export function RecordSection() {
  const { t } = useTranslation('contactForm');
  const { control } = useFormContext<FormValues>();
  const { field } = useController({ control, name: 'partnershipIds' });
  const houses = useHouses();
  const partnerships = usePartnerships();
  const unknown = field.value.filter((id) => !partnerships.some((partnership) => partnership.id === id));
  const choices = partnerships.map((partnership) => ({
    id: partnership.id,
    text: partnershipLabel(partnership, houses),
    ...(partnership.state.kind !== 'active' && { detail: t(`record.state.${partnership.state.kind}`) }),
  }));
  return (
    <>
      <FormSection title={t('note.title')}>
        <FormBilingual name="note" label={t('note.label')} multiline />
      </FormSection>
      <FormSection title={t('record.title')}>
        <MultiSelect
          label={t('record.partnerships')}
          addLabel={t('record.addPartnership')}
          description={t('record.partnershipsHint')}
          choices={[...choices, ...unknown.map((id) => ({ id, text: id }))]}
          value={field.value}
          onChange={field.onChange}
        />
        <FormText name="source" label={t('record.source')} description={t('record.sourceHint')} />
        <ConfirmedOn />
      </FormSection>
    </>
  );
}

function ConfirmedOn() {
  const { t } = useTranslation('contactForm');
  const formats = useFormats();
  const { control } = useFormContext<FormValues>();
  const { field } = useController({ control, name: 'confirmedOn' });
  const { settle } = useContext(WarningsContext);
  const warning = useWarning('confirmedOn');
  return (
    <div className={styles['confirmed']}>
      <DateField
        label={t('record.confirmedOn')}
        value={field.value || undefined}
        onChange={(day) => field.onChange(day ?? '')}
        onBlur={() => {
          field.onBlur();
          settle('confirmedOn');
        }}
        separator={formats.dateSeparator}
        firstDayOfWeek={formats.firstWeekday === 1 ? 'mon' : 'sun'}
        warning={warning}
      />
      <Button icon={CalendarCheck} onPress={() => field.onChange(today())} disabled={field.value === today()}>
        {t('record.confirmedToday')}
      </Button>
    </div>
  );
}
