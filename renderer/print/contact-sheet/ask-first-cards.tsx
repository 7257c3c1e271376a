import type { Site } from '../../domain/site';
import type { AskFirstPerson } from './ask-first';
import { commonPlace, placePhrase, timePhrase, whatPhrase } from './ask-first-words';
import { type ContactCodes, ContactCodePicture } from './contact-code';
import { EntryFacts } from './entry-facts';
import { cardColumns } from './sheet-choices';
import { HouseHead } from '../house-head';
import { PhraseText } from '../phrase-text';
import type { SheetWords } from '../use-sheet-words';
import styles from './contact-sheet.module.css';

export type AskFirstCardsProps = {
  people: readonly AskFirstPerson[];
  sites: readonly Site[];
  codes: ContactCodes;
  say: SheetWords;
};

/** The people to ask first, with how to reach them and when they are there next. */
export function AskFirstCards({ people, sites, codes, say }: AskFirstCardsProps) {
  return (
    <div className={styles['cards']}>
      {people.map(({ key, name, home, host, entry, days }) => {
        const place = commonPlace(days);
        const code = entry && codes.get(entry.id);
        const who = (
          <>
            <h2>{entry?.name ?? name}</h2>
            {entry && <EntryFacts entry={entry} columns={cardColumns} say={say} />}
          </>
        );
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
            {code ? (
              <div className={styles['who']}>
                <div>{who}</div>
                <ContactCodePicture code={code} name={entry.name} say={say} />
              </div>
            ) : (
              who
            )}
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
