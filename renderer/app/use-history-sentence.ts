import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type HistoryKind, historyKinds } from '../storage/history-kind';
import type { HistoryRow } from '../storage/rows';

function isKind(value: unknown): value is HistoryKind {
  return typeof value === 'string' && (historyKinds as readonly string[]).includes(value);
}

/** Tells an entry of the history in one sentence: "3 Kontakte in den Papierkorb gelegt". */
export function useHistorySentence(): (entry: Pick<HistoryRow, 'kind' | 'values'>) => string {
  const { t } = useTranslation('history');
  return useCallback(
    ({ kind, values }) => {
      const tell = (told: HistoryKind, what = ''): string =>
        t(`kind.${told}`, {
          ...values,
          name: String(values['name'] ?? ''),
          count: Number(values['count'] ?? 1),
          what,
        });
      if (kind !== 'undo' && kind !== 'redo') return tell(kind);
      const of = values['of'];
      return tell(kind, isKind(of) ? tell(of) : '');
    },
    [t],
  );
}
