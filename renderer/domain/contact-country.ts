import type { Contact } from './contact';
import type { House } from './house';

/**
 * ISO 3166-1 alpha-2 code by which the contact's numbers without country code are read: of the house, else of the first
 * address; '' if neither says.
 */
export function contactCountry(
  contact: Pick<Contact, 'houseId' | 'addresses'>,
  houses: readonly House[],
): string {
  const house = houses.find((candidate) => candidate.id === contact.houseId);
  if (house) return house.country;
  const country = contact.addresses.find((address) => address.country)?.country ?? '';
  return countryCode(country);
}

const namesOfCountries: Record<string, string> = {
  deutschland: 'DE',
  duitsland: 'DE',
  germany: 'DE',
  niederlande: 'NL',
  nederland: 'NL',
  netherlands: 'NL',
  'the netherlands': 'NL',
};

/** The ISO code of a country as foreign cards write it ("Deutschland", "nl"); '' if it is not known. */
export function countryCode(country: string): string {
  const plain = country.trim().toLowerCase();
  return /^[a-z]{2}$/.test(plain) ? plain.toUpperCase() : (namesOfCountries[plain] ?? '');
}
