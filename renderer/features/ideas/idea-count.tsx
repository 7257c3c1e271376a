import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings-context';
import { useHouses, usePartnerships } from '../../app/use-places';
import { partnershipLabel } from '../../domain/partnership-rules';
import type { FilteredIdeas } from './use-filtered-ideas';

/** How many ideas there are, and in which partnership; with filters, how many of them are shown. */
export function IdeaCount({ found }: { found: FilteredIdeas }) {
  const { t } = useTranslation('ideas');
  const { settings, formats } = useSettings();
  const houses = useHouses();
  const partnership = usePartnerships().find(({ id }) => id === settings.partnershipId);
  const { shown, ideas, isFiltered } = found;
  if (!shown || !ideas) return null;
  const number = (count: number) => ({ count, formatted: formats.number(count) });
  if (isFiltered) {
    return (
      <output>
        {t('countOf', { shown: formats.number(shown.length), total: formats.number(ideas.length) })}
      </output>
    );
  }
  if (!partnership) return <>{t('count', number(ideas.length))}</>;
  return <>{t('countIn', { ...number(ideas.length), where: partnershipLabel(partnership, houses) })}</>;
}
