import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { classNames } from './class-names';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-notes';
import { Icon } from './icon';
import styles from './number-field.module.css';

export type NumberFieldProps = FieldTexts & {
  value: number;
  /** Told when the field is left, on Enter, and at every press on plus or minus. */
  onChange: (value: number) => void;
  min: number;
  max: number;
  disabled?: boolean;
  className?: string | undefined;
};

/** A whole number, typed or stepped with arrow keys and buttons. */
export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, description, warning, error, required } = props;
  return (
    <AriaNumberField
      value={props.value}
      onChange={(value) => {
        if (!Number.isNaN(value)) props.onChange(value);
      }}
      minValue={props.min}
      maxValue={props.max}
      step={1}
      isRequired={required}
      isDisabled={props.disabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(field['field'], props.className)}
    >
      <FieldLabel hidden={labelHidden} required={required}>
        {label}
      </FieldLabel>
      <Group className={`${field['box']} ${styles['box']}`}>
        <Button slot="decrement" className={styles['step'] ?? ''}>
          <Icon icon={Minus} size={16} />
        </Button>
        <Input className={`${field['input']} ${styles['input']}`} />
        <Button slot="increment" className={styles['step'] ?? ''}>
          <Icon icon={Plus} size={16} />
        </Button>
      </Group>
      <FieldNotes description={description} warning={warning} error={error} />
    </AriaNumberField>
  );
}
