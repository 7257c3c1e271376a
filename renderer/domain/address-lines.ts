import type { PostalAddress } from './contact';
import { countryCode } from './contact-country';
import type { Language } from './localized';
import { formatPostalCode } from './postal-code';

/**
 * The lines of an address as it is written on an envelope, the same in both countries: extra, "street number",
 * "code town", and the country's name in the reader's language if it is another one than `readerCountry`.
 */
export function addressLines(address: PostalAddress, readerCountry: string, language: Language): string[] {
  const code = countryCode(address.country);
  const town = [formatPostalCode(address.postalCode, code), address.town].filter(Boolean).join(' ');
  const isAbroad = code ? code !== readerCountry.toUpperCase() : Boolean(address.country);
  const country = isAbroad ? countryName(address.country, language) : '';
  return [address.extra, address.street, town, country].filter(Boolean);
}

/** The country's name in `language` ("Duitsland"); text that is no ISO code returns as it is. */
export function countryName(country: string, language: Language): string {
  const code = countryCode(country);
  if (!code) return country;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? country;
}
