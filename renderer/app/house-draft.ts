import type { House } from '../domain/house';
import { newHouse } from '../domain/house-presets';
import type { Localized } from '../domain/localized';

/** A house as a form holds it; empty fields take what city and country suggest. `mailDomains` as typed, parted by commas. */
export type HouseDraft = {
  city: string;
  name: Localized;
  /** ISO 3166-1 alpha-2; empty while none is chosen. */
  country: string;
  letter: string;
  /** #rrggbb or empty. */
  colour: string;
  mailDomains: string;
};

export const emptyHouseDraft: HouseDraft = {
  city: '',
  name: {},
  country: '',
  letter: '',
  colour: '',
  mailDomains: '',
};

/** The form of a house that exists. */
export function draftOfHouse(house: House): HouseDraft {
  const { city, name, country, letter, colour } = house;
  return { city, name, country, letter, colour, mailDomains: house.mailDomains.join(', ') };
}

/** "Venlo.nl, @venlo.org" → ["venlo.nl", "venlo.org"]. */
export function readMailDomains(text: string): string[] {
  const domains = text
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^.*@/, '').toLowerCase())
    .filter((part) => part !== '');
  return [...new Set(domains)];
}

/** Mail domains that cannot be one ("venlo"), for a hint beside the field. */
export function oddMailDomains(text: string): string[] {
  return readMailDomains(text).filter((domain) => !/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(domain));
}

/**
 * The house that a form describes. `existing` are the other houses: letter, colour and id are chosen so that no two
 * look the same. With `base` the house keeps its id, zone and address.
 */
export function houseOfDraft(draft: HouseDraft, existing: readonly House[], base?: House): House {
  const city = draft.city.trim();
  const others = existing.filter((house) => house.id !== base?.id);
  const suggested = newHouse(city, draft.country || 'DE', others);
  const known = base ?? suggested;
  const moved = base !== undefined && base.country !== suggested.country;
  const name = Object.values(draft.name).some((text) => text.trim() !== '') ? draft.name : suggested.name;
  return {
    ...known,
    city,
    name,
    country: suggested.country,
    timeZone: moved ? suggested.timeZone : known.timeZone,
    language: moved ? suggested.language : known.language,
    letter: draft.letter.trim() || suggested.letter,
    colour: draft.colour || suggested.colour,
    mailDomains: readMailDomains(draft.mailDomains),
  };
}

/** The same two houses make the same partnership on every desk, whoever set it up. */
export function partnershipIdOf(houseIds: readonly [string, string]): string {
  return houseIds.toSorted((a, b) => (a < b ? -1 : 1)).join('-');
}
