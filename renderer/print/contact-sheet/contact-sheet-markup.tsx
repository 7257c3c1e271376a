import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { wordsOf } from '../../i18n/words-of';
import { ContactSheet, type ContactSheetProps } from './contact-sheet';

/**
 * The sheet as markup, every text in it escaped; it needs no page, so a worker can draw thousands of contacts. `words`
 * are of both languages.
 */
export function contactSheetMarkup(props: ContactSheetProps, words: ReturnType<typeof wordsOf>): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <ContactSheet {...props} />
    </I18nextProvider>,
  );
}
