import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { HistoryRow } from '../../storage/rows';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/icon';
import styles from './history.module.css';

export type HistoryEntryProps = {
  row: HistoryRow;
  sentence: string;
  onTurn: (row: HistoryRow) => void;
};

/** One change: when, what, and the way back. */
export function HistoryEntry({ row, sentence, onTurn }: HistoryEntryProps) {
  const { t } = useTranslation('history');
  const formats = useFormats();
  const isUndone = row.state === 'undone';
  const isTurn = row.kind === 'undo' || row.kind === 'redo';
  return (
    <li className={styles['entry']}>
      <time className={styles['time']} dateTime={new Date(row.at).toISOString()}>
        {formats.time(row.at)}
      </time>
      <span className={classNames(styles['sentence'], (isTurn || isUndone) && styles['quiet'])}>
        {isTurn && <Icon icon={RotateCcw} size={16} />}
        <span>{sentence}</span>
        {isUndone && <Badge tone="info">{t('undone')}</Badge>}
        {row.kind === 'contactsPurged' && <Badge tone="warning">{t('final')}</Badge>}
      </span>
      {row.undoable && (
        <Button
          size="small"
          variant="quiet"
          icon={isUndone ? Redo2 : Undo2}
          onPress={() => onTurn(row)}
          aria-label={t(isUndone ? 'redoEntry' : 'undoEntry', { what: sentence })}
        >
          {t(isUndone ? 'redo' : 'undo')}
        </Button>
      )}
    </li>
  );
}
