import { canonicalHash, differingKeys } from './canonical';
import { inLinesOf } from './main-language';
import type { Binding, LocalItem } from './ports';

/**
 * "Dirty" is no flag that a crash could forget: the desk's text says something else than the one last read back, what
 * the server would not keep aside (reference §9).
 */
export function isDirty(binding: Pick<Binding, 'baseRaw' | 'baseCanon' | 'waived'>, text: string): boolean {
  if (binding.baseCanon === '') return true;
  if (text === binding.baseRaw) return false;
  const raw = inLinesOf(binding.baseRaw, text);
  if (canonicalHash(raw) === binding.baseCanon) return false;
  if (Object.keys(binding.waived).length === 0 || binding.baseRaw === '') return true;
  return differingKeys(raw, binding.baseRaw, binding.waived).size > 0;
}

/** What waits to be sent of one item, and nothing of it is in the trash. */
export function hasUnsent(binding: Binding, item: LocalItem | undefined): boolean {
  return item !== undefined && !item.deleted && isDirty(binding, item.raw);
}

const mostAncestors = 4;
const largestAncestor = 64 * 1024;

/** The texts to remember once `raw` is the base no longer. */
export function ancestorsAfter(binding: Pick<Binding, 'ancestors'>, raw: string): readonly string[] {
  if (raw === '' || raw.length > largestAncestor || binding.ancestors[0] === raw) return binding.ancestors;
  return [raw, ...binding.ancestors].slice(0, mostAncestors);
}
