import { type Localized, pickText } from '../../domain/localized';
import type { Site } from '../../domain/site';
import type { AskFirstPerson, NextDay } from './ask-first';
import { EntryFacts } from './entry-facts';
import { HouseHead } from '../house-head';
import type { Phrase } from '../phrase';
import { PhraseText } from '../phrase-text';
import type { SheetWords } from '../use-sheet-words';
import styles from './contact-sheet.module.css';

export type AskFirstCardsProps = {
  people: readonly AskFirstPerson[];
  sites: readonly Site[];
  say: SheetWords;
};

/** The people to ask first, with how to reach them and when they are there next. */
export function AskFirstCards({ people, sites, say }: AskFirstCardsProps) {
  return (
    <div className={styles['cards']}>
      {people.map(({ key, name, home, host, entry, days }) => {
        const place = commonPlace(days);
        return (
          <section key={key} className={styles['card']}>
            <p className={styles['where']}>
              <HouseHead house={home} isPartner={people[0]?.home !== home} />
              <span>
                <PhraseText
                  of={say((t) => t('contactSheet:askFirst.from', { home: home.city, host: host.city }))}
                />
              </span>
            </p>
            <h2>{entry?.name ?? name}</h2>
            {entry && <EntryFacts entry={entry} columns={['role', 'phone', 'mobile', 'mail']} say={say} />}
            <h3>
              <PhraseText of={say((t) => t('contactSheet:askFirst.next'))} between=" · " />
            </h3>
            {place && (
              <p className={styles['place']}>
                <PhraseText of={placePhrase(place, sites, say)} />
              </p>
            )}
            <ul>
              {days.map((day) => (
                <li key={`${day.date}${day.time?.from ?? ''}`}>
                  <span className={styles['date']}>
                    <PhraseText of={say((_, formats) => formats.shortWeekdayDate(day.date))} between=" · " />
                  </span>
                  <span className={styles['time']}>
                    <PhraseText of={timePhrase(day, say)} />
                  </span>
                  {(day.kind === 'officeHour' || !place) && (
                    <span className={styles['what']}>
                      <PhraseText of={whatPhrase(day, place ? [] : sites, say)} between=" · " />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** The desk of all days, if it is always the same: then it is said once. */
function commonPlace(days: readonly NextDay[]): NextDay | undefined {
  const [first] = days;
  return days.every(({ siteId, deskId }) => siteId === first?.siteId && deskId === first.deskId)
    ? first
    : undefined;
}

/** "Stadskantoor, Platz 3", in each language; nothing if neither is known. */
function placePhrase({ siteId, deskId }: NextDay, sites: readonly Site[], say: SheetWords): Phrase {
  const site = sites.find(({ id }) => id === siteId);
  const desk = site?.desks.find(({ id }) => id === deskId);
  return say((_, __, language) => {
    const named = (text: Localized | undefined) => (text && pickText(text, language)?.text) ?? '';
    return [named(site?.name), named(desk?.name)].filter(Boolean).join(', ');
  });
}

/** "9–16.30", the same in both languages; the word for the whole day else. */
function timePhrase({ time }: NextDay, say: SheetWords): Phrase {
  return say((t, formats) =>
    time
      ? `${formats.wallClock(time.from)}–${formats.wallClock(time.to)}`
      : t('contactSheet:askFirst.wholeDay'),
  );
}

/** What is special about a day: "Sprechstunde", and where it is, if that is not said of all days. */
function whatPhrase(day: NextDay, sites: readonly Site[], say: SheetWords): Phrase {
  const place = placePhrase(day, sites, say);
  return say((t, _, language) =>
    [
      day.kind === 'officeHour' ? t('rotation:kind.officeHour') : '',
      (place.find((part) => part.language === language) ?? place[0])?.text ?? '',
    ]
      .filter(Boolean)
      .join(', '),
  );
}
