import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { filterIdeas, plainIdeaChoices, showAllIdeas, useIdeaChoices } from '../../app/idea-choices';
import { useFormats } from '../../app/settings-context';
import { useLookup } from '../../app/use-lookup';
import { foldText } from '../../domain/fold-text';
import { ideaStages } from '../../domain/idea';
import { languages, otherLanguage } from '../../domain/localized';
import type { IdeaRow } from '../../storage/rows';
import { Button } from '../../ui/button';
import type { Choice } from '../../ui/choice-list';
import { FilterChip, FilterMenuChip } from '../../ui/filter-chip';
import { HouseMark } from '../../ui/house-mark';
import { SearchField } from '../../ui/search-field';
import styles from './ideas.module.css';

export type IdeaFiltersProps = {
  /** All ideas of the partnership: their cities and owners are what there is to choose from. */
  ideas: readonly IdeaRow[];
  /** The list narrows by stage as well. */
  byStage?: boolean;
};

/** What narrows board and list; each filter says what it is set to, and all go with one press. */
export function IdeaFilters({ ideas, byStage = false }: IdeaFiltersProps) {
  const { t } = useTranslation('ideas');
  const { language } = useFormats();
  const { filter } = useIdeaChoices();
  const lookup = useLookup();
  const { topics, cities, owners } = useChoices(ideas);
  const asked = byStage ? filter : { ...filter, stages: [] };
  const isPlain = JSON.stringify(asked) === JSON.stringify(plainIdeaChoices.filter);
  // What the partner cannot read yet comes first.
  const missing = [otherLanguage(language), language];
  return (
    <div role="group" className={styles['filters']} aria-label={t('filters.label')}>
      <SearchField
        label={t('filters.text')}
        value={filter.text}
        onChange={(text) => filterIdeas({ text })}
        className={styles['search']}
      />
      {byStage && (
        <FilterMenuChip
          label={t('filters.stage')}
          choices={ideaStages.map((id) => ({ id, text: t(`stage.${id}`) }))}
          value={filter.stages}
          onChange={(ids) => filterIdeas({ stages: ideaStages.filter((stage) => ids.includes(stage)) })}
        />
      )}
      <FilterMenuChip
        label={t('filters.topic')}
        choices={topics}
        value={filter.topics}
        onChange={(ids) => filterIdeas({ topics: ids })}
      />
      <FilterMenuChip
        label={t('filters.city')}
        choices={[
          ...lookup.houses.map(({ id, city, letter, colour }) => ({
            id,
            text: city,
            mark: <HouseMark letter={letter} colour={colour} pattern={lookup.pattern(id)} />,
          })),
          ...cities,
        ]}
        value={filter.cities}
        onChange={(ids) => filterIdeas({ cities: ids })}
      />
      <FilterMenuChip
        label={t('filters.owner')}
        choices={owners}
        value={filter.owners}
        onChange={(ids) => filterIdeas({ owners: ids })}
      />
      {missing
        .filter((each) => languages.includes(each))
        .map((each) => (
          <FilterChip
            key={each}
            label={t('filters.missing', { language: t(`languageAdverb.${each}`) })}
            on={filter.missingIn === each}
            onChange={(on) => filterIdeas({ missingIn: on ? each : '' })}
          />
        ))}
      <FilterChip
        label={t('filters.overdue')}
        on={filter.overdue}
        onChange={(on) => filterIdeas({ overdue: on })}
      />
      {!isPlain && (
        <Button size="small" variant="quiet" onPress={showAllIdeas}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}

/** What the ideas at hand can be narrowed by; what is chosen stays among them. */
function useChoices(ideas: readonly IdeaRow[]): Record<'topics' | 'cities' | 'owners', Choice[]> {
  const { collator, language } = useFormats();
  const { filter } = useIdeaChoices();
  const lookup = useLookup();
  return useMemo(() => {
    const byText = (one: Choice, other: Choice) => collator.compare(one.text, other.text);
    const topicIds = new Set([...ideas.flatMap(({ topics }) => topics), ...filter.topics]);
    const cities = new Map<string, string>();
    const owners = new Map<string, Choice>();
    for (const idea of ideas) {
      for (const city of idea.otherCities) cities.set(foldText(city), city);
      for (const { contactId, name, houseId } of idea.owners) {
        const city = lookup.house(houseId)?.city;
        if (contactId) owners.set(contactId, { id: contactId, text: name, ...(city && { detail: city }) });
      }
    }
    return {
      topics: [...topicIds]
        .map((id) => {
          const topic = lookup.topicText(id);
          return { id, text: topic.text, ...(topic.language !== language && { lang: topic.language }) };
        })
        .sort(byText),
      cities: [...cities].map(([id, text]) => ({ id, text })).sort(byText),
      owners: [...owners.values()].sort(byText),
    };
  }, [ideas, filter.topics, lookup, collator, language]);
}
