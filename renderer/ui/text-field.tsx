/* oxlint-disable jsx-a11y/no-autofocus -- a prop for the first field of a dialog */
import type { ClipboardEventHandler, ReactNode, Ref } from 'react';
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';
import { FieldLabel, FieldNotes, type FieldTexts } from './field-notes';

export type TextFieldProps = FieldTexts & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  placeholder?: string;
  /** Language of the text in the field, for screen readers and spell checking. */
  lang?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  spellCheck?: boolean;
  maxLength?: number;
  disabled?: boolean;
  readOnly?: boolean;
  /** Inside the box, before and after the text: an icon, a tag, a small button. */
  before?: ReactNode;
  after?: ReactNode;
  onPaste?: ClipboardEventHandler<HTMLInputElement>;
  className?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
};

/** One line of text. An `error` marks it invalid; a `warning` only speaks. */
export function TextField({ inputRef, ...props }: TextFieldProps) {
  const { label, labelHidden, description, warning, error, required, before, after, className } = props;
  return (
    <AriaTextField
      value={props.value}
      onChange={props.onChange}
      onBlur={props.onBlur}
      name={props.name}
      type={props.type ?? 'text'}
      autoComplete={props.autoComplete ?? 'off'}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
      spellCheck={props.spellCheck === undefined ? undefined : String(props.spellCheck)}
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
      <Group className={styles['box'] ?? ''}>
        {before}
        <Input
          ref={inputRef}
          className={styles['input'] ?? ''}
          lang={props.lang}
          placeholder={props.placeholder}
          onPaste={props.onPaste}
        />
        {after}
      </Group>
      <FieldNotes description={description} warning={warning} error={error} />
    </AriaTextField>
  );
}
