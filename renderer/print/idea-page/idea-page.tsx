import type { SheetHouse } from '../../domain/letterhead';
import { languages } from '../../domain/localized';
import { isPlainDate } from '../../domain/plain-date';
import { HouseFeet, HouseLogo } from '../letterhead';
import { PhraseText } from '../phrase-text';
import type { SheetMarking } from '../sheet-languages';
import { useSheetWords } from '../use-sheet-words';
import { ClippedText } from './clipped-text';
import type { FittedIdea } from './fit-idea';
import { IdeaFactsTable } from './idea-facts-table';
import { IdeaSide } from './idea-side';
import styles from './idea-page.module.css';

export type IdeaPageProps = {
  idea: FittedIdea;
  /** Whose logos and feet stand on it: both houses it is about, else the own one. */
  houses: readonly SheetHouse[];
  marking: SheetMarking;
  /** Plain date of issue. */
  today: string;
  /** Who answers for it: "Lena Muster, Stadt Krefeld". */
  editor: string;
};

/** One idea on one page: German on the left, Dutch on the right, what is the same for both below. */
export function IdeaPage({ idea, houses, marking, today, editor }: IdeaPageProps) {
  const say = useSheetWords('both');
  const { title, log } = idea;
  return (
    <article className={styles['page']} lang="de">
      <header className={styles['head']}>
        <h1>
          {languages.map(
            (language) =>
              title[language] && (
                <span key={language} className={styles['title']} data-language={language}>
                  <ClippedText of={title[language]} language={language} say={say} />
                </span>
              ),
          )}
          {!title.de && !title.nl && <PhraseText of={say((t) => t('ideas:untitled'))} between=" · " />}
        </h1>
        <p className={styles['issued']}>
          <span>
            <PhraseText
              of={say((t, formats) => t('contactSheet:asOf', { date: formats.date(today) }))}
              between=" · "
            />
          </span>
          {marking !== 'none' && (
            <span className={styles['marking']}>
              <PhraseText of={say((t) => t(`contactSheet:marking.${marking}`))} between=" – " />
            </span>
          )}
        </p>
        {/* Seen above the title, read after it. */}
        {houses.some(({ letterhead }) => letterhead.logo) && (
          <div className={styles['logos']}>
            {houses.map((each) => (
              // Above the column in its language.
              <div key={each.house.id} data-language={each.house.language}>
                <HouseLogo of={each} />
              </div>
            ))}
          </div>
        )}
      </header>
      <div className={styles['sides']}>
        {languages.map((language) => (
          <IdeaSide key={language} idea={idea} language={language} />
        ))}
      </div>
      <IdeaFactsTable idea={idea} say={say} />
      {log.shown.length + log.left > 0 && (
        <section>
          <h2>
            <PhraseText of={say((t) => t('ideaSheets:page.log'))} between=" · " />
          </h2>
          <ul className={styles['log']}>
            {log.shown.map(({ id, on, author, text }) => (
              <li key={id}>
                <span className={styles['label']}>
                  <PhraseText
                    of={say((_, formats) => (isPlainDate(on) ? formats.shortDate(on) : on))}
                    between=" / "
                  />
                  {author.text && ', '}
                  <ClippedText of={author} say={say} />
                  {': '}
                </span>
                <ClippedText of={text} say={say} />
              </li>
            ))}
          </ul>
          {log.left > 0 && (
            <p className={styles['more']}>
              <PhraseText of={say((t) => t('ideaSheets:page.logLeft', { count: log.left }))} between=" · " />
            </p>
          )}
        </section>
      )}
      <footer className={styles['foot']}>
        <p>
          <PhraseText of={say((t) => t('contactSheet:editor', { editor }))} between=" · " />
        </p>
        <HouseFeet houses={houses} languages="both" />
      </footer>
    </article>
  );
}
