import type { Contact, ContactFields } from '../../domain/contact';
import type { House } from '../../domain/house';
import type { Language } from '../../domain/localized';
import { type Leftover, mergeFields } from '../../domain/merge-contacts';
import { fullName } from '../../domain/name';
import { fieldsOf } from '../../storage/contact-records';

/** Fields of which an entry has one value: where entries differ, someone must choose. */
export const singleFields = [
  'name',
  'role.de',
  'role.nl',
  'unit.de',
  'unit.nl',
  'houseId',
  'company',
  'salutation',
  'availability',
  'source',
] as const;
export type SingleField = (typeof singleFields)[number];

/** Which entry's value is taken for a field; the kept entry's where nothing is said. */
export type MergeChoices = Partial<Record<SingleField, string>>;

/** A field in which entries differ, with the value of each entry that has one. */
export type Difference = { field: SingleField; values: { contactId: string; text: string }[] };

type Access = {
  /** The value as text, '' where nothing is given. */
  read: (contact: ContactFields) => string;
  /** The part of the fields that holds the value. */
  take: (into: ContactFields, from: ContactFields) => Partial<ContactFields>;
};

function localizedAccess(part: 'role' | 'unit', language: Language): Access {
  return {
    read: (contact) => contact[part][language] ?? '',
    take: (into, from) => ({ [part]: { ...into[part], [language]: from[part][language] ?? '' } }),
  };
}

function textAccess(field: 'houseId' | 'company' | 'availability' | 'source'): Access {
  return { read: (contact) => contact[field], take: (_, from) => ({ [field]: from[field] }) };
}

const access: Record<SingleField, Access> = {
  name: { read: ({ name }) => fullName(name), take: (_, { name }) => ({ name }) },
  'role.de': localizedAccess('role', 'de'),
  'role.nl': localizedAccess('role', 'nl'),
  'unit.de': localizedAccess('unit', 'de'),
  'unit.nl': localizedAccess('unit', 'nl'),
  houseId: textAccess('houseId'),
  company: textAccess('company'),
  salutation: {
    read: ({ salutation }) => (salutation === 'neutral' ? '' : salutation),
    take: (_, { salutation }) => ({ salutation }),
  },
  availability: textAccess('availability'),
  source: textAccess('source'),
};

/** A field's value as text: ids for houses, the neutral word for salutations, '' where nothing is given. */
export function singleValue(contact: ContactFields, field: SingleField): string {
  return access[field].read(contact);
}

/** The fields in which at least two entries say different things. */
export function differencesOf(contacts: readonly Contact[]): Difference[] {
  return singleFields.flatMap((field) => {
    const values = contacts
      .map((contact) => ({ contactId: contact.id, text: singleValue(contact, field) }))
      .filter(({ text }) => text !== '');
    return new Set(values.map(({ text }) => text)).size > 1 ? [{ field, values }] : [];
  });
}

/**
 * What becomes of several entries when the one with `keptId` stays: chosen values first, gaps filled, lists united, the
 * newest date of confirmation. `leftovers` are the values nobody chose. Throws if no entry has `keptId`.
 */
export function planMerge(
  contacts: readonly Contact[],
  keptId: string,
  choices: MergeChoices,
  houses: readonly House[],
): { fields: ContactFields; leftovers: Leftover[] } {
  const kept = contacts.find((contact) => contact.id === keptId);
  if (!kept) throw new RangeError('the entry to keep is not among those to merge');
  const others = contacts.filter((contact) => contact.id !== keptId);
  const base = singleFields.reduce((fields, field) => {
    const chosen = contacts.find((contact) => contact.id === choices[field]);
    return chosen && singleValue(chosen, field) !== ''
      ? { ...fields, ...access[field].take(fields, chosen) }
      : fields;
  }, fieldsOf(kept));
  // The kept entry is read again as one of the others, so that its own values that were not chosen are left over too.
  const { fields, leftovers } = mergeFields(base, [fieldsOf(kept), ...others.map(fieldsOf)], houses);
  const confirmedOn = contacts.reduce(
    (newest, contact) => (contact.confirmedOn > newest ? contact.confirmedOn : newest),
    '',
  );
  return {
    fields: { ...fields, confirmedOn },
    leftovers: leftovers.filter(({ field }) => field !== 'confirmedOn'),
  };
}
