import { Lightbulb, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { showAllIdeas } from '../../app/idea-choices';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { useSettingChange } from '../../app/use-setting-change';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { FilteredIdeas } from './use-filtered-ideas';

/** Nothing to show: narrowed too far, all ideas in other partnerships, or none at all; with the way out. */
export function NoIdeas({ found }: { found: FilteredIdeas }) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const change = useSettingChange();
  const [, navigate] = useLocation();
  const { ideas, total } = found;
  if (ideas && ideas.length > 0) {
    return (
      <EmptyState
        icon={Lightbulb}
        title={t('empty.filteredTitle')}
        actions={<Button onPress={showAllIdeas}>{t('filters.clear')}</Button>}
      >
        {t('empty.filteredBody')}
      </EmptyState>
    );
  }
  if (total > 0) {
    return (
      <EmptyState
        icon={Lightbulb}
        title={t('empty.elsewhereTitle')}
        actions={
          <Button onPress={() => void change({ partnershipId: null })}>{t('empty.elsewhereShow')}</Button>
        }
      >
        {t('empty.elsewhereBody', { count: total, formatted: formats.number(total) })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Lightbulb}
      title={t('empty.title')}
      actions={
        <Button icon={Plus} onPress={() => navigate(paths.newIdea)}>
          {t('new')}
        </Button>
      }
    >
      {t('empty.body')}
    </EmptyState>
  );
}
