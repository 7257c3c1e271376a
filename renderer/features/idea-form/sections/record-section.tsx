import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../app/form-section';
import { useServices } from '../../../app/services';
import { useFormats } from '../../../app/settings-context';
import { useLookup } from '../../../app/use-lookup';
import { pickText } from '../../../domain/localized';
import { partnershipLabel } from '../../../domain/partnership-rules';
import type { MeetingRow } from '../../../storage/rows';
import { useLive } from '../../../storage/use-live';
import { MultiSelect } from '../../../ui/multi-select';
import { RadioGroup } from '../../../ui/radio-group';
import { FormSelect, FormText } from '../form-fields';
import type { IdeaFormValues } from '../form-values';
import styles from '../idea-form.module.css';

const originKinds = ['none', 'meeting', 'conference', 'enquiry'] as const;
const noMeetings: MeetingRow[] = [];

/** Where the idea comes from, and to which partnerships it counts. */
export function RecordSection() {
  const { t } = useTranslation(['ideaForm', 'ideas']);
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'origin.kind' });
  const hasMeeting = field.value === 'meeting' || field.value === 'conference';
  return (
    <FormSection level={2} title={t('record.title')}>
      <RadioGroup
        label={t('record.origin')}
        direction="row"
        choices={originKinds.map((id) => ({ id, text: t(`ideas:origin.${id}`) }))}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        name="origin.kind"
      />
      {field.value !== 'none' && (
        <div className={styles['pair']}>
          <FormText name="origin.text" label={t('record.originText')} />
          {hasMeeting && <MeetingChoice />}
        </div>
      )}
      <Partnerships />
    </FormSection>
  );
}

function MeetingChoice() {
  const { t } = useTranslation('ideaForm');
  const { storage } = useServices();
  const formats = useFormats();
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'origin.meetingId' });
  const meetings = useLive(() => storage.meetings.list(), [storage], noMeetings);
  const known = meetings
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))
    .map(({ id, title, date }) => ({
      id,
      text: pickText(title, formats.language)?.text ?? id,
      ...(date && { detail: formats.date(date) }),
    }));
  const isKnown = field.value === '' || known.some(({ id }) => id === field.value);
  return (
    <FormSelect
      name="origin.meetingId"
      label={t('record.meeting')}
      choices={[
        { id: '', text: t('record.noMeeting') },
        ...known,
        ...(isKnown ? [] : [{ id: field.value, text: field.value }]),
      ]}
    />
  );
}

function Partnerships() {
  const { t } = useTranslation('ideaForm');
  const { houses, partnerships } = useLookup();
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'partnershipIds' });
  const unknown = field.value.filter((id) => !partnerships.some((partnership) => partnership.id === id));
  return (
    <MultiSelect
      label={t('record.partnerships')}
      addLabel={t('record.addPartnership')}
      description={t('record.partnershipsHint')}
      choices={[
        ...partnerships.map((partnership) => ({
          id: partnership.id,
          text: partnershipLabel(partnership, houses),
          ...(partnership.state.kind !== 'active' && {
            detail: t(`record.state.${partnership.state.kind}`),
          }),
        })),
        ...unknown.map((id) => ({ id, text: id })),
      ]}
      value={field.value}
      onChange={field.onChange}
    />
  );
}
