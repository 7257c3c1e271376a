import type { ContactFields } from './contact';
import { contactCountry, countryCode } from './contact-country';
import type { House } from './house';
import { isMissingIn } from './localized';
import { isPlausibleMail } from './mail';
import { displayName } from './name';
import { readPhone } from './phone';
import { phoneKey } from './phone-digits';
import { isPlainDate } from './plain-date';
import { isPlausiblePostalCode } from './postal-code';

/** What a warning says; each has a sentence in the locales. */
export type ContactWarningCode =
  | 'noName'
  | 'phoneNotPlausible'
  | 'phoneTwice'
  | 'mailNotPlausible'
  | 'mailTwice'
  | 'postalCodeForm'
  | 'dateNotPlausible'
  | 'confirmedInFuture'
  | 'onlyInGerman'
  | 'onlyInDutch';

/** `field` is the path of the field in the form ("phones.0.value"). */
export type ContactWarning = { field: string; code: ContactWarningCode; level: 'warning' | 'info' };

/**
 * Hints on an entry, in the order of the form. They never block saving: the officer may know better.
 * `today` is a plain date.
 */
export function contactWarnings(
  fields: ContactFields,
  houses: readonly House[],
  today: string,
): ContactWarning[] {
  return [
    ...nameWarnings(fields),
    ...languageInfos(fields),
    ...phoneWarnings(fields, contactCountry(fields, houses)),
    ...mailWarnings(fields),
    ...postalCodeWarnings(fields, contactCountry(fields, houses)),
    ...confirmedWarnings(fields.confirmedOn, today),
  ];
}

function nameWarnings({ name }: ContactFields): ContactWarning[] {
  return displayName(name) ? [] : [warn('name.family', 'noName')];
}

function languageInfos(fields: ContactFields): ContactWarning[] {
  return (['role', 'unit', 'note'] as const).flatMap((field): ContactWarning[] => {
    if (isMissingIn(fields[field], 'nl'))
      return [{ field: `${field}.nl`, code: 'onlyInGerman', level: 'info' }];
    if (isMissingIn(fields[field], 'de'))
      return [{ field: `${field}.de`, code: 'onlyInDutch', level: 'info' }];
    return [];
  });
}

function phoneWarnings({ phones }: ContactFields, country: string): ContactWarning[] {
  const keys = phones.map((phone) => phoneKey(phone.value, country));
  return phones.flatMap(({ value }, index): ContactWarning[] => {
    const field = `phones.${index}.value`;
    if (!value.trim()) return [];
    // Without a country a national number cannot be judged.
    const canJudge = country !== '' || /^\s*(\+|00)/.test(value) || !/\d{5}/.test(value.replace(/\D/g, ''));
    if (canJudge && !readPhone(value, country).possible) return [warn(field, 'phoneNotPlausible')];
    return keys[index] && keys.indexOf(keys[index]) < index ? [warn(field, 'phoneTwice')] : [];
  });
}

function mailWarnings({ mails }: ContactFields): ContactWarning[] {
  const keys = mails.map((mail) => mail.value.trim().toLowerCase());
  return keys.flatMap((key, index): ContactWarning[] => {
    if (!key) return [];
    const field = `mails.${index}.value`;
    if (!isPlausibleMail(key)) return [warn(field, 'mailNotPlausible')];
    return keys.indexOf(key) < index ? [warn(field, 'mailTwice')] : [];
  });
}

function postalCodeWarnings({ addresses }: ContactFields, country: string): ContactWarning[] {
  return addresses.flatMap((address, index) => {
    const code = address.country ? countryCode(address.country) : country;
    return isPlausiblePostalCode(address.postalCode, code)
      ? []
      : [warn(`addresses.${index}.postalCode`, 'postalCodeForm')];
  });
}

function confirmedWarnings(confirmedOn: string, today: string): ContactWarning[] {
  if (!confirmedOn) return [];
  if (!isPlainDate(confirmedOn)) return [warn('confirmedOn', 'dateNotPlausible')];
  return confirmedOn > today ? [warn('confirmedOn', 'confirmedInFuture')] : [];
}

function warn(field: string, code: ContactWarningCode): ContactWarning {
  return { field, code, level: 'warning' };
}
