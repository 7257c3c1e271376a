import { type House, houseLanguage } from '../../domain/house';
import { type Language, type Localized, pickText } from '../../domain/localized';
import type { RotationKind } from '../../domain/rotation';
import type { Site } from '../../domain/site';

/** The sentences of a calendar's entry in one language. */
export type SummaryWords = (kind: RotationKind, values: { name: string; city: string }) => string;

/** What an entry is about. `host` is absent for remote days and absences. */
export type SummaryOf = {
  kind: RotationKind;
  personName: string;
  host: Pick<House, 'city' | 'language'> | undefined;
  site: Pick<Site, 'name'> | undefined;
  /** The desk's name. */
  desk: Localized | undefined;
};

/**
 * What colleagues' calendars show: the title (SUMMARY) in both languages, and the place (LOCATION) in the language of
 * the house it lies in, as its signs are in that language. Nothing says why someone is away.
 */
export function summaryTexts(
  { kind, personName, host, site, desk }: SummaryOf,
  words: Record<Language, SummaryWords>,
): { title: Localized; place: string } {
  const values = { name: personName, city: host?.city ?? '' };
  const language = houseLanguage(host);
  const names = [site?.name, desk].map((name) => name && pickText(name, language)?.text);
  return {
    title: { de: words.de(kind, values), nl: words.nl(kind, values) },
    place: [host?.city, ...names].filter(Boolean).join(', '),
  };
}
