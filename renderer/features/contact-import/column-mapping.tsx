import { useTranslation } from 'react-i18next';
import { columnWords } from '../../app/column-words';
import { type ColumnTarget, columnTargets } from '../../codec/column-names';
import { Checkbox } from '../../ui/checkbox';
import { ComboBox } from '../../ui/combo-box';
import { Select } from '../../ui/select';
import styles from './import.module.css';
import type { TableChoice, TablePreview } from './table-source';

export type ColumnMappingProps = {
  table: TablePreview;
  onChange: (choice: TableChoice) => void;
};

const keepId = 'keep';
const separators = [
  { id: ';', word: 'semicolon' },
  { id: ',', word: 'comma' },
  { id: '\t', word: 'tab' },
] as const;

/** Which column of a table goes into which field, with first values to judge by. */
export function ColumnMapping({ table, onChange }: ColumnMappingProps) {
  const { t } = useTranslation('contactImport');
  const { columns, separator, hasHeader } = table;
  const targets = columns.map((column) => column.target);
  const shape: TableChoice = { hasHeader, ...(separator && { separator }) };
  const choices = [
    { id: keepId, text: t('table.keep') },
    ...columnTargets.map((id) => ({ id, text: t(`target.${columnWords[id]}`) })),
  ];
  const assign = (at: number, id: string) => {
    const target = id === keepId ? null : (id as ColumnTarget);
    onChange({ ...shape, targets: targets.with(at, target) });
  };
  return (
    <div className={styles['stack']}>
      <div className={styles['fields']}>
        {separator && (
          <Select
            label={t('table.separator')}
            choices={separators.map(({ id, word }) => ({ id, text: t(`table.separatorName.${word}`) }))}
            value={separator}
            onChange={(chosen) => onChange({ hasHeader, separator: chosen })}
          />
        )}
        <Checkbox checked={hasHeader} onChange={(checked) => onChange({ ...shape, hasHeader: checked })}>
          {t('table.header')}
        </Checkbox>
      </div>
      <h3>{t('table.title')}</h3>
      <p className={styles['quiet']}>{t('table.hint')}</p>
      <ul className={styles['columns']}>
        {columns.map((column, at) => {
          const name = column.header || t('table.unnamed', { number: at + 1 });
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place: two may have the same name
            <li key={at} className={styles['column']}>
              <div className={styles['matchText']}>
                <strong>{name}</strong>
                <span className={styles['second']}>{column.samples.join(' · ') || t('table.empty')}</span>
              </div>
              <ComboBox
                label={t('table.targetOf', { column: name })}
                labelHidden
                choices={choices}
                value={column.target ?? keepId}
                onChange={(id) => assign(at, id ?? keepId)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
