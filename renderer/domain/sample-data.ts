import entries from '../../assets/sample/contacts.json' with { type: 'json' };
import partnerships from '../../assets/sample/partnerships.json' with { type: 'json' };
import { type Contact, emptyContact, emptyName, type LanguageLevel, type SpokenLanguage } from './contact';
import { housePresets } from './house-presets';
import type { Language } from './localized';
import type { Partnership } from './partnership';
import { addDays } from './plain-date';

/** What the file holds of a contact: only what is given, dates as days before today, languages as "nl:good". */
type SampleEntry = Partial<Omit<Contact, 'name' | 'phones' | 'mails' | 'languages'>> & {
  id: string;
  houseId: string;
  name: Partial<Contact['name']>;
  phones: { value: string; kind: Contact['phones'][number]['kind']; withheld?: boolean }[];
  mails: string[];
  languages: string[];
  confirmedDaysAgo: number;
  room?: string;
};

type SampleState =
  | { kind: 'active' }
  | { kind: 'paused' | 'ended'; on: string; reason: { de: string; nl: string } };

/** Ids of the invented people. */
export const sampleContactIds: readonly string[] = (entries as SampleEntry[]).map(({ id }) => id);

/** About thirty invented people of four houses; dates count back from `today` (plain date), so that some are stale. */
export function sampleContacts(today: string): Contact[] {
  return (entries as SampleEntry[]).map((entry) => sampleContact(entry, today));
}

/** Krefeld's partnerships with Venlo (active), Sofia (ended) and Kropyvnytskyi (active); reasons in `language`. */
export function samplePartnerships(language: Language): Partnership[] {
  return partnerships.map(({ id, houseIds, since, state }) => ({
    id,
    houseIds: houseIds as [string, string],
    since,
    state: stateIn(state as SampleState, language),
  }));
}

function stateIn(state: SampleState, language: Language): Partnership['state'] {
  return state.kind === 'active' ? state : { ...state, reason: state.reason[language] };
}

function sampleContact(entry: SampleEntry, today: string): Contact {
  const { confirmedDaysAgo, room = '', ...given } = structuredClone(entry);
  const house = housePresets.find(({ id }) => id === entry.houseId);
  const address = house?.address.street
    ? [{ ...house.address, extra: room, country: house.country, kind: 'work' as const, withheld: false }]
    : [];
  return {
    ...emptyContact(entry.id),
    ...given,
    name: { ...emptyName, ...entry.name },
    phones: entry.phones.map((phone) => ({ withheld: false, ...phone })),
    mails: entry.mails.map((value) => ({ value, kind: 'work', withheld: false })),
    languages: entry.languages.map(spoken),
    addresses: address,
    confirmedOn: addDays(today, -confirmedDaysAgo),
  };
}

function spoken(text: string): SpokenLanguage {
  const [tag = '', level = 'some'] = text.split(':');
  return { tag, level: level as LanguageLevel };
}
