import type { CalendarComponent } from '../../codec/calendar-lines';
import type { Instance } from '../line-instances';
import { isVolatile, listSeparator } from '../property-traits';
import { type Slot, slotsOf } from './align';
import { clustersIn, holdsTogether } from './clusters';
import { combine, valueText } from './combine';
import { InstanceKeys } from './instance-keys';
import { mergeCluster } from './merge-cluster';
import { mergeList } from './merge-list';
import { mergeSequence } from './merge-sequence';
import type { MergeState } from './merge-state';
import { propertiesOf } from './properties';
import { propertyConflict } from './property-text';
import { addProperty, type NewLine, replaceProperty, takeOurs } from './write-property';

/** One component in three texts; `base` is missing where both sides made it. */
export type Versions = {
  path: string;
  base: CalendarComponent | undefined;
  mine: CalendarComponent;
  theirs: CalendarComponent;
};

const none: readonly Instance[] = [];

/** Puts our changes of a component's own properties into theirs (reference §2.3, 1 to 5 and 8). */
export function mergeProperties(state: MergeState, versions: Versions): void {
  const { path, theirs: component } = versions;
  const base = propertiesOf(versions.base);
  const mine = propertiesOf(versions.mine);
  const theirs = propertiesOf(component);
  const names = new Set([...theirs.keys(), ...mine.keys(), ...base.keys()].filter(isMerged));
  for (const cluster of clustersIn(component.name)) {
    if (!holdsTogether(cluster, versions.base ? [base, mine, theirs] : [mine, theirs])) continue;
    mergeCluster(state, component, path, cluster, { base, mine, theirs });
    for (const name of cluster.names) names.delete(name);
  }
  const slots: { slot: Slot; keys: InstanceKeys }[] = [];
  for (const name of names) {
    const before = base.get(name) ?? none;
    const own = mine.get(name) ?? none;
    const other = theirs.get(name) ?? none;
    if (listSeparator(name) !== undefined) mergeList(state, component, { before, own, other });
    else {
      const keys = new InstanceKeys(path, component.name, other);
      for (const slot of slotsOf(name, component.name, before, own, other)) slots.push({ slot, keys });
    }
  }
  for (const { slot } of slots) if (slot.mine && slot.theirs) state.sameGroup(slot.mine, slot.theirs);
  for (const { slot, keys } of slots) mergeSlot(state, component, keys, slot);
  mergeSequence(state, component, { mine, theirs });
}

const isMerged = (name: string): boolean => !isVolatile(name) && name !== 'VERSION';

function mergeSlot(
  state: MergeState,
  component: CalendarComponent,
  keys: InstanceKeys,
  { base, mine, theirs }: Slot,
): void {
  const [before, own, other] = [base?.canon ?? '', mine?.canon ?? '', theirs?.canon ?? ''];
  const name = (mine ?? theirs ?? base)?.line.name ?? '';
  if (name === 'UID') {
    // The one who lost it does not decide: without its UID it would be another item.
    if (mine && own !== '' && !theirs) addProperty(state, component, mine);
    return;
  }
  if (own === before || own === other) return;
  if (other === before) takeOurs(state, component, mine, theirs);
  else if (own === '' || !mine) state.note('keptModified', name);
  else if (other === '' || !theirs) {
    state.note('keptModified', name);
    takeOurs(state, component, mine, theirs);
  } else mergeBoth(state, keys, base, mine, theirs);
}

/** A property that both sides changed, or both added in different words. */
function mergeBoth(
  state: MergeState,
  keys: InstanceKeys,
  base: Instance | undefined,
  mine: Instance,
  theirs: Instance,
): void {
  const combined = base && combine(base, mine, theirs);
  if (!combined) {
    state.conflicts.push(propertyConflict(keys.of(theirs), { base, mine, theirs }));
    return;
  }
  const { parameters, rewrites, value = valueText(theirs.line) } = combined;
  if (combined.joined) state.note('textsJoined', theirs.line.name);
  const content: NewLine = rewrites ? { kind: 'written', parameters, value } : { kind: 'theirs' };
  replaceProperty(state, theirs, content, combined.labelsOf === 'mine' ? mine.companions : undefined);
}
