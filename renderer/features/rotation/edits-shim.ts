import type { DayTime, Rotation, RotationException, SkipReason } from '../../domain/rotation';

type Change = Pick<Rotation, 'exceptions' | 'added'>;

function withException(rotation: Rotation, exception: RotationException): Change {
  const others = rotation.exceptions.filter(({ date }) => date !== exception.date);
  return {
    added: rotation.added,
    exceptions: [...others, exception].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

export function skipDay(rotation: Rotation, date: string, reason: SkipReason): Change {
  return withException(rotation, { kind: 'skipped', date, reason, absenceId: '' });
}

export function moveDay(
  rotation: Rotation,
  date: string,
  to: string,
  change: { time: DayTime | null; siteId: string; deskId: string; swapWith?: string },
): Change {
  return withException(rotation, { kind: 'moved', date, to, absenceId: '', swapWith: '', ...change });
}

export function restoreDay(rotation: Rotation, date: string): Change {
  return { added: rotation.added, exceptions: rotation.exceptions.filter((each) => each.date !== date) };
}

export function addDay(rotation: Rotation, date: string): Change {
  return { exceptions: rotation.exceptions, added: [...rotation.added, date].toSorted() };
}
