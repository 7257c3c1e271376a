import { useSyncExternalStore } from 'react';
import { today } from '../../app/today';
import { mondayOf } from '../../domain/iso-weeks';
import { addDays, isPlainDate } from '../../domain/plain-date';

/** Which weeks are shown; `monday` is the first day of the first of them. */
export type PlanWindow = { monday: string; weeks: WeekCount };
export type WeekCount = 1 | 2 | 4 | 6;
export const weekCounts: readonly WeekCount[] = [1, 2, 4, 6];

const key = 'rotation-window';
let current: PlanWindow | undefined;
const listeners = new Set<() => void>();

/** The week before the present one comes first: what has just been is asked for as often as what comes. */
function startFor(date: string, weeks: WeekCount): string {
  return addDays(mondayOf(date), weeks > 2 ? -7 : 0);
}

function read(): PlanWindow {
  const plain: PlanWindow = { monday: startFor(today(), 4), weeks: 4 };
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return plain;
    const { monday, weeks } = { ...plain, ...kept };
    const known = weekCounts.find((count) => count === weeks);
    return known && typeof monday === 'string' && isPlainDate(monday)
      ? { monday: mondayOf(monday), weeks: known }
      : plain;
  } catch {
    return plain;
  }
}

/** The window as it is now; read from the session once. */
export function planWindow(): PlanWindow {
  current ??= read();
  return current;
}

function set(next: PlanWindow): void {
  current = next;
  sessionStorage.setItem(key, JSON.stringify(next));
  for (const listener of listeners) listener();
}

/** Forgets what was chosen. */
export function resetPlanWindow(): void {
  sessionStorage.removeItem(key);
  current = undefined;
  for (const listener of listeners) listener();
}

/** Moves the window by whole weeks. */
export function shiftWindow(weeks: number): void {
  const { monday, weeks: count } = planWindow();
  set({ monday: addDays(monday, weeks * 7), weeks: count });
}

/** Shows a day: with a week before it where there is room. */
export function showDay(date: string): void {
  const { weeks } = planWindow();
  set({ monday: startFor(date, weeks), weeks });
}

/** How many weeks are shown, if they fit. */
export function chooseWeeks(weeks: WeekCount): void {
  set({ ...planWindow(), weeks });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The window now; it stays while the app is open, whichever screen is shown. */
export function usePlanWindow(): PlanWindow {
  return useSyncExternalStore(subscribe, planWindow);
}
