import { type CalendarComponent, componentsIn } from '../../codec/calendar-lines';
import { keyedComponents } from '../component-key';
import type { Instance } from '../line-instances';
import type { SyncDocument } from '../sync-document';
import { type Cluster, clustersIn } from './clusters';
import { InstanceKeys } from './instance-keys';
import { clusterOf } from './merge-cluster';
import { type Properties, propertiesOf } from './properties';

/** Where a conflict stands in a text: its component and the properties that hold theirs, none if they are gone. */
export type ConflictPlace = {
  component: CalendarComponent;
  properties: Properties;
  cluster: Cluster | undefined;
  theirs: readonly Instance[];
};

/** Finds the place of a conflict's key; `undefined` if its component is gone. */
export function placeOf(document: SyncDocument, key: string, property: string): ConflictPlace | undefined {
  const found = componentFor(document, key);
  if (!found) return undefined;
  const { component, path } = found;
  const properties = propertiesOf(component);
  const cluster = clustersIn(component.name).find(({ id }) => key === `${path}|${id}`);
  if (cluster) return { component, properties, cluster, theirs: clusterOf(cluster, properties) };
  const keys = new InstanceKeys(path, component.name, properties.get(property) ?? []);
  const instance = keys.find(key);
  return { component, properties, cluster: undefined, theirs: instance ? [instance] : [] };
}

/** The component whose path the key begins with. */
function componentFor(
  { root, zones }: SyncDocument,
  key: string,
): { component: CalendarComponent; path: string } | undefined {
  let [parent, path] = [root, ''];
  for (;;) {
    const parts = [...keyedComponents(componentsIn(parent), zones)];
    const next = parts
      .map(([name, component]) => ({ component, path: path === '' ? name : `${path}/${name}` }))
      .filter((part) => key.startsWith(`${part.path}|`) || key.startsWith(`${part.path}/`))
      .toSorted((one, other) => other.path.length - one.path.length)[0];
    if (!next) return undefined;
    if (key.startsWith(`${next.path}|`)) return next;
    [parent, path] = [next.component, next.path];
  }
}
