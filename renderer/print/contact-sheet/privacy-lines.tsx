import { destroyBy, type SheetHouse } from '../../domain/letterhead';
import { pickText } from '../../domain/localized';
import type { Phrase } from '../phrase';
import { PhraseText } from '../phrase-text';
import type { SheetWords } from '../use-sheet-words';

export type PrivacyLinesProps = {
  /** The house that hands the sheet out. */
  issuer: SheetHouse | null;
  /** Plain date of issue. */
  today: string;
  say: SheetWords;
};

/**
 * Who answers for the names on the sheet, what they are for, when it is to be destroyed, and what those named can ask
 * for (GDPR Art. 5(1)(b) and (e), 13, 15 to 17). A purpose given in one language only stands in that one; the other
 * says the usual sentence.
 */
export function privacyPhrase({ issuer, today, say }: PrivacyLinesProps): Phrase {
  return say((t, formats, language) => {
    const privacy = issuer?.letterhead.privacy;
    const controller =
      issuer &&
      (pickText(issuer.letterhead.privacy.controller, language) ?? pickText(issuer.house.name, language));
    const officer = privacy?.officer ?? '';
    return [
      controller &&
        (officer === ''
          ? t('letterhead:printed.controller', { controller: controller.text })
          : t('letterhead:printed.controllerAndOfficer', { controller: controller.text, officer })),
      privacy?.purpose[language] ?? t('letterhead:printed.purpose'),
      privacy && t('letterhead:printed.destroy', { date: formats.date(destroyBy(today, privacy.life)) }),
      t('letterhead:printed.rights'),
    ]
      .filter(Boolean)
      .join(' ');
  });
}

/** `privacyPhrase` on paper. */
export function PrivacyLines(props: PrivacyLinesProps) {
  return (
    <p>
      <PhraseText of={privacyPhrase(props)} />
    </p>
  );
}
