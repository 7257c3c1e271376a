import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { today } from '../../app/today';
import { type ContactWarning, type ContactWarningCode, contactWarnings } from '../../domain/contact-warnings';
import type { House } from '../../domain/house';
import { asTyped, type FormValues } from './form-values';

/** What only one language has is no mistake; the bilingual fields say it themselves. */
type ShownCode = Exclude<ContactWarningCode, 'onlyInGerman' | 'onlyInDutch'>;
type Shown = ReadonlyMap<string, ShownCode>;
const nothing: Shown = new Map();

export type Warnings = {
  /** The warning beside a field, by its path in the form. */
  shown: Shown;
  /** The officer left this field: time to say what looks odd in it. */
  settle: (path: string) => void;
};

/**
 * Warnings that appear when a field is left and go as soon as they no longer hold, so that nothing is said while
 * someone types. In the form of an existing contact (`all`) those it came with show from the start.
 */
export function useWarnings(
  form: UseFormReturn<FormValues>,
  houses: readonly House[],
  all: boolean,
): Warnings {
  const [later, setLater] = useState<Shown>();
  const left = useRef(new Set<string>());

  const judge = useCallback((): Shown => {
    const found = contactWarnings(asTyped(form.getValues()), houses, today()).filter(isShown);
    return new Map(found.map(({ field, code }) => [fieldOf(field, form), code]));
  }, [form, houses]);

  const settle = useCallback(
    (path: string) => {
      left.current.add(path);
      setLater(new Map([...judge()].filter(([field]) => all || left.current.has(field))));
    },
    [all, judge],
  );

  // Until a field is left, warnings follow the houses, by whose country numbers are read.
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

/** The missing name of an office is shown beside the field that it has. */
function fieldOf(field: string, form: UseFormReturn<FormValues>): string {
  return field === 'name.family' && form.getValues('kind') === 'office' ? 'name.organisation' : field;
}

function isShown(warning: ContactWarning): warning is ContactWarning & { code: ShownCode } {
  return warning.code !== 'onlyInGerman' && warning.code !== 'onlyInDutch';
}
