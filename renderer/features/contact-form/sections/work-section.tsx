import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/settings-context';
import { useHouses, useOwnHouse, useTopics } from '../../../app/use-places';
import { otherLanguage, pickText } from '../../../domain/localized';
import { topicLabel } from '../../../domain/topic-table';
import type { Choice } from '../../../ui/choice-list';
import { HouseMark } from '../../../ui/house-mark';
import { MultiSelect } from '../../../ui/multi-select';
import { FormBilingual, FormSelect, FormText } from '../form-fields';
import { FormSection } from '../../../app/form-section';
import type { FormValues } from '../form-values';

/** Where someone works and what for: house or company, function, unit, topics. */
export function WorkSection() {
  const { t } = useTranslation('contactForm');
  const { control } = useFormContext<FormValues>();
  const houseId = useWatch({ control, name: 'houseId' });
  return (
    <FormSection title={t('work.title')}>
      <FormSelect name="houseId" label={t('work.house')} choices={useHouseChoices(houseId)} />
      {houseId === '' && <FormText name="company" label={t('work.company')} />}
      <FormBilingual name="role" label={t('work.role')} />
      <FormBilingual name="unit" label={t('work.unit')} />
      <Topics />
    </FormSection>
  );
}

/** The houses, none of them, and the one chosen even if it is not known here. */
function useHouseChoices(chosen: string): Choice[] {
  const { t } = useTranslation('contactForm');
  const { settings } = useSettings();
  const houses = useHouses();
  const own = useOwnHouse();
  const choices: Choice[] = houses.map((house) => ({
    id: house.id,
    text: pickText(house.name, settings.language)?.text ?? house.city,
    mark: (
      <HouseMark
        letter={house.letter}
        colour={house.colour}
        pattern={house.id === own?.id ? 'plain' : 'hatched'}
      />
    ),
  }));
  const isKnown = chosen === '' || houses.some(({ id }) => id === chosen);
  const unknown = isKnown ? [] : [{ id: chosen, text: chosen }];
  return [...choices, ...unknown, { id: '', text: t('work.noHouse') }];
}

function Topics() {
  const { t } = useTranslation('contactForm');
  const { settings, formats } = useSettings();
  const { control } = useFormContext<FormValues>();
  const { field } = useController({ control, name: 'topics' });
  const topics = useTopics();
  const unknown = field.value.filter((id) => !topics.some((topic) => topic.id === id));
  const choices = topics
    .map((topic): Choice => {
      const { text, language } = topicLabel(topic.id, settings.language, topics);
      const other = topic.label[otherLanguage(settings.language)];
      return {
        id: topic.id,
        text,
        ...(language !== settings.language && { lang: language }),
        ...(other !== undefined && other !== text && { detail: other, alsoKnownAs: other }),
      };
    })
    .sort((a, b) => formats.collator.compare(a.text, b.text));
  return (
    <MultiSelect
      label={t('work.topics')}
      addLabel={t('work.addTopic')}
      choices={[...choices, ...unknown.map((id) => ({ id, text: id }))]}
      value={field.value}
      onChange={field.onChange}
    />
  );
}
