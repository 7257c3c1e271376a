import type { IdeaFields } from '../domain/idea';
import type { Language } from '../domain/localized';

/** Holds the place of the iCalendar patcher until it is there. */
export function patchIdea(
  raw: string,
  _before: IdeaFields,
  fields: IdeaFields,
  _options: { mainLanguage: Language; now: number },
): string {
  return JSON.stringify({ ...JSON.parse(raw), ...fields });
}
