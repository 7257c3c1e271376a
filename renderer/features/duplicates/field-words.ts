import type { useTranslation } from 'react-i18next';
import type { House } from '../../domain/house';
import { type Language, pickText } from '../../domain/localized';
import type { Leftover } from '../../domain/merge-contacts';
import { type SingleField, singleFields } from './merge-plan';

type Words = {
  t: ReturnType<typeof useTranslation<['merge']>>['t'];
  houses: readonly House[];
  language: Language;
};

/** A single field's name for the reader. */
export function fieldName(field: SingleField, t: Words['t']): string {
  return t(`merge:field.${field}`);
}

/** A single field's value for the reader: names for ids of houses and for kinds of salutation. */
export function valueText(field: string, value: string, { t, houses, language }: Words): string {
  if (field === 'salutation') return t(value === 'mrs' ? 'merge:salutation.mrs' : 'merge:salutation.mr');
  if (field !== 'houseId') return value;
  const house = houses.find((candidate) => candidate.id === value);
  return (house && pickText(house.name, language)?.text) ?? house?.city ?? value;
}

/** The line that keeps a value nobody chose: "Funktion (deutsch): Sachbearbeitung". */
export function leftoverLine({ field, value }: Leftover, words: Words): string {
  const known = singleFields.find((single) => single === field);
  const text = valueText(field, value, words);
  return known ? `${fieldName(known, words.t)}: ${text}` : text;
}
