import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { Localized } from '../../domain/localized';
import { BilingualField } from '../../ui/bilingual-field';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/text-field';
import styles from './closing-days.module.css';

/** What closing days and school holidays have in common, as a form holds it; dates are '' while there are none. */
export type PeriodForm = {
  from: string;
  until: string;
  name: Localized;
  source: string;
  checkedOn: string;
};

export type PeriodErrors = { from?: string; until?: string; name?: string };

type Change = (change: Partial<PeriodForm>) => void;

/** First and last day. */
export function DateFields(props: {
  form: PeriodForm;
  onChange: Change;
  errors: PeriodErrors;
  warning: string | undefined;
}) {
  const { t } = useTranslation('closingDays');
  const { form, onChange, errors } = props;
  const dates = useDateSettings();
  return (
    <div className={styles['pair']}>
      <DateField
        {...dates}
        label={t('form.from')}
        required
        value={form.from || undefined}
        // The end follows as long as it is the same day, so that single days need one date only.
        onChange={(from = '') => onChange(form.until === form.from ? { from, until: from } : { from })}
        {...(errors.from && { error: errors.from })}
      />
      <DateField
        {...dates}
        label={t('form.until')}
        required
        value={form.until || undefined}
        onChange={(until = '') => onChange({ until })}
        {...(errors.until && { error: errors.until })}
        {...(props.warning && { warning: props.warning })}
      />
    </div>
  );
}

/** Its name in both languages. */
export function NameField(props: { form: PeriodForm; onChange: Change; errors: PeriodErrors }) {
  const { t } = useTranslation('closingDays');
  const { language } = useFormats();
  const { form, onChange, errors } = props;
  return (
    <BilingualField
      label={t('form.name')}
      description={t('form.nameHint')}
      language={language}
      value={form.name}
      onChange={(name) => onChange({ name })}
      {...(errors.name && { error: { [language]: errors.name } })}
    />
  );
}

/** Where it stands written, and when somebody looked there. */
export function SourceFields({ form, onChange }: { form: PeriodForm; onChange: Change }) {
  const { t } = useTranslation('closingDays');
  const dates = useDateSettings();
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('form.source')}
        description={t('form.sourceHint')}
        value={form.source}
        onChange={(source) => onChange({ source })}
        maxLength={300}
      />
      <DateField
        {...dates}
        label={t('form.checkedOn')}
        value={form.checkedOn || undefined}
        onChange={(checkedOn = '') => onChange({ checkedOn })}
      />
    </div>
  );
}

function useDateSettings() {
  const formats = useFormats();
  return {
    separator: formats.dateSeparator,
    firstDayOfWeek: formats.firstWeekday === 1 ? ('mon' as const) : ('sun' as const),
  };
}

/** What keeps a form from being saved, as texts beside the fields. */
export function usePeriodErrors(form: PeriodForm): PeriodErrors {
  const { t } = useTranslation('closingDays');
  return {
    ...(form.from === '' && { from: t('form.dateMissing') }),
    ...(form.until === '' && { until: t('form.dateMissing') }),
    ...(form.from !== '' && form.until !== '' && form.until < form.from && { until: t('form.endFirst') }),
    ...(!form.name.de?.trim() && !form.name.nl?.trim() && { name: t('form.nameMissing') }),
  };
}
