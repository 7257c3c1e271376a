import type { ClosingBasis, ClosingPreset } from './closing-day';
import { easterSunday } from './easter';
import type { Localized } from './localized';
import { addDays, isoWeekday, plainDate } from './plain-date';

/** A day that closes a house every year. `id` is unique among all presets, as rows name it. */
export type ClosingRule = {
  id: string;
  name: Localized;
  basis: ClosingBasis;
  /** Law or agreement as it is cited in its own country. */
  source: string;
  /** When the source was last read, as a plain date. */
  checkedOn: string;
  /** The plain date in a year; `undefined` in years in which the rule does not hold. */
  dateIn: (year: number) => string | undefined;
};

type Days = Record<string, readonly [de: string, nl: string, dateIn: ClosingRule['dateIn']]>;

const checkedOn = '2026-11-27';

const fixed = (month: number, day: number) => (year: number) => plainDate(year, month, day);
const fromEaster = (days: number) => (year: number) => addDays(easterSunday(year), days);

/** Feiertagsgesetz NW, § 2(1), no. 1 to 11 in its order. */
const nrwLaw: Days = {
  neujahr: ['Neujahr', 'Nieuwjaarsdag', fixed(1, 1)],
  karfreitag: ['Karfreitag', 'Goede Vrijdag', fromEaster(-2)],
  ostermontag: ['Ostermontag', 'Tweede paasdag', fromEaster(1)],
  'erster-mai': ['Tag der Arbeit', 'Dag van de Arbeid', fixed(5, 1)],
  'christi-himmelfahrt': ['Christi Himmelfahrt', 'Hemelvaartsdag', fromEaster(39)],
  pfingstmontag: ['Pfingstmontag', 'Tweede pinksterdag', fromEaster(50)],
  fronleichnam: ['Fronleichnam', 'Sacramentsdag', fromEaster(60)],
  'deutsche-einheit': ['Tag der Deutschen Einheit', 'Dag van de Duitse Eenheid', fixed(10, 3)],
  allerheiligen: ['Allerheiligen', 'Allerheiligen', fixed(11, 1)],
  'erster-weihnachtstag': ['Erster Weihnachtstag', 'Eerste kerstdag', fixed(12, 25)],
  'zweiter-weihnachtstag': ['Zweiter Weihnachtstag', 'Tweede kerstdag', fixed(12, 26)],
};

/** TVöD, § 6(3): staff are released from work on these days. */
const nrwAgreement: Days = {
  heiligabend: ['Heiligabend', 'Kerstavond', fixed(12, 24)],
  silvester: ['Silvester', 'Oudejaarsdag', fixed(12, 31)],
};

/** CAO Gemeenten, art. 6.6. Good Friday is none of them; no Dutch law gives a day off. */
const nlAgreement: Days = {
  nieuwjaarsdag: ['Neujahr', 'Nieuwjaarsdag', fixed(1, 1)],
  'tweede-paasdag': ['Ostermontag', 'Tweede paasdag', fromEaster(1)],
  koningsdag: ['Königstag', 'Koningsdag', koningsdag],
  bevrijdingsdag: ['Befreiungstag', 'Bevrijdingsdag', bevrijdingsdag],
  hemelvaartsdag: ['Christi Himmelfahrt', 'Hemelvaartsdag', fromEaster(39)],
  'tweede-pinksterdag': ['Pfingstmontag', 'Tweede pinksterdag', fromEaster(50)],
  'eerste-kerstdag': ['Erster Weihnachtstag', 'Eerste kerstdag', fixed(12, 25)],
  'tweede-kerstdag': ['Zweiter Weihnachtstag', 'Tweede kerstdag', fixed(12, 26)],
};

/** 27 April since 2014, the day before if that is a Sunday. */
function koningsdag(year: number): string | undefined {
  if (year < 2014) return undefined;
  const birthday = plainDate(year, 4, 27);
  return isoWeekday(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

/** For all municipal staff since 2024; before that each municipality decided for itself. */
function bevrijdingsdag(year: number): string | undefined {
  return year < 2024 ? undefined : plainDate(year, 5, 5);
}

function rulesOf(days: Days, basis: ClosingBasis, source: string): ClosingRule[] {
  return Object.entries(days).map(([id, [de, nl, dateIn]]) => ({
    id,
    name: { de, nl },
    basis,
    source,
    checkedOn,
    dateIn,
  }));
}

/** The rules of each preset, in the order of the year where they are fixed. */
export const closingRules: Record<ClosingPreset, readonly ClosingRule[]> = {
  nrw: [
    ...rulesOf(nrwLaw, 'law', 'Feiertagsgesetz NW, § 2 Abs. 1'),
    ...rulesOf(nrwAgreement, 'agreement', 'TVöD, § 6 Abs. 3'),
  ],
  nlGemeenten: rulesOf(nlAgreement, 'agreement', 'CAO Gemeenten, art. 6.6'),
};
