import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type IdeaWarningCode, ideaWarnings } from '../../domain/idea-warnings';
import { isClockTime } from '../../domain/zone-time';
import { asTyped, type IdeaFormValues } from './form-values';

/** What only one language has is no mistake; the bilingual fields say it themselves. */
export type ShownCode =
  | Exclude<IdeaWarningCode, 'onlyInGerman' | 'onlyInDutch'>
  | 'timeNotPlausible'
  | 'linkNotPlausible';
type Shown = ReadonlyMap<string, ShownCode>;
const nothing: Shown = new Map();

export type Warnings = {
  /** The warning beside a field, by its path in the form; owners by "owners." and the id of the house. */
  shown: Shown;
  /** The officer left this field: time to say what looks odd in it. */
  settle: (path: string) => void;
};

/**
 * Warnings that appear when a field is left and go as soon as they no longer hold. In the form of an existing idea
 * (`all`) those it came with show from the start. They never block.
 */
export function useWarnings(form: UseFormReturn<IdeaFormValues>, all: boolean): Warnings {
  const [later, setLater] = useState<Shown>();
  const left = useRef(new Set<string>());
  const judge = useCallback(() => judged(form.getValues()), [form]);

  const settle = useCallback(
    (path: string) => {
      left.current.add(path);
      setLater(new Map([...judge()].filter(([field]) => all || left.current.has(field))));
    },
    [all, judge],
  );
  const first = useMemo(() => (all ? judge() : nothing), [all, judge]);
  const shown = later ?? first;

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          setLater((set) => {
            const before = set ?? first;
            if (before.size === 0) return set;
            const now = judge();
            const kept = [...before].filter(([field, code]) => now.get(field) === code);
            return kept.length === before.size ? set : new Map(kept);
          });
        },
      }),
    [first, form, judge],
  );
  return { shown, settle };
}

function judged(values: IdeaFormValues): Shown {
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
