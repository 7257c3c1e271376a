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

const byValueAndTypes: KeyOf = (instance) => `${byValue(instance) ?? ''}\n${canonicalTypes(instance.line)}`;

/**
 * Finds which lines of one name are the same property in the three texts (reference §2.2): the same content, the same
 * id, the same value, and of what is left the same kind in the same order, first among what the other side still has.
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
  const sure = [byContent];
  const byWords = known ? [] : [byValueAndTypes, byValue];
  const byKind = isList ? (known ? [] : [byTypes, byTypesAlone]) : [byLanguage, byOrder];
  const likely = [byIdentity, ...byWords];
  const inMine = pair(base, mine, sure);
  const inTheirs = pair(base, theirs, sure);
  // What both sides say that was not there before is no older line that was changed.
  const both = pair(without(mine, inMine.values()), without(theirs, inTheirs.values()), [byContent]);
  const [openMine, openTheirs] = [without(mine, both.keys()), without(theirs, both.values())];
  pairRest(inMine, base, openMine, likely);
  pairRest(inTheirs, base, openTheirs, likely);
  // What only its kind tells is rather a line that the other side still has than one that it took away: else a text
  // that was merged already would be taken for another line, and stand beside itself when it is merged again.
  const keptHere = base.filter((instance) => inMine.has(instance));
  const keptThere = base.filter((instance) => inTheirs.has(instance));
  pairRest(inMine, keptThere, openMine, byKind);
  pairRest(inTheirs, keptHere, openTheirs, byKind);
  pairRest(inMine, base, openMine, byKind);
  pairRest(inTheirs, base, openTheirs, byKind);
  const newMine = without(mine, inMine.values());
  const newTheirs = without(theirs, inTheirs.values());
  // Two additions to what stands several times are two; to what stands once they are two versions of one.
  const repeats = isList || [base, mine, theirs].some(({ length }) => length > 1);
  const added = pair(newMine, newTheirs, [byContent, byIdentity, ...byWords, ...(repeats ? [] : [byOrder])]);
  const slots = base.map((instance) => slotOf(instance, inMine.get(instance), inTheirs.get(instance)));
  for (const own of newMine) slots.push(slotOf(undefined, own, added.get(own)));
  for (const other of without(newTheirs, added.values())) slots.push({ theirs: other });
  return slots;
}

const slotOf = (base?: Instance, mine?: Instance, theirs?: Instance): Slot => ({
  ...(base && { base }),
  ...(mine && { mine }),
  ...(theirs && { theirs }),
});

function without(instances: readonly Instance[], taken: Iterable<Instance>): Instance[] {
  const gone = new Set(taken);
  return instances.filter((instance) => !gone.has(instance));
}

/** Adds pairs of those that have none yet. */
function pairRest(
  pairs: Map<Instance, Instance>,
  one: readonly Instance[],
  other: readonly Instance[],
  keys: readonly KeyOf[],
): void {
  const more = pair(without(one, pairs.keys()), without(other, pairs.values()), keys);
  for (const [instance, found] of more) pairs.set(instance, found);
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
