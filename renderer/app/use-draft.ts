import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftsRepository } from '../storage/drafts-repository';

/** Milliseconds of rest after which what was typed is kept. */
const restMs = 300;

export type DraftKeeper = {
  /** Something was typed: keeps it as soon as the officer rests. */
  touch: () => void;
  /** Keeps what stands in the form now; `false` if the store refused it. */
  flush: () => Promise<boolean>;
  /** Throws the draft away; until the next `touch` nothing is written again. */
  discard: () => Promise<void>;
  /** When all that was typed was kept (ms since 1970); `undefined` while there is none, or more was typed since. */
  keptAt: number | undefined;
  /** Why it could not be kept the last time. */
  failure: unknown;
};

/**
 * Keeps a half-typed form in the store: after a rest, when the window is hidden, and when the form leaves the screen.
 * `key` names form and record; `read` answers with what to keep (JSON), `undefined` when the form holds nothing of its
 * own.
 */
export function useDraft<Draft extends object>(
  drafts: DraftsRepository,
  key: string,
  read: () => Draft | undefined,
): DraftKeeper {
  const [keptAt, setKeptAt] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const reading = useRef(read);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDue = useRef(false);
  const isMounted = useRef(true);
  // Each write is begun at once: the database takes them, and a form that is opened meanwhile, in the order they come.
  const last = useRef<Promise<boolean>>(Promise.resolve(true));

  useEffect(() => {
    reading.current = read;
  });

  const write = useCallback(
    async (draft: Draft | undefined) => {
      const keep = async () => {
        try {
          if (draft) await drafts.save(key, draft);
          else await drafts.remove(key);
          if (isMounted.current) {
            if (!isDue.current) setKeptAt(draft ? Date.now() : undefined);
            setFailure(undefined);
          }
          return true;
        } catch (error) {
          // What could not be kept is tried again at the next occasion.
          if (draft) isDue.current = true;
          if (isMounted.current) setFailure(error);
          return false;
        }
      };
      last.current = keep();
      return last.current;
    },
    [drafts, key],
  );

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (!isDue.current) return last.current;
    isDue.current = false;
    return write(reading.current());
  }, [write]);

  const touch = useCallback(() => {
    isDue.current = true;
    setKeptAt(undefined);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), restMs);
  }, [flush]);

  const discard = useCallback(async () => {
    clearTimeout(timer.current);
    isDue.current = false;
    await write(undefined);
  }, [write]);

  useEffect(() => {
    isMounted.current = true;
    const hide = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    const leave = () => void flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      isMounted.current = false;
      void flush();
    };
  }, [flush]);

  return { touch, flush, discard, keptAt, failure };
}
