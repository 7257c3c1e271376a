import type { Localized } from './localized';

/**
 * A person's or an office's name in parts. `family` is the core word without prefix ("Berg"), `prefix` the
 * tussenvoegsel or German particle ("van der"). `title` stands before ("Dr.", "drs."), `suffix` after ("MSc").
 */
export type PersonName = {
  title: string;
  given: string;
  initials: string;
  prefix: string;
  family: string;
  suffix: string;
  /** Name of an office or organisation when the contact is no person; then the other parts are empty. */
  organisation: string;
};

export type PhoneKind = 'work' | 'mobile' | 'private' | 'fax' | 'other';
export type PlaceKind = 'work' | 'private' | 'other';

/** A number as typed; how it is dialled is derived from it and the contact's house. */
export type Phone = { value: string; kind: PhoneKind; withheld: boolean };
export type Mail = { value: string; kind: PlaceKind; withheld: boolean };
export type PostalAddress = {
  street: string;
  postalCode: string;
  town: string;
  /** ISO 3166-1 alpha-2 code, or free text from foreign cards. */
  country: string;
  /** Room, floor, building: what stands before the street. */
  extra: string;
  kind: PlaceKind;
  withheld: boolean;
};

export type LanguageLevel = 'native' | 'good' | 'some';
/** A language spoken: BCP 47 tag and how well; the first in the list is the preferred one. */
export type SpokenLanguage = { tag: string; level: LanguageLevel };

/** Which of the two forms of address is agreed: Sie/u or du/je. */
export type AddressForm = 'formal' | 'informal';
/** How letters begin: Frau/mevrouw, Herr/heer, or with the full name. */
export type Salutation = 'mrs' | 'mr' | 'neutral';

/**
 * A contact as screens see it: a view of its vCard text, which stays the record.
 * Strings are trimmed and never `undefined`; empty means not given.
 */
export type Contact = {
  id: string;
  /** UID of the vCard (RFC 6350 §6.7.6); equals `id` unless the card came from elsewhere. */
  uid: string;
  name: PersonName;
  /** What the person does, e.g. "Leiterin Abfallwirtschaft" / "teamleider afvalbeheer". */
  role: Localized;
  /** Department or team within the house. */
  unit: Localized;
  note: Localized;
  /** The house the person works for; empty if it is none of ours, then `company` says which. */
  houseId: string;
  company: string;
  topics: string[];
  phones: Phone[];
  mails: Mail[];
  addresses: PostalAddress[];
  websites: string[];
  languages: SpokenLanguage[];
  addressForm: AddressForm;
  salutation: Salutation;
  /** When the person can be reached, free text: "Mo-Do 9-16". */
  availability: string;
  /** Where the entry comes from: "Visitenkarte", "Website". */
  source: string;
  /** Plain date (YYYY-MM-DD) on which someone last checked the entry; empty if never. */
  confirmedOn: string;
  partnershipIds: string[];
  /** Whether the card holds a picture; its bytes are read with `readPhoto` (codec). */
  hasPhoto: boolean;
};

/** The fields a form can change; `id` and `uid` never change. */
export type ContactFields = Omit<Contact, 'id' | 'uid' | 'hasPhoto'>;

export const emptyName: PersonName = {
  title: '',
  given: '',
  initials: '',
  prefix: '',
  family: '',
  suffix: '',
  organisation: '',
};

/** A contact nobody has filled in yet. */
export function emptyContact(id: string): Contact {
  return {
    id,
    uid: id,
    name: { ...emptyName },
    role: {},
    unit: {},
    note: {},
    houseId: '',
    company: '',
    topics: [],
    phones: [],
    mails: [],
    addresses: [],
    websites: [],
    languages: [],
    addressForm: 'formal',
    salutation: 'neutral',
    availability: '',
    source: '',
    confirmedOn: '',
    partnershipIds: [],
    hasPhoto: false,
  };
}
