import { type Localized, pickText } from '../../domain/localized';
import type { Site } from '../../domain/site';
import type { Phrase } from '../phrase';
import type { SheetWords } from '../use-sheet-words';
import type { NextDay } from './ask-first';

/** The desk of all days, if it is always the same: then it is said once. */
export function commonPlace(days: readonly NextDay[]): NextDay | undefined {
  const [first] = days;
  return days.every(({ siteId, deskId }) => siteId === first?.siteId && deskId === first.deskId)
    ? first
    : undefined;
}

/** "Stadskantoor, Platz 3", in each language; nothing if neither is known. */
export function placePhrase({ siteId, deskId }: NextDay, sites: readonly Site[], say: SheetWords): Phrase {
  const site = sites.find(({ id }) => id === siteId);
  const desk = site?.desks.find(({ id }) => id === deskId);
  return say((_, __, language) => {
    const named = (text: Localized | undefined) => (text && pickText(text, language)?.text) ?? '';
    return [named(site?.name), named(desk?.name)].filter(Boolean).join(', ');
  });
}

/** "9–16.30", the same in both languages; the word for the whole day else. */
export function timePhrase({ time }: NextDay, say: SheetWords): Phrase {
  return say((t, formats) =>
    time
      ? `${formats.wallClock(time.from)}–${formats.wallClock(time.to)}`
      : t('contactSheet:askFirst.wholeDay'),
  );
}

/** What is special about a day: "Sprechstunde", and where it is, if that is not said of all days. */
export function whatPhrase(day: NextDay, sites: readonly Site[], say: SheetWords): Phrase {
  const place = placePhrase(day, sites, say);
  return say((t, _, language) =>
    [
      day.kind === 'officeHour' ? t('rotation:kind.officeHour') : '',
      (place.find((part) => part.language === language) ?? place[0])?.text ?? '',
    ]
      .filter(Boolean)
      .join(', '),
  );
}
