import { sessionChoice } from '../../app/session-choice';
import { today } from '../../app/today';
import { mondayOf } from '../../domain/iso-weeks';
import { addDays, isPlainDate } from '../../domain/plain-date';

/** What was asked to be shown: a plain date, and how many weeks if they fit. */
export type PlanChoice = { date: string; weeks: WeekCount };
/** The weeks on screen; `monday` is the first day of the first of them. */
export type PlanWindow = { monday: string; weeks: WeekCount };
export type WeekCount = 1 | 2 | 4 | 6;
export const weekCounts: readonly WeekCount[] = [1, 2, 4, 6];

const choice = sessionChoice<PlanChoice>('rotation-window', (kept) => {
  const { date, weeks }: { date?: unknown; weeks?: unknown } = typeof kept === 'object' && kept ? kept : {};
  return {
    date: typeof date === 'string' && isPlainDate(date) ? date : today(),
    weeks: weekCounts.find((count) => count === weeks) ?? 4,
  };
});

/**
 * The first Monday on screen. Where there is room, the week before comes first: what has just been is asked for as
 * often as what comes; where there is little, the week itself must be in view.
 */
export function firstMonday(date: string, shown: WeekCount): string {
  return addDays(mondayOf(date), shown > 2 ? -7 : 0);
}

/** Moves the window by whole weeks. */
export function shiftWindow(weeks: number): void {
  choice.set({ date: addDays(choice.get().date, weeks * 7) });
}

/** Shows a day. */
export function showDay(date: string): void {
  choice.set({ date });
}

/** How many weeks are shown, if they fit. */
export function chooseWeeks(weeks: WeekCount): void {
  choice.set({ weeks });
}

/** What was chosen; it stays while the app is open, whichever screen is shown. */
export const usePlanChoice = choice.use;

/** Forgets what was chosen. */
export const resetPlanWindow = choice.reset;
