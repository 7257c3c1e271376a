import type { ContactFields, Mail, Phone, PostalAddress, SpokenLanguage } from './contact';
import { contactCountry } from './contact-country';
import { foldText } from './fold-text';
import type { House } from './house';
import { type Language, languages, type Localized } from './localized';
import { mergeNames } from './merge-names';
import { phoneKey } from './phone-digits';

/** A value of a merged-away entry that found no place; `field` is its path ("role.de"), `value` the text. */
export type Leftover = { field: string; value: string };
export type MergedFields = { fields: ContactFields; leftovers: Leftover[] };

/**
 * Joins entries of one person. The winner's single values stay, the losers' fill gaps in their order; lists are united
 * (a number or mail in two spellings once, withheld if any of them is); notes are kept one below the other. A loser's
 * single value that differs is returned in `leftovers`, so that nothing typed is lost. `houses` tell how numbers without
 * country code are read.
 */
export function mergeFields(
  winner: ContactFields,
  losers: readonly ContactFields[],
  houses: readonly House[] = [],
): MergedFields {
  const leftovers: Leftover[] = [];
  const fields = losers.reduce((merged, loser) => mergeTwo(merged, loser, houses, leftovers), winner);
  return { fields, leftovers: uniqueBy(leftovers, ({ field, value }) => `${field}\u0000${value}`) };
}

function mergeTwo(
  winner: ContactFields,
  loser: ContactFields,
  houses: readonly House[],
  leftovers: Leftover[],
): ContactFields {
  const single = (field: string, kept: string, other: string): string => {
    if (!kept) return other;
    if (other && other !== kept) leftovers.push({ field, value: other });
    return kept;
  };
  const localized = (field: string, kept: Localized, other: Localized): Localized =>
    eachLanguage((language) => single(`${field}.${language}`, kept[language] ?? '', other[language] ?? ''));
  const name = mergeNames(winner.name, loser.name);
  if (name.leftover) leftovers.push({ field: 'name', value: name.leftover });
  // Neutral and formal are what nobody chose: the other entry's choice fills them.
  const isFormalityOpen = winner.addressForm === 'formal';
  return {
    name: name.name,
    role: localized('role', winner.role, loser.role),
    unit: localized('unit', winner.unit, loser.unit),
    note: eachLanguage((language) => mergeNotes(winner.note[language], loser.note[language])),
    houseId: single('houseId', winner.houseId, loser.houseId),
    company: single('company', winner.company, loser.company),
    topics: unite(winner.topics, loser.topics),
    phones: unitePhones(winner, loser, houses),
    mails: uniteWithheld(winner.mails, loser.mails, (mail: Mail) => mail.value.trim().toLowerCase()),
    addresses: uniteWithheld(winner.addresses, loser.addresses, addressKey),
    websites: unite(winner.websites, loser.websites),
    languages: uniqueBy([...winner.languages, ...loser.languages], (spoken: SpokenLanguage) => spoken.tag),
    addressForm: isFormalityOpen ? loser.addressForm : winner.addressForm,
    salutation:
      winner.salutation === 'neutral'
        ? loser.salutation
        : keepSalutation(winner.salutation, loser.salutation, leftovers),
    availability: single('availability', winner.availability, loser.availability),
    source: single('source', winner.source, loser.source),
    confirmedOn: single('confirmedOn', winner.confirmedOn, loser.confirmedOn),
    partnershipIds: unite(winner.partnershipIds, loser.partnershipIds),
  };
}

function keepSalutation(
  kept: ContactFields['salutation'],
  other: ContactFields['salutation'],
  leftovers: Leftover[],
): ContactFields['salutation'] {
  if (other !== 'neutral' && other !== kept) leftovers.push({ field: 'salutation', value: other });
  return kept;
}

function eachLanguage(read: (language: Language) => string): Localized {
  return Object.fromEntries(
    languages.map((language) => [language, read(language)]).filter(([, text]) => text !== ''),
  );
}

function mergeNotes(kept = '', other = ''): string {
  if (!kept || other.includes(kept)) return other || kept;
  return !other || kept.includes(other) ? kept : `${kept}\n\n${other}`;
}

function unitePhones(winner: ContactFields, loser: ContactFields, houses: readonly House[]): Phone[] {
  const countryOf = new Map<Phone, string>();
  for (const entry of [winner, loser]) {
    const country = contactCountry(entry, houses);
    for (const phone of entry.phones) countryOf.set(phone, country);
  }
  return uniteWithheld(
    winner.phones,
    loser.phones,
    (phone) =>
      // Text after the number ("Zentrale", an extension) makes it another entry.
      phoneKey(phone.value, countryOf.get(phone) ?? '') + phone.value.replace(/[^\p{L}]/gu, ''),
  );
}

function addressKey(address: PostalAddress): string {
  return [address.extra, address.street, address.postalCode, address.town, address.country]
    .map((line) => foldText(line).replaceAll(' ', ''))
    .join('|');
}

function uniteWithheld<T extends { withheld: boolean }>(
  kept: T[],
  others: T[],
  keyOf: (item: T) => string,
): T[] {
  const united = uniqueBy([...kept, ...others], keyOf);
  const withheld = new Set([...kept, ...others].filter((item) => item.withheld).map(keyOf));
  return united.map((item) =>
    withheld.has(keyOf(item)) && !item.withheld ? { ...item, withheld: true } : item,
  );
}

function unite(kept: string[], others: string[]): string[] {
  return [...new Set([...kept, ...others])];
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
