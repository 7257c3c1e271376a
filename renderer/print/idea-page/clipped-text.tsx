import type { Language } from '../../domain/localized';
import { PhraseText } from '../phrase-text';
import type { SheetWords } from '../use-sheet-words';
import type { Clipped } from './clip';
import styles from './idea-page.module.css';

export type ClippedTextProps = { of: Clipped; language?: Language | undefined; say: SheetWords };

/** A text; if it goes on in the desk, that is said behind it, in its own language or in both. */
export function ClippedText({ of: { text, cut }, language, say }: ClippedTextProps) {
  const more = say((t) => t('ideaSheets:page.more'));
  return (
    <>
      <PhraseText of={text === '' ? [] : [{ text, language: language ?? null }]} />
      {cut && (
        <span className={styles['more']}>
          {' '}
          <PhraseText
            of={language ? more.filter((part) => part.language === language) : more}
            between=" · "
          />
        </span>
      )}
    </>
  );
}

/** That a list goes on in the desk; nothing if it does not. */
export function LeftOver({ count, say }: { count: number; say: SheetWords }) {
  if (count === 0) return null;
  return (
    <span className={styles['more']}>
      <PhraseText of={say((t) => t('ideaSheets:page.left', { count }))} between=" · " />
    </span>
  );
}
