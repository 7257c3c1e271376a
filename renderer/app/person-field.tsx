import { ComboBox } from '../ui/combo-box';
import type { FieldTexts } from '../ui/field-notes';
import { usePersonChoices } from './use-person-choices';

export type PersonFieldProps = FieldTexts & {
  /** Id of the contact, '' for none. */
  value: string;
  onChange: (id: string) => void;
  name: string;
  className?: string | undefined;
};

/** One of all contacts, found by typing a part of the name, the unit or a topic. */
export function PersonField({ value, onChange, name, ...rest }: PersonFieldProps) {
  const { choices, search } = usePersonChoices(value, `person-${name}`);
  return (
    <ComboBox
      {...rest}
      name={name}
      choices={choices}
      value={value === '' ? undefined : value}
      onChange={(id) => onChange(id ?? '')}
      onSearch={search}
    />
  );
}
