import { datesBetween } from '../../domain/expand-rotation';
import { addDays, addMonths, compareDates, daysBetween, isoWeek, isoWeekday } from '../../domain/plain-date';
import type { Rotation, RotationException, SkipReason } from '../../domain/rotation';
import {
  type ClashReason,
  clashReasons,
  type PlanDraft,
  type RowChoice,
  type RuleChoice,
  usualRules,
} from './plan-draft';
import { factsOn, isClash, type PlanFact, type Surroundings } from './plan-facts';

/** What becomes of a day: nothing but taking place, or the exception that is written for it. */
export type RowOutcome = { kind: 'takesPlace' } | RotationException;

/** One day of the plan as the preview shows it and as it will be saved. */
export type PlanRow = {
  /** The day by the pattern. */
  patternDate: string;
  /** What that day runs into. */
  facts: PlanFact[];
  outcome: RowOutcome;
  /** The day on which it takes place, or would have. */
  date: string;
  /** What the day runs into to which it moves; empty unless it does. */
  targetFacts: PlanFact[];
  /** Another day of this plan falls on the same date. */
  isTwice: boolean;
  /** Who decided: nobody, a rule, the officer here, or the plan as it was before. */
  decidedBy: 'nobody' | 'rule' | 'choice' | 'before';
};

export type RowDecisions = Pick<PlanDraft, 'choices' | 'rules'>;

/** How much of a plan without an end is shown, and how much of one whose end is surely a slip of the pen. */
const openMonths = 12;
const longestMonths = 120;

/** The last day that the preview shows. An own list of dates is shown whole. */
export function previewEnd({ from, until, pattern }: Pick<Rotation, 'from' | 'until' | 'pattern'>): string {
  if (pattern.kind === 'dates') return until;
  const horizon = addDays(addMonths(from, until === '' ? openMonths : longestMonths), -1);
  return until === '' || until > horizon ? horizon : until;
}

/**
 * Every day of the plan until `previewEnd` with what it runs into and what becomes of it. `plan` is the series without
 * exceptions, `before` the plan that is being edited (`null` for a new one): days that it had keep what was decided
 * for them until a choice or a rule says otherwise.
 */
export function planRows(
  plan: Rotation,
  before: Rotation | null,
  decisions: RowDecisions,
  around: Surroundings,
): PlanRow[] {
  const dates = plan.from === '' ? [] : datesBetween(plan, plan.from, previewEnd(plan));
  const old = new Map(before?.exceptions.map((exception) => [exception.date, exception]));
  // In other houses other days are closed: there the days are looked at as if they were new.
  const isSamePlace = before?.hostHouseId === plan.hostHouseId && before.homeHouseId === plan.homeHouseId;
  const had = new Set(before && isSamePlace ? datesBetween(before, plan.from, previewEnd(plan)) : []);
  // Days on which something of this plan takes place: nothing is moved there.
  const taken = new Set(dates);
  const rows = dates.map((patternDate) => {
    const facts = factsOn(patternDate, plan, around);
    const decided = decide(
      { patternDate, facts, old: old.get(patternDate), had: had.has(patternDate) },
      decisions,
    );
    const row = settle(patternDate, facts, decided, () => freeDayNear(patternDate, plan, around, taken));
    if (row.date !== patternDate || !takesPlace(row.outcome)) taken.delete(patternDate);
    if (takesPlace(row.outcome)) taken.add(row.date);
    return row;
  });
  const onDate = new Map<string, number>();
  for (const { outcome, date } of rows) {
    if (takesPlace(outcome)) onDate.set(date, (onDate.get(date) ?? 0) + 1);
  }
  return rows.map((row) => ({
    ...row,
    targetFacts:
      row.outcome.kind === 'moved' && row.date !== row.patternDate
        ? factsOn(row.date, placedBy(plan, row.outcome), around)
        : [],
    isTwice: takesPlace(row.outcome) && (onDate.get(row.date) ?? 0) > 1,
  }));
}

/** Whether the day takes place, on its own date or on another. A moved day may have leave over it. */
export function takesPlace(outcome: RowOutcome): boolean {
  return outcome.kind === 'takesPlace' || (outcome.kind === 'moved' && outcome.absenceId === '');
}

type Decided = Pick<PlanRow, 'decidedBy'> &
  ({ kind: RuleChoice; to?: string; reason?: ClashReason } | { kind: 'old'; exception: RotationException });

function decide(
  {
    patternDate,
    facts,
    old,
    had,
  }: { patternDate: string; facts: PlanFact[]; old: RotationException | undefined; had: boolean },
  { choices, rules }: RowDecisions,
): Decided {
  const choice = choices[patternDate];
  if (choice) return { ...choice, decidedBy: 'choice' };
  const reasons = clashReasons.filter((reason) => facts.some((fact) => fact.reason === reason));
  // A swap binds two people, so no rule undoes it.
  const isBound = old?.kind === 'moved' && old.swapWith !== '';
  const ruled = isBound ? undefined : reasons.find((reason) => rules[reason] !== undefined);
  if (!ruled && old) return { kind: 'old', exception: old, decidedBy: 'before' };
  if (!ruled && had) return { kind: 'keep', decidedBy: 'before' };
  const ruleOf = (reason: ClashReason) => rules[reason] ?? usualRules[reason];
  const decisive = reasons.find((reason) => ruleOf(reason) !== 'keep');
  if (!decisive) return { kind: 'keep', decidedBy: reasons.length > 0 ? 'rule' : 'nobody' };
  return { kind: ruleOf(decisive), reason: decisive, decidedBy: 'rule' };
}

