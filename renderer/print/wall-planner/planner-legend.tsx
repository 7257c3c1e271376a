import type { SchoolHoliday } from '../../domain/closing-day';
import type { House } from '../../domain/house';
import type { Formats } from '../../i18n/formats';
import { once, type Phrase, phraseOf } from '../phrase';
import { PhraseText } from '../phrase-text';
import type { SheetLanguages } from '../sheet-languages';
import type { SheetWords } from '../use-sheet-words';
import type { NamedDay, PlannerContent, Side } from './planner-content';
import styles from './wall-planner.module.css';

export type PlannerLegendProps = {
  content: PlannerContent;
  sides: readonly [House, House];
  languages: SheetLanguages;
  say: SheetWords;
};

/** What letters and patterns mean, and every closing day and school holiday by its name. */
export function PlannerLegend({ content, sides, languages, say }: PlannerLegendProps) {
  const sources = [...new Set(content.holidays.flat().map(({ source }) => source))].filter(Boolean);
  return (
    <footer className={styles['legend']}>
      <ul className={styles['keys']}>
        {content.people.map(({ letters, name, side }) => (
          <li key={letters}>
            <span className={side === 0 ? styles['own'] : styles['guest']}>{letters}</span> {name}{' '}
            <PhraseText
              of={say((t) => t('wallPlanner:visits', { city: sides[side === 0 ? 1 : 0].city }))}
              between=" · "
            />
          </li>
        ))}
        {([0, 1] as const).map((side) => (
          <li key={side}>
            <span className={styles['sample']} data-closed={side === 0 ? 'own' : 'partner'} />{' '}
            <span className={styles['shut']}>{`${sides[side].letter}×`}</span>{' '}
            <PhraseText of={say((t) => t('wallPlanner:closed', { city: sides[side].city }))} between=" · " />
          </li>
        ))}
        {([0, 1] as const).map((side) => (
          <li key={side}>
            <span className={styles['sample']} data-schools={side === 0 ? 'own' : 'partner'} />{' '}
            <PhraseText of={say((t) => t('wallPlanner:schools', { city: sides[side].city }))} between=" · " />
          </li>
        ))}
      </ul>
      <dl className={styles['lists']}>
        {([0, 1] as const).map((side) => (
          <div key={side}>
            <dt>
              <PhraseText
                of={say((t) => t('wallPlanner:closingDays', { city: sides[side].city }))}
                between=" · "
              />
            </dt>
            <dd>
              <ClosingList days={content.closings[side]} side={side} languages={languages} say={say} />
            </dd>
            <dt>
              <PhraseText
                of={say((t) => t('wallPlanner:schoolHolidays', { city: sides[side].city }))}
                between=" · "
              />
            </dt>
            <dd>
              <HolidayList holidays={content.holidays[side]} languages={languages} say={say} />
            </dd>
          </div>
        ))}
      </dl>
      {sources.length > 0 && (
        <p className={styles['source']}>
          <PhraseText of={say((t) => t('wallPlanner:source'))} between=" · " />
          {': '}
          {sources.join('; ')}
        </p>
      )}
    </footer>
  );
}

/** Names as readers of each language know them; a name in one language only stands for both. */
function named(
  date: (formats: Formats) => string,
  name: NamedDay['name'],
  languages: SheetLanguages,
  say: SheetWords,
): Phrase {
  const names = phraseOf(name, languages);
  return once(
    say((_, formats, language) => {
      const own = names.find((part) => part.language === language) ?? names[0];
      return [date(formats), own?.text].filter(Boolean).join(' ');
    }),
  );
}

function ClosingList({
  days,
  languages,
  say,
}: {
  days: readonly NamedDay[];
  side: Side;
  languages: SheetLanguages;
  say: SheetWords;
}) {
  return days.map(({ date, part, name }, at) => (
    <span key={date + part} className={styles['item']}>
      {at > 0 && ' · '}
      <PhraseText of={named((formats) => formats.dayMonth(date), name, languages, say)} between=" / " />
    </span>
  ));
}

function HolidayList({
  holidays,
  languages,
  say,
}: {
  holidays: readonly SchoolHoliday[];
  languages: SheetLanguages;
  say: SheetWords;
}) {
  return holidays.map(({ from, until, name }, at) => (
    <span key={from} className={styles['item']}>
      {at > 0 && ' · '}
      <PhraseText
        of={named((formats) => formats.shortDayRange(from, until), name, languages, say)}
        between=" / "
      />
    </span>
  ));
}
