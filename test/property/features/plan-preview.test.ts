import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRotation } from '../../../renderer/codec/new-rotation';
import { readRotation } from '../../../renderer/codec/read-rotation';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { addDays } from '../../../renderer/domain/plain-date';
import type { IsoWeekday, Occurrence, Rotation } from '../../../renderer/domain/rotation';
import {
  clashReasons,
  type PlanDraft,
  patternChoices,
  type RowChoice,
  type RuleChoice,
} from '../../../renderer/features/rotation-wizard/plan-draft';
import { type PlanRow, planRows, takesPlace } from '../../../renderer/features/rotation-wizard/plan-rows';
import { resultOf, seriesOf } from '../../../renderer/features/rotation-wizard/plan-result';
import { leaveOf, lenasDraft, onDates, surroundings, twoHouses } from '../../support/plan-world';

const texts = { personName: 'Lena Muster', title: { de: 'Lena Muster vor Ort in Venlo' }, place: 'Venlo' };
const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2026-01-01', days));
const weekdays = fc.uniqueArray(fc.constantFrom<IsoWeekday[]>(1, 2, 3, 4, 5, 6, 7), {
  minLength: 1,
  maxLength: 4,
});

const draft: fc.Arbitrary<PlanDraft> = fc
  .record({
    pattern: fc.constantFrom(...patternChoices),
    every: fc.integer({ min: 1, max: 6 }),
    weekdays,
    ordinal: fc.constantFrom<PlanDraft['ordinal'][]>(1, 2, 3, 4, 5, -1),
    monthWeekday: fc.constantFrom<IsoWeekday[]>(1, 2, 3, 4, 5),
    dates: fc.array(day, { minLength: 1, maxLength: 12 }),
    from: day,
    length: fc.integer({ min: 0, max: 400 }),
    hostHouseId: fc.constantFrom('venlo', 'krefeld'),
    homeHouseId: fc.constantFrom('krefeld', 'venlo'),
    kind: fc.constantFrom('onSite', 'officeHour', 'remote'),
    wholeDay: fc.boolean(),
  })
  .map(({ length, ...rest }) => lenasDraft({ ...rest, until: addDays(rest.from, length) }));

const rules = fc.record(
  Object.fromEntries(
    clashReasons.map((reason) => [reason, fc.constantFrom<RuleChoice[]>('keep', 'skip', 'move')]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<PlanDraft['rules']>;

/** Choices by the place of the row in the list; a move goes so many days away. */
const picks = fc.array(
  fc.record({
    at: fc.nat(60),
    kind: fc.constantFrom('keep', 'skip', 'move'),
    days: fc.integer({ min: -9, max: 9 }),
  }),
  { maxLength: 8 },
);

function choicesOf(rows: readonly PlanRow[], picked: { at: number; kind: string; days: number }[]) {
  const choices: Record<string, RowChoice> = {};
  for (const { at, kind, days } of picked) {
    const date = rows[at % Math.max(1, rows.length)]?.patternDate;
    if (date === undefined) continue;
    if (kind === 'move') choices[date] = { kind, to: addDays(date, days) };
    else if (kind === 'skip' || kind === 'keep') choices[date] = { kind };
  }
  return choices;
}

const leave = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 40 }) })
  .map(({ from, length }) => leaveOf('leave', from, addDays(from, length)));
const colleague = fc
  .array(day, { minLength: 1, maxLength: 30 })
  .map((dates) => onDates('joris', [...new Set(dates)].toSorted()));

/** What a row promises: date, state, reason. */
function promised({ patternDate, date, outcome }: PlanRow) {
  if (outcome.kind === 'takesPlace')
    return { patternDate, date, state: 'planned', reason: undefined, moved: false };
  if (outcome.kind === 'moved') {
    const state = takesPlace(outcome) ? 'planned' : 'cancelled';
    return { patternDate, date, state, reason: takesPlace(outcome) ? undefined : 'absence', moved: true };
  }
  const state = outcome.reason === 'absence' ? 'cancelled' : 'skipped';
  return { patternDate, date, state, reason: outcome.reason, moved: false };
}

function kept({ patternDate, date, state, reason, moved }: Occurrence) {
  return { patternDate, date, state, reason, moved };
}

const byDate = (a: { date: string; patternDate: string }, b: { date: string; patternDate: string }) =>
  `${a.date} ${a.patternDate}` < `${b.date} ${b.patternDate}` ? -1 : 1;

function expandAll(rotation: Rotation) {
  return expandRotation(rotation, '2025-01-01', '2031-12-31', { withSkipped: true }).map(kept);
}

function plan(filled: PlanDraft, before: Rotation | null, others: readonly Rotation[]) {
  const series = seriesOf(filled, before, twoHouses);
  const around = surroundings(others, { ownId: before?.id ?? '' });
  const rows = planRows(series.plan, series.before, filled, around);
  return { rows, result: resultOf(series, rows, texts) };
}

describe('the preview of the planning wizard', () => {
  it('is what is saved, for any pattern, rule and choice', () => {
    fc.assert(
      fc.property(draft, rules, picks, leave, colleague, (filled, chosenRules, picked, away, joris) => {
        const others = [away, joris];
        const first = plan({ ...filled, rules: chosenRules }, null, others);
        const choices = choicesOf(first.rows, picked);
        const { rows, result } = plan({ ...filled, rules: chosenRules, choices }, null, others);
        expect(expandAll(result)).toEqual(rows.map(promised).toSorted(byDate));
        const record = { ...result, id: 'plan', uid: 'plan' };
        const raw = newRotation(record, { mainLanguage: 'de', now: 0 });
        const read = readRotation(raw, { id: 'plan', mainLanguage: 'de' });
        expect(expandAll(read)).toEqual(expandAll(record));
      }),
      { numRuns: 200 },
    );
  });

  it('is what is saved when a plan with exceptions is changed', () => {
    fc.assert(
      fc.property(
        draft,
        draft,
        picks,
        picks,
        rules,
        leave,
        (old, next, oldPicks, nextPicks, chosenRules, away) => {
          const first = plan(old, null, []);
          const decided = plan({ ...old, choices: choicesOf(first.rows, oldPicks) }, null, []);
          const before: Rotation = { ...decided.result, id: 'plan', uid: 'plan' };
          const shown = plan({ ...next, rules: chosenRules }, before, [away]);
          const choices = choicesOf(shown.rows, nextPicks);
          const { rows, result } = plan({ ...next, rules: chosenRules, choices }, before, [away]);
          expect(expandAll(result)).toEqual(rows.map(promised).toSorted(byDate));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves a plan as it is when it is opened and saved without a change', () => {
    fc.assert(
      fc.property(draft, rules, picks, leave, (filled, chosenRules, picked, away) => {
        const first = plan({ ...filled, rules: chosenRules }, null, [away]);
        const choices = choicesOf(first.rows, picked);
        const saved = plan({ ...filled, rules: chosenRules, choices }, null, [away]).result;
        const again = plan({ ...filled, choices: {}, rules: {} }, { ...saved, id: 'plan' }, [away]).result;
        expect(again).toEqual({ ...saved, id: 'plan' });
      }),
      { numRuns: 100 },
    );
  });
});
