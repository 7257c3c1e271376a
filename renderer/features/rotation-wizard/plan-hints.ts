import { bestWeekdays, type WeekdayCount, weekdayCounts } from '../../domain/best-weekday';
import type { ClosingDay } from '../../domain/closing-day';
import { firstParityFlip } from '../../domain/parity-flip';
import { isoWeek } from '../../domain/plain-date';
import type { IsoWeekday, Rotation } from '../../domain/rotation';
import type { PlanDraft } from './plan-draft';
import { previewEnd } from './plan-rows';

/** Something worth knowing about a pattern; none of it keeps anything from being saved. */
export type PlanHint =
  | { kind: 'untilBeforeFrom' | 'noEnd' | 'veryLong' | 'past' | 'weekend' | 'fifth' }
  /** Weekdays that meet fewest closed days, and those chosen that meet more. */
  | { kind: 'best'; best: WeekdayCount[]; chosen: WeekdayCount[] }
  /** After week 53 "every second week" changes between odd and even weeks; `parity` is what it began with. */
  | { kind: 'flipEvery'; year: number; every: number; parity: 'odd' | 'even' }
  | { kind: 'flipParity'; year: number };

/** All hints about a plan; `today` is a plain date. */
export function planHints(
  draft: PlanDraft,
  plan: Rotation,
  closingDays: readonly ClosingDay[],
  today: string,
): PlanHint[] {
  const { from, until } = plan;
  if (draft.pattern === 'dates' || from === '') return [];
  if (until !== '' && until < from) return [{ kind: 'untilBeforeFrom' }];
  const hints: PlanHint[] = [];
  const end = previewEnd(plan);
  if (until === '') hints.push({ kind: 'noEnd' });
  else if (end < until) hints.push({ kind: 'veryLong' });
  if (until !== '' && until < today) hints.push({ kind: 'past' });
  const weekdays = weekdaysOf(draft);
  const best = bestHint(plan, weekdays, closingDays, end);
  if (best) hints.push(best);
  if (weekdays.some((weekday) => weekday > 5)) hints.push({ kind: 'weekend' });
  if (draft.pattern === 'monthly' && draft.ordinal === 5) hints.push({ kind: 'fifth' });
  const flip = firstParityFlip(from, end);
  const isParity = draft.pattern === 'odd' || draft.pattern === 'even';
  if (flip && isParity) hints.push({ kind: 'flipParity', year: flip.longYear });
  if (flip && draft.pattern === 'everyWeeks' && draft.every % 2 === 0) {
    const parity = isoWeek(from).week % 2 === 1 ? 'odd' : 'even';
    hints.push({ kind: 'flipEvery', year: flip.longYear, every: draft.every, parity });
  }
  return hints;
}

function weekdaysOf(draft: PlanDraft): IsoWeekday[] {
  if (draft.pattern === 'monthly') return [draft.monthWeekday];
  return draft.pattern === 'rule' ? [] : draft.weekdays;
}

/** Silent once only best weekdays are chosen. */
function bestHint(
  { homeHouseId, hostHouseId }: Rotation,
  weekdays: readonly IsoWeekday[],
  closingDays: readonly ClosingDay[],
  until: string,
): PlanHint | undefined {
  const houseIds = [homeHouseId, hostHouseId].filter((id) => id !== '');
  const from = '0000-01-01';
  const counts = weekdayCounts(closingDays, { houseIds, from, until });
  const best = bestWeekdays(counts);
  const worst = counts.at(-1);
  if (houseIds.length === 0 || worst?.dates.length === best[0]?.dates.length) return undefined;
  const chosen = counts
    .filter((count) => weekdays.includes(count.weekday) && !best.includes(count))
    .toSorted((a, b) => a.weekday - b.weekday);
  if (weekdays.length > 0 && chosen.length === 0) return undefined;
  return { kind: 'best', best, chosen };
}
