import { isPlainDate } from '../../domain/plain-date';
import type { Language } from '../../domain/localized';
import { PhraseText } from '../phrase-text';
import { type SheetWords, useSheetWords } from '../use-sheet-words';
import { ClippedText } from './clipped-text';
import type { ClippedPair, FittedIdea } from './fit-idea';
import styles from './idea-page.module.css';

/** The idea as the readers of one language know it; what was not written in it is said to be missing. */
export function IdeaSide({ idea, language }: { idea: FittedIdea; language: Language }) {
  const say = useSheetWords(language);
  const { title, text, next } = idea;
  const isMissing = (pair: ClippedPair) => !pair[language] && Object.keys(pair).length > 0;
  const has = [title, text, next.text].some((pair) => pair[language]);
  return (
    <section lang={language} className={styles['side']}>
      <p>
        <span className={styles['label']}>
          <PhraseText of={say((t) => t('ideas:detail.stage'))} />
          {': '}
        </span>
        <PhraseText of={say((t) => t(`ideas:stage.${idea.stage}`))} />
      </p>
      {!has && <Missing part="all" say={say} />}
      {has && isMissing(title) && <Missing part="title" say={say} />}
      <h2>
        <PhraseText of={say((t) => t('ideaSheets:page.about'))} />
      </h2>
      {has && isMissing(text) && <Missing part="text" say={say} />}
      {text[language] && (
        <p className={styles['text']}>
          <ClippedText of={text[language]} language={language} say={say} />
        </p>
      )}
      {Object.keys(text).length === 0 && (
        <p className={styles['missing']}>
          <PhraseText of={say((t) => t('ideaSheets:page.noText'))} />
        </p>
      )}
      <h2>
        <PhraseText of={say((t) => t('ideas:detail.next'))} />
      </h2>
      {has && isMissing(next.text) && <Missing part="next" say={say} />}
      {next.text[language] && (
        <p className={styles['next']}>
          <ClippedText of={next.text[language]} language={language} say={say} />
        </p>
      )}
      {next.on !== '' && (
        <p>
          <PhraseText
            of={say((t, formats) =>
              t('ideaSheets:due.until', { date: isPlainDate(next.on) ? formats.longDate(next.on) : next.on }),
            )}
          />
        </p>
      )}
      {next.on === '' && Object.keys(next.text).length === 0 && (
        <p className={styles['missing']}>
          <PhraseText of={say((t) => t('ideas:detail.nextNone'))} />
        </p>
      )}
      <Topics idea={idea} language={language} say={say} />
    </section>
  );
}

function Missing({ part, say }: { part: 'all' | 'title' | 'text' | 'next'; say: SheetWords }) {
  return (
    <p className={styles['missing']}>
      <PhraseText of={say((t) => t(`ideaSheets:page.missing.${part}`))} />
    </p>
  );
}

/** Topics in the words of the column; one that has none there stands in the other language, and says so to a screen reader. */
function Topics({
  idea: { topics },
  language,
  say,
}: {
  idea: FittedIdea;
  language: Language;
  say: SheetWords;
}) {
  if (topics.shown.length === 0) return null;
  const other = language === 'de' ? 'nl' : 'de';
  return (
    <p>
      <span className={styles['label']}>
        <PhraseText of={say((t) => t('ideaSheets:page.topics'))} />
        {': '}
      </span>
      {topics.shown.map((topic, at) => {
        const own = topic[language];
        const word = own ?? topic[other];
        return (
          <span key={at}>
            {at > 0 && ', '}
            {word && <ClippedText of={word} language={own ? language : other} say={say} />}
          </span>
        );
      })}
      {topics.left > 0 && (
        <span className={styles['more']}>
          {' '}
          <PhraseText of={say((t) => t('ideaSheets:page.left', { count: topics.left }))} />
        </span>
      )}
    </p>
  );
}
