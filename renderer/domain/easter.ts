import { plainDate } from './plain-date';

/**
 * Easter Sunday of a year of the Gregorian calendar, as a plain date: the Sunday after the first full moon of the
 * church's tables on or after 21 March ("anonymous Gregorian algorithm", Nature, 20 April 1876).
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  // Two years in each cycle would give 26 April; the tables bring them a week forward.
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return plainDate(year, Math.floor(days / 31), (days % 31) + 1);
}
