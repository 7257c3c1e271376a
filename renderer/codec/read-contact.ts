import type { Contact, LanguageLevel, SpokenLanguage } from '../domain/contact';
import type { Language } from '../domain/localized';
import { parseCard } from './card-lines';
import {
  type LineSet,
  componentText,
  firstText,
  lineComponents,
  linesNamed,
  lineText,
  parameterOf,
} from './line-values';
import { addressEntries, mailEntries, phoneEntries, websiteEntries } from './list-lines';
import { companyLine, readLocalized } from './localized-lines';
import { hasPhoto } from './photo';
import { noneMark, readName } from './read-name';
import { readTopics } from './topic-lines';
import { decodeWord, readWords } from './text-value';

/** Our own lines that hold one text each, by field. */
export const ownTextNames = {
  availability: 'X-TANDEM-AVAIL',
  source: 'X-TANDEM-SOURCE',
  confirmedOn: 'X-TANDEM-CONFIRMED',
} as const;

/**
 * What a card says, as screens see it (vCard 2.1, 3.0, 4.0; RFC 2426, RFC 6350). Total: whatever is missing or odd
 * reads as empty, and stays in the text. `mainLanguage` is the language of texts that name none.
 */
export function readContact(raw: string, options: { id: string; mainLanguage: Language }): Contact {
  return contactOf(parseCard(raw), options);
}

/** As `readContact`, for a card that is parsed already. */
export function contactOf(
  card: LineSet,
  { id, mainLanguage }: { id: string; mainLanguage: Language },
): Contact {
  const reading = readName(card);
  const company = companyLine(card, mainLanguage);
  const values = <Value>(entries: readonly { value: Value }[]): Value[] =>
    entries.map((entry) => entry.value);
  return {
    id,
    uid: firstText(card, 'UID') || id,
    name: reading.name,
    role: readLocalized(card, 'TITLE', mainLanguage),
    unit: readLocalized(card, 'ORG', mainLanguage),
    note: readLocalized(card, 'NOTE', mainLanguage),
    houseId: decodeWord(firstText(card, 'X-TANDEM-HOUSE')),
    company: company ? componentText(lineComponents(company)[0]) : '',
    topics: readTopics(card),
    phones: values(phoneEntries(card)),
    mails: values(mailEntries(card)),
    addresses: values(addressEntries(card)),
    websites: values(websiteEntries(card)),
    languages: readLanguages(card),
    addressForm:
      firstText(card, 'X-TANDEM-ADDRESS-FORM').toLowerCase() === 'informal' ? 'informal' : 'formal',
    salutation: readSalutation(card, reading),
    availability: firstText(card, ownTextNames.availability),
    source: firstText(card, ownTextNames.source),
    confirmedOn: firstText(card, ownTextNames.confirmedOn),
    partnershipIds: readWords(firstText(card, 'X-TANDEM-PARTNERSHIP')),
    hasPhoto: hasPhoto(card),
  };
}

/** The agreed salutation, else the one that "Frau" or "dhr." before the name implies. */
export function readSalutation(card: LineSet, reading = readName(card)): Contact['salutation'] {
  const stated = firstText(card, 'X-TANDEM-SALUTATION').toLowerCase();
  if (stated === 'mrs' || stated === 'mr' || stated === 'neutral') return stated;
  return reading.salutation ?? 'neutral';
}

/** X-TANDEM-LANGS ("nl de/good en/some", a tag alone means native); else LANG of vCard 4.0 in order of PREF. */
export function readLanguages(card: LineSet): SpokenLanguage[] {
  const own = firstText(card, 'X-TANDEM-LANGS');
  if (own === noneMark) return [];
  const spoken = own === '' ? languagesOfLang(card) : own.split(/\s+/).flatMap(readLanguage);
  return firstOfEachTag(spoken);
}

/** A language named twice counts once, as it was named first. */
export function firstOfEachTag(languages: readonly SpokenLanguage[]): SpokenLanguage[] {
  const byTag = new Map<string, SpokenLanguage>();
  for (const each of languages) if (!byTag.has(each.tag)) byTag.set(each.tag, each);
  return [...byTag.values()];
}

function readLanguage(word: string): SpokenLanguage[] {
  const [tag = '', level = 'native'] = word.split('/');
  const known: LanguageLevel = level === 'good' || level === 'some' ? level : 'native';
  return tag === '' ? [] : [{ tag: decodeWord(tag), level: known }];
}

/** LANG says which languages to use with a person, not how well they are spoken: taken as good. */
function languagesOfLang(card: LineSet): SpokenLanguage[] {
  return linesNamed(card, 'LANG')
    .map((line) => ({ tag: lineText(line), preference: Number(parameterOf(line, 'PREF') || 101) }))
    .filter(({ tag }) => tag !== '')
    .sort((one, other) => one.preference - other.preference)
    .map(({ tag }) => ({ tag, level: 'good' }));
}
