import type { House } from '../../domain/house';
import { EntryFacts } from './entry-facts';
import { HouseHead } from '../house-head';
import { PhraseText } from '../phrase-text';
import type { SheetColumn } from './sheet-choices';
import type { TopicRow } from './sheet-content';
import type { SheetEntry } from './sheet-entry';
import type { SheetWords } from '../use-sheet-words';
import styles from './contact-sheet.module.css';

export type SidesTableProps = {
  houses: readonly [House, House];
  rows: readonly TopicRow[];
  columns: readonly SheetColumn[];
  say: SheetWords;
};

/** One row a topic, the own house on the left bank, the partner on the right. */
export function SidesTable({ houses, rows, columns, say }: SidesTableProps) {
  return (
    <table className={styles['sides']}>
      <caption>
        <PhraseText of={say((t) => t('contactSheet:sides.caption'))} between=" · " />
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles['topicHead']}>
            <PhraseText of={say((t) => t('contactSheet:column.topic'))} />
          </th>
          {houses.map((house, side) => (
            <th key={house.id} scope="col">
              <HouseHead house={house} isPartner={side === 1} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, words, equivalence, sides }) => (
          <tr key={id}>
            <th scope="row">
              <PhraseText of={words.slice(0, 1)} />
              {words.length > 1 && (
                <>
                  <span className={styles['mark']}> {equivalence === 'same' ? '=' : '≈'}</span>
                  <span className={styles['other']}>
                    <PhraseText of={words.slice(1)} />
                  </span>
                </>
              )}
            </th>
            {sides.map((entries, side) => (
              <td key={houses[side]?.id}>
                {entries.length === 0 ? (
                  <span className={styles['nobody']}>
                    <PhraseText of={say((t) => t('contactSheet:sides.nobody'))} between=" · " />
                  </span>
                ) : (
                  entries.map((entry) => <Entry key={entry.id} entry={entry} columns={columns} say={say} />)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry(props: { entry: SheetEntry; columns: readonly SheetColumn[]; say: SheetWords }) {
  return (
    <div className={styles['entry']}>
      <span className={styles['name']}>{props.entry.name}</span>
      <EntryFacts {...props} />
    </div>
  );
}
