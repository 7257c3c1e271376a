import { DoorOpen, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { pickText } from '../../domain/localized';
import { Badge } from '../../ui/badge';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import type { ClosingEntry } from './closing-entries';
import styles from './closing-days.module.css';
import { DayName, PartBadge, PeriodText, SourceText } from './day-text';

export type EntryListProps = {
  entries: readonly ClosingEntry[];
  /** Language of laws and agreements of the house, for screen readers. */
  sourceLang: string | undefined;
  onEdit: (entry: ClosingEntry) => void;
  onOpen: (entry: ClosingEntry) => void;
  /** Back to what the rule says. */
  onRestore: (entry: ClosingEntry) => void;
  onRemove: (entry: ClosingEntry) => void;
};

/** Closing days of one basis, each with where it comes from and what can be done with it. */
export function EntryList({ entries, sourceLang, ...acts }: EntryListProps) {
  const { t } = useTranslation(['closingDays', 'common']);
  const { language, shortWeekdayDate } = useFormats();
  return (
    <ul className={styles['list']}>
      {entries.map((entry) => {
        const named = pickText(entry.name, language)?.text ?? t('unnamed');
        // Two days may have the same name, so the date belongs to what a button says.
        const name = `${named}, ${shortWeekdayDate(entry.from)}`;
        const second = {
          computed: { icon: DoorOpen, label: t('open', { name }), act: acts.onOpen },
          changed: { icon: RotateCcw, label: t('restore', { name }), act: acts.onRestore },
          opened: { icon: RotateCcw, label: t('restore', { name }), act: acts.onRestore },
          entered: { icon: Trash2, label: t('common:removeItem', { item: name }), act: acts.onRemove },
        }[entry.state];
        return (
          <li key={entry.ruleId || entry.key} className={styles['entry']}>
            <PeriodText from={entry.from} until={entry.until} />
            <span className={styles['words']}>
              <span className={styles['name']}>
                <strong className={classNames(entry.state === 'opened' && styles['struck'])}>
                  <DayName name={entry.name} />
                </strong>
                {entry.state !== 'opened' && <PartBadge part={entry.part} />}
                {entry.state === 'changed' && <Badge>{t('state.changed')}</Badge>}
                {entry.state === 'opened' && <Badge tone="ok">{t('state.opened')}</Badge>}
              </span>
              <SourceText
                source={entry.source}
                checkedOn={entry.checkedOn}
                {...(entry.state === 'computed' && sourceLang && { lang: sourceLang })}
              />
            </span>
            <span className={styles['acts']}>
              <IconButton aria-label={t('edit', { name })} icon={Pencil} onPress={() => acts.onEdit(entry)} />
              <IconButton aria-label={second.label} icon={second.icon} onPress={() => second.act(entry)} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
