/**
 * Stands in for `WeakMap` and `WeakSet` in a program whose objects live no longer than the page: what belongs to a key is
 * kept on the key itself. Each colour that axe reads is an object with six fields in weak maps; a third of its looking at
 * colours was for them. Stands alone, since it is sent to the browser.
 */
export function keptOnKeys(): { OnKeys: unknown; MarkedKeys: unknown } {
  type Key = Record<symbol, unknown>;
  class OnKeys {
    readonly place = Symbol('kept on its key');
    get(key: Key): unknown {
      return key[this.place];
    }
    set(key: Key, value: unknown): this {
      key[this.place] = value;
      return this;
    }
    has(key: Key): boolean {
      return this.place in key;
    }
    delete(key: Key): boolean {
      return delete key[this.place];
    }
  }
  class MarkedKeys extends OnKeys {
    add(key: Key): this {
      return this.set(key, true);
    }
  }
  return { OnKeys, MarkedKeys };
}
