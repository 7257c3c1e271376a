import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../../app/form-section';
import { PeopleField } from '../../../../app/people-field';
import { RowList } from '../../../../app/row-list';
import { useLookup } from '../../../../app/use-lookup';
import { HouseMark } from '../../../../ui/house-mark';
import { MultiSelect } from '../../../../ui/multi-select';
import { FormArea, FormText } from '../form-fields';
import { cityRow, type MeetingFormValues } from '../form-values';
import styles from '../form.module.css';

/** Houses and cities that take part, contacts of both sides, and others by name. */
export function WhoSection() {
  const { t } = useTranslation('meetings');
  return (
    <FormSection level={2} title={t('form.who.title')}>
      <div className={styles['pair']}>
        <Houses />
        <Cities />
      </div>
      <People />
      <FormArea
        name="otherParticipants"
        label={t('form.who.others')}
        description={t('form.who.othersHint')}
        rows={3}
      />
    </FormSection>
  );
}

function Houses() {
  const { t } = useTranslation('meetings');
  const { houses, pattern } = useLookup();
  const { control } = useFormContext<MeetingFormValues>();
  const { field } = useController({ control, name: 'houseIds' });
  const unknown = field.value.filter((id) => !houses.some((house) => house.id === id));
  return (
    <MultiSelect
      label={t('form.who.houses')}
      addLabel={t('form.who.addHouse')}
      choices={[
        ...houses.map(({ id, city, letter, colour }) => ({
          id,
          text: city,
          mark: <HouseMark letter={letter} colour={colour} pattern={pattern(id)} />,
        })),
        ...unknown.map((id) => ({ id, text: id })),
      ]}
      value={field.value}
      onChange={field.onChange}
    />
  );
}

function Cities() {
  const { t } = useTranslation('meetings');
  const { control, setValue } = useFormContext<MeetingFormValues>();
  // Watched, not controlled: what is typed within a row must be in it when the list changes.
  const rows = useWatch({ control, name: 'otherCities' });
  return (
    <RowList
      label={t('form.who.otherCities')}
      addLabel={t('form.who.addCity')}
      rows={rows}
      onChange={(next) => setValue('otherCities', next, { shouldDirty: true })}
      create={() => cityRow('')}
      keyOf={({ key }) => key}
      nameOf={({ value }) => value}
    >
      {(index) => (
        <FormText
          name={`otherCities.${index}.value`}
          label={t('form.who.cityName', { number: index + 1 })}
          labelHidden
        />
      )}
    </RowList>
  );
}

function People() {
  const { t } = useTranslation('meetings');
  const { control } = useFormContext<MeetingFormValues>();
  const { field } = useController({ control, name: 'participantIds' });
  return (
    <PeopleField
      label={t('form.who.people')}
      value={field.value}
      onChange={field.onChange}
      channel="meeting-people"
    />
  );
}
