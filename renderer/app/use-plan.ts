import { useMemo } from 'react';
import { expandRotation } from '../domain/expand-rotation';
import type { Occurrence } from '../domain/rotation';
import { useRotations } from './use-rotations';

/** What is planned in some time. */
export type Plan = {
  /** Every day of everybody, those that do not take place too, sorted by date. */
  occurrences: Occurrence[];
};

/**
 * The plan between two plain dates, both included, of the partnership chosen in the top bar; live, `undefined` until
 * it is there.
 */
export function usePlan(from: string, until: string): Plan | undefined {
  const rotations = useRotations();
  return useMemo(() => {
    if (!rotations) return undefined;
    const occurrences = rotations
      .flatMap((rotation) => expandRotation(rotation, from, until, { withSkipped: true }))
      .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    return { occurrences };
  }, [rotations, from, until]);
}
