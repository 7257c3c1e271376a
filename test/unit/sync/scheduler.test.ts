import { describe, expect, it } from 'vitest';
import {
  isRunDue,
  newSchedule,
  type Schedule,
  type ScheduleEvent,
  scheduleAfter,
  timeToRun,
} from '../../../renderer/sync/scheduler';

const minute = 60_000;
const after = (events: [at: number, event: ScheduleEvent][], from: Schedule = newSchedule): Schedule =>
  events.reduce((schedule, [at, event]) => scheduleAfter(schedule, event, at, 0.5), from);

describe('the schedule of an account', () => {
  it('runs at the start and then every five to fifteen minutes', () => {
    expect(isRunDue(after([[0, { kind: 'start' }]]), 0)).toBe(true);
    const ran = [0, 0.5, 1].map((chance) =>
      scheduleAfter(after([[0, { kind: 'begun' }]]), { kind: 'ended' }, 0, chance),
    );
    expect(ran.map((one) => timeToRun(one, 0))).toEqual([5 * minute, 10 * minute, 15 * minute]);
  });

  it('runs five seconds after an edit, and edits in a row do not put it off', () => {
    const schedule = after([
      [0, { kind: 'begun' }],
      [0, { kind: 'ended' }],
      [1000, { kind: 'edit' }],
      [4000, { kind: 'edit' }],
    ]);
    expect(isRunDue(schedule, 5999)).toBe(false);
    expect(isRunDue(schedule, 6000)).toBe(true);
  });

  it('runs again soon if something was edited during a run', () => {
    const schedule = after([
      [0, { kind: 'begun' }],
      [10, { kind: 'edit' }],
      [20, { kind: 'ended' }],
    ]);
    expect(timeToRun(schedule, 20)).toBe(5000);
  });

  it('starts nothing beside a run, and nothing without a network', () => {
    const running = after([
      [0, { kind: 'begun' }],
      [10, { kind: 'focus' }],
    ]);
    expect(isRunDue(running, 10)).toBe(false);
    const offline = after([
      [0, { kind: 'offline' }],
      [1, { kind: 'start' }],
    ]);
    expect(isRunDue(offline, 1)).toBe(false);
    expect(timeToRun(offline, 1)).toBeUndefined();
    expect(isRunDue(after([[2, { kind: 'online' }]], offline), 2)).toBe(true);
  });

  it('waits twice as long after every failure, six hours at most', () => {
    let schedule = newSchedule;
    const waits: number[] = [];
    for (let run = 0; run < 12; run += 1) {
      schedule = scheduleAfter(schedule, { kind: 'begun' }, 0, 0);
      schedule = scheduleAfter(schedule, { kind: 'ended', trouble: 'serverUnreachable' }, 0, 0);
      waits.push((timeToRun(schedule, 0) ?? 0) / minute);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
  });

  it('obeys the wish of a server, whatever is edited meanwhile, unless the person asks', () => {
    const told = after([
      [0, { kind: 'begun' }],
      [0, { kind: 'ended', trouble: 'throttled', retryAfter: 40 * minute }],
      [1000, { kind: 'edit' }],
      [2000, { kind: 'focus' }],
    ]);
    expect(isRunDue(told, 40 * minute - 1)).toBe(false);
    expect(isRunDue(told, 44 * minute)).toBe(true);
    expect(isRunDue(after([[3000, { kind: 'asked' }]], told), 3000)).toBe(true);
  });

  it('does not try a refused password again by itself', () => {
    const refused = after([
      [0, { kind: 'begun' }],
      [0, { kind: 'ended', trouble: 'signIn' }],
      [1, { kind: 'edit' }],
      [2, { kind: 'focus' }],
    ]);
    expect(timeToRun(refused, 10 * minute)).toBeUndefined();
    expect(isRunDue(after([[3, { kind: 'asked' }]], refused), 3)).toBe(true);
  });

  it('does not run again for a look at the window right after a run', () => {
    const fresh = after([
      [0, { kind: 'begun' }],
      [0, { kind: 'ended' }],
      [1000, { kind: 'focus' }],
    ]);
    expect(isRunDue(fresh, 1000)).toBe(false);
    expect(isRunDue(after([[9 * minute, { kind: 'focus' }]], fresh), 9 * minute)).toBe(true);
  });

  it('goes on at once when the network is back, without the waits it had run into', () => {
    let schedule = newSchedule;
    for (let run = 0; run < 5; run += 1) {
      schedule = after(
        [
          [0, { kind: 'begun' }],
          [0, { kind: 'ended', trouble: 'offline' }],
        ],
        schedule,
      );
    }
    expect(isRunDue(after([[10, { kind: 'online' }]], schedule), 10)).toBe(true);
  });
});
