import {
  ArchiveRestore,
  CalendarDays,
  Lightbulb,
  type LucideIcon,
  Trash2,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { House } from '../../domain/house';
import { pickText } from '../../domain/localized';
import { plainDateOf } from '../../domain/plain-date';
import { Badge } from '../../ui/badge';
import { Checkbox } from '../../ui/checkbox';
import { HouseMark } from '../../ui/house-mark';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { LocalizedText } from '../../ui/localized-text';
import { daysLeft } from './days-left';
import type { Trashed, TrashKind } from './trashed';
import styles from './trash.module.css';

const icons: Record<TrashKind, LucideIcon> = {
  contacts: UserRound,
  rotations: CalendarDays,
  ideas: Lightbulb,
  meetings: UsersRound,
};

export type TrashEntryProps = {
  entry: Trashed;
  house: House | undefined;
  isOwn: boolean;
  /** Milliseconds since 1970. */
  now: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onRestore: () => void;
  onErase: () => void;
};

/** A deleted record: what it was, what it is called, how long it still lies here. */
export function TrashEntry({ entry, house, isOwn, now, isChosen, ...on }: TrashEntryProps) {
  const { t } = useTranslation('history');
  const formats = useFormats();
  const name = useTrashName(entry);
  const left = daysLeft(entry.deletedAt, now);
  const isSoon = left <= 7;
  const { name: title, detail } = entry;
  const hasTitle = typeof title !== 'string' && pickText(title, formats.language) !== undefined;
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
        <strong>{hasTitle ? <LocalizedText text={title} language={formats.language} /> : name}</strong>
        {typeof detail === 'string' ? (
          <span className={styles['detail']}>{detail}</span>
        ) : (
          <LocalizedText
            text={detail}
            language={formats.language}
            className={`${styles['detail']} ${styles['oneLine']}`}
          />
        )}
      </span>
      <span className={styles['kind']}>
        <Icon icon={icons[entry.kind]} size={16} />
        {t(`trash.word.${entry.kind}`)}
      </span>
      <span className={styles['dates']}>
        <span>{t('trash.deleted', { date: formats.date(plainDateOf(new Date(entry.deletedAt))) })}</span>
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

/** What the record is called in the reader's language. */
function useTrashName({ kind, name }: Trashed): string {
  const { t } = useTranslation('history');
  const { language } = useFormats();
  if (typeof name !== 'string') return pickText(name, language)?.text ?? t('untitled');
  if (kind === 'rotations') return t('trash.rotationOf', { name: name || t('namelessPerson') });
  return name || t('nameless');
}
