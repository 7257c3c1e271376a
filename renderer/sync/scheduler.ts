import { assertNever } from '../domain/assert-never';
import type { SyncTrouble } from './ports';

/** When an account is synced next (reference §9, 12). Times in milliseconds since 1970. */
export type Schedule = {
  online: boolean;
  /** A run is under way; nothing is started beside it. */
  running: boolean;
  /** `undefined`: nothing is planned, because only the person or the network can change that. */
  dueAt: number | undefined;
  /** Not even an edit or a look at the window starts a run before (Retry-After, back-off). */
  notBefore: number;
  /** Runs without success in a row. */
  failures: number;
  /** The password was refused: the person has to sign in. */
  signedOut: boolean;
  /** Something was edited while a run was under way. */
  edited: boolean;
};

export type ScheduleEvent =
  | { kind: 'start' }
  | { kind: 'online' }
  | { kind: 'offline' }
  /** The window is looked at again. */
  | { kind: 'focus' }
  | { kind: 'edit' }
  /** The person wants it now, or has signed in anew. */
  | { kind: 'asked' }
  | { kind: 'begun' }
  | { kind: 'ended'; trouble?: SyncTrouble; retryAfter?: number };

const second = 1000;
const minute = 60 * second;
const afterEdit = 5 * second;
const soonest = 5 * minute;
const latest = 15 * minute;
const firstBackOff = minute;
const longestBackOff = 6 * 60 * minute;
/** Looking at the window again within this time after a run starts none. */
const freshFor = minute;

export const newSchedule: Schedule = {
  online: true,
  running: false,
  dueAt: undefined,
  notBefore: 0,
  failures: 0,
  signedOut: false,
  edited: false,
};

/** Pure. `chance` is between 0 and 1 and spreads desks over time, so that a server is not asked by all at once. */
export function scheduleAfter(
  schedule: Schedule,
  event: ScheduleEvent,
  now: number,
  chance: number,
): Schedule {
  switch (event.kind) {
    case 'start':
      return soon(schedule, now);
    case 'online':
      // What failed for want of a network is no failure of the server.
      return soon({ ...schedule, online: true, failures: 0, notBefore: 0 }, now);
    case 'offline':
      return { ...schedule, online: false };
    case 'focus': {
      const ranLately =
        schedule.dueAt !== undefined && schedule.dueAt - now > soonest - freshFor && schedule.failures === 0;
      return ranLately ? schedule : soon(schedule, now);
    }
    case 'edit':
      if (schedule.running) return { ...schedule, edited: true };
      return { ...soon(schedule, now + afterEdit), edited: false };
    case 'asked':
      return { ...schedule, signedOut: false, notBefore: 0, dueAt: now };
    case 'begun':
      return { ...schedule, running: true, edited: false, dueAt: undefined };
    case 'ended':
      return afterRun(schedule, event, now, chance);
    default:
      return assertNever(event);
  }
}

/** Whether a run begins now. */
export function isRunDue({ online, running, dueAt, notBefore, signedOut }: Schedule, now: number): boolean {
  return online && !running && !signedOut && dueAt !== undefined && Math.max(dueAt, notBefore) <= now;
}

/** How long to sleep until the next run; `undefined`: until something happens. */
export function timeToRun(schedule: Schedule, now: number): number | undefined {
  const { online, running, dueAt, notBefore, signedOut } = schedule;
  if (!online || running || signedOut || dueAt === undefined) return undefined;
  return Math.max(0, Math.max(dueAt, notBefore) - now);
}

/** At `at`, unless it is planned earlier anyway. */
function soon(schedule: Schedule, at: number): Schedule {
  return { ...schedule, dueAt: Math.min(schedule.dueAt ?? at, at) };
}

function afterRun(
  schedule: Schedule,
  { trouble, retryAfter }: Extract<ScheduleEvent, { kind: 'ended' }>,
  now: number,
  chance: number,
): Schedule {
  const ended = { ...schedule, running: false, edited: false };
  if (trouble === 'signIn') return { ...ended, signedOut: true, dueAt: undefined };
  if (trouble === undefined && retryAfter === undefined) {
    const pause = schedule.edited ? afterEdit : soonest + (latest - soonest) * chance;
    return { ...ended, failures: 0, notBefore: 0, dueAt: now + pause };
  }
  const failures = schedule.failures + 1;
  const backOff = Math.min(firstBackOff * 2 ** (failures - 1), longestBackOff);
  // A little more than asked for, never less.
  const pause = (retryAfter ?? backOff) * (1 + chance / 10);
  return { ...ended, failures, notBefore: now + pause, dueAt: now + pause };
}
