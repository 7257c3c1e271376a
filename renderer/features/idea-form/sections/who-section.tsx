import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWarning } from '../../../app/form-fields';
import { FormSection } from '../../../app/form-section';
import { PeopleField } from '../../../app/people-field';
import { useLookup } from '../../../app/use-lookup';
import { HouseMark } from '../../../ui/house-mark';
import { MultiSelect } from '../../../ui/multi-select';
import { FormText } from '../form-fields';
import { type IdeaFormValues, keyed } from '../form-values';
import styles from '../idea-form.module.css';
import { OwnerField } from '../owner-field';
import { Rows } from '../rows';

/** Houses and cities that take part, who answers on each side, and who else is in it. */
export function WhoSection() {
  const { t } = useTranslation('ideaForm');
  const { control } = useFormContext<IdeaFormValues>();
  const { houses } = useLookup();
  const [houseIds, owners] = useWatch({ control, name: ['houseIds', 'owners'] });
  const asked = houses.filter(
    ({ id }) => houseIds.includes(id) || owners.some(({ houseId }) => houseId === id),
  );
  return (
    <FormSection level={2} title={t('who.title')}>
      <div className={styles['pair']}>
        <Houses />
        <Rows
          name="otherCities"
          label={t('who.otherCities')}
          addLabel={t('who.addCity')}
          create={() => keyed({ value: '' })}
          keyOf={({ key }) => key}
          nameOf={({ value }) => value}
        >
          {(index) => (
            <FormText
              name={`otherCities.${index}.value`}
              label={t('who.cityName', { number: index + 1 })}
              labelHidden
            />
          )}
        </Rows>
      </div>
      {asked.length > 0 && (
        <div className={styles['pair']}>
          {asked.map((house) => (
            <OwnerField key={house.id} house={house} />
          ))}
          <p className={styles['pairHint']}>{t('who.ownerHint')}</p>
        </div>
      )}
      <People />
    </FormSection>
  );
}

function Houses() {
  const { t } = useTranslation('ideaForm');
  const { houses, pattern } = useLookup();
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'houseIds' });
  const warning = useWarning('houseIds');
  const unknown = field.value.filter((id) => !houses.some((house) => house.id === id));
  return (
    <MultiSelect
      label={t('who.houses')}
      addLabel={t('who.addHouse')}
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
      {...(warning !== undefined && { warning })}
    />
  );
}

/** Contacts that take part, beside the owners. */
function People() {
  const { t } = useTranslation('ideaForm');
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'peopleIds' });
  return (
    <PeopleField
      label={t('who.people')}
      value={field.value}
      onChange={field.onChange}
      channel="idea-people"
    />
  );
}
