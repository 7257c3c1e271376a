import type { CSSProperties } from 'react';
import type { House } from '../../domain/house';
import type { SheetHouse } from '../../domain/letterhead';
import type { Localized } from '../../domain/localized';
import { isoWeekday } from '../../domain/plain-date';
import { HouseFeet, HouseLogo } from '../letterhead';
import { PhraseText } from '../phrase-text';
import type { PaperSize, SheetLanguages, SheetMarking } from '../sheet-languages';
import { type SheetWords, useSheetWords } from '../use-sheet-words';
import type { PlannerContent, PlannerDay, PlannerSpan, Side } from './planner-content';
import { PlannerLegend } from './planner-legend';
import styles from './wall-planner.module.css';

export type WallPlannerProps = {
  year: number;
  span: PlannerSpan;
  content: PlannerContent;
  sides: readonly [House, House];
  /** The same two with their logos and feet. */
  houses: readonly SheetHouse[];
  languages: SheetLanguages;
  paper: PaperSize;
  marking: SheetMarking;
  /** Plain date of issue. */
  today: string;
  editor: string;
};

/** Whether a foot takes room from the rows. */
function hasText(footer: Localized): boolean {
  return Object.keys(footer).length > 0;
}

const rows = Array.from({ length: 31 }, (_, at) => at + 1);

/** A year or half of it for the wall: when who is in the other house, and when the houses and schools are closed. */
export function WallPlanner(props: WallPlannerProps) {
  const { year, span, content, sides, houses, languages, paper, marking, today, editor } = props;
  const say = useSheetWords(languages);
  return (
    <article
      className={styles['planner']}
      lang={languages === 'nl' ? 'nl' : 'de'}
      data-paper={paper}
      data-feet={houses.some(({ letterhead }) => hasText(letterhead.footer)) || undefined}
      style={{ '--own': sides[0].colour, '--partner': sides[1].colour } as CSSProperties}
    >
      <header className={styles['head']}>
        <h1>
          <PhraseText
            of={say((t) =>
              t(`wallPlanner:heading.${span}`, { year, cities: `${sides[0].city} – ${sides[1].city}` }),
            )}
            between=" · "
          />
        </h1>
        {houses[0] && (
          <span className={styles['before']}>
            <HouseLogo of={houses[0]} />
          </span>
        )}
        <p>
          <PhraseText
            of={say((t, formats) => t('wallPlanner:asOf', { date: formats.date(today) }))}
            between=" · "
          />
          {', '}
          {editor}
        </p>
        {marking !== 'none' && (
          <p className={styles['marking']}>
            <PhraseText of={say((t) => t(`contactSheet:marking.${marking}`))} between=" – " />
          </p>
        )}
        {houses[1] && <HouseLogo of={houses[1]} />}
      </header>
      <table className={styles['grid']}>
        <caption className={styles['spoken']}>
          <PhraseText of={say((t) => t('wallPlanner:caption'))} between=" · " />
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles['number']}>
              <span className={styles['spoken']}>
                <PhraseText of={say((t) => t('wallPlanner:day'))} between=" · " />
              </span>
            </th>
            {content.months.map(({ first }) => (
              <th key={first} scope="col">
                <PhraseText of={say((_, formats) => formats.monthName(first))} between=" · " />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((number) => (
            <tr key={number}>
              <th scope="row" className={styles['number']}>
                {number}
              </th>
              {content.months.map(({ first, days }) => {
                const day = days[number - 1];
                return day ? (
                  <Day key={first} day={day} sides={sides} say={say} />
                ) : (
                  <td key={first} className={styles['none']}>
                    {''}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <PlannerLegend content={content} sides={sides} languages={languages} say={say} />
      <HouseFeet houses={houses} languages={languages} />
    </article>
  );
}

function Day({ day, sides, say }: { day: PlannerDay; sides: WallPlannerProps['sides']; say: SheetWords }) {
  const isClosed = (side: Side) => day.closed.some((closed) => closed.side === side);
  return (
    <td
      data-weekend={day.weekend || undefined}
      data-closed={[isClosed(0) && 'own', isClosed(1) && 'partner'].filter(Boolean).join(' ') || undefined}
      data-schools={
        [day.schools[0] && 'own', day.schools[1] && 'partner'].filter(Boolean).join(' ') || undefined
      }
    >
      <span className={styles['cell']}>
        <span className={styles['weekday']}>
          <PhraseText
            of={say((_, formats) => formats.weekdayLetters(day.date).replace('.', ''))}
            between="/"
          />
        </span>
        {day.week !== null && isoWeekday(day.date) === 1 && (
          <span className={styles['week']}>{day.week}</span>
        )}
        <span className={styles['marks']}>
          {day.closed.map(({ side, part }) => (
            <span key={side} className={styles['shut']}>
              {sides[side].letter}
              {part === 'whole' ? '×' : '½'}
            </span>
          ))}
          {day.visits.map(({ side, letters }) => (
            <span key={letters} className={side === 0 ? styles['own'] : styles['guest']}>
              {letters}
            </span>
          ))}
        </span>
      </span>
    </td>
  );
}
