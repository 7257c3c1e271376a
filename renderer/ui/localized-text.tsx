import { type Language, type Localized, pickText } from '../domain/localized';
import { LanguageTag } from './language-tag';

export type LocalizedTextProps = {
  text: Localized;
  /** The language of the interface. */
  language: Language;
  className?: string | undefined;
};

/** A text in the reader's language; else in the other one, with the right `lang` and a tag behind it. */
export function LocalizedText({ text, language, className }: LocalizedTextProps) {
  const picked = pickText(text, language);
  if (!picked) return null;
  if (picked.language === language) return <span className={className}>{picked.text}</span>;
  return (
    <span className={className}>
      <span lang={picked.language}>{picked.text}</span> <LanguageTag language={picked.language} />
    </span>
  );
}
