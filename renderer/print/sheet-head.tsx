import type { SheetHouse } from '../domain/letterhead';
import { LogoRow } from './letterhead';
import type { Phrase } from './phrase';
import { PhraseText } from './phrase-text';
import styles from './sheet-head.module.css';
import type { SheetMarking } from './sheet-languages';
import type { SheetWords } from './use-sheet-words';

export type SheetHeadProps = {
  title: Phrase;
  /** What stands below the title: cities, date of issue, how many. */
  facts: readonly (string | Phrase)[];
  marking: SheetMarking;
  say: SheetWords;
  /** Whose logos stand beside the title. */
  houses?: readonly SheetHouse[];
};

/** The head of a sheet: read first, logos and marking after the words. */
export function SheetHead({ title, facts, marking, say, houses = [] }: SheetHeadProps) {
  return (
    <header className={styles['head']}>
      <div>
        <h1>
          <PhraseText of={title} />
        </h1>
        <p className={styles['facts']}>
          {facts
            .filter((fact) => fact.length > 0)
            .map((fact, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a sheet always has the same facts
              <span key={at}>{typeof fact === 'string' ? fact : <PhraseText of={fact} between=" · " />}</span>
            ))}
        </p>
      </div>
      <div className={styles['marks']}>
        <LogoRow houses={houses} />
        {marking !== 'none' && (
          <p className={styles['marking']}>
            <PhraseText of={say((t) => t(`contactSheet:marking.${marking}`))} between=" – " />
          </p>
        )}
      </div>
    </header>
  );
}
