import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { DayPart } from '../../domain/closing-day';
import type { Localized } from '../../domain/localized';
import { isoWeek } from '../../domain/plain-date';
import { Badge } from '../../ui/badge';
import { LocalizedText } from '../../ui/localized-text';
import styles from './closing-days.module.css';

export type PeriodTextProps = {
  from: string;
  until: string;
  /** Writes the year too, where no heading does. */
  withYear?: boolean;
};

/** A day or a range with weekday and ISO week: "Do., 24. Dezember, KW 52". */
export function PeriodText({ from, until, withYear = false }: PeriodTextProps) {
  const { t } = useTranslation(['closingDays', 'common']);
  const formats = useFormats();
  const first = isoWeek(from).week;
  const last = isoWeek(until).week;
  const weeks = first === last ? String(first) : `${first}–${last}`;
  // Both years are written where a range passes New Year.
  const isOneYear = from.slice(0, 4) === until.slice(0, 4) && !withYear;
  const write = isOneYear ? formats.shortWeekdayDate : from === until ? formats.longDate : formats.date;
  return (
    <span className={styles['period']}>
      <span>
        {from === until
          ? write(from)
          : t('range', { from: unbroken(write(from)), until: unbroken(write(until)) })}
      </span>
      <span className={styles['week']}>{t('common:week', { week: weeks })}</span>
    </span>
  );
}

/** A range breaks between its days and not inside one. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** The name in the reader's language, or a word for a day that has none. */
export function DayName({ name }: { name: Localized }) {
  const { t } = useTranslation('closingDays');
  const { language } = useFormats();
  return name.de || name.nl ? <LocalizedText text={name} language={language} /> : <>{t('unnamed')}</>;
}

/** Says which half of a day is meant; nothing for whole days, which is the rule. */
export function PartBadge({ part }: { part: DayPart | undefined }) {
  const { t } = useTranslation('closingDays');
  return part === 'morning' || part === 'afternoon' ? <Badge tone="info">{t(`half.${part}`)}</Badge> : null;
}

/** Where a day comes from and when that was checked. */
export function SourceText({
  source,
  checkedOn,
  lang,
}: {
  source: string;
  checkedOn: string;
  lang?: string;
}) {
  const { t } = useTranslation('closingDays');
  const formats = useFormats();
  if (source === '' && checkedOn === '') return <span className={styles['detail']}>{t('noSource')}</span>;
  return (
    <span className={styles['detail']}>
      {source !== '' && <span lang={lang}>{source}</span>}
      {source !== '' && checkedOn !== '' && ' · '}
      {checkedOn !== '' && (
        <span className={styles['whole']}>{t('checked', { date: formats.shortDate(checkedOn) })}</span>
      )}
    </span>
  );
}
