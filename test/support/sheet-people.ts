import { emptyContact, type Contact } from '../../renderer/domain/contact';
import { type ContactRow, sortKeysOf } from '../../renderer/domain/contact-row';
import { plainLetterhead, type SheetHouse } from '../../renderer/domain/letterhead';
import { housePresets } from '../../renderer/domain/house-presets';
import type { House } from '../../renderer/domain/house';
import type { Occurrence } from '../../renderer/domain/rotation';
import { topicTable } from '../../renderer/domain/topic-table';
import type { SheetLanguages } from '../../renderer/print/sheet-languages';
import type { ContentSource } from '../../renderer/print/contact-sheet/sheet-content';

/** A contact as it is kept, with what a test says about it. */
export function sheetPerson(id: string, family: string, about: Partial<Contact> = {}): ContactRow {
  const contact = { ...emptyContact(id), ...about };
  const named = { ...contact, name: { ...contact.name, given: 'Kim', family } };
  return { ...named, ...sortKeysOf(named), change: 1, deletedAt: 0, createdAt: 0, updatedAt: 0 };
}

/** An office hour of somebody from Krefeld in Venlo. */
export const sheetDay: Occurrence = {
  rotationId: 'r',
  patternDate: '2026-12-01',
  date: '2026-12-01',
  kind: 'officeHour',
  personId: 'a',
  personName: '',
  homeHouseId: 'krefeld',
  hostHouseId: 'venlo',
  siteId: '',
  deskId: '',
  time: { from: '08:30', to: '16:00' },
  timeZone: 'Europe/Amsterdam',
  partnershipIds: [],
  state: 'planned',
  moved: false,
  swapWith: '',
};

/** Krefeld on the left bank, Venlo on the right. */
export const banks: readonly [House, House] = [houseOf('krefeld'), houseOf('venlo')];

const logo = {
  mediaType: 'image/png',
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  width: 360,
  height: 90,
} as const;

/** Both houses with a logo and a foot. */
export const headedBanks: readonly SheetHouse[] = banks.map((house) => ({
  house,
  letterhead: {
    ...plainLetterhead(house.id),
    logo,
    footer: {
      de: `Verwaltung ${house.city} · Partnerschaftsbüro\nMusterplatz 1 · www.example.org`,
      nl: `Organisatie ${house.city} · bureau partnerschappen\nMusterplatz 1 · www.example.org`,
    },
  },
}));

/** What a sheet of the two houses is made with. */
export function sheetSource(languages: SheetLanguages): ContentSource {
  return {
    houses: banks,
    topics: topicTable,
    languages,
    sides: banks,
    languageName: (tag, language) => `${tag} (${language})`,
  };
}

function houseOf(id: string): House {
  const house = housePresets.find((each) => each.id === id);
  if (!house) throw new Error(`no house ${id}`);
  return house;
}
