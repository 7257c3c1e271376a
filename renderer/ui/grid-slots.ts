/**
 * Gives each visible row index a slot, that is one lasting DOM row. An index keeps its slot while it stays
 * visible, so that focus and text selection stay in it; slots that fall free go to the indices that come in.
 */
export function assignSlots(
  before: ReadonlyMap<number, number>,
  indices: readonly number[],
): ReadonlyMap<number, number> {
  const slots = new Map<number, number>();
  const taken = new Set<number>();
  for (const index of indices) {
    const slot = before.get(index);
    if (slot !== undefined) {
      slots.set(index, slot);
      taken.add(slot);
    }
  }
  let free = 0;
  for (const index of indices) {
    if (slots.has(index)) continue;
    while (taken.has(free)) free += 1;
    slots.set(index, free);
    taken.add(free);
  }
  return slots;
}
