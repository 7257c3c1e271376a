import { ArchiveRestore, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { contactLabel } from '../../domain/contact-label';
import type { ContactRow } from '../../domain/contact-row';
import type { House } from '../../domain/house';
import { plainDateOf } from '../../domain/plain-date';
import { Badge } from '../../ui/badge';
import { Checkbox } from '../../ui/checkbox';
import { HouseMark } from '../../ui/house-mark';
import { IconButton } from '../../ui/icon-button';
import { LocalizedText } from '../../ui/localized-text';
import { daysLeft } from './days-left';
import styles from './trash.module.css';

export type TrashEntryProps = {
  row: ContactRow;
  house: House | undefined;
  isOwn: boolean;
  /** Milliseconds since 1970. */
  now: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onRestore: () => void;
  onErase: () => void;
};

/** A deleted contact. */
export function TrashEntry({ row, house, isOwn, now, isChosen, ...on }: TrashEntryProps) {
  const { t } = useTranslation('history');
  const formats = useFormats();
  const name = contactLabel(row) || t('nameless');
  const left = daysLeft(row.deletedAt, now);
  const isSoon = left <= 7;
  return (
    <li className={styles['entry']}>
      <Checkbox checked={isChosen} onChange={on.onChoose} aria-label={t('trash.selectEntry', { name })} />
      {house ? (
        <HouseMark
          letter={house.letter}
          colour={house.colour}
          pattern={isOwn ? 'plain' : 'hatched'}
          label={house.city}
        />
      ) : (
        <span />
      )}
      <span className={styles['words']}>
        <strong>{name}</strong>
        <LocalizedText text={row.role} language={formats.language} className={styles['detail']} />
      </span>
      <span className={styles['dates']}>
        <span>{t('trash.deleted', { date: formats.date(plainDateOf(new Date(row.deletedAt))) })}</span>
        <Badge tone={isSoon ? 'warning' : 'count'}>
          {left === 0 ? t('trash.lastDay') : t('trash.left', { count: left })}
        </Badge>
      </span>
      <span className={styles['buttons']}>
        <IconButton
          aria-label={t('trash.restoreEntry', { name })}
          icon={ArchiveRestore}
          onPress={on.onRestore}
        />
        <IconButton aria-label={t('trash.eraseEntry', { name })} icon={Trash2} onPress={on.onErase} />
      </span>
    </li>
  );
}
