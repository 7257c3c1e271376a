import { describe, expect, it } from 'vitest';
import { closingDaysOf, closingIndex } from '../../../renderer/domain/closing-days';
import { closingPresetsOf } from '../../../renderer/domain/closing-presets';
import { dayFacts } from '../../../renderer/domain/day-facts';
import type { Occurrence } from '../../../renderer/domain/rotation';
import { schoolHolidayIndex, shippedSchoolHolidays } from '../../../renderer/domain/school-holidays';
import { type PlannerSpan, plannerContent } from '../../../renderer/print/wall-planner/planner-content';
import { banks } from '../../support/sheet-people';

function visit(date: string, about: Partial<Occurrence> = {}): Occurrence {
  return {
    rotationId: 'r',
    patternDate: date,
    date,
    kind: 'onSite',
    personId: '',
    personName: 'Lena Muster',
    homeHouseId: 'krefeld',
    hostHouseId: 'venlo',
    siteId: '',
    deskId: '',
    time: null,
    timeZone: 'Europe/Amsterdam',
    partnershipIds: [],
    state: 'planned',
    moved: false,
    swapWith: '',
    ...about,
  };
}

function planner(span: PlannerSpan, occurrences: readonly Occurrence[] = []) {
  const closing = closingIndex(
    banks.flatMap((house) =>
      closingDaysOf(house.id, closingPresetsOf(house), [], '2027-01-01', '2027-12-31'),
    ),
  );
  return plannerContent(
    2027,
    span,
    banks,
    occurrences,
    dayFacts(banks, closing, schoolHolidayIndex(shippedSchoolHolidays)),
  );
}
const dayOf = (content: ReturnType<typeof planner>, date: string) =>
  content.months.flatMap(({ days }) => days).find((day) => day.date === date);

describe('a wall planner', () => {
  it('has every day of its months once', () => {
    const days = (span: PlannerSpan) =>
      planner(span).months.flatMap((month) => month.days.map(({ date }) => date));
    expect(days('year')).toHaveLength(365);
    expect(days('first')).toHaveLength(181);
    expect([...days('first'), ...days('second')]).toEqual(days('year'));
    expect(new Set(days('year')).size).toBe(365);
  });

  it('numbers the weeks on their Mondays', () => {
    const content = planner('year');
    expect(dayOf(content, '2027-01-04')?.week).toBe(1);
    expect(dayOf(content, '2027-01-05')?.week).toBeNull();
    expect(dayOf(content, '2027-12-27')?.week).toBe(52);
  });

  it('tells the house whose town hall is closed, and names the day once, though not at a weekend', () => {
    const content = planner('year');
    // Fronleichnam is a holiday in North Rhine-Westphalia alone (Feiertagsgesetz NW § 2), Koningsdag in the Netherlands.
    expect(dayOf(content, '2027-05-27')?.closed.map(({ side }) => side)).toEqual([0]);
    expect(dayOf(content, '2027-04-27')?.closed.map(({ side }) => side)).toEqual([1]);
    expect(content.closings[0].map(({ date }) => date)).toContain('2027-05-27');
    expect(content.closings[1].map(({ date }) => date)).toContain('2027-04-27');
    // A Saturday.
    expect(content.closings[0].map(({ date }) => date)).not.toContain('2027-05-01');
  });

  it('has the school holidays of both regions, each named once', () => {
    const { holidays } = planner('year');
    for (const list of holidays) {
      expect(list.length).toBeGreaterThan(3);
      expect(new Set(list.map(({ from }) => from)).size).toBe(list.length);
    }
  });

  it('gives everybody letters of their own and shows them on their days', () => {
    const content = planner('year', [
      visit('2027-03-02'),
      visit('2027-03-02', { personName: 'Ludwig Mann' }),
      visit('2027-03-03', { personName: 'Joris de Voorbeeld', homeHouseId: 'venlo', hostHouseId: 'krefeld' }),
    ]);
    expect(content.people.map(({ letters, name, side }) => [letters, name, side])).toEqual([
      ['LM', 'Lena Muster', 0],
      ['LM2', 'Ludwig Mann', 0],
      ['JV', 'Joris de Voorbeeld', 1],
    ]);
    expect(dayOf(content, '2027-03-02')?.visits).toEqual([
      { side: 0, letters: 'LM' },
      { side: 0, letters: 'LM2' },
    ]);
    expect(dayOf(content, '2027-03-03')?.visits).toEqual([{ side: 1, letters: 'JV' }]);
  });

  it('leaves out what does not take place, what is elsewhere, and what is no visit', () => {
    const content = planner('year', [
      visit('2027-03-02', { state: 'skipped' }),
      visit('2027-03-03', { hostHouseId: 'elsewhere' }),
      visit('2027-03-04', { kind: 'remote' }),
      visit('2027-03-05', { kind: 'absence' }),
      visit('2026-03-05'),
    ]);
    expect(content.people).toEqual([]);
    expect(content.months.flatMap(({ days }) => days.flatMap(({ visits }) => visits))).toEqual([]);
  });
});
