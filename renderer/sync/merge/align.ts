import { parameterOf } from '../../codec/line-values';
import { canonicalTypes } from '../canonical-parameters';
import { canonicalValue } from '../canonical-value';
import { companionsCanon, type Instance } from '../line-instances';
import { identityOf, isKnownById, isRepeatable } from '../property-traits';

/** One property in the three texts; missing where a side does not have it. */
export type Slot = { base?: Instance; mine?: Instance; theirs?: Instance };

type KeyOf = (instance: Instance) => string | undefined;

const byContent: KeyOf = ({ canon }) => canon || undefined;
const byIdentity: KeyOf = ({ line }) => identityOf(line) || undefined;
const byLanguage: KeyOf = ({ line }) => parameterOf(line, 'LANGUAGE').toLowerCase();
const byOrder: KeyOf = () => '';
const byTypes: KeyOf = ({ line, companions }) => `${canonicalTypes(line)}\n${companionsCanon(companions)}`;
const byTypesAlone: KeyOf = ({ line }) => canonicalTypes(line);

/** A number is the same however it is grouped, an address whatever its case. */
const byValue: KeyOf = ({ line }) => {
  const value = canonicalValue(line).toLowerCase();
  if (line.name !== 'TEL') return value || undefined;
  const digits = value.replace(/^tel:/, '').replace(/[^\d+;]/g, '');
  return digits || value || undefined;
};

/**
 * Finds which lines of one name are the same property in the three texts (reference §2.2): the same content, the same
 * id, the same value, and of what is left the same kind in the same order.
 */
export function slotsOf(
  name: string,
  component: string,
  base: readonly Instance[],
  mine: readonly Instance[],
  theirs: readonly Instance[],
): Slot[] {
  const isList = isRepeatable(name, component);
  const known = isKnownById(name);
  const sure = known ? [byContent, byIdentity] : [byContent, byIdentity, byValue];
  const rest = isList ? (known ? [] : [byTypes, byTypesAlone]) : [byLanguage, byOrder];
  const inMine = pair(base, mine, [...sure, ...rest]);
  const inTheirs = pair(base, theirs, [...sure, ...rest]);
  const slots = base.map((instance): Slot => {
    const [own, other] = [inMine.get(instance), inTheirs.get(instance)];
    return { base: instance, ...(own && { mine: own }), ...(other && { theirs: other }) };
  });
  const taken = new Set([...inMine.values(), ...inTheirs.values()]);
  const newMine = mine.filter((instance) => !taken.has(instance));
  const newTheirs = theirs.filter((instance) => !taken.has(instance));
  // Two additions to what stands several times are two; to what stands once they are two versions of one.
  const repeats = isList || [base, mine, theirs].some(({ length }) => length > 1);
  const added = pair(newMine, newTheirs, repeats ? sure : [...sure, byOrder]);
  for (const own of newMine) {
    const other = added.get(own);
    slots.push({ mine: own, ...(other && { theirs: other }) });
  }
  const found = new Set(added.values());
  for (const other of newTheirs) if (!found.has(other)) slots.push({ theirs: other });
  return slots;
}

/** Pairs each of `one` with one of `other`, by the first key that fits; in order among equals. */
function pair(
  one: readonly Instance[],
  other: readonly Instance[],
  keys: readonly KeyOf[],
): Map<Instance, Instance> {
  const pairs = new Map<Instance, Instance>();
  let free = other;
  let open = one;
  for (const keyOf of keys) {
    if (open.length === 0 || free.length === 0) break;
    const waiting = new Map<string, Instance[]>();
    for (const instance of free.toReversed()) {
      const key = keyOf(instance);
      if (key === undefined) continue;
      const same = waiting.get(key);
      if (same) same.push(instance);
      else waiting.set(key, [instance]);
    }
    const used = new Set<Instance>();
    for (const instance of open) {
      const key = keyOf(instance);
      const found = key === undefined ? undefined : waiting.get(key)?.pop();
      if (!found) continue;
      pairs.set(instance, found);
      used.add(found);
    }
    open = open.filter((instance) => !pairs.has(instance));
    free = free.filter((instance) => !used.has(instance));
  }
  return pairs;
}
