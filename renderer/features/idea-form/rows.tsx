import { type FieldPathByValue, type PathValue, useController, useFormContext } from 'react-hook-form';
import { RowList, type RowListProps } from '../../app/row-list';
import type { IdeaFormValues } from './form-values';

type RowName = 'otherCities' | 'amounts' | 'links' | 'log';
type Row<Name extends RowName> = IdeaFormValues[Name][number];

export type RowsProps<Name extends RowName> = Omit<RowListProps<Row<Name>>, 'rows' | 'onChange'> & {
  name: Name & FieldPathByValue<IdeaFormValues, IdeaFormValues[Name]>;
};

/** A list of the idea's form. */
export function Rows<Name extends RowName>({ name, ...rest }: RowsProps<Name>) {
  const { setValue } = useFormContext<IdeaFormValues>();
  const { field } = useController<IdeaFormValues, RowName>({ name });
  return (
    <RowList
      {...rest}
      rows={field.value as Row<Name>[]}
      onChange={(rows) =>
        setValue(name, rows as PathValue<IdeaFormValues, typeof name>, { shouldDirty: true })
      }
    />
  );
}
