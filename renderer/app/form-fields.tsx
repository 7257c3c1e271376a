import { createContext, useContext } from 'react';
import { type FieldPathByValue, type FieldValues, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isMissingIn, languages, type Localized } from '../domain/localized';
import { BilingualField } from '../ui/bilingual-field';
import type { Choice } from '../ui/choice-list';
import { DateField } from '../ui/date-field';
import { FieldWarning } from '../ui/field-notes';
import { LanguageTag } from '../ui/language-tag';
import { Select } from '../ui/select';
import { TextArea, type TextAreaProps } from '../ui/text-area';
import { TextField, type TextFieldProps } from '../ui/text-field';
import styles from './record-form.module.css';
import { useFormats } from './settings-context';
import { useStaleHints } from './use-stale-hints';

/*
 * Fields of a record's form, bound to it by their path. A form names the type of its values once:
 * `const FormText = FormTextOf<IdeaFormValues>`.
 */

/** What fields of a form need to know of its warnings. */
export type FieldWarnings = {
  /** The sentence beside a field, by its path in the form; `undefined` if there is none. */
  sentenceOf: (path: string) => string | undefined;
  /** The officer left this field: time to say what looks odd in it. */
  settle: (path: string) => void;
};

/** Warnings of the form around, for the fields in it. */
export const WarningsContext = createContext<FieldWarnings>({
  sentenceOf: () => undefined,
  settle: () => {},
});

/** Sentence of the warning beside a field; `undefined` if there is none. */
export function useWarning(path: string): string | undefined {
  return useContext(WarningsContext).sentenceOf(path);
}

/** A field by its path, with its warning; leaving it lets the warning speak. */
function useField<Value>(name: string) {
  // A part of what the field holds may be written from elsewhere ("next.text.de" of "next.text").
  const { field } = useController<FieldValues, string>({ name, exact: false });
  const { settle } = useContext(WarningsContext);
  const value: Value = field.value;
  return {
    value,
    change: (next: Value) => field.onChange(next),
    touch: field.onBlur,
    settle: () => settle(name),
    blur: () => {
      field.onBlur();
      settle(name);
    },
    ref: field.ref,
    warning: useWarning(name),
  };
}

type Bound<Props> = Omit<Props, 'value' | 'onChange' | 'onBlur' | 'inputRef' | 'name'>;

export type FormTextProps<Values extends FieldValues> = Bound<TextFieldProps> & {
  name: FieldPathByValue<Values, string>;
};

/** A line of text of the form. */
export function FormTextOf<Values extends FieldValues>({ name, ...rest }: FormTextProps<Values>) {
  const { value, change, blur, ref, warning } = useField<string>(name);
  return (
    <TextField
      {...rest}
      name={name}
      value={value}
      onChange={change}
      onBlur={blur}
      inputRef={ref}
      warning={warning}
    />
  );
}

export type FormAreaProps<Values extends FieldValues> = Bound<TextAreaProps> & {
  name: FieldPathByValue<Values, string>;
};

/** Several lines of text of the form. */
export function FormAreaOf<Values extends FieldValues>({ name, ...rest }: FormAreaProps<Values>) {
  const { value, change, blur, ref, warning } = useField<string>(name);
  return (
    <TextArea
      {...rest}
      name={name}
      value={value}
      onChange={change}
      onBlur={blur}
      inputRef={ref}
      warning={warning}
    />
  );
}

export type FormDateProps<Values extends FieldValues> = {
  name: FieldPathByValue<Values, string>;
  label: string;
  className?: string | undefined;
};

/** A day of the form, '' for none. */
export function FormDateOf<Values extends FieldValues>({ name, label, className }: FormDateProps<Values>) {
  const formats = useFormats();
  const { value, change, blur, warning } = useField<string>(name);
  return (
    <DateField
      label={label}
      value={value || undefined}
      onChange={(day) => change(day ?? '')}
      onBlur={blur}
      separator={formats.dateSeparator}
      firstDayOfWeek={formats.firstWeekday === 1 ? 'mon' : 'sun'}
      warning={warning}
      className={className}
    />
  );
}

/** Stands for the empty text among the choices, since a choice needs an id. */
const noneId = 'none';

export type FormSelectProps<Values extends FieldValues> = {
  name: FieldPathByValue<Values, string>;
  label: string;
  /** The choice with the id '' is that of none. */
  choices: readonly Choice[];
  className?: string | undefined;
};

/** One of a fixed list. */
export function FormSelectOf<Values extends FieldValues>({
  name,
  choices,
  ...rest
}: FormSelectProps<Values>) {
  const { value, change, touch, settle, ref } = useField<string>(name);
  const hasEmpty = choices.some(({ id }) => id === '');
  return (
    <Select
      {...rest}
      name={name}
      choices={choices.map((choice) => (choice.id === '' ? { ...choice, id: noneId } : choice))}
      value={value || noneId}
      onChange={(id) => {
        change(hasEmpty && id === noneId ? '' : id);
        settle();
      }}
      onBlur={touch}
      buttonRef={ref}
    />
  );
}

export type FormBilingualProps<Values extends FieldValues> = {
  name: FieldPathByValue<Values, Localized>;
  label: string;
  rows?: number;
};

/** One text in both languages; says which is missing, without calling it a mistake. */
export function FormBilingualOf<Values extends FieldValues>({
  name,
  label,
  rows,
}: FormBilingualProps<Values>) {
  const { t } = useTranslation('recordForm');
  const { language } = useFormats();
  const { value, change, blur, ref, warning } = useField<Localized>(name);
  const missing = languages.find((each) => isMissingIn(value, each));
  const notes = useStaleHints(name);
  return (
    <div className={styles['bilingual']}>
      <BilingualField
        label={label}
        value={value}
        onChange={change}
        onBlur={blur}
        language={language}
        name={name}
        notes={notes}
        inputRef={ref}
        {...(rows !== undefined && { multiline: true, rows })}
      />
      {missing && (
        <p className={styles['hint']}>
          <LanguageTag language={missing} decorative /> {t(`missingIn.${missing}`)}
        </p>
      )}
      {warning && <FieldWarning>{warning}</FieldWarning>}
    </div>
  );
}
