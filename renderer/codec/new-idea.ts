import type { Idea } from '../domain/idea';
import type { Language } from '../domain/localized';

/** Holds the place of the iCalendar writer until it is there. */
export function newIdea(view: Idea, _options: { mainLanguage: Language; now: number }): string {
  return JSON.stringify(view);
}
