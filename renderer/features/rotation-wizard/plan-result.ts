import { isDayOf } from '../../domain/expand-rotation';
import type { House } from '../../domain/house';
import type { Localized } from '../../domain/localized';
import {
  emptyRotation,
  type Rotation,
  type RotationException,
  type RotationPattern,
} from '../../domain/rotation';
import { timeOf } from '../../domain/clock-text';
import type { PlanDraft } from './plan-draft';
import { type PlanRow, previewEnd } from './plan-rows';

/** What a plan says besides what was typed: the person's name and what colleagues' calendars show. */
export type PlanTexts = { personName: string; title: Localized; place: string };

/** The pattern that the form describes. */
export function patternOf(draft: PlanDraft): RotationPattern {
  const weekdays = draft.weekdays.toSorted((a, b) => a - b);
  switch (draft.pattern) {
    case 'everyWeeks':
      return { kind: 'everyWeeks', every: draft.every, weekdays };
    case 'odd':
    case 'even':
      return { kind: 'weekParity', parity: draft.pattern, weekdays };
    case 'monthly':
      return { kind: 'monthly', ordinal: draft.ordinal, weekday: draft.monthWeekday };
    case 'dates':
      return { kind: 'dates', dates: [...new Set(draft.dates)].toSorted() };
    case 'rule':
      return { kind: 'rule', rule: draft.rule };
  }
}

/** First and last day of an own list are those of the list; the other patterns have theirs from the form. */
function periodOf(draft: PlanDraft): Pick<Rotation, 'from' | 'until'> {
  if (draft.pattern !== 'dates') return { from: draft.from, until: draft.until };
  const dates = draft.dates.toSorted();
  return { from: dates[0] ?? '', until: dates.at(-1) ?? '' };
}

/** A plan as the form describes it, and what of the plan before still belongs to it. */
export type Series = {
  /** Without any exception. */
  plan: Rotation;
  /** The plan that is being edited, with those exceptions whose days the new pattern has too; `null` for a new plan. */
  before: Rotation | null;
  strays: Stray[];
};

/** A day moved by hand or swapped in the plan before, whose day by the pattern the new pattern does not have. */
export type Stray = Extract<RotationException, { kind: 'moved' }>;

/** The plan of the form; `before` is the one that is being edited. */
export function seriesOf(draft: PlanDraft, before: Rotation | null, houses: readonly House[]): Series {
  const isVisit = draft.kind !== 'remote';
  const hostHouseId = isVisit ? draft.hostHouseId : '';
  const zoneHouse = houses.find(({ id }) => id === (hostHouseId || draft.homeHouseId));
  const period = periodOf(draft);
  const plan: Rotation = {
    ...(before ?? emptyRotation('')),
    kind: draft.kind,
    personId: draft.personId,
    homeHouseId: draft.homeHouseId,
    hostHouseId,
    siteId: isVisit ? draft.siteId : '',
    deskId: isVisit && draft.siteId !== '' ? draft.deskId : '',
    timeZone: zoneHouse?.timeZone ?? before?.timeZone ?? 'Europe/Berlin',
    time: timeOf(draft.wholeDay, draft.timeFrom, draft.timeTo),
    note: draft.note,
    pattern: patternOf(draft),
    ...period,
    partnershipIds: draft.partnershipIds,
    exceptions: [],
    added: (before?.added ?? []).filter((date) => isWithin(date, period)),
  };
  // Days taken out that are no days any more need no question.
  const fits = (exception: RotationException) => isDayOf(plan, exception.date);
  const strays = (before?.exceptions ?? []).filter(
    (exception): exception is Stray => exception.kind === 'moved' && !fits(exception),
  );
  const single = strays.filter((stray) => isStrayKept(stray, draft, plan)).map(({ to }) => to);
  const added = [...plan.added, ...single.filter((date) => !isDayOf(plan, date))];
  return {
    plan: { ...plan, added: [...new Set(added)].toSorted() },
    before: before && { ...before, exceptions: before.exceptions.filter(fits) },
    strays,
  };
}

function isWithin(date: string, { from, until }: Pick<Rotation, 'from' | 'until'>): boolean {
  return date >= from && (until === '' || date <= until);
}

/** Whether such a day stays as a single one: unless asked otherwise it does while it lies within the plan. */
export function isStrayKept(
  stray: Stray,
  draft: Pick<PlanDraft, 'strays'>,
  period: Pick<Rotation, 'from' | 'until'>,
): boolean {
  return (draft.strays[stray.date] ?? (isWithin(stray.to, period) ? 'keep' : 'drop')) === 'keep';
}

/** What is saved: the plan with exactly what the preview's rows say. */
export function resultOf({ plan, before }: Series, rows: readonly PlanRow[], texts: PlanTexts): Rotation {
  const shown = rows.flatMap(({ outcome }) => (outcome.kind === 'takesPlace' ? [] : [outcome]));
  // Beyond the end of the preview nothing was shown, so nothing is changed.
  const end = plan.from === '' ? '' : previewEnd(plan);
  const beyond = (before?.exceptions ?? []).filter(({ date }) => date > end);
  return {
    ...plan,
    ...texts,
    exceptions: [...shown, ...beyond].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}
