import { sessionChoice } from '../../app/session-choice';
import { today } from '../../app/today';
import { isoWeek } from '../../domain/plain-date';

/** Which ISO year is shown. */
export const yearChoice = sessionChoice<{ year: number }>('rotation-year', (kept) => {
  const plain = { year: isoWeek(today()).year };
  if (typeof kept !== 'object' || kept === null || !('year' in kept)) return plain;
  return typeof kept.year === 'number' && Number.isInteger(kept.year) ? { year: kept.year } : plain;
});
