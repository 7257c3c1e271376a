import { Check, Languages, Pencil } from 'lucide-react';
import { createContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, StaleTexts } from '../domain/localized';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './stale-note.module.css';

/** The fields of the form around whose translation is out of date, by their path. */
export const StaleTextsContext = createContext<StaleTexts>({});

/** That the text in this language is out of date, and why: by a sign and in words. */
export function StaleHint({ language }: { language: Language }) {
  const { t } = useTranslation('staleTexts');
  return (
    <span className={styles['hint']}>
      <Icon icon={Languages} size={16} />
      <span>{t(`hint.${language}`)}</span>
    </span>
  );
}

export type StaleNoteProps = {
  /** What the text is, in the reader's language: "Funktion". */
  field: string;
  /** The language of the text that is out of date. */
  language: Language;
  onAffirm: () => void;
  onEdit: () => void;
};

/** The hint below a text, with what can be done about it. The names of its buttons say which text is meant. */
export function StaleNote({ field, language, onAffirm, onEdit }: StaleNoteProps) {
  const { t } = useTranslation(['staleTexts', 'common']);
  const text = t(`common:fieldIn.${language}`, { field });
  return (
    <div className={styles['note']}>
      <StaleHint language={language} />
      <div className={styles['actions']}>
        <Button
          size="small"
          variant="quiet"
          icon={Check}
          aria-label={t('affirmOf', { text })}
          onPress={onAffirm}
        >
          {t('affirm')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={Pencil}
          aria-label={t('editOf', { text })}
          onPress={onEdit}
        >
          {t('edit')}
        </Button>
      </div>
    </div>
  );
}
