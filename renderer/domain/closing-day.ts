import type { Localized } from './localized';

/** Why a house is closed: three different facts, kept apart. School holidays close no house and are known beside them. */
export type ClosingBasis = 'law' | 'agreement' | 'custom';
export const closingBases: readonly ClosingBasis[] = ['law', 'agreement', 'custom'];

/** Which part of the day is closed. */
export type DayPart = 'whole' | 'morning' | 'afternoon';

/** Rules that compute the closing days of a house for any year. */
export type ClosingPreset = 'nrw' | 'nlGemeenten';
export const closingPresets: readonly ClosingPreset[] = ['nrw', 'nlGemeenten'];

/** Where school holidays are set: a Land of Germany or a Dutch region. */
export type SchoolRegion = 'DE-NW' | 'NL-Zuid';
export const schoolRegions: readonly SchoolRegion[] = ['DE-NW', 'NL-Zuid'];

/** A day on which a house is closed, as screens and checks see it, computed or entered. */
export type ClosingDay = {
  houseId: string;
  date: string;
  name: Localized;
  basis: ClosingBasis;
  part: DayPart;
  /** Law, agreement or decision it rests on, as text; with `checkedOn` (plain date, '' if never) beside it. */
  source: string;
  checkedOn: string;
  /** Id of the preset's rule ("fronleichnam"), '' if it was entered. */
  ruleId: string;
  /** Id of the row behind it, '' if it is computed and nobody has changed it. */
  rowId: string;
};

/**
 * A row that someone entered, imported, or made out of a computed day in order to change it. `from` to `until` are
 * plain dates, both included. With `ruleId` it stands in the place of that rule's day in the year of `from`; with
 * `open` it says that the house is open then after all.
 */
export type ClosingDayRow = {
  id: string;
  houseId: string;
  from: string;
  until: string;
  name: Localized;
  basis: ClosingBasis;
  part: DayPart;
  source: string;
  checkedOn: string;
  ruleId: string;
  open: boolean;
};

/** School holidays of a region, from the shipped table or imported; `id` is '' for shipped ones. */
export type SchoolHoliday = {
  id: string;
  region: SchoolRegion;
  from: string;
  until: string;
  name: Localized;
  source: string;
  checkedOn: string;
};
