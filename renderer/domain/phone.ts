import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { groupDutchNumber, keepExtensionHyphen } from './phone-groups';

/** Numbers as they were written last: reading one takes most of the time that drawing its row of the list does. */
const formatted = new Map<string, string>();
const mostFormatted = 2000;

/** What a typed number says. `digits` is what was typed without anything but digits, `short` a service number. */
export type PhoneReading = { e164?: string; possible: boolean; short: boolean; digits: string };

/**
 * Reads a number as typed. `country` (ISO 3166-1 alpha-2) is that of the contact's house, never of the reader: a Dutch
 * number without +31 is a valid German one, too. Without a known country only numbers with + or 00 are understood.
 */
export function readPhone(value: string, country: string): PhoneReading {
  const digits = value.replace(/\D/g, '');
  if (isShortNumber(value, country)) return { possible: true, short: true, digits };
  const number = parse(value, country);
  return number?.isPossible()
    ? { e164: number.number, possible: true, short: false, digits }
    : { possible: false, short: false, digits };
}

/**
 * The number as a reader in `readerCountry` would write it: "02151 86-1234" within Germany, "+49 2151 86-1234" from
 * elsewhere. The hyphen before a German extension stays where it was typed. What is not understood returns as typed;
 * the typed text itself is never changed.
 */
export function formatPhone(value: string, country: string, readerCountry: string): string {
  const key = `${country} ${readerCountry} ${value}`;
  const known = formatted.get(key);
  if (known !== undefined) return known;
  const text = format(value, country, readerCountry);
  if (formatted.size >= mostFormatted) formatted.clear();
  formatted.set(key, text);
  return text;
}

function format(value: string, country: string, readerCountry: string): string {
  const number = isShortNumber(value, country) ? undefined : parse(value, country);
  if (!number?.isPossible()) return value;
  const isHome = number.country !== undefined && number.country === readerCountry.toUpperCase();
  const text = isHome ? number.formatNational() : number.formatInternational();
  if (number.countryCallingCode === '31' && !number.ext) return groupDutchNumber(text, isHome);
  if (number.countryCallingCode === '49' && !number.ext) return keepExtensionHyphen(text, value);
  return text;
}

/** The digits to press in `readerCountry`: as `formatPhone`, with 00 for + ("0031 77 359 62 11"). */
export function diallingForm(value: string, country: string, readerCountry: string): string {
  return formatPhone(value, country, readerCountry).replace(/^\+/, '00');
}

/** `tel:` address (RFC 3966) of a number in E.164, or of a service number; '' if the number is not understood. */
export function dialLink(value: string, country: string): string {
  const reading = readPhone(value, country);
  if (reading.short) return `tel:${reading.digits}`;
  if (!reading.e164) return '';
  const extension = parse(value, country)?.ext;
  return `tel:${reading.e164}${extension ? `;ext=${extension}` : ''}`;
}

/**
 * Whether the text is a service number that has no area code: 110, 112, 115, 116 117, and in the Netherlands 14 with an
 * area code ("14 077", the number of a municipality).
 */
export function isShortNumber(value: string, country: string): boolean {
  if (!/^[\d\s./-]+$/.test(value)) return false;
  const digits = value.replace(/\D/g, '');
  if (/^14\d{3,4}$/.test(digits)) return country.toUpperCase() === 'NL';
  return /^(11[0-9]|116\d{3}|118\d{2,3}|144|10[0-9])$/.test(digits);
}

function parse(value: string, country: string): PhoneNumber | undefined {
  const code = country.toUpperCase();
  if (isSupportedCountry(code)) return parsePhoneNumberFromString(value, code satisfies CountryCode);
  return parsePhoneNumberFromString(value.replace(/^\s*00/, '+'));
}
