import { useSyncExternalStore } from 'react';

/** What was chosen on a screen: it stays while the app is open, whichever screen is shown. */
export type SessionChoice<T> = {
  get: () => T;
  set: (change: Partial<T>) => void;
  /** Forgets what was chosen. */
  reset: () => void;
  /** The choice now, live. */
  use: () => T;
};

/**
 * Keeps a choice under `key` for the session. `read` makes it out of what was kept, which may be anything or `null`;
 * it is called when the choice is first needed, so it may look at the clock.
 */
export function sessionChoice<T extends object>(key: string, read: (kept: unknown) => T): SessionChoice<T> {
  let current: T | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const get = () => {
    current ??= read(parsed(sessionStorage.getItem(key)));
    return current;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (change) => {
      current = { ...get(), ...change };
      sessionStorage.setItem(key, JSON.stringify(current));
      tell();
    },
    reset: () => {
      sessionStorage.removeItem(key);
      current = undefined;
      tell();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
