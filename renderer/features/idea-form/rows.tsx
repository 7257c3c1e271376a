import { type FieldPathByValue, type PathValue, useFormContext, useWatch } from 'react-hook-form';
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
  // Watched, not controlled: what is typed within a row must be in it when the list changes.
  const rows = useWatch<IdeaFormValues, RowName>({ name });
  return (
    <RowList
      {...rest}
      rows={rows}
      onChange={(next) =>
        setValue(name, next as PathValue<IdeaFormValues, typeof name>, { shouldDirty: true })
      }
    />
  );
}
