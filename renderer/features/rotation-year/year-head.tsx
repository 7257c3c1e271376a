/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is laid out as a grid or as blocks, which takes its own roles away */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { addDays, isoWeek } from '../../domain/plain-date';
import { classNames } from '../../ui/class-names';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { YearWords } from './use-year-words';
import styles from './year-strip.module.css';

/** A month above the weeks: `date` lies in it, `first` is the index of its first week. */
type MonthSpan = { month: string; date: string; first: number; weeks: number };

/** Months in which the Thursdays of the weeks lie, with the number of weeks. */
export function monthSpans(mondays: readonly string[]): MonthSpan[] {
  const spans: MonthSpan[] = [];
  for (const [first, monday] of mondays.entries()) {
    const date = addDays(monday, 3);
    const last = spans.at(-1);
    if (last?.month === date.slice(0, 7)) last.weeks += 1;
    else spans.push({ month: date.slice(0, 7), date, first, weeks: 1 });
  }
  return spans;
}

/** Months above, numbers of the weeks below; the present week is marked. */
export function YearHead({
  mondays,
  words,
  now,
}: {
  mondays: readonly string[];
  words: YearWords;
  now: string;
}) {
  const { t } = useTranslation(['rotationYear', 'rotation']);
  const formats = useFormats();
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th
          role="columnheader"
          scope="col"
          rowSpan={2}
          aria-rowspan={2}
          aria-colindex={1}
          className={styles['corner']}
        >
          <VisuallyHidden>{t('rotation:grid.people')}</VisuallyHidden>
        </th>
        {monthSpans(mondays).map(({ month, date, first, weeks }) => {
          return (
            <th
              key={month}
              role="columnheader"
              scope="colgroup"
              colSpan={weeks}
              aria-colspan={weeks}
              aria-colindex={first + 2}
              style={{ gridColumn: `span ${weeks}` }}
              className={styles['month']}
            >
              {formats.monthName(date)}
            </th>
          );
        })}
      </tr>
      <tr role="row" aria-rowindex={2}>
        {mondays.map((monday, index) => (
          <th
            key={monday}
            role="columnheader"
            scope="col"
            aria-colindex={index + 2}
            aria-label={monday === now ? `${words.week(monday)}, ${t('thisWeek')}` : words.week(monday)}
            data-now={monday === now || undefined}
            className={classNames(styles['week'], monday === now && styles['nowHead'])}
          >
            {isoWeek(monday).week}
          </th>
        ))}
      </tr>
    </thead>
  );
}
