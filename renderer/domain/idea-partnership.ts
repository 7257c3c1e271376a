import type { Idea } from './idea';
import type { Partnership } from './partnership';

/**
 * Whether an idea counts to a partnership: those it names; one that names none counts where both houses take part,
 * or where nobody else does. One without houses counts to all, for nobody would find it otherwise.
 */
export function ideaBelongsTo(
  { partnershipIds, houseIds }: Pick<Idea, 'partnershipIds' | 'houseIds'>,
  partnership: Partnership,
): boolean {
  if (partnershipIds.length > 0) return partnershipIds.includes(partnership.id);
  return (
    partnership.houseIds.every((id) => houseIds.includes(id)) ||
    houseIds.every((id) => partnership.houseIds.includes(id))
  );
}