function settle(
  patternDate: string,
  facts: PlanFact[],
  decided: Decided,
  freeDay: () => string | undefined,
): PlanRow {
  const row = { patternDate, facts, targetFacts: [], isTwice: false, decidedBy: decided.decidedBy };
  const asPlanned: PlanRow = { ...row, outcome: { kind: 'takesPlace' }, date: patternDate };
  switch (decided.kind) {
    case 'keep':
      return asPlanned;
    case 'old': {
      const { exception } = decided;
      return { ...row, outcome: exception, date: exception.kind === 'moved' ? exception.to : patternDate };
    }
    case 'skip':
      return { ...row, outcome: skippedFor(patternDate, facts, decided.reason), date: patternDate };
    case 'move': {
      const to = decided.to ?? freeDay();
      if (to === undefined || to === patternDate) return asPlanned;
      return { ...row, outcome: movedTo(patternDate, to), date: to };
    }
  }
}

/** A day taken out by hand bears the reason that speaks against it, if there is one. */
function skippedFor(date: string, facts: readonly PlanFact[], reason = weightiest(facts)): RotationException {
  const absence = facts.find((fact) => fact.reason === 'absence');
  const isAbsence = reason === 'absence' && absence !== undefined;
  return {
    kind: 'skipped',
    date,
    reason: reason === undefined || reason === 'elsewhere' ? 'single' : (reason satisfies SkipReason),
    absenceId: isAbsence ? absence.absenceId : '',
  };
}

function weightiest(facts: readonly PlanFact[]): ClashReason | undefined {
  return clashReasons.find(
    (reason) => reason !== 'schoolHoliday' && facts.some((fact) => fact.reason === reason),
  );
}

function movedTo(date: string, to: string): RotationException {
  return { kind: 'moved', date, to, time: null, siteId: '', deskId: '', swapWith: '', absenceId: '' };
}

function placedBy(plan: Rotation, moved: Extract<RotationException, { kind: 'moved' }>): Rotation {
  const isOtherSite = moved.siteId !== '' && moved.siteId !== plan.siteId;
  return {
    ...plan,
    time: moved.time ?? plan.time,
    siteId: moved.siteId || plan.siteId,
    deskId: moved.deskId || (isOtherSite ? '' : plan.deskId),
  };
}

/** How far a day is moved without being asked. */
const farthest = 10;

/**
 * The nearest working day on which nothing speaks against the plan and nothing of it takes place: first within the same
 * week, the later of two equally near ones; `undefined` if there is none within ten days.
 */
export function freeDayNear(
  date: string,
  plan: Rotation,
  around: Surroundings,
  taken: ReadonlySet<string>,
): string | undefined {
  const week = isoWeek(date).week;
  const candidates = Array.from({ length: 2 * farthest + 1 }, (_, at) => addDays(date, at - farthest))
    .filter((day) => day !== date && isoWeekday(day) <= 5 && !taken.has(day))
    .toSorted(
      (a, b) =>
        Number(isoWeek(a).week !== week) - Number(isoWeek(b).week !== week) ||
        Math.abs(daysBetween(date, a)) - Math.abs(daysBetween(date, b)) ||
        compareDates(b, a),
    );
  return candidates.find((day) => !isClash(factsOn(day, plan, around)));
}

/** How many days there are, fall away, are moved, and take place although something speaks against them. */
export function countRows(rows: readonly PlanRow[]) {
  const count = (test: (row: PlanRow) => boolean) => rows.filter(test).length;
  return {
    all: rows.length,
    skipped: count(({ outcome }) => !takesPlace(outcome)),
    moved: count(({ outcome }) => outcome.kind === 'moved' && takesPlace(outcome)),
    open: count(isOpen),
  };
}

/** Whether the day takes place although something speaks against it. */
export function isOpen({ outcome, facts, targetFacts, isTwice }: PlanRow): boolean {
  if (!takesPlace(outcome)) return false;
  if (isTwice) return true;
  return isClash(outcome.kind === 'moved' ? targetFacts : facts);
}

/** Reasons that days of the plan have, with how many: those for which a rule makes sense. */
export function reasonsIn(rows: readonly PlanRow[]): { reason: ClashReason; count: number }[] {
  return clashReasons.flatMap((reason) => {
    const count = rows.filter(({ facts }) => facts.some((fact) => fact.reason === reason)).length;
    return count > 0 ? [{ reason, count }] : [];
  });
}

/** A rule for all days of a reason: what was chosen for single ones of them before counts no more. */
export function withRule(
  { choices, rules }: RowDecisions,
  reason: ClashReason,
  rule: RuleChoice,
  rows: readonly PlanRow[],
): RowDecisions {
  const kept: Record<string, RowChoice> = { ...choices };
  for (const { patternDate, facts } of rows) {
    if (facts.some((fact) => fact.reason === reason)) delete kept[patternDate];
  }
  return { choices: kept, rules: { ...rules, [reason]: rule } };
}
