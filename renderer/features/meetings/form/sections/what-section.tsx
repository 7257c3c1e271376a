import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../../app/form-section';
import type { MeetingKind } from '../../../../domain/meeting';
import { RadioGroup } from '../../../../ui/radio-group';
import { FormBilingual } from '../form-fields';
import type { MeetingFormValues } from '../form-values';

const kinds: readonly MeetingKind[] = ['meeting', 'conference'];

/** What the meeting is about: title, kind, agenda and note, each text in both languages. */
export function WhatSection() {
  const { t } = useTranslation('meetings');
  const { control } = useFormContext<MeetingFormValues>();
  const { field } = useController({ control, name: 'kind' });
  return (
    <FormSection level={2} title={t('form.what.title')}>
      <FormBilingual name="title" label={t('form.what.meetingTitle')} />
      <RadioGroup
        label={t('form.what.kind')}
        direction="row"
        choices={kinds.map((id) => ({ id, text: t(`kind.${id}`) }))}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        name="kind"
      />
      <FormBilingual name="agenda" label={t('form.what.agenda')} rows={5} />
      <FormBilingual name="note" label={t('form.what.note')} rows={3} />
    </FormSection>
  );
}
