import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '../domain/idea-due';
import { dueWords } from '../i18n/due-words';

/** Writes how near a due date is, in the language of the screen. */
export function useDueWords(): (item: Pick<DueItem, 'daysLeft' | 'overdue'>) => string {
  const { t } = useTranslation(['ideas']);
  return useCallback((item) => dueWords((key, values) => t(key, values), item), [t]);
}
