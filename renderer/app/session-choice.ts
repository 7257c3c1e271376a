import { useSyncExternalStore } from 'react';

/** What was chosen on a screen: it stays, whichever screen is shown. */
export type SessionChoice<T> = {
  get: () => T;
  set: (change: Partial<T>) => void;
  /** Forgets what was chosen. */
  reset: () => void;
  /** The choice now, live. */
  use: () => T;
};

/**
 * Keeps a choice under `key` while the app is open. `read` makes it out of what was kept, which may be anything or
 * `null`; it is called when the choice is first needed, so it may look at the clock.
 */
export function sessionChoice<T extends object>(key: string, read: (kept: unknown) => T): SessionChoice<T> {
  return choiceIn(
    () => sessionStorage,
    key,
    read,
    (choice) => choice,
  );
}

/** The same over the end of the app, on this device alone. `write` says what is kept of it. */
export function lastingChoice<T extends object>(
  key: string,
  read: (kept: unknown) => T,
  write: (choice: T) => object = (choice) => choice,
): SessionChoice<T> {
  return choiceIn(() => localStorage, key, read, write);
}

function choiceIn<T extends object>(
  place: () => Storage,
  key: string,
  read: (kept: unknown) => T,
  write: (choice: T) => object,
): SessionChoice<T> {
  let current: T | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const get = () => {
    current ??= read(parsed(place().getItem(key)));
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
      place().setItem(key, JSON.stringify(write(current)));
      tell();
    },
    reset: () => {
      place().removeItem(key);
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
