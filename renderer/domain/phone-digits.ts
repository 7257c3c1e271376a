import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';

/**
 * The digits by which a number can be looked for, cheap enough for every number at start: abroad form with 00
 * ("0031773596211") first, then the form within its country ("0773596211"). A number without country has one form.
 * Only the trunk prefix 0 is known, which is right for the countries of our houses.
 */
export function phoneDigits(value: string, country: string): string[] {
  const callingCode = callingCodeOf(country);
  const isInternational = /^[\s(]*(\+|00)/.test(value);
  const digits = value.replace(isInternational ? /\(0\)/g : '', '').replace(/\D/g, '');
  if (!digits) return [];
  if (isInternational) {
    const number = digits.replace(/^00/, '');
    const inside =
      callingCode && number.startsWith(callingCode) ? [`0${number.slice(callingCode.length)}`] : [];
    return [`00${number}`, ...inside];
  }
  return callingCode && digits.startsWith('0') ? [`00${callingCode}${digits.slice(1)}`, digits] : [digits];
}

/** One text for all spellings of a number, for comparing; '' if it holds no digits. */
export function phoneKey(value: string, country: string): string {
  return phoneDigits(value, country)[0] ?? '';
}

const callingCodes = new Map<string, string>();

function callingCodeOf(country: string): string {
  const code = country.toUpperCase();
  let callingCode = callingCodes.get(code);
  if (callingCode === undefined) {
    callingCode = isSupportedCountry(code) ? getCountryCallingCode(code) : '';
    callingCodes.set(code, callingCode);
  }
  return callingCode;
}
