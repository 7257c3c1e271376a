import { type Contact, emptyContact } from '../../domain/contact';
import { houseLanguage } from '../../domain/house';
import { type Language, type Localized, pickText } from '../../domain/localized';
import { formatPhone } from '../../domain/phone';
import type { SheetLanguages } from '../sheet-languages';
import type { SheetColumn } from './sheet-choices';
import type { SheetEntry } from './sheet-entry';

/**
 * A contact as a card that goes with the sheet: name and house, and beside them only the details that were chosen for
 * it, in its language. Numbers have their country code, so that any phone dials them.
 */
export function sheetContact(
  { contact, house }: SheetEntry,
  columns: readonly SheetColumn[],
  languages: SheetLanguages,
): Contact {
  const has = (column: SheetColumn) => columns.includes(column);
  const words = (text: Localized): Localized => {
    if (languages === 'both') return text;
    const picked = pickText(text, languages);
    return picked ? { [picked.language]: picked.text } : {};
  };
  const isShown = (kind: string) => (kind === 'mobile' ? has('mobile') : has('phone'));
  return {
    ...emptyContact(contact.id),
    uid: contact.uid,
    name: contact.name,
    houseId: contact.houseId,
    company:
      contact.company ||
      (house && pickText(house.name, cardLanguage({ house }, languages))?.text) ||
      house?.city ||
      '',
    role: has('role') ? words(contact.role) : {},
    unit: has('unit') ? words(contact.unit) : {},
    note: has('note') ? words(contact.note) : {},
    phones: contact.phones
      .filter(({ kind }) => isShown(kind))
      .map((phone) => ({ ...phone, value: formatPhone(phone.value, house?.country ?? '', '') })),
    mails: has('mail') ? contact.mails : [],
    addresses: has('address') ? contact.addresses : [],
    availability: has('availability') ? contact.availability : '',
    languages: has('languages') ? contact.languages : [],
    topics: has('topics') ? contact.topics : [],
  };
}

/** The language that a contact's card speaks first: the sheet's; on a sheet for both sides that of the own house. */
export function cardLanguage({ house }: Pick<SheetEntry, 'house'>, languages: SheetLanguages): Language {
  if (languages !== 'both') return languages;
  return houseLanguage(house);
}
