import type { CalendarComponent } from '../../codec/calendar-lines';
import type { Instance } from '../line-instances';
import type { Cluster } from './clusters';
import type { Properties } from './properties';
import type { MergeState } from './merge-state';
import { clusterConflict } from './property-text';
import { takeOurs } from './write-property';

/** The properties of a cluster, in the order in which their names stand in it. */
export function clusterOf(cluster: Cluster, properties: Properties): Instance[] {
  return [...cluster.names].flatMap((name) => properties.get(name) ?? []);
}

/** What a cluster says as a whole. */
export function clusterCanon(instances: readonly Instance[]): string {
  return instances
    .map(({ canon }) => canon)
    .filter(Boolean)
    .sort()
    .join('\n');
}

/**
 * Merges properties that change as one: whoever changed them has them all, or changed more of them; both did: theirs
 * stays, ours is kept aside.
 */
export function mergeCluster(
  state: MergeState,
  component: CalendarComponent,
  path: string,
  cluster: Cluster,
  properties: { base: Properties; mine: Properties; theirs: Properties },
): void {
  const base = clusterOf(cluster, properties.base);
  const mine = clusterOf(cluster, properties.mine);
  const theirs = clusterOf(cluster, properties.theirs);
  const [before, own, other] = [base, mine, theirs].map(clusterCanon);
  if (own === before || own === other) return;
  if (other === before) {
    replaceCluster(state, component, mine, theirs);
    return;
  }
  if (own === '') {
    state.note('keptModified', cluster.property);
    return;
  }
  if (other === '') {
    state.note('keptModified', cluster.property);
    replaceCluster(state, component, mine, theirs);
    return;
  }
  if (includes(cluster, theirs, mine, base)) return;
  if (includes(cluster, mine, theirs, base)) {
    replaceCluster(state, component, mine, theirs);
    return;
  }
  state.conflicts.push(clusterConflict(`${path}|${cluster.id}`, cluster, { base, mine, theirs }));
  if (cluster.id === 'time' && !changedSame(base, mine, theirs)) {
    state.note('timesTakenTogether', cluster.property);
  }
}

/**
 * Whether one version has all that was changed in the other, and to the same: it is the other one with something more,
 * and nothing is left to ask. So it is after a merge in which the properties did not hold together yet.
 */
function includes(
  { names }: Cluster,
  more: readonly Instance[],
  less: readonly Instance[],
  base: readonly Instance[],
): boolean {
  return [...names].every((name) => {
    const [fuller, other, before] = [more, less, base].map((version) =>
      clusterCanon(version.filter(({ line }) => line.name === name)),
    );
    return other === before || other === fuller;
  });
}

/** Whether both sides changed the same properties, so that taking all from one side is no surprise. */
function changedSame(
  base: readonly Instance[],
  mine: readonly Instance[],
  theirs: readonly Instance[],
): boolean {
  const changed = (side: readonly Instance[]): string => {
    const before = new Set(base.map(({ canon }) => canon));
    const after = new Set(side.map(({ canon }) => canon));
    const differing = [
      ...side.filter(({ canon }) => !before.has(canon)),
      ...base.filter(({ canon }) => !after.has(canon)),
    ];
    return [...new Set(differing.map(({ line }) => line.name))].sort().join(' ');
  };
  return changed(mine) === changed(theirs);
}

/** Puts our properties in the place of theirs, name by name; what says the same keeps its bytes. */
export function replaceCluster(
  state: MergeState,
  component: CalendarComponent,
  mine: readonly Instance[],
  theirs: readonly Instance[],
): void {
  const left = [...theirs];
  const changed = mine.filter(({ canon }) => {
    const same = canon === '' ? -1 : left.findIndex((other) => other.canon === canon);
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  for (const own of changed) {
    const same = left.findIndex(({ line }) => line.name === own.line.name);
    const [other] = same < 0 ? [] : left.splice(same, 1);
    takeOurs(state, component, own, other);
  }
  for (const other of left) takeOurs(state, component, undefined, other);
}
