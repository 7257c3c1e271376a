import { describe, expect, it } from 'vitest';
import { expandRotation } from '../../../../renderer/domain/expand-rotation';
import type { Rotation } from '../../../../renderer/domain/rotation';
import type { PlanDraft } from '../../../../renderer/features/rotation-wizard/plan-draft';
import {
  countRows,
  planRows,
  reasonsIn,
  withRule,
} from '../../../../renderer/features/rotation-wizard/plan-rows';
import { resultOf, seriesOf } from '../../../../renderer/features/rotation-wizard/plan-result';
import { leaveOf, lenasDraft, onDates, surroundings, twoHouses } from '../../../support/plan-world';

const texts = { personName: 'Lena Muster', title: {}, place: '' };

function preview(draft: PlanDraft, others: readonly Rotation[] = [], before: Rotation | null = null) {
  const series = seriesOf(draft, before, twoHouses);
  const around = surroundings(others, { ownId: before?.id ?? '' });
  const rows = planRows(series.plan, series.before, draft, around);
  const row = (date: string) => rows.find(({ patternDate }) => patternDate === date);
  return { series, rows, row, result: resultOf(series, rows, texts) };
}

const reasonsOn = (found: ReturnType<typeof preview>, date: string) =>
  found.row(date)?.facts.map(({ reason }) => reason);

describe('what a planned day runs into', () => {
  it('tells a day closed there from a day closed here: 5 May and 4 June 2026', () => {
    const tuesday = preview(lenasDraft({ weekdays: [2], from: '2026-05-04', until: '2026-05-10' }));
    expect(tuesday.row('2026-05-05')?.facts[0]).toMatchObject({ reason: 'hostClosed', houseId: 'venlo' });
    const thursday = preview(lenasDraft({ from: '2026-06-01', until: '2026-06-07' }));
    expect(thursday.row('2026-06-04')?.facts[0]).toMatchObject({ reason: 'homeClosed', houseId: 'krefeld' });
  });

  it('finds two closed Thursdays and no closed Wednesday in the first half of 2026', () => {
    const thursdays = preview(lenasDraft()).rows.filter(({ outcome }) => outcome.kind === 'skipped');
    expect(thursdays.map(({ patternDate }) => patternDate)).toEqual(['2026-05-14', '2026-06-04']);
    expect(countRows(preview(lenasDraft({ weekdays: [3] })).rows)).toMatchObject({ skipped: 0, open: 0 });
  });

  it('knows leave, another place at the same time, and who sits at the desk', () => {
    const found = preview(lenasDraft(), [
      leaveOf('leave', '2026-02-02', '2026-02-08'),
      onDates('elsewhere', ['2026-02-26'], { personId: 'lena', hostHouseId: 'krefeld', deskId: '' }),
      onDates('joris', ['2026-02-19']),
    ]);
    expect(reasonsOn(found, '2026-02-05')).toEqual(['absence']);
    expect(reasonsOn(found, '2026-02-26')).toEqual(['elsewhere']);
    expect(reasonsOn(found, '2026-02-19')).toContain('deskTaken');
    expect(found.row('2026-02-05')?.outcome).toMatchObject({ reason: 'absence', absenceId: 'leave' });
    expect(countRows(found.rows).open).toBe(2);
  });

  it('asks how many fit at a desk and whether the times meet', () => {
    const atTwo = preview(lenasDraft({ deskId: 'desk-2' }), [
      onDates('joris', ['2026-02-26'], { deskId: 'desk-2' }),
    ]);
    expect(reasonsOn(atTwo, '2026-02-26')).toEqual([]);
    const afternoon = onDates('joris', ['2026-02-26'], { time: { from: '12:00', to: '16:00' } });
    const morning = lenasDraft({ wholeDay: false, timeFrom: '8', timeTo: '12' });
    expect(reasonsOn(preview(morning, [afternoon]), '2026-02-26')).toEqual([]);
  });

  it('lets an office hour lie within a day in the same house', () => {
    const day = onDates('day', ['2026-02-26'], { personId: 'lena', deskId: '' });
    expect(reasonsOn(preview(lenasDraft({ kind: 'officeHour' }), [day]), '2026-02-26')).toEqual([]);
  });

  it('mentions school holidays without taking the day out', () => {
    const found = preview(lenasDraft({ from: '2026-04-06', until: '2026-04-12' }));
    expect(reasonsOn(found, '2026-04-09')).toContain('schoolHoliday');
    expect(found.row('2026-04-09')?.outcome.kind).toBe('takesPlace');
  });

  it('asks no host about days spent elsewhere', () => {
    const remote = preview(
      lenasDraft({ kind: 'remote', weekdays: [2], from: '2026-05-04', until: '2026-05-10' }),
    );
    expect(reasonsOn(remote, '2026-05-05')).not.toContain('hostClosed');
    expect(remote.result).toMatchObject({ hostHouseId: '', siteId: '', deskId: '' });
  });
});

