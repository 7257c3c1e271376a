import type { House } from '../../domain/house';
import { Values } from './entry-facts';
import type { Phrase } from '../phrase';
import { PhraseText } from '../phrase-text';
import { columnWidths, type SheetColumn } from './sheet-choices';
import type { SectionGroup } from './sheet-sections';
import type { SheetWords } from '../use-sheet-words';
import styles from './contact-sheet.module.css';

export type ListTableProps = {
  caption: Phrase;
  groups: readonly SectionGroup[];
  columns: readonly SheetColumn[];
  withHouse: boolean;
  say: SheetWords;
};

/** One row a contact. Role and unit stand under the name, so that numbers keep their room. */
export function ListTable({ caption, groups, columns, withHouse, say }: ListTableProps) {
  const underName = columns.filter((column) => column === 'role' || column === 'unit');
  const beside = columns.filter((column) => column !== 'role' && column !== 'unit');
  const shares = [27, ...(withHouse ? [13] : []), ...beside.map((column) => columnWidths[column])];
  const sum = shares.reduce((all, share) => all + share, 0);
  return (
    <table className={styles['list']}>
      <caption>
        <PhraseText of={caption} between=" · " />
      </caption>
      <colgroup>
        {shares.map((share, at) => (
          <col key={at} style={{ width: `${(100 * share) / sum}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <PhraseText of={say((t) => t('contactSheet:column.name'))} />
          </th>
          {withHouse && (
            <th scope="col">
              <PhraseText of={say((t) => t('contactSheet:column.house'))} />
            </th>
          )}
          {beside.map((column) => (
            <th key={column} scope="col">
              <PhraseText of={say((t) => t(`contactSheet:column.${column}`))} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, heading, entries }) => (
        <tbody key={key}>
          {heading.length > 0 && (
            <tr className={styles['groupRow']}>
              <th colSpan={shares.length} scope="rowgroup">
                <PhraseText of={heading} between=" · " />
              </th>
            </tr>
          )}
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <span className={styles['name']}>{entry.name}</span>
                {underName.map((column) => (
                  <span key={column} className={styles['fact']} data-column={column}>
                    <Values of={entry.values[column]} column={column} />
                  </span>
                ))}
              </th>
              {withHouse && <td>{houseText(entry.house, entry.company)}</td>}
              {beside.map((column) => (
                <td key={column} data-column={column}>
                  <Values of={entry.values[column]} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function houseText(house: House | null, company: string): string {
  return house?.city ?? company;
}
