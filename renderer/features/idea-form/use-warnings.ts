import type { UseFormReturn } from 'react-hook-form';
import { type FormWarnings, type FoundWarnings, useFormWarnings } from '../../app/use-form-warnings';
import { type IdeaWarningCode, ideaWarnings } from '../../domain/idea-warnings';
import { isClockTime } from '../../domain/zone-time';
import { asTyped, type IdeaFormValues } from './form-values';

/** What only one language has is no mistake; the bilingual fields say it themselves. */
export type ShownCode =
  | Exclude<IdeaWarningCode, 'onlyInGerman' | 'onlyInDutch'>
  | 'timeNotPlausible'
  | 'linkNotPlausible';

/** Warnings of the idea's form by the path of their field; owners by "owners." and the id of the house. */
export function useWarnings(form: UseFormReturn<IdeaFormValues>, all: boolean): FormWarnings<ShownCode> {
  return useFormWarnings(form, judged, all);
}

function judged(values: IdeaFormValues): FoundWarnings<ShownCode> {
  const found = new Map<string, ShownCode>();
  for (const { field, code, houseId } of ideaWarnings(asTyped(values), Date.now())) {
    if (code === 'onlyInGerman' || code === 'onlyInDutch') continue;
    found.set(houseId ? `${field}.${houseId}` : field, code);
  }
  const { kind, time } = values.funding.deadline;
  if (kind === 'fixed' && time.trim() && !isClockTime(time.trim())) {
    found.set('funding.deadline.time', 'timeNotPlausible');
  }
  values.links.forEach(({ url }, at) => {
    if (url.trim() && !/^(?:https:\/\/|mailto:|tel:)\S/.test(url.trim())) {
      found.set(`links.${at}.url`, 'linkNotPlausible');
    }
  });
  return found;
}
