import type { Contact } from './contact';
import type { Language } from './localized';
import { displayName, familyWithPrefix, isOrganisation } from './name';

/** Keys under `contacts:salutation` in the locales. */
export type SalutationKey =
  | 'formalMrs'
  | 'formalMr'
  | 'formalNeutral'
  | 'informalMrs'
  | 'informalMr'
  | 'informalNeutral'
  | 'office';

/** How a letter begins: the key of the sentence, and the name to put into it. */
export type LetterOpening = { key: SalutationKey; values: { name: string } };

/**
 * The opening of a letter in `language`: "Sehr geehrte Frau Dr. Müller," / "Geachte heer De Vries,". Neutral openings
 * take the whole name, informal ones the given name. German keeps Dr. and Prof., and small prefixes; Dutch openings
 * leave titles out and give the prefix its capital. Without a family name a formal opening falls back to neutral,
 * without any name to that of an office.
 */
export function letterOpening(
  contact: Pick<Contact, 'name' | 'salutation' | 'addressForm'>,
  language: Language,
): LetterOpening {
  const { name, salutation, addressForm } = contact;
  const whole = displayName(name);
  if (!whole || isOrganisation(name)) return { key: 'office', values: { name: whole } };
  if (addressForm === 'informal') {
    const keys = { mrs: 'informalMrs', mr: 'informalMr', neutral: 'informalNeutral' } as const;
    return name.given
      ? { key: keys[salutation], values: { name: name.given } }
      : { key: 'informalNeutral', values: { name: whole } };
  }
  if (salutation === 'neutral' || !name.family) return { key: 'formalNeutral', values: { name: whole } };
  const family = familyWithPrefix(name, language === 'nl' ? 'capital' : 'asWritten');
  const title = language === 'de' ? titleInOpening(name.title) : '';
  return {
    key: salutation === 'mrs' ? 'formalMrs' : 'formalMr',
    values: { name: [title, family].filter(Boolean).join(' ') },
  };
}

/** The titles that German letters address people with; "drs.", "ir." and degrees are left out. */
function titleInOpening(title: string): string {
  return (title.match(/\b(Prof|Dr)\b\.?/gi) ?? []).map((word) => `${capital(word)}.`).join(' ');
}

function capital(word: string): string {
  const bare = word.replace('.', '').toLowerCase();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
