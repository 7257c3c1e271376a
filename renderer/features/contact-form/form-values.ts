import {
  type Contact,
  type ContactFields,
  emptyContact,
  emptyName,
  type Mail,
  type Phone,
  type PostalAddress,
  type SpokenLanguage,
} from '../../domain/contact';
import type { Localized } from '../../domain/localized';
import { isOrganisation } from '../../domain/name';

/**
 * What the form holds: the fields of a contact, with lists as react-hook-form wants them (objects). `kind` decides
 * which half of `name` counts; the other half stays, so that switching to and fro loses nothing.
 */
export type FormValues = Omit<ContactFields, 'websites'> & {
  kind: 'person' | 'office';
  websites: { value: string }[];
};

export const emptyPhone: Phone = { value: '', kind: 'work', withheld: false };
export const emptyMail: Mail = { value: '', kind: 'work', withheld: false };
export const emptyAddress: PostalAddress = {
  street: '',
  postalCode: '',
  town: '',
  country: '',
  extra: '',
  kind: 'work',
  withheld: false,
};

/** Form values of a contact. */
export function toValues(contact: ContactFields): FormValues {
  return {
    kind: isOrganisation(contact.name) ? 'office' : 'person',
    name: { ...contact.name },
    role: { ...contact.role },
    unit: { ...contact.unit },
    note: { ...contact.note },
    houseId: contact.houseId,
    company: contact.company,
    topics: [...contact.topics],
    phones: contact.phones.map((phone) => ({ ...phone })),
    mails: contact.mails.map((mail) => ({ ...mail })),
    addresses: contact.addresses.map((address) => ({ ...address })),
    websites: contact.websites.map((value) => ({ value })),
    languages: contact.languages.map((language) => ({ ...language })),
    addressForm: contact.addressForm,
    salutation: contact.salutation,
    availability: contact.availability,
    source: contact.source,
    confirmedOn: contact.confirmedOn,
    partnershipIds: [...contact.partnershipIds],
  };
}

/** A form for a new contact, with one row each for number and mail, since nearly everyone has them. */
export function newValues(): FormValues {
  return { ...toValues(emptyContact('')), phones: [{ ...emptyPhone }], mails: [{ ...emptyMail }] };
}

/** The contact as it stands in the form, row for row: places in lists are those of the form. */
export function asTyped(values: FormValues): ContactFields {
  const { kind, websites, ...fields } = values;
  const name =
    kind === 'office'
      ? { ...emptyName, organisation: values.name.organisation }
      : { ...values.name, organisation: '' };
  return { ...fields, name, websites: websites.map(({ value }) => value) };
}

/** The contact to save: texts trimmed, rows without content left out. */
export function toFields(values: FormValues): ContactFields {
  const typed = asTyped(values);
  return {
    ...typed,
    name: trimAll(typed.name),
    role: trimLocalized(typed.role),
    unit: trimLocalized(typed.unit),
    note: trimLocalized(typed.note),
    company: typed.company.trim(),
    phones: typed.phones.map(trimAll).filter(({ value }) => value),
    mails: typed.mails.map(trimAll).filter(({ value }) => value),
    addresses: typed.addresses.map(trimAll).filter(hasAddress),
    websites: typed.websites.map((website) => website.trim()).filter(Boolean),
    languages: typed.languages.filter(isFirstOfItsTag),
    availability: typed.availability.trim(),
    source: typed.source.trim(),
  };
}

/** The fields of a contact as this form would save them untouched: what edits are compared with. */
export function baseFields(contact: Contact): ContactFields {
  return toFields(toValues(contact));
}

function hasAddress({ street, postalCode, town, country, extra }: PostalAddress): boolean {
  return Boolean(street || postalCode || town || country || extra);
}

function isFirstOfItsTag({ tag }: SpokenLanguage, place: number, all: readonly SpokenLanguage[]): boolean {
  return tag !== '' && all.findIndex((other) => other.tag === tag) === place;
}

function trimAll<T extends Record<string, unknown>>(record: T): T {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(entries) as T;
}

function trimLocalized({ de = '', nl = '' }: Localized): Localized {
  return { ...(de.trim() && { de: de.trim() }), ...(nl.trim() && { nl: nl.trim() }) };
}
