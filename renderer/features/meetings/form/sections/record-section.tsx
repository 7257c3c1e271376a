import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../../app/form-section';
import { useLookup } from '../../../../app/use-lookup';
import { partnershipLabel } from '../../../../domain/partnership-rules';
import { MultiSelect } from '../../../../ui/multi-select';
import { FormText } from '../form-fields';
import type { MeetingFormValues } from '../form-values';

/** Where the meeting is known from, and to which partnerships it counts. */
export function RecordSection() {
  const { t } = useTranslation('meetings');
  return (
    <FormSection level={2} title={t('form.record.title')}>
      <FormText name="source" label={t('form.record.source')} description={t('form.record.sourceHint')} />
      <Partnerships />
    </FormSection>
  );
}

function Partnerships() {
  const { t } = useTranslation('meetings');
  const { houses, partnerships } = useLookup();
  const { control } = useFormContext<MeetingFormValues>();
  const { field } = useController({ control, name: 'partnershipIds' });
  const unknown = field.value.filter((id) => !partnerships.some((partnership) => partnership.id === id));
  return (
    <MultiSelect
      label={t('form.record.partnerships')}
      addLabel={t('form.record.addPartnership')}
      description={t('form.record.partnershipsHint')}
      choices={[
        ...partnerships.map((partnership) => ({
          id: partnership.id,
          text: partnershipLabel(partnership, houses),
          ...(partnership.state.kind !== 'active' && {
            detail: t(`form.record.state.${partnership.state.kind}`),
          }),
        })),
        ...unknown.map((id) => ({ id, text: id })),
      ]}
      value={field.value}
      onChange={field.onChange}
    />
  );
}
