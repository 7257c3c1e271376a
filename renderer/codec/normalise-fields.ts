import { type ContactFields, emptyName, type PersonName, type SpokenLanguage } from '../domain/contact';
import type { Localized } from '../domain/localized';
import { mailText, phoneText } from './list-lines';
import { splitHonorific } from './name-parts';
import { firstOfEachTag } from './read-contact';
import { noneMark } from './read-name';
import { cleanText } from './text-value';

/**
 * Fields in the form in which a card gives them back: trimmed, without control characters, empty entries and
 * doubles. "Frau" or "dhr." typed as a title becomes the salutation.
 */
export function normaliseFields(fields: ContactFields): ContactFields {
  const { honorific, title, salutation } = splitHonorific(cleanText(fields.name.title));
  const name = normaliseName({ ...fields.name, title: honorific ? title : fields.name.title });
  return {
    name,
    role: normaliseLocalized(fields.role),
    unit: normaliseLocalized(fields.unit),
    note: normaliseLocalized(fields.note),
    houseId: cleanText(fields.houseId),
    company: cleanText(fields.company),
    topics: normaliseWords(fields.topics),
    phones: fields.phones
      .map(({ value, kind, withheld }) => ({ value: phoneText(cleanText(value)), kind, withheld }))
      .filter(({ value }) => value !== ''),
    mails: fields.mails
      .map(({ value, kind, withheld }) => ({ value: mailText(cleanText(value)), kind, withheld }))
      .filter(({ value }) => value !== ''),
    addresses: fields.addresses
      .map((address) => ({
        street: cleanText(address.street),
        postalCode: cleanText(address.postalCode),
        town: cleanText(address.town),
        country: cleanText(address.country),
        extra: cleanText(address.extra),
        kind: address.kind,
        withheld: address.withheld,
      }))
      .filter(
        ({ street, postalCode, town, country, extra }) => street || postalCode || town || country || extra,
      ),
    websites: fields.websites.map(cleanText).filter(Boolean),
    languages: normaliseLanguages(fields.languages),
    addressForm: fields.addressForm,
    salutation:
      fields.salutation === 'neutral' && !name.organisation ? (salutation ?? 'neutral') : fields.salutation,
    availability: cleanText(fields.availability),
    source: cleanText(fields.source),
    confirmedOn: cleanText(fields.confirmedOn),
    partnershipIds: normaliseWords(fields.partnershipIds),
  };
}

function normaliseName(name: PersonName): PersonName {
  const organisation = cleanText(name.organisation);
  const prefix = cleanText(name.prefix);
  const person = {
    title: cleanText(name.title),
    given: cleanText(name.given),
    initials: cleanText(name.initials),
    prefix: prefix === noneMark ? '' : prefix,
    family: cleanText(name.family),
    suffix: cleanText(name.suffix),
    organisation: '',
  };
  const isPerson = person.given || person.initials || person.prefix || person.family;
  return organisation && !isPerson ? { ...emptyName, organisation } : person;
}

/** A text in both languages, trimmed and without empty ones. */
export function normaliseLocalized({ de = '', nl = '' }: Localized): Localized {
  const german = cleanText(de);
  const dutch = cleanText(nl);
  return { ...(german && { de: german }), ...(dutch && { nl: dutch }) };
}

/** Ids and names without empty ones and doubles. */
export function normaliseWords(words: readonly string[]): string[] {
  return [...new Set(words.map(cleanText).filter(Boolean))];
}

function normaliseLanguages(languages: readonly SpokenLanguage[]): SpokenLanguage[] {
  const clean = languages.map(({ tag, level }) => ({ tag: cleanText(tag), level }));
  return firstOfEachTag(clean.filter(({ tag }) => tag !== '' && tag !== noneMark));
}
