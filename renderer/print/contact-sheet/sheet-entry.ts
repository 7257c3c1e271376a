import { addressLines } from '../../domain/address-lines';
import type { Contact } from '../../domain/contact';
import { contactLabel } from '../../domain/contact-label';
import { handedOut } from '../../domain/handed-out';
import type { House } from '../../domain/house';
import { type Language, type Localized, pickText } from '../../domain/localized';
import { formatPhone } from '../../domain/phone';
import type { Topic } from '../../domain/topic';
import { type Phrase, phraseOf, plain } from '../phrase';
import type { SheetLanguages } from '../sheet-languages';
import type { SheetColumn } from './sheet-choices';

/** What the sheet says of a contact. Of each column the values it has, in the card's order; none is an empty list. */
export type SheetEntry = {
  id: string;
  /** The contact as far as it may be handed out: what cards and codes are made of. */
  contact: Contact;
  name: string;
  /** `null` for somebody who works for none of our houses; then `company` says for whom. */
  house: House | null;
  company: string;
  topicIds: readonly string[];
  /** As typed, empty if the contact belongs to no unit: what entries are put together by. */
  unitText: Localized;
  values: Record<SheetColumn, readonly Phrase[]>;
};

export type EntrySource = {
  houses: readonly House[];
  topics: readonly Topic[];
  languages: SheetLanguages;
  /** Name of a language in the words of `language`. */
  languageName: (tag: string, language: Language) => string;
};

/**
 * A contact as it may be handed out (`handedOut`). Numbers stand in the form in which the sheet's readers dial them,
 * with country code on a sheet for both sides.
 */
export function sheetEntryOf(person: Contact, source: EntrySource): SheetEntry {
  const { languages } = source;
  const contact = handedOut(person);
  const house = source.houses.find(({ id }) => id === contact.houseId) ?? null;
  const country = house?.country ?? '';
  const phones = (kinds: readonly string[]) =>
    contact.phones
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ value }) => plain(formatPhone(value, country, readerCountry[languages])));
  const word = (of: (language: Language) => string): Phrase =>
    phraseOf(
      languages === 'both' ? { de: of('de'), nl: of('nl') } : { [languages]: of(languages) },
      languages,
    );
  return {
    id: contact.id,
    contact,
    name: contactLabel(contact),
    house,
    company: contact.company,
    topicIds: contact.topics,
    unitText: contact.unit,
    values: {
      role: list(phraseOf(contact.role, languages)),
      unit: list(phraseOf(contact.unit, languages)),
      phone: phones(['work', 'other']),
      mobile: phones(['mobile']),
      mail: contact.mails.map(({ value }) => plain(value)),
      address: contact.addresses.map((address) =>
        plain(addressLines(address, country, languages === 'nl' ? 'nl' : 'de').join(', ')),
      ),
      availability: list(plain(contact.availability)),
      languages: contact.languages.map(({ tag }) => word((language) => source.languageName(tag, language))),
      topics: contact.topics.map((id) => topicPhrase(id, source)),
      note: list(phraseOf(contact.note, languages)),
    },
  };
}

/** The words of a topic; an id that no table knows (from another desk) stands for itself. */
export function topicPhrase(
  id: string,
  { topics, languages }: Pick<EntrySource, 'topics' | 'languages'>,
): Phrase {
  const phrase = phraseOf(topics.find((topic) => topic.id === id)?.label ?? {}, languages);
  return phrase.length > 0 ? phrase : plain(id);
}

/** The unit that entries stand under, in the language that decides about the order. */
export function unitKey({ unitText }: SheetEntry, language: Language): string {
  return pickText(unitText, language)?.text ?? '';
}

const readerCountry: Record<SheetLanguages, string> = { de: 'DE', nl: 'NL', both: '' };

function list(phrase: Phrase): Phrase[] {
  return phrase.length > 0 ? [phrase] : [];
}
