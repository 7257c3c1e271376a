import { describe, expect, it } from 'vitest';
import type { Partnership } from '../../../../renderer/domain/partnership';
import { emptyRotation, type Rotation } from '../../../../renderer/domain/rotation';
import { daysAfter, endedPlan } from '../../../../renderer/features/rotation-wizard/end-series';
import { leaveProblem, newLeaveDraft } from '../../../../renderer/features/rotation-wizard/leave-draft';
import {
  draftOfRotation,
  newPlanDraft,
  readPlanDraft,
  withHost,
  withPerson,
} from '../../../../renderer/features/rotation-wizard/plan-draft';
import { patternOf, seriesOf } from '../../../../renderer/features/rotation-wizard/plan-result';
import { summaryTexts } from '../../../../renderer/features/rotation-wizard/plan-texts';
import { lenasDraft, onDates, stadskantoor, twoHouses } from '../../../support/plan-world';

const active = (id: string, houseIds: [string, string]): Partnership => ({
  id,
  houseIds,
  since: '2020-01-01',
  state: { kind: 'active' },
});
const partnerships = [
  active('krefeld-kropyvnytskyi', ['krefeld', 'kropyvnytskyi']),
  active('krefeld-venlo', ['krefeld', 'venlo']),
];

describe('the planning wizard', () => {
  it('begins with half a year from next Monday', () => {
    expect(newPlanDraft('2026-06-03')).toMatchObject({ from: '2026-06-08', until: '2026-12-07' });
    expect(newPlanDraft('2026-06-08').from).toBe('2026-06-15');
  });

  it('takes house, host and partnership from the person and the partnership that is shown', () => {
    const empty = newPlanDraft('2026-06-03');
    const lena = { id: 'lena', houseId: 'krefeld' };
    expect(withPerson(empty, lena, partnerships, 'krefeld-venlo')).toMatchObject({
      personId: 'lena',
      homeHouseId: 'krefeld',
      hostHouseId: 'venlo',
      partnershipIds: ['krefeld-venlo'],
    });
    expect(withPerson(empty, lena, partnerships, null).hostHouseId).toBe('kropyvnytskyi');
    const joris = withPerson(empty, { id: 'joris', houseId: 'venlo' }, partnerships, null);
    expect(joris).toMatchObject({ homeHouseId: 'venlo', hostHouseId: 'krefeld' });
  });

  it('forgets site and desk when another house is visited, and only then', () => {
    expect(withHost(lenasDraft(), 'venlo', partnerships)).toMatchObject({ deskId: 'desk-1' });
    expect(withHost(lenasDraft(), 'krefeld', partnerships)).toMatchObject({ siteId: '', deskId: '' });
  });

  it.each<Rotation['pattern']>([
    { kind: 'everyWeeks', every: 3, weekdays: [1, 4] },
    { kind: 'weekParity', parity: 'even', weekdays: [2] },
    { kind: 'monthly', ordinal: -1, weekday: 5 },
    { kind: 'dates', dates: ['2026-03-03', '2026-04-07'] },
    { kind: 'rule', rule: 'FREQ=YEARLY;BYMONTH=3' },
  ])('opens a plan and gives its pattern back: $kind', (pattern) => {
    const plan: Rotation = { ...onDates('plan', ['2026-03-03', '2026-04-07']), pattern };
    const draft = draftOfRotation(plan, '2026-01-01');
    expect(patternOf(draft)).toEqual(pattern);
    expect(seriesOf(draft, plan, twoHouses).plan).toMatchObject({ from: '2026-03-03', until: '2026-04-07' });
  });

  it('reads back what it kept, and lets go of single parts that it cannot read', () => {
    const draft = lenasDraft({ choices: { '2026-06-04': { kind: 'move', to: '2026-06-05' } } });
    expect(readPlanDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(readPlanDraft({ ...draft, from: 'soon', every: 0 })).toMatchObject({ from: '', every: 1 });
    expect(readPlanDraft('nothing')).toBeUndefined();
  });

  it('keeps the zone of the house that is visited', () => {
    expect(seriesOf(lenasDraft(), null, twoHouses).plan.timeZone).toBe('Europe/Amsterdam');
    expect(seriesOf(lenasDraft({ kind: 'remote' }), null, twoHouses).plan.timeZone).toBe('Europe/Berlin');
  });
});

describe('what calendars of colleagues show', () => {
  const words = {
    de: (kind: string, of: { name: string; city: string }) => `de ${kind} ${of.name} ${of.city}`,
    nl: (kind: string, of: { name: string; city: string }) => `nl ${kind} ${of.name} ${of.city}`,
  };

  it('has a title in both languages and the place in that of the house', () => {
    const of = { kind: 'onSite', personName: 'Lena Muster', host: twoHouses[1], site: stadskantoor } as const;
    expect(summaryTexts({ ...of, desk: stadskantoor.desks[0]?.name }, words)).toEqual({
      title: { de: 'de onSite Lena Muster Venlo', nl: 'nl onSite Lena Muster Venlo' },
      place: 'Venlo, Stadskantoor, Werkplek 1',
    });
  });

  it('has no place for leave', () => {
    const of = { personName: 'Lena Muster', host: undefined, site: undefined, desk: undefined };
    expect(summaryTexts({ kind: 'absence', ...of }, words).place).toBe('');
  });
});

describe('a plan that ends earlier', () => {
  const early = { kind: 'skipped', date: '2026-01-15', reason: 'single', absenceId: '' } as const;
  const plan: Rotation = {
    ...emptyRotation('plan'),
    pattern: { kind: 'everyWeeks', every: 1, weekdays: [4] },
    from: '2026-01-05',
    until: '2026-03-31',
    added: ['2026-02-03', '2026-03-03'],
    exceptions: [early, { ...early, date: '2026-03-26' }],
  };

  it('lets go of what lies behind its new end and of nothing else', () => {
    expect(endedPlan(plan, '2026-02-28')).toEqual({
      until: '2026-02-28',
      pattern: plan.pattern,
      added: ['2026-02-03'],
      exceptions: [early],
    });
  });

  it('counts the days that would have taken place', () => {
    expect(daysAfter(plan, '2026-02-28')).toBe(4);
    expect(daysAfter(plan, '2026-03-31')).toBe(0);
  });
});

describe('leave that cannot be entered', () => {
  it('has nobody, no beginning, or an end before it', () => {
    expect(leaveProblem(newLeaveDraft(''))).toBe('person');
    expect(leaveProblem(newLeaveDraft('lena'))).toBe('from');
    const one = { ...newLeaveDraft('lena'), from: '2026-03-02' };
    expect(leaveProblem({ ...one, until: '2026-03-01' })).toBe('order');
    expect(leaveProblem(one)).toBeUndefined();
  });
});
