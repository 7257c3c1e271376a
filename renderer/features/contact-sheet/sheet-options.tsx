import { useTranslation } from 'react-i18next';
import {
  cardLayouts,
  type SheetChoices,
  sheetColumns,
  sheetLayouts,
} from '../../print/contact-sheet/sheet-choices';
import { paperSizes, sheetLanguageChoices, sheetMarkings } from '../../print/sheet-languages';
import { Checkbox } from '../../ui/checkbox';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import styles from './contact-sheet.module.css';

export type SheetOptionsProps = { value: SheetChoices; onChange: (change: Partial<SheetChoices>) => void };

/** How the sheet is made: what is together, in which language, on which paper, with which details. */
export function SheetOptions({ value, onChange }: SheetOptionsProps) {
  const { t } = useTranslation('contactSheet');
  return (
    <>
      <RadioGroup
        label={t('choice.layout')}
        value={value.layout}
        onChange={(layout) => onChange({ layout })}
        choices={sheetLayouts.map((id) => ({
          id,
          text: t(`layout.${id}.name`),
          detail: t(`layout.${id}.hint`),
        }))}
      />
      <Select
        label={t('choice.languages')}
        value={value.languages}
        onChange={(languages) => onChange({ languages })}
        choices={sheetLanguageChoices.map((id) => ({ id, text: t(`languages.${id}`) }))}
      />
      <div className={styles['pair']}>
        <Select
          label={t('choice.paper')}
          value={value.paper}
          onChange={(paper) => onChange({ paper })}
          choices={paperSizes.map((id) => ({ id, text: id }))}
        />
        <Select
          label={t('choice.format')}
          value={value.landscape ? 'landscape' : 'portrait'}
          onChange={(id) => onChange({ landscape: id === 'landscape' })}
          choices={(['portrait', 'landscape'] as const).map((id) => ({ id, text: t(`format.${id}`) }))}
        />
      </div>
      <Select
        label={t('choice.marking')}
        value={value.marking}
        onChange={(marking) => onChange({ marking })}
        choices={sheetMarkings.map((id) => ({ id, text: t(`marking.${id}`) }))}
      />
      {cardLayouts.includes(value.layout) && (
        <Checkbox
          checked={value.codes}
          onChange={(codes) => onChange({ codes })}
          detail={t('choice.codesHint')}
        >
          {t('choice.codes')}
        </Checkbox>
      )}
      {value.layout !== 'askFirst' && (
        <fieldset className={styles['columns']}>
          <legend>{t('choice.columns')}</legend>
          {sheetColumns.map((column) => (
            <Checkbox
              key={column}
              checked={value.columns.includes(column)}
              onChange={(checked) =>
                onChange({
                  columns: sheetColumns.filter((each) =>
                    each === column ? checked : value.columns.includes(each),
                  ),
                })
              }
            >
              {t(`column.${column}`)}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}
