import type { RecordedDay } from '../../domain/working-days';

/** What the form about a day holds. */
export type DayValues = {
  date: string | undefined;
  /** Last of several days; `undefined` for one. */
  until: string | undefined;
  worked: 'one' | 'two' | 'off';
  country: string | undefined;
  second: string | undefined;
  note: string;
};

/** Why the form cannot be written as it stands; keys of the sentences in `workDays:form`. */
export type DayErrors = {
  date?: 'dayMissing' | 'dayAhead' | 'otherYear';
  until?: 'untilBefore' | 'dayAhead' | 'otherYear';
  country?: 'countryMissing';
  second?: 'countryMissing' | 'secondSame';
};

/** The form for a day, filled with what is known of it; `home` is the country proposed for a new one. */
export function valuesOf(day: RecordedDay | undefined, home: string | undefined): DayValues {
  const countries = day?.confirmed?.countries ?? day?.planned ?? [];
  return {
    date: day?.date,
    until: undefined,
    worked: day && countries.length === 0 ? 'off' : countries.length > 1 ? 'two' : 'one',
    country: countries[0] ?? home,
    second: countries[1],
    note: day?.confirmed?.note ?? '',
  };
}

/** The countries worked in, as the form says. */
export function countriesOf({ worked, country, second }: DayValues): string[] {
  if (worked === 'off') return [];
  return (worked === 'two' ? [country, second] : [country]).filter((code) => code !== undefined);
}

/** What is wrong or missing: the year is the one that is shown, and a day to come cannot have been worked yet. */
export function errorsOf(values: DayValues, year: number, today: string): DayErrors {
  const { date, until, worked, country, second } = values;
  const errors: DayErrors = {};
  const isOther = (day: string) => Number(day.slice(0, 4)) !== year;
  if (date === undefined) errors.date = 'dayMissing';
  else if (date > today) errors.date = 'dayAhead';
  else if (isOther(date)) errors.date = 'otherYear';
  if (date !== undefined && until !== undefined && until < date) errors.until = 'untilBefore';
  else if (until !== undefined && until > today) errors.until = 'dayAhead';
  else if (until !== undefined && isOther(until)) errors.until = 'otherYear';
  if (worked !== 'off' && country === undefined) errors.country = 'countryMissing';
  if (worked === 'two' && second === undefined) errors.second = 'countryMissing';
  else if (worked === 'two' && second === country) errors.second = 'secondSame';
  return errors;
}