describe('what becomes of a planned day', () => {
  it('moves by rule to the nearest day on which nothing speaks against it, in the same week if there is one', () => {
    const found = preview(lenasDraft({ rules: { homeClosed: 'move', hostClosed: 'move' } }));
    expect(found.row('2026-06-04')?.outcome).toMatchObject({ kind: 'moved', to: '2026-06-05' });
    expect(found.row('2026-05-14')?.outcome).toMatchObject({ kind: 'moved', to: '2026-05-15' });
  });

  it('moves no two days to the same date', () => {
    const draft = lenasDraft({
      weekdays: [3, 4],
      from: '2026-06-08',
      until: '2026-06-14',
      rules: { absence: 'move' },
    });
    const found = preview(draft, [leaveOf('leave', '2026-06-09', '2026-06-11')]);
    expect(found.rows.map(({ date }) => date)).toEqual(['2026-06-12', '2026-06-08']);
  });

  it('follows the single choice before the rule', () => {
    const found = preview(lenasDraft({ choices: { '2026-06-04': { kind: 'keep' } } }));
    expect(found.row('2026-06-04')).toMatchObject({ outcome: { kind: 'takesPlace' }, decidedBy: 'choice' });
    expect(countRows(found.rows).open).toBe(1);
  });

  it('follows a rule made after the single choice, for the days of that reason only', () => {
    const draft = lenasDraft({ choices: { '2026-06-04': { kind: 'keep' }, '2026-02-26': { kind: 'skip' } } });
    const decisions = withRule(draft, 'homeClosed', 'skip', preview(draft).rows);
    expect(decisions.choices).toEqual({ '2026-02-26': { kind: 'skip' } });
    expect(preview({ ...draft, ...decisions }).row('2026-06-04')?.outcome.kind).toBe('skipped');
  });

  it('bears the reason that speaks against it when it is taken out by hand', () => {
    const found = preview(
      lenasDraft({ choices: { '2026-06-04': { kind: 'skip' }, '2026-02-26': { kind: 'skip' } } }),
    );
    expect(found.row('2026-06-04')?.outcome).toMatchObject({ reason: 'homeClosed' });
    expect(found.row('2026-02-26')?.outcome).toMatchObject({ reason: 'single' });
  });

  it('says what the new day runs into, and when two days of the plan fall on one date', () => {
    const choices = {
      '2026-04-30': { kind: 'move', to: '2026-05-05' },
      '2026-02-19': { kind: 'move', to: '2026-02-26' },
    } as const;
    const found = preview(lenasDraft({ choices }));
    expect(found.row('2026-04-30')?.targetFacts[0]).toMatchObject({ reason: 'hostClosed' });
    expect(found.row('2026-02-26')?.isTwice).toBe(true);
    expect(countRows(found.rows)).toMatchObject({ moved: 2, open: 3 });
  });

  it('offers rules for the reasons that there are', () => {
    expect(reasonsIn(preview(lenasDraft()).rows).map(({ reason }) => reason)).toEqual([
      'hostClosed',
      'homeClosed',
      'schoolHoliday',
    ]);
  });
});

describe('a plan that is changed', () => {
  const moved = {
    kind: 'moved',
    date: '2026-03-12',
    to: '2026-03-13',
    time: null,
    siteId: '',
    deskId: '',
    swapWith: '',
    absenceId: '',
  } as const;
  const swapped = { ...moved, date: '2026-03-05', to: '2026-03-06', swapWith: 'joris' } as const;
  const skipped = { kind: 'skipped', date: '2026-02-26', reason: 'single', absenceId: '' } as const;
  const before: Rotation = {
    ...preview(lenasDraft()).result,
    id: 'plan',
    uid: 'plan',
    exceptions: [skipped, swapped, moved],
  };

  it('keeps what was decided for days that it still has, also against the usual rules', () => {
    const found = preview(lenasDraft({ until: '2026-07-31' }), [], before);
    expect(found.row('2026-02-26')).toMatchObject({ outcome: skipped, decidedBy: 'before' });
    expect(found.row('2026-03-05')?.outcome).toEqual(swapped);
    // It took place on Corpus Christi before; whoever planned it may have wanted that.
    expect(found.row('2026-06-04')?.outcome.kind).toBe('takesPlace');
  });

  it('has its days looked at anew when they are spent in another house', () => {
    const found = preview(lenasDraft({ hostHouseId: 'krefeld', homeHouseId: 'venlo' }), [], before);
    expect(found.row('2026-06-04')?.outcome.kind).toBe('skipped');
  });

  it('asks about moved days that the new pattern does not have; they stay as single days unless told otherwise', () => {
    const wednesdays = lenasDraft({ weekdays: [3] });
    const found = preview(wednesdays, [], before);
    expect(found.series.strays).toEqual([swapped, moved]);
    expect(found.result.added).toEqual(['2026-03-06', '2026-03-13']);
    const dropped = preview({ ...wednesdays, strays: { '2026-03-05': 'drop' } }, [], before);
    expect(dropped.result.added).toEqual(['2026-03-13']);
  });

  it('lets days beyond an earlier end go', () => {
    const { result } = preview(lenasDraft({ until: '2026-03-01' }), [], before);
    expect(result.exceptions).toEqual([skipped]);
    expect(expandRotation(result, '2026-03-02', '2027-01-01')).toEqual([]);
  });

  it('leaves swapped days to the swap, whatever the rule', () => {
    const away = leaveOf('leave', '2026-03-05', '2026-03-05');
    const found = preview(lenasDraft({ rules: { absence: 'skip' } }), [away], before);
    expect(found.row('2026-03-05')?.outcome).toEqual(swapped);
  });
});
