import type { Rotation } from '../domain/rotation';
import type { Language } from '../domain/localized';

/** Holds the place of the iCalendar writer until it is there. */
export function newRotation(view: Rotation, _options: { mainLanguage: Language; now: number }): string {
  return JSON.stringify(view);
}
