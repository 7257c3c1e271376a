import type { House } from './house';
import { plainLower } from './letters';

const noAddress = { street: '', postalCode: '', town: '' };

/** Houses offered by the first-run assistant. Addresses are the public ones of the town halls. */
export const housePresets: readonly House[] = [
  {
    id: 'krefeld',
    city: 'Krefeld',
    name: { de: 'Stadt Krefeld', nl: 'Gemeente Krefeld' },
    country: 'DE',
    timeZone: 'Europe/Berlin',
    letter: 'K',
    colour: '#0b5cad',
    mailDomains: ['krefeld.de'],
    address: { street: 'Von-der-Leyen-Platz 1', postalCode: '47798', town: 'Krefeld' },
    language: 'de',
  },
  {
    id: 'venlo',
    city: 'Venlo',
    name: { de: 'Stadt Venlo', nl: 'Gemeente Venlo' },
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    letter: 'V',
    colour: '#a34700',
    mailDomains: ['venlo.nl'],
    address: { street: 'Hanzeplaats 1', postalCode: '5912 AT', town: 'Venlo' },
    language: 'nl',
  },
  {
    id: 'sofia',
    city: 'Sofia',
    name: { de: 'Stadt Sofia', nl: 'Gemeente Sofia' },
    country: 'BG',
    timeZone: 'Europe/Sofia',
    letter: 'S',
    colour: '#5b3e96',
    mailDomains: [],
    address: { ...noAddress, town: 'Sofia' },
    language: 'other',
  },
  {
    id: 'kropyvnytskyi',
    city: 'Kropyvnytskyi',
    name: { de: 'Stadt Kropyvnytskyi', nl: 'Gemeente Kropyvnytskyi' },
    country: 'UA',
    timeZone: 'Europe/Kyiv',
    letter: 'Ky',
    colour: '#2c6a39',
    mailDomains: [],
    address: { ...noAddress, town: 'Kropyvnytskyi' },
    language: 'other',
  },
];

const timeZones: Record<string, string> = {
  DE: 'Europe/Berlin',
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  UA: 'Europe/Kyiv',
};
/** Each at least 4.5:1 on white and on the paper of the light theme. */
const colours = ['#0b5cad', '#a34700', '#5b3e96', '#2c6a39', '#8a1c5b', '#00666b'];

/**
 * A house that is not among the presets, filled as far as city and country (ISO 3166-1 alpha-2) tell, with an id, a
 * letter and a colour that no house in `existing` has (as long as there are free ones).
 */
export function newHouse(city: string, country: string, existing: readonly House[]): House {
  const code = country.toUpperCase();
  return {
    id: freeId(slug(city) || 'house', existing),
    city,
    name: nameOf(city, code),
    country: code,
    timeZone: timeZones[code] ?? 'Europe/Berlin',
    letter: freeLetter(city, existing),
    colour: colours.find((colour) => existing.every((house) => house.colour !== colour)) ?? '#59626a',
    mailDomains: [],
    address: { ...noAddress, town: city },
    language: code === 'DE' ? 'de' : code === 'NL' ? 'nl' : 'other',
  };
}

function slug(city: string): string {
  return plainLower(city)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function nameOf(city: string, country: string): House['name'] {
  if (country === 'DE') return { de: `Stadt ${city}` };
  return country === 'NL' ? { nl: `Gemeente ${city}` } : { de: city, nl: city };
}

function freeId(wish: string, existing: readonly House[]): string {
  const isTaken = (id: string) => existing.some((house) => house.id === id);
  let id = wish;
  for (let number = 2; isTaken(id); number += 1) id = `${wish}-${number}`;
  return id;
}

function freeLetter(city: string, existing: readonly House[]): string {
  const letters = city.match(/\p{L}/gu) ?? [];
  const first = (letters[0] ?? '?').toUpperCase();
  const candidates = [first, ...letters.slice(1).map((letter) => first + letter.toLowerCase())];
  return candidates.find((wish) => existing.every((house) => house.letter !== wish)) ?? first;
}
