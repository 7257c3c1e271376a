import { History, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useSettings } from '../../app/settings-context';
import { today } from '../../app/today';
import { useHistorySentence } from '../../app/use-history-sentence';
import { foldText } from '../../domain/fold-text';
import { addDays, plainDateOf } from '../../domain/plain-date';
import type { HistoryRow } from '../../storage/rows';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { SegmentedControl } from '../../ui/segmented-control';
import styles from './history.module.css';
import { HistoryEntry } from './history-entry';
import { type HistoryFilter, historyFilters, passesFilter } from './history-filter';
import { useHistoryRows } from './use-history-rows';
import { useTurn } from './use-turn';

/** What was changed on this desk, by day, newest first, each with its way back. */
export function HistoryScreen() {
  const { t } = useTranslation(['history', 'common']);
  const formats = useFormats();
  const { settings } = useSettings();
  const sentence = useHistorySentence();
  const turn = useTurn();
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const [text, setText] = useState('');
  const key = foldText(text.trim());
  const isShown = (row: HistoryRow) =>
    passesFilter(row, filter) && (key === '' || foldText(sentence(row)).includes(key));
  const { isRead, isEmpty, shown, hasMore, showMore } = useHistoryRows(isShown);
  const days = Map.groupBy(shown, (row) => plainDateOf(new Date(row.at)));
  const dayName = (day: string) => {
    const date = formats.longDate(day);
    if (day === today()) return t('today', { date });
    return day === addDays(today(), -1) ? t('yesterday', { date }) : date;
  };
  const number = formats.number(shown.length);

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('title')}
        subtitle={settings.me ? t('subtitle', { name: settings.me.name }) : t('subtitleNobody')}
      />
      {!isEmpty && (
        <div className={styles['tools']}>
          <SegmentedControl<HistoryFilter>
            label={t('filter.label')}
            value={filter}
            onChange={setFilter}
            className={styles['filter']}
            segments={historyFilters.map((id) => ({ id, text: t(`filter.${id}`) }))}
          />
          <SearchField label={t('search')} value={text} onChange={setText} className={styles['search']} />
          <output className={styles['count']}>
            {isRead && (hasMore ? t('shownMore', { number }) : t('shown', { count: shown.length, number }))}
          </output>
        </div>
      )}
      {isEmpty && (
        <EmptyState icon={History} title={t('empty.title')}>
          {t('empty.body')}
        </EmptyState>
      )}
      {isRead && !isEmpty && shown.length === 0 && !hasMore && (
        <EmptyState
          icon={SearchX}
          title={t('noMatch.title')}
          actions={
            <Button
              onPress={() => {
                setFilter('all');
                setText('');
              }}
            >
              {t('common:clearFilter')}
            </Button>
          }
        >
          {t('noMatch.body')}
        </EmptyState>
      )}
      {[...days].map(([day, rows]) => (
        <Card key={day} title={dayName(day)}>
          <ul className={styles['list']}>
            {rows.map((row) => (
              <HistoryEntry
                key={row.id}
                row={row}
                sentence={sentence(row)}
                onTurn={(entry) => void turn(entry)}
              />
            ))}
          </ul>
        </Card>
      ))}
      {hasMore && (
        <div>
          <Button onPress={showMore}>{t('common:showMore')}</Button>
        </div>
      )}
    </div>
  );
}
