import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanWords } from '../../app/use-plan-words';
import type { WeekWords } from '../../app/use-week-words';
import type { House } from '../../domain/house';
import { mondayOf } from '../../domain/iso-weeks';
import { classNames } from '../../ui/class-names';
import { ListLine } from './list-line';
import styles from './rotation-list.module.css';
import type { ListedWeek } from './week-lines';

export type ListedWeekProps = {
  week: ListedWeek;
  words: PlanWords;
  weekWords: WeekWords;
  houses: readonly House[];
  ownHouseId: string | undefined;
  today: string;
};

/** One week under its heading. */
export const ListedWeekPart = memo(function ListedWeekPart(props: ListedWeekProps) {
  const { t } = useTranslation('rotationList');
  const id = useId();
  const { week, weekWords, today, ...rest } = props;
  const isNow = mondayOf(today) === week.monday;
  return (
    <section
      aria-labelledby={id}
      data-week={week.monday}
      className={classNames(styles['week'], isNow && styles['now'])}
    >
      <h2 id={id} tabIndex={-1}>
        {weekWords.number(week.monday)}
        <span className={styles['range']}>{` · ${weekWords.range(week.monday)}`}</span>
        {isNow && <span className={styles['range']}>{` · ${t('thisWeek')}`}</span>}
      </h2>
      {week.lines.length === 0 ? (
        <p className={styles['nothing']}>{t('nothing')}</p>
      ) : (
        <ul>
          {week.lines.map((line) => (
            <ListLine key={`${line.kind} ${line.key}`} line={line} today={today} {...rest} />
          ))}
        </ul>
      )}
    </section>
  );
});
