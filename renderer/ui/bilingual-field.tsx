import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, type Localized, languages } from '../domain/localized';
import { isLongBesideOther } from '../domain/long-text';
import styles from './bilingual-field.module.css';
import { LanguageTag } from './language-tag';
import { TextArea } from './text-area';
import { TextField } from './text-field';

export type BilingualFieldProps = {
  label: string;
  value: Localized;
  /** Empty texts are left out of the value. */
  onChange: (value: Localized) => void;
  onBlur?: () => void;
  /** The reader's language: its field comes first. */
  language: Language;
  /** Each language's field is named after it: "role.nl". */
  name?: string;
  multiline?: boolean;
  rows?: number;
  description?: ReactNode;
  /** What is to be said of the text in one language. */
  notes?: Partial<Record<Language, ReactNode>>;
  warning?: Partial<Record<Language, string>>;
  error?: Partial<Record<Language, string>>;
  disabled?: boolean;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
};

/** One text in both languages, side by side from 640 px; one of the two is enough. */
export function BilingualField(props: BilingualFieldProps) {
  const { t } = useTranslation('common');
  const { value, multiline = false } = props;
  const order = props.language === 'de' ? languages : [...languages].reverse();

  function change(language: Language, text: string) {
    const next = { ...value, [language]: text };
    if (text === '') delete next[language];
    props.onChange(next);
  }

  return (
    <fieldset className={styles['set']}>
      <legend className={styles['legend']}>{props.label}</legend>
      {props.description !== undefined && <p className={styles['description']}>{props.description}</p>}
      <div className={styles['pair']}>
        {order.map((language, place) => {
          const shared = {
            label: t(`fieldIn.${language}`, { field: props.label }),
            labelHidden: true,
            lang: language,
            value: value[language] ?? '',
            onChange: (text: string) => change(language, text),
            onBlur: props.onBlur,
            ...(props.name !== undefined && { name: `${props.name}.${language}` }),
            disabled: props.disabled,
            description: props.notes?.[language],
            warning:
              props.warning?.[language] ?? (isLongBesideOther(value, language) ? t('longText') : undefined),
            error: props.error?.[language],
            before: <LanguageTag language={language} decorative />,
            inputRef: place === 0 ? props.inputRef : undefined,
          };
          return multiline ? (
            <TextArea key={language} {...shared} rows={props.rows ?? 3} />
          ) : (
            <TextField key={language} {...shared} />
          );
        })}
      </div>
    </fieldset>
  );
}
