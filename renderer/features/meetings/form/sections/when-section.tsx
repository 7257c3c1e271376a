import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../../app/form-section';
import { useHouses } from '../../../../app/use-places';
import { emptyMeeting } from '../../../../domain/meeting';
import { zoneCity } from '../../zone-city';
import { FormDate, FormSelect, FormText } from '../form-fields';
import type { MeetingFormValues } from '../form-values';
import styles from '../form.module.css';

/** Both cities show the same clock. */
const homeZone = emptyMeeting('').timeZone;

/** Day or days, beginning and place. */
export function WhenSection() {
  const { t } = useTranslation('meetings');
  const houses = useHouses();
  const zone = useWatch<MeetingFormValues, 'timeZone'>({ name: 'timeZone' });
  const zones = [...new Set([homeZone, ...houses.map(({ timeZone }) => timeZone), zone])].filter(Boolean);
  return (
    <FormSection level={2} title={t('form.when.title')}>
      <div className={styles['pair']}>
        <FormDate name="date" label={t('form.when.date')} />
        <FormDate name="until" label={t('form.when.until')} />
        <FormText
          name="time"
          label={t('form.when.time')}
          description={t('form.when.timeHint')}
          maxLength={5}
        />
        <FormSelect
          name="timeZone"
          label={t('form.when.timeZone')}
          choices={zones.map((id) => ({ id, text: zoneCity(id) }))}
        />
      </div>
      <FormText name="place" label={t('form.when.place')} description={t('form.when.placeHint')} />
    </FormSection>
  );
}
