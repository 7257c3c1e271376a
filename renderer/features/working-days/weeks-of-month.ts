import { isoWeek } from '../../domain/plain-date';
import type { RecordedDay } from '../../domain/working-days';

export type RecordedWeek = { year: number; week: number; days: RecordedDay[] };

/** The days of one month (1 to 12) by ISO week, in order; weeks without a day are left out. */
export function weeksOfMonth(days: readonly RecordedDay[], month: number): RecordedWeek[] {
  const weeks: RecordedWeek[] = [];
  for (const day of days) {
    if (Number(day.date.slice(5, 7)) !== month) continue;
    const { year, week } = isoWeek(day.date);
    const last = weeks.at(-1);
    if (last?.week === week && last.year === year) last.days.push(day);
    else weeks.push({ year, week, days: [day] });
  }
  return weeks;
}
