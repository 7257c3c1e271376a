import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetContacts } from './sheet-contacts';
import { useFormats } from './settings-context';
import { useLookup } from './use-lookup';

/** Says whom a sheet shows: "alle Kontakte", or by which filters they were found. */
export function useContactsWords(): (contacts: SheetContacts) => string {
  const { t } = useTranslation('templates');
  const formats = useFormats();
  const { house, topicText } = useLookup();
  return useCallback(
    ({ from, ids, text, filters }) => {
      if (from === 'selection') return t('whom.selection', { count: ids.length });
      const { houseIds, withoutHouse, topics, spoken, staleBefore, missingIn } = filters;
      const cities = houseIds.map((id) => house(id)?.city ?? id);
      const parts = [
        text !== '' && t('filter.text', { text }),
        cities.length > 0 && t('filter.houses', { list: formats.list(cities) }),
        withoutHouse && t('filter.withoutHouse'),
        topics.length > 0 &&
          t('filter.topics', { list: formats.list(topics.map((id) => topicText(id).text)) }),
        spoken.length > 0 && t('filter.spoken', { list: formats.list(spoken.map(formats.languageName)) }),
        staleBefore !== '' && t('filter.stale'),
        missingIn !== null && t(`filter.missingIn.${missingIn}`),
      ].filter((part) => part !== false);
      return from === 'all' || parts.length === 0
        ? t('whom.all')
        : t('whom.list', { list: parts.join('; ') });
    },
    [t, formats, house, topicText],
  );
}
