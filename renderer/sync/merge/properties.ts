import type { CalendarComponent } from '../../codec/calendar-lines';
import { type Instance, instancesOf } from '../line-instances';
import { innerLines } from '../sync-document';

/** Properties by name, in the order of the text. */
export type Properties = ReadonlyMap<string, readonly Instance[]>;

/** The properties of a component; none where there is none. */
export function propertiesOf(component: CalendarComponent | undefined): Properties {
  const properties = new Map<string, Instance[]>();
  if (!component || component.name === '') return properties;
  for (const instance of instancesOf(innerLines(component))) {
    const same = properties.get(instance.line.name);
    if (same) same.push(instance);
    else properties.set(instance.line.name, [instance]);
  }
  return properties;
}
