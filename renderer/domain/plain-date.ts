/*
 * Plain dates are texts 'YYYY-MM-DD' in the Gregorian calendar, without time or zone, so that they compare with `<`.
 * The arithmetic is on day numbers (days since 1970-01-01) and never touches a local clock.
 */

/** The digits of a text 'YYYY-MM-DD' as one number (20260604), -1 if it is none. Plans ask for days by the ten thousand. */
function digitsOf(text: string): number {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return -1;
  let digits = 0;
  for (let index = 0; index < 10; index += 1) {
    if (index === 4 || index === 7) continue;
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    digits = digits * 10 + digit;
  }
  return digits;
}

/** Whether the text is a day that exists: "2026-02-29" is not. */
export function isPlainDate(text: string): boolean {
  return isDay(digitsOf(text));
}

function isDay(digits: number): boolean {
  const year = Math.floor(digits / 10_000);
  const month = Math.floor(digits / 100) % 100;
  const day = digits % 100;
  return digits >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days in a month, month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms"). Throws if it is no day. */
export function dayNumber(date: string): number {
  const digits = digitsOf(date);
  if (!isDay(digits)) throw new RangeError('Not a plain date');
  const month = Math.floor(digits / 100) % 100;
  const year = Math.floor(digits / 10_000) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + (digits % 100) - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** The plain date of a day number; years 0000 to 9999. */
export function fromDayNumber(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return plainDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** 'YYYY-MM-DD' of year, month (1 to 12) and day. */
export function plainDate(year: number, month: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day `days` later (earlier if negative). */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day of the month `months` later; the last day where the month is shorter: 31 January + 1 = 28 February. */
export function addMonths(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return plainDate(year, month, Math.min(Number(date.slice(8)), daysInMonth(year, month)));
}

/** Negative, zero or positive as `a` lies before, on or after `b`. */
export function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday.
}

/** ISO 8601 week and the year it belongs to, which is that of its Thursday: 2027-01-01 lies in week 53 of 2026. */
export function isoWeek(date: string): { year: number; week: number } {
  const thursday = addDays(date, 4 - isoWeekday(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(plainDate(year, 1, 1), thursday) / 7) + 1 };
}

/** ISO weeks in a year: 53 in 2026, else mostly 52. 28 December always lies in the last one. */
export function weeksInYear(year: number): number {
  return isoWeek(plainDate(year, 12, 28)).week;
}

/** The calendar day that a clock in the zone of this computer shows at `moment`. */
export function plainDateOf(moment: Date): string {
  return plainDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}
