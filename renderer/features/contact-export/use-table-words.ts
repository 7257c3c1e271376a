import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { columnWords } from '../../app/column-words';
import { useSettings } from '../../app/settings-context';
import { useHouses, useTopics } from '../../app/use-places';
import { pickText } from '../../domain/localized';
import type { TableWords } from '../../app/contact-table';

/** The words of an exported table in the language of the interface. */
export function useTableWords(): TableWords {
  const { t } = useTranslation(['contactExport', 'contactImport']);
  const { settings, formats } = useSettings();
  const { language } = settings;
  const houses = useHouses();
  const topics = useTopics();
  return useMemo(() => {
    const houseNames = new Map(
      houses.map((house) => [house.id, pickText(house.name, language)?.text ?? house.city]),
    );
    const topicNames = new Map(topics.map(({ id, label }) => [id, pickText(label, language)?.text ?? id]));
    return {
      header: (column) => t(`contactImport:target.${columnWords[column]}`),
      house: (id) => houseNames.get(id) ?? '',
      topic: (id) => topicNames.get(id) ?? id,
      language: formats.languageName,
      salutation: (salutation) =>
        salutation === 'neutral' ? '' : t(`contactExport:salutation.${salutation}`),
    };
  }, [t, houses, topics, language, formats]);
}
