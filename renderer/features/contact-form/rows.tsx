import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { type FieldArray, type Path, useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import styles from './contact-form.module.css';
import type { FormValues } from './form-values';

type RowName = 'phones' | 'mails' | 'addresses' | 'websites' | 'languages';

export type RowsProps<Name extends RowName> = {
  name: Name;
  /** Heading of the list: "Telefon". */
  label: string;
  addLabel: string;
  /** What a new row holds. */
  empty: FieldArray<FormValues, Name>;
  /** The field of a row that takes focus. */
  focus: string;
  /** What a row is called when it is removed or brought back; its number if it has no words yet. */
  nameOf: (item: FieldArray<FormValues, Name>) => string;
  children: (index: number) => ReactNode;
  /** Further buttons of a row, before the one that removes it. */
  renderButtons?: (index: number, move: (from: number, to: number) => void) => ReactNode;
};

type Removed<Name extends RowName> = { item: FieldArray<FormValues, Name>; index: number };

/** A list of rows that can be added and removed; the row removed last can be brought back. Focus stays in the list. */
export function Rows<Name extends RowName>(props: RowsProps<Name>) {
  const { name, label, addLabel, empty, focus, nameOf } = props;
  const { t } = useTranslation('contactForm');
  const { control, setFocus, getValues } = useFormContext<FormValues>();
  const { fields, append, remove, insert, move } = useFieldArray<FormValues, Name>({ control, name });
  const [removed, setRemoved] = useState<Removed<Name>>();
  const adder = useRef<HTMLButtonElement>(null);
  const pathOf = (index: number) => `${name}.${index}.${focus}` as Path<FormValues>;
  const itemAt = (index: number) => getValues(name)[index] as FieldArray<FormValues, Name>;

  function take(index: number) {
    const item = itemAt(index);
    remove(index);
    setRemoved(nameOf(item) ? { item, index } : undefined);
    const left = fields.length - 1;
    requestAnimationFrame(() => {
      if (left > 0) setFocus(pathOf(Math.min(index, left - 1)));
      else adder.current?.focus();
    });
  }

  return (
    <fieldset className={styles['rows']}>
      <legend className={styles['rowsTitle']}>{label}</legend>
      {fields.length > 0 && (
        <ul className={styles['list']}>
          {fields.map((field, index) => (
            <li key={field.id} className={styles['row']}>
              <div className={styles['rowFields']}>{props.children(index)}</div>
              <div className={styles['rowButtons']}>
                {props.renderButtons?.(index, move)}
                <IconButton
                  aria-label={t('removeRow', { what: nameOf(itemAt(index)) || label, number: index + 1 })}
                  icon={Trash2}
                  onPress={() => take(index)}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {removed && (
        <output className={styles['removed']}>
          {t('removedRow', { what: nameOf(removed.item) })}{' '}
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              insert(removed.index, removed.item, { focusName: pathOf(removed.index) });
              setRemoved(undefined);
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
          onPress={() => append(empty, { focusName: pathOf(fields.length) })}
        >
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
