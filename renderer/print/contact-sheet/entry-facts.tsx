import { PhraseText } from '../phrase-text';
import { namedColumns, type SheetColumn } from './sheet-choices';
import type { SheetEntry } from './sheet-entry';
import type { SheetWords } from '../use-sheet-words';
import styles from './contact-sheet.module.css';

/** The chosen details of a contact, one under the other. */
export function EntryFacts({
  entry,
  columns,
  say,
}: {
  entry: SheetEntry;
  columns: readonly SheetColumn[];
  say: SheetWords;
}) {
  return columns.map((column) => {
    const values = entry.values[column];
    if (values.length === 0) return null;
    return (
      <span key={column} className={styles['fact']} data-column={column}>
        {namedColumns.includes(column) && (
          <span className={styles['label']}>
            <PhraseText of={say((t) => t(`contactSheet:short.${column as 'phone'}`))} between="/" />{' '}
          </span>
        )}
        <Values of={values} column={column} />
      </span>
    );
  });
}

/** All values of one detail: short ones in a row, the others one under the other. */
export function Values({ of, column }: { of: SheetEntry['values'][SheetColumn]; column: SheetColumn }) {
  const inRow = column === 'languages' || column === 'topics';
  return of.map((phrase, at) =>
    inRow ? (
      <span key={at}>
        {at > 0 && ', '}
        <PhraseText of={phrase} between=" / " />
      </span>
    ) : (
      <span key={at} className={styles['value']}>
        <PhraseText of={phrase} />
      </span>
    ),
  );
}
