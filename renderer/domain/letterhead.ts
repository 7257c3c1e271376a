import type { House } from './house';
import type { Localized } from './localized';
import { addDays, addMonths } from './plain-date';

/** A picture drawn by this app from the one that was chosen, so that nothing but pixels is in it. */
export type HouseLogo = {
  mediaType: 'image/png' | 'image/jpeg';
  base64: string;
  /** In pixels. */
  width: number;
  height: number;
};

/** How long a sheet may be kept after its day of issue. */
export type SheetLife = { count: number; unit: 'days' | 'months' };

/** What a sheet with names on it says about them (GDPR Art. 5(1)(b) and (e), 13). */
export type SheetPrivacy = {
  /** Who answers for it; without it the administration's name. */
  controller: Localized;
  /** Where the data-protection officer is reached, in free words. */
  officer: string;
  /** Purpose and legal basis; without it the usual sentence. */
  purpose: Localized;
  life: SheetLife;
};

/** What a house puts on its sheets: head, foot, and the lines on data protection. */
export type Letterhead = {
  /** Id of the house. */
  id: string;
  logo: HouseLogo | null;
  /** Under each sheet: address, office, web page. */
  footer: Localized;
  privacy: SheetPrivacy;
};

/** A house on a sheet. */
export type SheetHouse = { house: House; letterhead: Letterhead };

/** A year, after which entries count as stale too (`defaultStaleMonths`). */
const usualLife: SheetLife = { count: 12, unit: 'months' };
/** Most letters of a foot, and of the sentence on the purpose. */
export const longestFooter = 240;
export const mostLife: Record<SheetLife['unit'], number> = { days: 366, months: 60 };

/** Head and foot of a house that has set none. */
export function plainLetterhead(houseId: string): Letterhead {
  return {
    id: houseId,
    logo: null,
    footer: {},
    privacy: { controller: {}, officer: '', purpose: {}, life: usualLife },
  };
}

/** Lines of a foot; what is typed beyond goes on in the last of them. */
const footLines = 4;

/** A foot as it is kept: at most four lines, none of them empty. */
export function footerLines(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return [...lines.slice(0, footLines - 1), lines.slice(footLines - 1).join(' · ')]
    .filter(Boolean)
    .join('\n');
}

/** Plain date by which a sheet issued on `issued` is to be destroyed. */
export function destroyBy(issued: string, { count, unit }: SheetLife): string {
  return unit === 'days' ? addDays(issued, count) : addMonths(issued, count);
}
