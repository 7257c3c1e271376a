import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { type Language, type Localized, otherLanguage } from '../../domain/localized';
import { LanguageTag } from '../../ui/language-tag';
import styles from './detail.module.css';

export type BothTextsProps = {
  text: Localized;
  /** What stands there if there is no text at all. */
  empty: string;
  /** Each line is a point of its own. */
  asList?: boolean;
};

/** A text in both languages side by side, the reader's first: in a meeting both sides look at the same page. */
export function BothTexts({ text, empty, asList = false }: BothTextsProps) {
  const { t } = useTranslation('recordForm');
  const { language } = useFormats();
  const order = [language, otherLanguage(language)] as const;
  const written = order.filter((each) => text[each]);
  if (written.length === 0) return <p className="muted">{empty}</p>;
  const missing = order.find((each) => !text[each]);
  return (
    <div className={styles['both']}>
      {written.map((each) => (
        <div key={each} className={styles['oneText']}>
          <LanguageTag language={each} />
          <Lines language={each} text={text[each] ?? ''} asList={asList} />
        </div>
      ))}
      {missing && <p className={styles['missing']}>{t(`missingIn.${missing}`)}</p>}
    </div>
  );
}

function Lines({ language, text, asList }: { language: Language; text: string; asList: boolean }) {
  const lines = text.split('\n').filter((line) => line.trim());
  if (!asList || lines.length < 2) {
    return (
      <p lang={language} className={styles['text']}>
        {text}
      </p>
    );
  }
  return (
    <ol lang={language} className={styles['points']}>
      {[...lines.entries()].map(([at, line]) => (
        <li key={at}>{line}</li>
      ))}
    </ol>
  );
}
