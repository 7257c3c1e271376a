import { describe, expect, it } from 'vitest';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import type { Rotation } from '../../../renderer/domain/rotation';
import { leaveEdits } from '../../../renderer/domain/leave-edits';
import { leaveOf, onDates } from '../../support/plan-world';

const plan = onDates('plan', ['2026-03-03', '2026-03-10', '2026-03-17', '2026-03-24'], {
  personId: 'lena',
  exceptions: [
    {
      kind: 'moved',
      date: '2026-03-10',
      to: '2026-03-12',
      time: { from: '10:00', to: '12:00' },
      siteId: '',
      deskId: '',
      swapWith: 'joris',
      absenceId: '',
    },
  ],
});
const joris = onDates('joris', ['2026-03-12']);
const leave = { id: 'leave', personId: 'lena', from: '2026-03-09', until: '2026-03-20' };
const none = { ...leave, from: '2000-01-02', until: '2000-01-01' };

/** The plans after the edits have been written. */
function written(rotations: readonly Rotation[], of = leave): Rotation[] {
  const { save } = leaveEdits(of, rotations);
  return rotations.map((each) => ({ ...each, ...save.find(({ id }) => id === each.id)?.fields }));
}

describe('leave', () => {
  it('takes out the days of its time, a swapped one on the day to which it was moved', () => {
    const { away, save } = leaveEdits(leave, [plan, joris]);
    expect(away.map(({ date, swapWith }) => [date, swapWith])).toEqual([
      ['2026-03-12', 'joris'],
      ['2026-03-17', ''],
    ]);
    expect(save.map(({ id }) => id)).toEqual(['plan']);
    const [after = plan] = written([plan, joris]);
    const days = expandRotation(after, '2026-01-01', '2026-12-31');
    expect(days.map(({ date }) => date)).toEqual(['2026-03-03', '2026-03-24']);
  });

  it('gives back exactly those days when it is taken away, the swapped one with its times', () => {
    const after = written([plan, joris]);
    expect(leaveEdits(none, after).back.map(({ date }) => date)).toEqual(['2026-03-12', '2026-03-17']);
    expect(written(after, none)).toEqual([plan, joris]);
  });

  it('gives back the days that a shorter one leaves free, and names those that stay away', () => {
    const { away, back } = leaveEdits({ ...leave, until: '2026-03-15' }, written([plan]));
    expect(away.map(({ date }) => date)).toEqual(['2026-03-12']);
    expect(back.map(({ date }) => date)).toEqual(['2026-03-17']);
  });

  it('changes nothing when it is saved again as it is', () => {
    const again = leaveEdits(leave, written([plan]));
    expect(again.save).toEqual([]);
    expect(again.away).toHaveLength(2);
  });

  it('leaves a day that was taken out for another reason as it is', () => {
    const exception = { kind: 'skipped', date: '2026-03-17', reason: 'hostClosed', absenceId: '' } as const;
    const skipped: Rotation = { ...plan, exceptions: [exception] };
    const after = written([skipped]);
    expect(after[0]?.exceptions).toContainEqual(exception);
    expect(written(after, none)).toEqual([skipped]);
  });

  it('hands a day over to other leave that lies over it', () => {
    const second = leaveOf('second', '2026-03-16', '2026-03-30');
    const after = written([plan, second]);
    expect(leaveEdits(none, after).back.map(({ date }) => date)).toEqual(['2026-03-12']);
    expect(written(after, none)[0]?.exceptions).toContainEqual({
      kind: 'skipped',
      date: '2026-03-17',
      reason: 'absence',
      absenceId: 'second',
    });
  });

  it('concerns nobody else', () => {
    expect(leaveEdits({ ...leave, personId: 'joris' }, [plan]).save).toEqual([]);
    expect(leaveEdits({ ...leave, personId: '' }, [{ ...plan, personId: '' }]).save).toEqual([]);
  });
});
