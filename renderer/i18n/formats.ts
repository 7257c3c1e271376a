import type { Language } from '../domain/localized';

/** The settings that decide how values are written; language, format and first weekday are three separate choices. */
export type FormatChoices = {
  language: Language;
  format: 'language' | 'de-DE' | 'nl-NL';
  firstWeekday: 1 | 7;
};

const regions: Record<Language, 'de-DE' | 'nl-NL'> = { de: 'de-DE', nl: 'nl-NL' };

/** Midday in UTC, so that no zone moves a plain date to its neighbour. */
function atNoon(plainDate: string): Date {
  return new Date(`${plainDate}T12:00:00Z`);
}

/**
 * All values a screen writes for its reader. Forms with words (months, weekdays, lists) follow the interface
 * language; forms made of digits follow the chosen format, so that no sentence mixes two languages.
 */
export function createFormats({ language, format, firstWeekday }: FormatChoices) {
  const words = regions[language];
  const digits = format === 'language' ? words : format;
  const utc = { timeZone: 'UTC' } as const;
  const short = new Intl.DateTimeFormat(digits, {
    ...utc,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const medium = new Intl.DateTimeFormat(words, { ...utc, day: 'numeric', month: 'long', year: 'numeric' });
  const long = new Intl.DateTimeFormat(words, {
    ...utc,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const weekdayLong = new Intl.DateTimeFormat(words, {
    ...utc,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const weekdayShort = new Intl.DateTimeFormat(words, {
    ...utc,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
  });
  const weekdayName = new Intl.DateTimeFormat(words, { ...utc, weekday: 'long' });
  const weekdayLetters = new Intl.DateTimeFormat(words, { ...utc, weekday: 'short' });
  const dayMonth = new Intl.DateTimeFormat(words, { ...utc, day: 'numeric', month: 'long' });
  const monthName = new Intl.DateTimeFormat(words, { ...utc, month: 'long' });
  const dayShortMonth = new Intl.DateTimeFormat(words, { ...utc, day: 'numeric', month: 'short' });
  const monthYear = new Intl.DateTimeFormat(words, { ...utc, month: 'long', year: 'numeric' });
  const clock = new Intl.DateTimeFormat(words, { hour: '2-digit', minute: '2-digit' });
  const momentDay = new Intl.DateTimeFormat(words, { weekday: 'short', day: 'numeric', month: 'long' });
  const momentYear = new Intl.DateTimeFormat(words, { day: 'numeric', month: 'long', year: 'numeric' });
  const momentDate = (time: number) =>
    (new Date(time).getFullYear() === new Date().getFullYear() ? momentDay : momentYear).format(time);
  const dateSeparator: '.' | '-' = digits === 'nl-NL' ? '-' : '.';
  const number = new Intl.NumberFormat(digits);
  const relative = new Intl.RelativeTimeFormat(words, { numeric: 'always' });
  const list = new Intl.ListFormat(words, { type: 'conjunction' });
  const languageNames = new Intl.DisplayNames(words, { type: 'language' });
  const regionNames = new Intl.DisplayNames(words, { type: 'region' });
  return {
    language,
    firstWeekday,
    /** BCP 47 tag for forms made of digits. */
    locale: digits,
    /** Between day, month and year in digits: 04.06.2026, 04-06-2026. */
    dateSeparator,
    /** Orders texts as a reader of the interface language expects: German as in the phone book. */
    collator: new Intl.Collator(language === 'de' ? 'de-u-co-phonebk' : 'nl'),
    /** A plain date in digits: 04.06.2026, 04-06-2026. */
    shortDate: (plainDate: string) => short.format(atNoon(plainDate)),
    /** A plain date in words: 4. Juni 2026, 4 juni 2026. */
    date: (plainDate: string) => medium.format(atNoon(plainDate)),
    /** With weekday: Mittwoch, 10. Juni 2026. */
    longDate: (plainDate: string) => long.format(atNoon(plainDate)),
    /** With weekday, without year: Mittwoch, 10. Juni; woensdag 10 juni. */
    weekdayDate: (plainDate: string) => weekdayLong.format(atNoon(plainDate)),
    /** The same, short: Mi., 10. Juni; wo 10 juni. */
    shortWeekdayDate: (plainDate: string) => weekdayShort.format(atNoon(plainDate)),
    /** Name of the month: Juni, juni. */
    monthName: (plainDate: string) => monthName.format(atNoon(plainDate)),
    /** Name of the weekday: Mittwoch, woensdag; in two letters: Mi, wo. */
    weekday: (plainDate: string) => weekdayName.format(atNoon(plainDate)),
    weekdayLetters: (plainDate: string) => weekdayLetters.format(atNoon(plainDate)),
    /** Day and month: 8. Juni; 8 juni. */
    dayMonth: (plainDate: string) => dayMonth.format(atNoon(plainDate)),
    /** From day to day without year: 8.–12. Juni; 8–12 juni. */
    dayRange: (from: string, until: string) => dayMonth.formatRange(atNoon(from), atNoon(until)),
    /** The same, short: 30. Nov. – 4. Dez.; 30 nov – 4 dec. */
    shortDayRange: (from: string, until: string) => dayShortMonth.formatRange(atNoon(from), atNoon(until)),
    /** The months in which a time lies: Mai–Juni 2026; mei–juni 2026. */
    monthRange: (from: string, until: string) => monthYear.formatRange(atNoon(from), atNoon(until)),
    /** A planned wall-clock time "HH:MM", before "Uhr" or "uur": 9; 16.30. */
    wallClock: (time: string) =>
      time
        .replace(/^0(?=\d)/, '')
        .replace(':00', '')
        .replace(':', '.'),
    /** A moment (ms since 1970) in local time: Di., 9. Juni, 16:20; of another year: 9. Juni 2024, 16:20. */
    moment: (time: number) => `${momentDate(time)}, ${clock.format(time)}`,
    /** Wall-clock time of a moment: 16:20. */
    time: (time: number) => clock.format(time),
    /** How long ago in one measure: vor 3 Minuten, 2 dagen geleden. `undefined` for less than a minute, or a clock put back. */
    ago: (time: number, now: number) => agoOr(relative, now - time),
    number: (value: number) => number.format(value),
    /** An amount of money from a plain decimal: 1.234,50 €, € 1.234,50; whole amounts without ",00". */
    money: (value: string, currency: string) => moneyOr(digits, value, currency),
    list: (values: string[]) => list.format(values),
    /** A language's name: Niederländisch, Duits. Unknown tags come back as they are. */
    languageName: (tag: string) => nameOr(tag, () => languageNames.of(tag)),
    /** A country's name: Niederlande, Duitsland. Free text comes back as it is. */
    countryName: (code: string) => nameOr(code, () => regionNames.of(code)),
  };
}

/** From the largest on; a measure counts once it is full. */
const measures = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function agoOr(relative: Intl.RelativeTimeFormat, elapsed: number): string | undefined {
  const measure = measures.find(([, length]) => elapsed >= length);
  return measure && relative.format(-Math.floor(elapsed / measure[1]), measure[0]);
}

export type Formats = ReturnType<typeof createFormats>;

/** Free text instead of an amount or a currency stays readable as it is. */
function moneyOr(locale: string, value: string, currency: string): string {
  const amount = Number(value);
  if (value.trim() === '' || !Number.isFinite(amount)) return [value, currency].filter(Boolean).join(' ');
  const whole = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {};
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...whole }).format(amount);
  } catch {
    return [new Intl.NumberFormat(locale).format(amount), currency].filter(Boolean).join(' ');
  }
}

function nameOr(fallback: string, name: () => string | undefined): string {
  try {
    return name() ?? fallback;
  } catch {
    return fallback; // Not a well-formed code, so it is free text.
  }
}
