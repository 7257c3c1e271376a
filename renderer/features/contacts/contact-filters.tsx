import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  chooseContacts,
  plainChoices,
  showContacts,
  useContactListChoices,
} from '../../app/contact-list-choices';
import { useFormats, useSettings } from '../../app/settings-context';
import { today } from '../../app/today';
import { otherLanguage } from '../../domain/localized';
import { staleBefore } from '../../domain/stale';
import { Button } from '../../ui/button';
import { FilterChip, FilterMenuChip } from '../../ui/filter-chip';
import { HouseMark } from '../../ui/house-mark';
import styles from './contact-list.module.css';
import type { Lookup } from '../../app/use-lookup';

const spokenChoices = ['de', 'nl', 'en', 'fr', 'tr', 'pl', 'uk', 'bg'] as const;
const noHouse = 'none';

/** What narrows the list; each filter says what it is set to, and all go with one press. */
export function ContactFilters({ places }: { places: Lookup }) {
  const { t } = useTranslation('contacts');
  const { language } = useSettings().settings;
  const formats = useFormats();
  const { text, filters } = useContactListChoices();
  const set = (change: Partial<typeof filters>) => chooseContacts({ filters: { ...filters, ...change } });
  const missing = otherLanguage(language);
  const isPlain = text === '' && JSON.stringify(filters) === JSON.stringify(plainChoices.filters);
  const topics = places.topics
    .map((topic) => ({ id: topic.id, ...places.topicText(topic.id) }))
    .sort((a, b) => formats.collator.compare(a.text, b.text));

  return (
    <div role="group" className={styles['filters']} aria-label={t('filters.label')}>
      {text !== '' && (
        <Button
          size="small"
          iconAfter={X}
          aria-label={t('filters.remove', { name: text })}
          onPress={() => showContacts({ filters })}
        >
          {t('filters.query', { text })}
        </Button>
      )}
      <FilterMenuChip
        label={t('filters.house')}
        choices={[
          ...places.houses.map((house) => ({
            id: house.id,
            text: house.city,
            mark: (
              <HouseMark letter={house.letter} colour={house.colour} pattern={places.pattern(house.id)} />
            ),
          })),
          { id: noHouse, text: t('filters.withoutHouse') },
        ]}
        value={[...filters.houseIds, ...(filters.withoutHouse ? [noHouse] : [])]}
        onChange={(ids) =>
          set({ houseIds: ids.filter((id) => id !== noHouse), withoutHouse: ids.includes(noHouse) })
        }
      />
      <FilterMenuChip
        label={t('filters.topic')}
        choices={topics.map(({ id, text: label, language: lang }) => ({ id, text: label, lang }))}
        value={filters.topics}
        onChange={(ids) => set({ topics: ids })}
      />
      <FilterMenuChip
        label={t('filters.speaks')}
        choices={spokenChoices.map((tag) => ({ id: tag, text: formats.languageName(tag) }))}
        value={filters.spoken}
        onChange={(ids) => set({ spoken: ids })}
      />
      <FilterChip
        label={t('filters.missing', { language: t(`languageAdverb.${missing}`) })}
        on={filters.missingIn !== null}
        onChange={(on) => set({ missingIn: on ? missing : null })}
      />
      <FilterChip
        label={t('filters.stale')}
        on={filters.staleBefore !== ''}
        onChange={(on) => set({ staleBefore: on ? staleBefore(today()) : '' })}
      />
      {!isPlain && (
        <Button size="small" variant="quiet" onPress={() => showContacts({})}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}
