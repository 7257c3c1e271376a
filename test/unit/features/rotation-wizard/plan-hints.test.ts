import { describe, expect, it } from 'vitest';
import { closingDaysOf } from '../../../../renderer/domain/closing-days';
import { closingPresetsOf } from '../../../../renderer/domain/closing-presets';
import type { PlanDraft } from '../../../../renderer/features/rotation-wizard/plan-draft';
import { planHints } from '../../../../renderer/features/rotation-wizard/plan-hints';
import { seriesOf } from '../../../../renderer/features/rotation-wizard/plan-result';
import { lenasDraft, twoHouses } from '../../../support/plan-world';

function hints(change: Partial<PlanDraft>, today = '2026-01-02') {
  const draft = lenasDraft(change);
  const { plan } = seriesOf(draft, null, twoHouses);
  const closed = twoHouses.flatMap((house) =>
    closingDaysOf(house.id, closingPresetsOf(house), [], plan.from, plan.until || '2027-12-31'),
  );
  return planHints(draft, plan, closed, today);
}

const kinds = (change: Partial<PlanDraft>, today?: string) => hints(change, today).map(({ kind }) => kind);

describe('hints about a pattern', () => {
  it('name the weekday that meets no closed day in the half-year, and what the chosen one meets', () => {
    const best = hints({}).find(({ kind }) => kind === 'best');
    expect(best).toMatchObject({
      best: [{ weekday: 3, dates: [] }],
      chosen: [{ weekday: 4, dates: ['2026-05-14', '2026-06-04'] }],
    });
  });

  it('are silent about weekdays once the best one is chosen', () => {
    expect(kinds({ weekdays: [3] })).toEqual([]);
  });

  it('explain week 53 to who comes every second week and to who goes by odd or even weeks', () => {
    const turn: Partial<PlanDraft> = { from: '2026-11-02', until: '2027-03-31', weekdays: [3] };
    expect(hints({ ...turn, every: 2 })).toContainEqual({
      kind: 'flipEvery',
      year: 2026,
      every: 2,
      parity: 'odd',
    });
    expect(hints({ ...turn, pattern: 'odd' })).toContainEqual({ kind: 'flipParity', year: 2026 });
    expect(kinds({ ...turn, every: 3 })).not.toContain('flipEvery');
    expect(kinds({ weekdays: [3], every: 2 })).not.toContain('flipEvery');
  });

  it('speak of weekends, fifth weekdays, and periods that cannot be meant', () => {
    expect(kinds({ weekdays: [3, 6] })).toContain('weekend');
    expect(kinds({ pattern: 'monthly', ordinal: 5, monthWeekday: 3 })).toContain('fifth');
    expect(kinds({ until: '2025-12-31' })).toEqual(['untilBeforeFrom']);
    expect(kinds({ until: '' })).toContain('noEnd');
    expect(kinds({ until: '2099-12-31' })).toContain('veryLong');
    expect(kinds({}, '2026-12-01')).toContain('past');
    expect(kinds({ pattern: 'dates', dates: ['2026-01-07'] })).toEqual([]);
  });
});
