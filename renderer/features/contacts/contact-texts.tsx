import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings-context';
import type { StaleNotes } from '../../app/use-stale-notes';
import type { ContactText } from '../../codec/stale-texts';
import type { ContactRow } from '../../domain/contact-row';
import { languages, otherLanguage, pickText } from '../../domain/localized';
import { LocalizedText } from '../../ui/localized-text';
import styles from './contact-detail.module.css';

type TextProps<Field extends ContactText> = Pick<ContactRow, Field> & { noteOf: StaleNotes<ContactText> };

/** The function in the reader's language, and in the other one below it if there are both. */
export function ContactRole({ role, noteOf }: TextProps<'role'>) {
  const { language } = useSettings().settings;
  const shown = pickText(role, language)?.language;
  const other = otherLanguage(language);
  const below = role[other];
  return (
    <>
      {shown && (
        <p className={styles['role']}>
          <LocalizedText text={role} language={language} />
        </p>
      )}
      {noteOf('role', shown)}
      {shown === language && below && (
        <>
          <p className={styles['otherRole']}>
            <LocalizedText text={{ [other]: below }} language={language} />
          </p>
          {noteOf('role', other)}
        </>
      )}
    </>
  );
}

/** The note in every language there is one: neither says what the other does. */
export function ContactNotes({ note, noteOf }: TextProps<'note'>) {
  const { t } = useTranslation('contacts');
  const { language } = useSettings().settings;
  const written = languages.filter((each) => note[each]);
  if (written.length === 0) return null;
  return (
    <section className={styles['note']}>
      <h3>{t('detail.note')}</h3>
      {written.map((each) => (
        <Fragment key={each}>
          <p>
            <LocalizedText text={{ [each]: note[each] }} language={language} />
          </p>
          {noteOf('note', each)}
        </Fragment>
      ))}
    </section>
  );
}
