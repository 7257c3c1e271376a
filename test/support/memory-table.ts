type KeyOf<Row> = (row: Row) => string;

/**
 * A table in memory: rows by their key, and by whatever else they are asked for. What a transaction changes is written
 * down, so that it costs as much as it changes and not as much as there is. Rows are replaced, never changed.
 */
export class MemoryTable<Row extends object, Index extends string = never> extends Map<string, Row> {
  private readonly keysOf: ReadonlyMap<Index, KeyOf<Row>>;
  private readonly places = new Map<string, Map<string, Row>>();
  private undo: (() => void)[] | undefined;

  /** `keysOf` says for each index what a row is found by. */
  constructor(keysOf: ReadonlyMap<Index, KeyOf<Row>> = new Map()) {
    super();
    this.keysOf = keysOf;
  }

  /** The rows that are found by this key of an index. */
  by(index: Index, key: string): Row[] {
    return [...(this.places.get(`${index} ${key}`)?.values() ?? [])];
  }

  override set(key: string, row: Row): this {
    const before = this.get(key);
    this.undo?.push(before === undefined ? () => this.take(key) : () => this.put(key, before));
    this.put(key, row);
    return this;
  }

  override delete(key: string): boolean {
    const before = this.get(key);
    if (before === undefined) return false;
    this.undo?.push(() => this.put(key, before));
    this.take(key);
    return true;
  }

  /** From here on changes can be taken back. */
  begin(): void {
    this.undo = [];
  }

  /** What has changed since `begin` stands. */
  commit(): void {
    this.undo = undefined;
  }

  /** Takes back what has changed since `begin`. */
  rollBack(): void {
    for (const step of this.undo?.toReversed() ?? []) step();
    this.undo = undefined;
  }

  /** The same rows in a table of their own. */
  copy(): MemoryTable<Row, Index> {
    const copy = new MemoryTable(this.keysOf);
    for (const [key, row] of this) copy.put(key, row);
    return copy;
  }

  private put(key: string, row: Row): void {
    this.leavePlaces(key);
    super.set(key, row);
    for (const place of this.placesOf(row)) {
      const rows = this.places.get(place);
      if (rows) rows.set(key, row);
      else this.places.set(place, new Map([[key, row]]));
    }
  }

  private take(key: string): void {
    this.leavePlaces(key);
    super.delete(key);
  }

  private leavePlaces(key: string): void {
    const row = this.get(key);
    if (row === undefined) return;
    for (const place of this.placesOf(row)) {
      const rows = this.places.get(place);
      rows?.delete(key);
      if (rows?.size === 0) this.places.delete(place);
    }
  }

  private placesOf(row: Row): string[] {
    return [...this.keysOf].map(([index, keyOf]) => `${index} ${keyOf(row)}`);
  }
}
