import { createContext, useContext } from 'react';
import { type FieldPathByValue, useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import styles from '../../app/record-form.module.css';
import { useFormats } from '../../app/settings-context';
import { isMissingIn, languages } from '../../domain/localized';
import { BilingualField } from '../../ui/bilingual-field';
import type { Choice } from '../../ui/choice-list';
import { DateField } from '../../ui/date-field';
import { FieldWarning } from '../../ui/field-notes';
import { LanguageTag } from '../../ui/language-tag';
import { Select } from '../../ui/select';
import { TextField, type TextFieldProps } from '../../ui/text-field';
import type { IdeaFormValues } from './form-values';
import type { Warnings } from './use-warnings';

/** Warnings of the form around, for the fields in it. */
export const WarningsContext = createContext<Warnings>({ shown: new Map(), settle: () => {} });

type Path<Value> = FieldPathByValue<IdeaFormValues, Value>;

/** Sentence of the warning beside a field; `undefined` if there is none. */
export function useWarning(path: string): string | undefined {
  const { t } = useTranslation('ideaForm');
  const code = useContext(WarningsContext).shown.get(path);
  return code && t(`warnings.${code}`);
}

export type FormTextProps = Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'inputRef' | 'name'> & {
  name: Path<string>;
};

/** A line of text of the form. */
export function FormText({ name, ...rest }: FormTextProps) {
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name });
  const { settle } = useContext(WarningsContext);
  const warning = useWarning(name);
  return (
    <TextField
      {...rest}
      name={name}
      value={field.value}
      onChange={field.onChange}
      onBlur={() => {
        field.onBlur();
        settle(name);
      }}
      inputRef={field.ref}
      warning={warning}
    />
  );
}

export type FormDateProps = { name: Path<string>; label: string; className?: string | undefined };

/** A day of the form, '' for none. */
export function FormDate({ name, label, className }: FormDateProps) {
  const formats = useFormats();
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name });
  const { settle } = useContext(WarningsContext);
  const warning = useWarning(name);
  return (
    <DateField
      label={label}
      value={field.value || undefined}
      onChange={(day) => field.onChange(day ?? '')}
      onBlur={() => {
        field.onBlur();
        settle(name);
      }}
      separator={formats.dateSeparator}
      firstDayOfWeek={formats.firstWeekday === 1 ? 'mon' : 'sun'}
      warning={warning}
      className={className}
    />
  );
}

/** Stands for the empty text among the choices, since a choice needs an id. */
const noneId = 'none';

export type FormSelectProps = {
  name: Path<string>;
  label: string;
  /** The choice with the id '' is that of none. */
  choices: readonly Choice[];
  className?: string | undefined;
};

/** One of a fixed list. */
export function FormSelect({ name, choices, ...rest }: FormSelectProps) {
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name });
  const { settle } = useContext(WarningsContext);
  const hasEmpty = choices.some(({ id }) => id === '');
  return (
    <Select
      {...rest}
      name={name}
      choices={choices.map((choice) => (choice.id === '' ? { ...choice, id: noneId } : choice))}
      value={field.value || noneId}
      onChange={(id) => {
        field.onChange(hasEmpty && id === noneId ? '' : id);
        settle(name);
      }}
      onBlur={field.onBlur}
      buttonRef={field.ref}
    />
  );
}

export type FormBilingualProps = { name: 'title' | 'text' | 'next.text'; label: string; rows?: number };

/** One text in both languages; says which is missing, without calling it a mistake. */
export function FormBilingual({ name, label, rows }: FormBilingualProps) {
  const { t } = useTranslation('recordForm');
  const { language } = useFormats();
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name });
  const { settle } = useContext(WarningsContext);
  const warning = useWarning(name);
  const missing = languages.find((each) => isMissingIn(field.value, each));
  return (
    <div className={styles['bilingual']}>
      <BilingualField
        label={label}
        value={field.value}
        onChange={field.onChange}
        onBlur={() => {
          field.onBlur();
          settle(name);
        }}
        language={language}
        inputRef={field.ref}
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
