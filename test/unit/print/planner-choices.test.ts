import { describe, expect, it } from 'vitest';
import {
  keepPlannerChoices,
  plannedYear,
  readPlannerChoices,
} from '../../../renderer/print/wall-planner/planner-choices';

describe('choices of a wall planner', () => {
  it('begin with the year that is planned for: from October on the next', () => {
    expect(plannedYear('2026-09-30')).toBe(2026);
    expect(plannedYear('2026-10-01')).toBe(2027);
    expect(readPlannerChoices(null, '2026-10-01').year).toBe(2027);
  });

  it('are those of the coming year when they are used again a year later, with the same half of it', () => {
    const choices = {
      ...readPlannerChoices(null, '2026-11-27'),
      span: 'second',
      paper: 'A4',
      languages: 'nl',
      marking: 'none',
    } as const;
    const kept: unknown = JSON.parse(JSON.stringify(keepPlannerChoices(choices, '2026-11-27')));
    expect(readPlannerChoices(kept, '2027-02-01')).toEqual(choices);
    expect(readPlannerChoices(kept, '2027-11-02')).toEqual({ ...choices, year: 2028 });
  });

  it('of a year before or after keep their distance', () => {
    const last = { ...readPlannerChoices(null, '2026-05-01'), year: 2025 };
    expect(readPlannerChoices(keepPlannerChoices(last, '2026-05-01'), '2027-05-01').year).toBe(2026);
  });

  it('that are not understood are as at the beginning', () => {
    const plain = readPlannerChoices(null, '2026-05-01');
    for (const kept of [undefined, 7, 'x', [], { yearsOn: 'x', span: 'week', paper: 'A0', languages: 1 }]) {
      expect(readPlannerChoices(kept, '2026-05-01')).toEqual(plain);
    }
  });
});
