import type { Rotation } from '../domain/rotation';
import type { Language } from '../domain/localized';

/** Holds the place of the iCalendar reader until it is there. */
export function readRotation(raw: string, { id }: { id: string; mainLanguage: Language }): Rotation {
  return { ...(JSON.parse(raw) as Rotation), id };
}
