import { useTranslation } from 'react-i18next';
import { columnWords } from '../../app/column-words';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { RadioGroup } from '../../ui/radio-group';
import styles from './export.module.css';
import { exportColumns, type TableChoices } from '../../app/contact-table';

export type TableFieldsProps = { value: TableChoices; onChange: (value: TableChoices) => void };

/** Separator and columns of an exported table. */
export function TableFields({ value, onChange }: TableFieldsProps) {
  const { t } = useTranslation(['contactExport', 'contactImport']);
  return (
    <>
      <RadioGroup<';' | ','>
        label={t('contactExport:separator.label')}
        choices={[
          { id: ';', text: t('contactExport:separator.semicolon') },
          { id: ',', text: t('contactExport:separator.comma') },
        ]}
        value={value.separator}
        onChange={(separator) => onChange({ ...value, separator })}
      />
      <fieldset>
        <legend className={styles['legend']}>{t('contactExport:columns')}</legend>
        <div className={styles['bar']}>
          <Button size="small" onPress={() => onChange({ ...value, columns: exportColumns })}>
            {t('contactExport:allColumns')}
          </Button>
          <Button size="small" onPress={() => onChange({ ...value, columns: [] })}>
            {t('contactExport:noColumns')}
          </Button>
        </div>
        <div className={styles['columns']}>
          {exportColumns.map((column) => (
            <Checkbox
              key={column}
              checked={value.columns.includes(column)}
              onChange={(checked) =>
                onChange({
                  ...value,
                  columns: exportColumns.filter((each) =>
                    each === column ? checked : value.columns.includes(each),
                  ),
                })
              }
            >
              {t(`contactImport:target.${columnWords[column]}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </>
  );
}
