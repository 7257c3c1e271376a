import type { ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Group } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-notes';

export type TextAreaProps = FieldTexts & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  /** Lines shown while it is empty; it grows with its text (CSS `field-sizing`). */
  rows?: number;
  placeholder?: string;
  lang?: string;
  maxLength?: number;
  disabled?: boolean;
  readOnly?: boolean;
  before?: ReactNode;
  className?: string | undefined;
  inputRef?: Ref<HTMLTextAreaElement>;
};

/** Several lines of text, as high as they need. */
export function TextArea({ inputRef, ...props }: TextAreaProps) {
  const { label, labelHidden, description, warning, error, required, before, className } = props;
  return (
    <AriaTextField
      value={props.value}
      onChange={props.onChange}
      onBlur={props.onBlur}
      name={props.name}
      maxLength={props.maxLength}
      isRequired={required}
      isDisabled={props.disabled}
      isReadOnly={props.readOnly}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(styles['field'], className)}
    >
      <FieldLabel hidden={labelHidden} required={required}>
        {label}
      </FieldLabel>
      <Group className={`${styles['box']} ${styles['boxOfArea']}`}>
        {before}
        <AriaTextArea
          ref={inputRef}
          rows={props.rows ?? 3}
          className={`${styles['input']} ${styles['area']}`}
          style={{ minHeight: `calc(${(props.rows ?? 3) * 1.4}em + 0.9412rem)` }}
          lang={props.lang}
          placeholder={props.placeholder}
        />
      </Group>
      <FieldNotes description={description} warning={warning} error={error} />
    </AriaTextField>
  );
}
