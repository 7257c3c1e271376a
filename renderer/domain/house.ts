import type { ClosingPreset, SchoolRegion } from './closing-day';
import type { Language, Localized } from './localized';

/** A city administration that takes part. Ids are stable words ("krefeld"), the same on every desk. */
export type House = {
  id: string;
  /** The city: "Krefeld". */
  city: string;
  /** The administration's name as it writes itself: "Stadt Krefeld", "Gemeente Venlo". */
  name: Localized;
  /** ISO 3166-1 alpha-2; decides how numbers without country code are read. */
  country: string;
  /** IANA time zone of the town hall. */
  timeZone: string;
  /** One or two letters that mark the house wherever its colour does. */
  letter: string;
  /** Colour as #rrggbb in the light theme; the dark theme derives its own. */
  colour: string;
  /** Own mail domains; a card without a house is matched by them. */
  mailDomains: string[];
  address: { street: string; postalCode: string; town: string };
  /** Which of the two languages the house works in; other houses use neither. */
  language: 'de' | 'nl' | 'other';
  /** Rules for its closing days; absent until chosen, see `closingPresetOf`. */
  closingPreset?: ClosingPreset | 'none';
  /** Where the school holidays beside it are set; '' is none, absent until chosen, see `schoolRegionOf`. */
  schoolRegion?: SchoolRegion | '';
};

/** The language in which a house is spoken of by its own name; German for one that works in neither. */
export function houseLanguage(house: Pick<House, 'language'> | null | undefined): Language {
  return house?.language === 'nl' ? 'nl' : 'de';
}
