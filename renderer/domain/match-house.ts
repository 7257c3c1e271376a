import type { Contact } from './contact';
import { foldText } from './fold-text';
import type { House } from './house';
import { mailDomain } from './mail';

/** Words that make a name with a city in it the name of the administration ("Stadt Krefeld", "gemeente Venlo"). */
const administration = new Set(
  [
    'Stadt',
    'Stadtverwaltung',
    'Rathaus',
    'Verwaltung',
    'Gemeinde',
    'gemeente',
    'stad',
    'stadhuis',
    'stadskantoor',
    'municipality',
    'city',
    'of',
    'van',
    'der',
    'die',
    'de',
  ].map(foldText),
);

/**
 * The id of the house a card belongs to, by the domain of its mails (subdomains count), else by the organisation's
 * name: the house's own, the bare city, or the city with words for an administration only ("Sparkasse Krefeld" is none).
 * '' if no house fits.
 */
export function matchHouse(contact: Pick<Contact, 'mails' | 'company'>, houses: readonly House[]): string {
  for (const mail of contact.mails) {
    const domain = mailDomain(mail.value);
    const house = houses.find((candidate) => candidate.mailDomains.some((own) => isWithin(domain, own)));
    if (house) return house.id;
  }
  const company = foldText(contact.company);
  return company ? (houses.find((house) => isNameOf(company, house))?.id ?? '') : '';
}

function isWithin(domain: string, own: string): boolean {
  const suffix = own.trim().toLowerCase().replace(/^@/, '');
  return suffix !== '' && (domain === suffix || domain.endsWith(`.${suffix}`));
}

function isNameOf(company: string, house: House): boolean {
  const names = [house.name.de, house.name.nl, house.city].map((name) => foldText(name ?? ''));
  if (names.includes(company)) return true;
  const city = foldText(house.city);
  if (!city || !` ${company} `.includes(` ${city} `)) return false;
  const others = ` ${company} `.replace(` ${city} `, ' ').trim().split(' ');
  return others.every((word) => administration.has(word));
}
