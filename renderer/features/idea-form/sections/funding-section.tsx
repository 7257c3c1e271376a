import { CalendarCheck } from 'lucide-react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../app/form-section';
import { today } from '../../../app/today';
import { useHouses } from '../../../app/use-places';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/radio-group';
import { FormDate, FormSelect, FormText } from '../form-fields';
import { homeZone, type IdeaFormValues } from '../form-values';
import styles from '../idea-form.module.css';

const deadlineKinds = ['none', 'rolling', 'fixed'] as const;

/** The call for applications: its name, until when, who says so and when someone last looked. */
export function FundingSection() {
  const { t } = useTranslation('ideaForm');
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'funding.deadline.kind' });
  const { field: checked } = useController({ control, name: 'funding.checkedOn' });
  const { field: zone } = useController({ control, name: 'funding.deadline.timeZone' });
  const houses = useHouses();
  const zones = [...new Set([homeZone, ...houses.map(({ timeZone }) => timeZone), zone.value])].filter(
    Boolean,
  );
  const hasDeadline = field.value !== 'none';
  return (
    <FormSection level={2} title={t('funding.title')}>
      <FormText name="funding.call" label={t('funding.call')} description={t('funding.callHint')} />
      <RadioGroup
        label={t('funding.deadline')}
        direction="row"
        choices={deadlineKinds.map((id) => ({ id, text: t(`funding.kind.${id}`) }))}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        name="funding.deadline.kind"
      />
      {field.value === 'fixed' && (
        <div className={styles['three']}>
          <FormDate name="funding.deadline.date" label={t('funding.date')} />
          <FormText
            name="funding.deadline.time"
            label={t('funding.time')}
            description={t('funding.timeHint')}
            maxLength={5}
          />
          <FormSelect
            name="funding.deadline.timeZone"
            label={t('funding.timeZone')}
            choices={zones.map((id) => ({ id, text: cityOf(id) }))}
          />
        </div>
      )}
      {hasDeadline && (
        <div className={styles['pair']}>
          <FormText name="funding.source" label={t('funding.source')} description={t('funding.sourceHint')} />
          <div className={styles['checked']}>
            <FormDate name="funding.checkedOn" label={t('funding.checkedOn')} />
            <Button
              icon={CalendarCheck}
              disabled={checked.value === today()}
              onPress={() => checked.onChange(today())}
            >
              {t('funding.checkedToday')}
            </Button>
          </div>
        </div>
      )}
    </FormSection>
  );
}

/** The city in the name of a zone, which every reader knows it by: "Europe/Berlin" is Berlin. */
function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
