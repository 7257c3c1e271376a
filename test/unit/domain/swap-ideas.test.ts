import { describe, expect, it } from 'vitest';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { swapIdeas } from '../../../renderer/domain/problem-fixes';
import type { Occurrence, Rotation } from '../../../renderer/domain/rotation';
import { moveDay, swapDays } from '../../../renderer/domain/rotation-edits';
import { onDates, stadskantoor } from '../../support/plan-world';

const plan = (id: string, date: string): Rotation =>
  onDates(id, [date], { personId: id, personName: id, deskId: 'desk-2' });
const lena = plan('lena', '2026-03-10');
const joris = plan('joris', '2026-03-12');
const mia = plan('mia', '2026-03-11');

function daysOf(rotations: readonly Rotation[]): Occurrence[] {
  return rotations.flatMap((each) => expandRotation(each, '2026-03-01', '2026-03-31'));
}

/** Whose days are offered for the day of the first of these plans. */
function offered(rotations: readonly Rotation[]): string[] {
  const occurrences = daysOf(rotations);
  const [day] = occurrences;
  if (!day) throw new Error('There is no day');
  const factsOf = () => ({ closed: [], holidays: [] });
  const context = { factsOf, sites: [stadskantoor], occurrences, today: '2026-03-01' };
  return swapIdeas(day, context).map(({ personId }) => personId);
}

function swapped(one: Rotation, other: Rotation): [Rotation, Rotation] {
  const [date = '', otherDate = ''] = daysOf([one, other]).map((day) => day.date);
  const [change, otherChange] = swapDays(
    { rotation: one, patternDate: date, date },
    { rotation: other, patternDate: otherDate, date: otherDate },
  );
  return [
    { ...one, ...change },
    { ...other, ...otherChange },
  ];
}

describe('a swap', () => {
  it('is offered with the days of colleagues, the nearest first', () => {
    expect(offered([lena, joris, mia])).toEqual(['mia', 'joris']);
  });

  it('is not offered for a day that is swapped already, nor with such a day of somebody else', () => {
    const [lenaSwapped, jorisSwapped] = swapped(lena, joris);
    expect(offered([lenaSwapped, jorisSwapped, mia])).toEqual([]);
    expect(offered([mia, lenaSwapped, jorisSwapped])).toEqual([]);
  });

  it('stays one when only the desk of the day changes, and is none any more on another day', () => {
    const [lenaSwapped] = swapped(lena, joris);
    const place = { time: null, siteId: '', deskId: 'desk-1' };
    expect(moveDay(lenaSwapped, '2026-03-10', '2026-03-12', place).exceptions).toMatchObject([
      { deskId: 'desk-1', swapWith: 'joris' },
    ]);
    expect(moveDay(lenaSwapped, '2026-03-10', '2026-03-13').exceptions).toMatchObject([{ swapWith: '' }]);
  });
});
