import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { type FieldPathByValue, type PathValue, useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import styles from '../../app/record-form.module.css';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import type { IdeaFormValues } from './form-values';

type RowName = 'otherCities' | 'amounts' | 'links' | 'log';
type Row<Name extends RowName> = IdeaFormValues[Name][number];

export type RowsProps<Name extends RowName> = {
  name: Name & FieldPathByValue<IdeaFormValues, IdeaFormValues[Name]>;
  label: string;
  addLabel: string;
  /** What a new row holds. */
  create: () => Row<Name>;
  keyOf: (row: Row<Name>) => string;
  /** What a row is called when it is removed or brought back; '' if it has no words yet. */
  nameOf: (row: Row<Name>) => string;
  children: (index: number) => ReactNode;
};

/** A list of rows that can be added and removed; the row removed last can be brought back. Focus stays in the list. */
export function Rows<Name extends RowName>(props: RowsProps<Name>) {
  const { name, label, addLabel, create, keyOf, nameOf } = props;
  const { t } = useTranslation('recordForm');
  const { setValue } = useFormContext<IdeaFormValues>();
  const { field } = useController<IdeaFormValues, RowName>({ name });
  const rows = field.value as Row<Name>[];
  const [removed, setRemoved] = useState<{ row: Row<Name>; index: number }>();
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);

  const put = (next: Row<Name>[]) =>
    setValue(name, next as PathValue<IdeaFormValues, typeof name>, { shouldDirty: true });
  const focusRow = (index: number) => {
    requestAnimationFrame(() => {
      const field = list.current?.children[index]?.querySelector<HTMLElement>('input, textarea, button');
      (field ?? adder.current)?.focus();
    });
  };

  return (
    <fieldset className={styles['rows']}>
      <legend className={styles['rowsTitle']}>{label}</legend>
      {rows.length > 0 && (
        <ul ref={list} className={styles['list']}>
          {rows.map((row, index) => (
            <li key={keyOf(row)} className={styles['row']}>
              <div className={styles['rowFields']}>{props.children(index)}</div>
              <div className={styles['rowButtons']}>
                <IconButton
                  aria-label={t('removeRow', { what: nameOf(row) || label, number: index + 1 })}
                  icon={Trash2}
                  onPress={() => {
                    put(rows.filter((each) => each !== row));
                    setRemoved(nameOf(row) ? { row, index } : undefined);
                    focusRow(Math.min(index, rows.length - 2));
                  }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {removed && (
        <output className={styles['removed']}>
          {t('removedRow', { what: nameOf(removed.row) })}{' '}
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              put(rows.toSpliced(removed.index, 0, removed.row));
              setRemoved(undefined);
              focusRow(removed.index);
            }}
          >
            {t('bringBack')}
          </Button>
        </output>
      )}
      <div>
        <Button
          ref={adder}
          size="small"
          icon={Plus}
          onPress={() => {
            put([...rows, create()]);
            focusRow(rows.length);
          }}
        >
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
