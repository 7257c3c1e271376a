import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useServices } from '../../app/services';

/** Milliseconds of rest after which what was typed is kept. */
const restMs = 400;

export type TextDraft = {
  /** The text is now this; it is kept as soon as one rests. */
  change: (text: string) => void;
  /** Keeps the text now. */
  flush: () => void;
  /** Throws the draft away. */
  discard: () => Promise<void>;
};

/**
 * Keeps a text that differs from `original` under `key`: after a rest, when the window is hidden and when the screen is
 * left; a text put back to the original needs no draft. `onRead` hears, once, what was kept the last time.
 */
export function useTextDraft(
  key: string,
  original: string,
  { onRead, onFailure }: { onRead: (text: string) => void; onFailure: (error: unknown) => void },
): TextDraft {
  const { drafts } = useServices().storage;
  const pending = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTouched = useRef(false);
  const tellRead = useEffectEvent(onRead);
  const failure = useRef(onFailure);
  useEffect(() => {
    failure.current = onFailure;
  });

  useEffect(() => {
    drafts.read(key).then(
      (draft) => {
        if (typeof draft?.value === 'string' && !isTouched.current) tellRead(draft.value);
      },
      () => undefined, // The text as it came is there all the same.
    );
  }, [drafts, key]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const text = pending.current;
    if (text === undefined) return;
    pending.current = undefined;
    // Begun at once: the database takes writes, and the reading of a screen opened meanwhile, in the order they come.
    const kept = text === original ? drafts.remove(key) : drafts.save(key, text);
    kept.catch((error: unknown) => failure.current(error));
  }, [drafts, key, original]);

  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return useMemo(
    () => ({
      change(text) {
        isTouched.current = true;
        pending.current = text;
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, restMs);
      },
      flush,
      async discard() {
        clearTimeout(timer.current);
        pending.current = undefined;
        await drafts.remove(key);
      },
    }),
    [drafts, flush, key],
  );
}
