import { sessionChoice } from '../../app/session-choice';
import { today } from '../../app/today';
import { type HalfYear, halfYearOf, shiftHalf } from '../../domain/iso-weeks';

/** Which half year is listed, and of whom; '' is everybody. */
export type ListChoices = HalfYear & {
  /** Key of a person (`personKey`). */
  person: string;
  /** Home house. */
  houseId: string;
};

/** What was chosen in the list of a half year. */
export const listChoices = sessionChoice<ListChoices>('rotation-list', (kept) => {
  const plain = { ...halfYearOf(today()), person: '', houseId: '' };
  if (typeof kept !== 'object' || kept === null) return plain;
  const { year, half, person, houseId } = { ...plain, ...kept };
  const isWhole = Number.isInteger(year) && (half === 1 || half === 2);
  return isWhole && typeof person === 'string' && typeof houseId === 'string'
    ? { year, half, person, houseId }
    : plain;
});

/** Moves the list by half years. */
export function moveHalf(steps: number): void {
  listChoices.set(shiftHalf(listChoices.get(), steps));
}
