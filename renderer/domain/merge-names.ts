import type { PersonName } from './contact';
import { foldText } from './fold-text';
import { fullName } from './name';

const parts = ['title', 'given', 'initials', 'prefix', 'family', 'suffix', 'organisation'] as const;

/**
 * The winner's name with gaps filled from the loser's, if both can be one person's: no part is spelt differently in
 * both, but for accents and punctuation. Else the winner's name alone, and the loser's in full as `leftover`.
 */
export function mergeNames(winner: PersonName, loser: PersonName): { name: PersonName; leftover?: string } {
  const canBeOne = parts.every(
    (part) => !winner[part] || !loser[part] || foldText(winner[part]) === foldText(loser[part]),
  );
  const isSpeltAlike = parts.every((part) => !winner[part] || !loser[part] || winner[part] === loser[part]);
  if (!canBeOne) return { name: winner, leftover: leftoverOf(loser) };
  const name = Object.fromEntries(parts.map((part) => [part, winner[part] || loser[part]])) as PersonName;
  return isSpeltAlike ? { name } : { name, leftover: leftoverOf(loser) };
}

/** Every part of a name, also those that `fullName` leaves out because another stands in for them. */
function leftoverOf(name: PersonName): string {
  const whole = fullName(name);
  const others = parts.map((part) => name[part]).filter((part) => part && !whole.includes(part));
  return [whole, ...others].filter(Boolean).join(' · ');
}
