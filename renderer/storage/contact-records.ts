import { newCard } from '../codec/new-card';
import { patchContact } from '../codec/patch-contact';
import { setPhoto } from '../codec/photo';
import { readContact } from '../codec/read-contact';
import type { Contact, ContactFields } from '../domain/contact';
import { type ContactRow, sortKeysOf } from '../domain/contact-row';
import type { Language } from '../domain/localized';
import type { CardRow } from './rows';

/** A picture to put into a card; the codec tells its kind by its first bytes. */
export type Photo = { bytes: Uint8Array };
/** What a save does with the picture: leave it, take it away, or put this one in. */
export type PhotoChange = 'keep' | null | Photo;

/** A contact's two rows, which are always written together. */
export type ContactRecord = { row: ContactRow; card: CardRow };

type Stamps = Pick<ContactRow, 'deletedAt' | 'createdAt' | 'updatedAt'>;

/** The part of a contact that can be edited. */
export function fieldsOf(contact: Contact): ContactFields {
  return {
    name: contact.name,
    role: contact.role,
    unit: contact.unit,
    note: contact.note,
    houseId: contact.houseId,
    company: contact.company,
    topics: contact.topics,
    phones: contact.phones,
    mails: contact.mails,
    addresses: contact.addresses,
    websites: contact.websites,
    languages: contact.languages,
    addressForm: contact.addressForm,
    salutation: contact.salutation,
    availability: contact.availability,
    source: contact.source,
    confirmedOn: contact.confirmedOn,
    partnershipIds: contact.partnershipIds,
  };
}

/** The rows for a card: what screens see is always read back from the text, never taken from a form. */
export function recordOf(card: CardRow, stamps: Stamps): ContactRecord {
  const view = readContact(card.raw, { id: card.id, mainLanguage: card.mainLanguage });
  const row: ContactRow = {
    ...view,
    ...sortKeysOf(view),
    change: 0,
    deletedAt: stamps.deletedAt,
    createdAt: stamps.createdAt,
    updatedAt: stamps.updatedAt,
  };
  return { row, card };
}

/** A contact that begins on this desk: its card is written here. */
export function newRecord(
  contact: Contact,
  { mainLanguage, photo, now }: { mainLanguage: Language; photo: Photo | null; now: number },
): ContactRecord {
  const raw = newCard(contact, { mainLanguage });
  const card = { id: contact.id, raw: photo ? setPhoto(raw, photo) : raw, mainLanguage };
  return recordOf(card, { deletedAt: 0, createdAt: now, updatedAt: now });
}

/** A contact from a card that came from elsewhere; `extra` is what the import adds (house, topics). */
export function importedRecord(
  card: CardRow,
  { extra, now }: { extra: Partial<ContactFields> | undefined; now: number },
): ContactRecord {
  const stamps = { deletedAt: 0, createdAt: now, updatedAt: now };
  const record = recordOf(card, stamps);
  return extra ? (patchedRecord(record, extra, { photo: 'keep', now }) ?? record) : record;
}

/** The record with these fields changed, or `undefined` if the card's text stays the same. */
export function patchedRecord(
  { row, card }: ContactRecord,
  fields: Partial<ContactFields>,
  { photo, now }: { photo: PhotoChange; now: number },
): ContactRecord | undefined {
  const { mainLanguage } = card;
  const patched = patchContact(card.raw, row, { ...fieldsOf(row), ...fields }, { mainLanguage });
  const raw = photo === 'keep' ? patched : setPhoto(patched, photo);
  if (raw === card.raw) return undefined;
  return recordOf({ ...card, raw }, { ...row, updatedAt: now });
}
