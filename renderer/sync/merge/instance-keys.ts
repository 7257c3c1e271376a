import type { Instance } from '../line-instances';
import { propertyKey } from '../property-key';

/** The keys of properties of one name, those that share one counted: where a conflict finds its place again. */
export class InstanceKeys {
  private readonly keys = new Map<Instance, string>();

  constructor(path: string, component: string, instances: readonly Instance[]) {
    const counts = new Map<string, number>();
    for (const instance of instances) {
      const key = `${path}|${propertyKey(instance, component)}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      this.keys.set(instance, count === 1 ? key : `${key}#${count}`);
    }
  }

  of(instance: Instance): string {
    return this.keys.get(instance) ?? '';
  }

  /** The property with this key. */
  find(key: string): Instance | undefined {
    for (const [instance, each] of this.keys) if (each === key) return instance;
    return undefined;
  }
}
