import { useTranslation } from 'react-i18next';
import type { Language } from '../domain/localized';
import styles from './language-tag.module.css';

export type LanguageTagProps = {
  language: Language;
  /** Leaves it to the eye alone, where the words around already name the language. */
  decorative?: boolean;
};

/** The small tag DE or NL. Screen readers hear the language's name. */
export function LanguageTag({ language, decorative = false }: LanguageTagProps) {
  const { t } = useTranslation('common');
  return (
    <span className={styles['tag']}>
      <span aria-hidden>{t(`languageCode.${language}`)}</span>
      {!decorative && <span className="visually-hidden">{`(${t(`language.${language}`)})`}</span>}
    </span>
  );
}
