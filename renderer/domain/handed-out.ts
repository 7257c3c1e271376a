import { type Contact, emptyContact } from './contact';

/**
 * What of a contact may leave the house: business details only, nothing that is marked "do not hand out" (Art. 5(1)(c)
 * GDPR). It names what goes out, so that whatever a contact learns to hold later stays in unless it is named here: where
 * the entry comes from, when it was checked, form of address, picture, websites and partnerships do.
 */
export function handedOut(contact: Contact): Contact {
  return {
    ...emptyContact(contact.id),
    uid: contact.uid,
    name: contact.name,
    role: contact.role,
    unit: contact.unit,
    note: contact.note,
    houseId: contact.houseId,
    company: contact.company,
    topics: contact.topics,
    languages: contact.languages,
    availability: contact.availability,
    phones: contact.phones.filter(
      ({ withheld, kind }) => !withheld && (kind === 'work' || kind === 'mobile' || kind === 'other'),
    ),
    mails: contact.mails.filter(isForBusiness),
    addresses: contact.addresses.filter(isForBusiness),
  };
}

function isForBusiness({ withheld, kind }: { withheld: boolean; kind: string }): boolean {
  return !withheld && kind !== 'private';
}
