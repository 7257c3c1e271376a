import type { RotationFields } from '../domain/rotation';
import type { Language } from '../domain/localized';

/** Holds the place of the iCalendar patcher until it is there. */
export function patchRotation(
  raw: string,
  _before: RotationFields,
  fields: RotationFields,
  _options: { mainLanguage: Language; now: number },
): string {
  return JSON.stringify({ ...JSON.parse(raw), ...fields });
}
