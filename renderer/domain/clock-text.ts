import type { DayTime } from './rotation';

/** "9", "9.30", "0930", "9 Uhr", "9:30" → "09:00", "09:30"; `undefined` for what is no time of a day. */
export function readClock(text: string): string | undefined {
  const match = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(?:uhr|uur|h)?\.?$/iu.exec(text.trim());
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** What to say about times; none of it keeps a plan from being saved. */
export type ClockDoubt = 'notATime' | 'endsBeforeStart' | 'early' | 'late' | 'short';

/** Doubts about a time from–to as typed: offices are open between seven and eight, and an hour is soon over. */
export function clockDoubt(from: string, to: string): ClockDoubt | undefined {
  const [start, end] = [readClock(from), readClock(to)];
  if (start === undefined || end === undefined) return 'notATime';
  if (end <= start) return 'endsBeforeStart';
  if (start < '06:30') return 'early';
  if (end > '20:00') return 'late';
  return minutes(end) - minutes(start) < 30 ? 'short' : undefined;
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** The times of a plan; `null`, the whole day, if they cannot be read or end before they begin. */
export function timeOf(wholeDay: boolean, from: string, to: string): DayTime | null {
  const [start, end] = [readClock(from), readClock(to)];
  if (wholeDay || start === undefined || end === undefined || end <= start) return null;
  return { from: start, to: end };
}
