import { CalendarOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import type { PlanWords } from '../../app/use-plan-words';
import type { House } from '../../domain/house';
import { personKey } from '../../domain/plan-people';
import { classNames } from '../../ui/class-names';
import { HouseMark } from '../../ui/house-mark';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './rotation-list.module.css';
import type { WeekLine } from './week-lines';

export type ListLineProps = {
  line: WeekLine;
  words: PlanWords;
  houses: readonly House[];
  ownHouseId: string | undefined;
  today: string;
};

/** One day of somebody, a leave, or a closing day; in narrow windows its parts stand below each other. */
export function ListLine({ line, words, houses, ownHouseId, today }: ListLineProps) {
  const { t } = useTranslation('rotationList');
  const formats = useFormats();
  const isToday = line.date <= today && today <= (line.kind === 'leave' ? line.until : line.date);
  const written =
    line.kind === 'leave' && line.until !== line.date
      ? t('fromUntil', {
          from: formats.shortWeekdayDate(line.date),
          until: formats.shortWeekdayDate(line.until),
        })
      : formats.shortWeekdayDate(line.date);
  const todayWord = isToday && <strong className={styles['today']}>{t('today')}</strong>;

  if (line.kind === 'closed') {
    return (
      <li className={classNames(styles['line'], styles['quiet'])}>
        <span className={styles['date']}>
          {written} {todayWord}
        </span>
        <span className={styles['closed']}>
          <Icon icon={CalendarOff} size={16} />
          {words.closed(line.closed)}
        </span>
      </li>
    );
  }

  const { day } = line;
  const home = houses.find(({ id }) => id === day.homeHouseId);
  const became = words.became(day);
  const time = day.kind === 'absence' ? '' : words.time(day.time);
  return (
    <li className={classNames(styles['line'], day.state !== 'planned' && styles['gone'])}>
      <span className={styles['date']}>
        <Link href={paths.rotationDayOf(line.date, encodeURIComponent(personKey(day)))}>
          {written}
          <VisuallyHidden>{t('inWeeks')}</VisuallyHidden>
        </Link>{' '}
        {todayWord}
      </span>
      <span className={styles['who']}>
        {home && (
          <HouseMark
            letter={home.letter}
            colour={home.colour}
            pattern={home.id === ownHouseId ? 'plain' : 'hatched'}
            label={home.city}
          />
        )}
        {day.personId ? <Link href={paths.contact(day.personId)}>{day.personName}</Link> : day.personName}
      </span>
      <span className={styles['what']}>
        {words.what(day)}
        {words.where(day) !== '' && <span className={styles['where']}>{` · ${words.where(day)}`}</span>}
      </span>
      <span className={styles['time']}>{time}</span>
      {became !== '' && <span className={styles['became']}>{became}</span>}
    </li>
  );
}
