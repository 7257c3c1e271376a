import { createContext, useContext } from 'react';
import { type FieldPathByValue, useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings-context';
import { useStaleHints } from '../../app/use-stale-hints';
import { isMissingIn, languages } from '../../domain/localized';
import { BilingualField } from '../../ui/bilingual-field';
import { Checkbox } from '../../ui/checkbox';
import type { Choice } from '../../ui/choice-list';
import { LanguageTag } from '../../ui/language-tag';
import { Select } from '../../ui/select';
import { TextField, type TextFieldProps } from '../../ui/text-field';
import styles from './contact-form.module.css';
import type { FormValues } from './form-values';
import type { Warnings } from './use-warnings';

/** Warnings of the form around, for the fields in it. */
export const WarningsContext = createContext<Warnings>({ shown: new Map(), settle: () => {} });

type Path<Value> = FieldPathByValue<FormValues, Value>;

/** Sentence of the warning beside a field; `undefined` if there is none. */
export function useWarning(path: string): string | undefined {
  const { t } = useTranslation('contactForm');
  const code = useContext(WarningsContext).shown.get(path);
  return code && t(`warnings.${code}`);
}

export type FormTextProps = Omit<TextFieldProps, 'value' | 'onChange' | 'onBlur' | 'inputRef' | 'name'> & {
  name: Path<string>;
};

/** A line of text of the form. */
export function FormText({ name, ...rest }: FormTextProps) {
  const { control } = useFormContext<FormValues>();
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

/** Stands for the empty text among the choices, since a choice needs an id. */
const noneId = 'none';

export type FormSelectProps = {
  name: Path<string>;
  label: string;
  labelHidden?: boolean;
  /** The choice with the id '' is that of none. */
  choices: readonly Choice[];
  className?: string | undefined;
};

/** One of a fixed list. */
export function FormSelect({ name, choices, ...rest }: FormSelectProps) {
  const { control } = useFormContext<FormValues>();
  const { field } = useController({ control, name });
  const { settle } = useContext(WarningsContext);
  return (
    <Select
      {...rest}
      name={name}
      choices={choices.map((choice) => (choice.id === '' ? { ...choice, id: noneId } : choice))}
      value={field.value || noneId}
      onChange={(id) => {
        field.onChange(id === noneId ? '' : id);
        settle(name);
      }}
      onBlur={field.onBlur}
      buttonRef={field.ref}
    />
  );
}

/** "Do not hand out", beside each means of contact. */
export function FormWithheld({ name, of }: { name: Path<boolean>; of: string }) {
  const { t } = useTranslation('contactForm');
  const { control } = useFormContext<FormValues>();
  const { field } = useController({ control, name });
  return (
    <Checkbox
      name={name}
      checked={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      aria-label={t('withheldOf', { what: of })}
    >
      {t('withheld')}
    </Checkbox>
  );
}

/** One text in both languages; says which is missing, without calling it a mistake. */
export function FormBilingual({
  name,
  label,
  multiline = false,
}: {
  name: 'role' | 'unit' | 'note';
  label: string;
  multiline?: boolean;
}) {
  const { t } = useTranslation('contactForm');
  const { settings } = useSettings();
  const { control } = useFormContext<FormValues>();
  // Each language is taken over on its own.
  const { field } = useController({ control, name, exact: false });
  const missing = languages.find((language) => isMissingIn(field.value, language));
  const notes = useStaleHints(name);
  return (
    <div className={styles['bilingual']}>
      <BilingualField
        label={label}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        language={settings.language}
        name={name}
        notes={notes}
        multiline={multiline}
        inputRef={field.ref}
      />
      {missing && (
        <p className={styles['hint']}>
          <LanguageTag language={missing} decorative /> {t(`missingIn.${missing}`)}
        </p>
      )}
    </div>
  );
}
