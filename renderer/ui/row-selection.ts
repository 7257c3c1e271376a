import type { ToggleHow } from './grid-types';

/**
 * The selection after a row of a grid was picked.
 * `keyAt` gives a row's key by its index in the present order; rows without one are left out.
 */
export function applyToggle(
  selected: ReadonlySet<string>,
  index: number,
  how: ToggleHow,
  keyAt: (index: number) => string | undefined,
): Set<string> {
  const next = new Set(selected);
  if (!how.range) {
    const key = keyAt(index);
    if (key !== undefined && !next.delete(key)) next.add(key);
    return next;
  }
  const inNew = (row: number) => row >= Math.min(how.from, index) && row <= Math.max(how.from, index);
  const low = Math.min(how.from, how.until, index);
  const high = Math.max(how.from, how.until, index);
  for (let row = low; row <= high; row += 1) {
    const key = keyAt(row);
    if (key === undefined) continue;
    if (inNew(row)) next.add(key);
    else next.delete(key);
  }
  return next;
}
