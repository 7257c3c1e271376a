import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '../domain/idea-due';

/** Writes how near a due date is: "in 12 Tagen", "heute", "seit 3 Tagen überfällig"; in Dutch "over 12 dagen". */
export function useDueWords(): (item: Pick<DueItem, 'daysLeft' | 'overdue'>) => string {
  const { t } = useTranslation('ideas');
  return useCallback(
    ({ daysLeft, overdue }) => {
      if (overdue) return daysLeft >= 0 ? t('due.overdueToday') : t('due.overdue', { count: -daysLeft });
      return daysLeft <= 0 ? t('due.today') : t('due.in', { count: daysLeft });
    },
    [t],
  );
}
