import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import choice from './checkbox.module.css';
import { classNames } from './class-names';
import field from './field.module.css';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-notes';
import styles from './radio-group.module.css';

export type RadioChoice<Id extends string> = {
  id: Id;
  text: ReactNode;
  detail?: ReactNode;
  disabled?: boolean;
};

export type RadioGroupProps<Id extends string> = FieldTexts & {
  choices: readonly RadioChoice<Id>[];
  value: Id | undefined;
  onChange: (id: Id) => void;
  onBlur?: () => void;
  name?: string;
  direction?: 'column' | 'row';
  disabled?: boolean;
  className?: string | undefined;
};

/** One of a few, all visible. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, labelHidden, description, warning, error, required, direction = 'column' } = props;
  return (
    <AriaRadioGroup
      value={props.value ?? null}
      onChange={(id) => props.onChange(id as Id)}
      onBlur={props.onBlur}
      name={props.name}
      orientation={direction === 'row' ? 'horizontal' : 'vertical'}
      isRequired={required}
      isDisabled={props.disabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(field['field'], props.className)}
    >
      <FieldLabel hidden={labelHidden} required={required}>
        {label}
      </FieldLabel>
      <div className={`${styles['choices']} ${styles[direction]}`}>
        {props.choices.map(({ id, text, detail, disabled }) => (
          <Radio key={id} value={id} isDisabled={disabled} className={choice['choice'] ?? ''}>
            <span className={choice['circle']} />
            <span className={choice['words']}>
              {text}
              {detail !== undefined && <span className={choice['detail']}>{detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes description={description} warning={warning} error={error} />
    </AriaRadioGroup>
  );
}
