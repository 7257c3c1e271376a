import type { Idea } from '../domain/idea';
import type { Language } from '../domain/localized';

/** Holds the place of the iCalendar reader until it is there. */
export function readIdea(raw: string, { id }: { id: string; mainLanguage: Language }): Idea {
  return { ...(JSON.parse(raw) as Idea), id };
}
