import { useEffect, useRef, useState } from 'react';
import { useServices } from './services';
import { useDraft } from './use-draft';

export type FormDraft<T> = {
  value: T;
  /** What was typed; it is kept as soon as one rests, and when the form leaves the screen. */
  change: (value: T) => void;
  /** Throws the draft away: the form was saved, or given up on purpose. */
  discard: () => void;
  /** Whether anything was typed, now or the last time. */
  isTouched: boolean;
  /** The value is what an earlier, unfinished form held. */
  isRestored: boolean;
};

/**
 * The value of a small form, kept in the store under `key` until it is saved or given up, so that neither a crash nor a
 * change of screen loses it. `initial` is read once; a kept value of another shape (of an older version) is left alone.
 */
export function useFormDraft<T extends object>(key: string, initial: T): FormDraft<T> {
  const { drafts } = useServices().storage;
  const [value, setValue] = useState(initial);
  const [isTouched, setIsTouched] = useState(false);
  const [isRestored, setIsRestored] = useState(false);
  const typed = useRef<T>(undefined);
  const shape = useRef(initial);
  const { touch, discard } = useDraft<T>(drafts, key, () => typed.current);

  useEffect(() => {
    drafts.read(key).then(
      (draft) => {
        // Whoever types faster than the store answers is right.
        if (typed.current || !isLike(shape.current, draft?.value)) return;
        typed.current = draft.value;
        setValue(draft.value);
        setIsTouched(true);
        setIsRestored(true);
      },
      () => undefined, // The form as it is stands there all the same.
    );
  }, [drafts, key]);

  return {
    value,
    change: (next) => {
      typed.current = next;
      setIsTouched(true);
      setValue(next);
      touch();
    },
    discard: () => void discard(),
    isTouched,
    isRestored,
  };
}

/** Whether `value` has every field of `shape`, each of the same kind. */
function isLike<T extends object>(shape: T, value: unknown): value is T {
  if (typeof value !== 'object' || value === null) return false;
  const found = new Map<string, unknown>(Object.entries(value));
  return Object.entries(shape).every(
    ([field, sample]) =>
      typeof found.get(field) === typeof sample && Array.isArray(found.get(field)) === Array.isArray(sample),
  );
}
