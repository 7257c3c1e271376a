import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useAfterPress } from './use-after-press';

/** What looks odd in a form: a code by the path of its field. */
export type FoundWarnings<Code> = ReadonlyMap<string, Code>;

export type FormWarnings<Code> = {
  shown: FoundWarnings<Code>;
  /** The officer left this field: time to say what looks odd in it. */
  settle: (path: string) => void;
};

/**
 * Warnings that appear when a field is left and go as soon as they no longer hold. In the form of an existing record
 * (`all`) those it came with show from the start. They never block. `judge` must be the same function between renders.
 */
export function useFormWarnings<Values extends FieldValues, Code>(
  form: UseFormReturn<Values>,
  judge: (values: Values) => FoundWarnings<Code>,
  all: boolean,
): FormWarnings<Code> {
  const [later, setLater] = useState<FoundWarnings<Code>>();
  const left = useRef(new Set<string>());
  const judgeNow = useCallback(() => judge(form.getValues()), [form, judge]);
  const afterPress = useAfterPress();

  const settle = useCallback(
    (path: string) => {
      left.current.add(path);
      afterPress(() =>
        setLater(new Map([...judgeNow()].filter(([field]) => all || left.current.has(field)))),
      );
    },
    [afterPress, all, judgeNow],
  );
  const first = useMemo<FoundWarnings<Code>>(() => (all ? judgeNow() : new Map()), [all, judgeNow]);
  const shown = later ?? first;

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          setLater((set) => {
            const before = set ?? first;
            if (before.size === 0) return set;
            const now = judgeNow();
            const kept = [...before].filter(([field, code]) => now.get(field) === code);
            return kept.length === before.size ? set : new Map(kept);
          });
        },
      }),
    [first, form, judgeNow],
  );
  return { shown, settle };
}
