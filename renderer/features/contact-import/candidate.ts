import type { Contact } from '../../domain/contact';
import { contactLabel } from '../../domain/contact-label';
import type { House } from '../../domain/house';
import type { Language } from '../../domain/localized';
import { matchHouse } from '../../domain/match-house';
import { displayName } from '../../domain/name';
import { readContact } from '../../codec/read-contact';
import type { SampleRow } from './import-types';

/** A card that has been read and waits for the user's word. */
export type Candidate = {
  key: number;
  raw: string;
  fileName: string;
  line: number;
  contact: Contact;
  mainLanguage: Language;
  /** The house it says itself, else the one its mails and organisation point to; '' if none. */
  houseId: string;
};

/** Ids of contacts that are not stored yet, so that they never meet a stored one's. */
export const candidateId = (key: number): string => `new ${key}`;

export type CardPlace = {
  key: number;
  raw: string;
  fileName: string;
  line: number;
  /** Where it is known already. */
  mainLanguage?: Language;
};

/**
 * Reads a card. Texts that name no language are taken to be in the language of the house it belongs to, else in
 * `language`, the reader's.
 */
export function readCandidate(place: CardPlace, houses: readonly House[], language: Language): Candidate {
  const id = candidateId(place.key);
  const assumed = place.mainLanguage ?? language;
  const contact = readContact(place.raw, { id, mainLanguage: assumed });
  const known = houses.find((house) => house.id === contact.houseId);
  const houseId = known?.id ?? matchHouse(contact, houses);
  const spoken = houses.find((house) => house.id === houseId)?.language;
  if (place.mainLanguage || spoken === undefined || spoken === 'other' || spoken === assumed) {
    return { ...place, contact, mainLanguage: assumed, houseId };
  }
  return {
    ...place,
    contact: readContact(place.raw, { id, mainLanguage: spoken }),
    mainLanguage: spoken,
    houseId,
  };
}

/** The UID the card itself has; '' if it has none. */
export function ownUid({ contact }: Candidate): string {
  return contact.uid === contact.id ? '' : contact.uid;
}

/** What is shown beside a name, to tell people apart. */
export function contactDetail(contact: Pick<Contact, 'company' | 'mails' | 'phones'>): string {
  return [contact.company, contact.mails[0]?.value, contact.phones[0]?.value].filter(Boolean).join(' · ');
}

/** The candidate as a line of the preview. */
export function sampleRow({ key, contact, houseId }: Candidate): SampleRow {
  const name = displayName(contact.name);
  return {
    key,
    name,
    standIn: name ? '' : contactLabel(contact),
    role: contact.role,
    unit: contact.unit,
    houseId,
    company: contact.company,
    phone: contact.phones[0]?.value ?? '',
    mail: contact.mails[0]?.value ?? '',
  };
}
