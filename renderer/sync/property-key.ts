import { sha256 } from '../codec/sha256';
import { canonicalValue } from './canonical-value';
import type { Instance } from './line-instances';
import { identityOf, isRepeatable } from './property-traits';

/** A few digits that stand for a value in a key. */
export const valueKey = (canon: string): string => sha256(canon).slice(0, 12);

/**
 * What names a property within its component across versions of a text (reference §2.2): its name, with its id or, of
 * those that may stand several times, its value.
 */
export function propertyKey({ line }: Instance, component: string): string {
  const identity = identityOf(line);
  if (identity !== '') return `${line.name};${identity}`;
  return isRepeatable(line.name, component) ? `${line.name}~${valueKey(canonicalValue(line))}` : line.name;
}
