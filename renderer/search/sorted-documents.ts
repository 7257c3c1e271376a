import { emptySortKey } from '../domain/sort-key';

/** What decides a document's place: the key of the column, then the name, then a word no two have. */
export type Place = { key: string; name: string; id: string };

/** Document numbers in the order of their keys. Few changes are put in place; after many it is sorted anew. */
export class SortedDocuments {
  readonly #placeOf: (document: number) => Place;
  readonly #compare: (a: Place, b: Place) => number;
  readonly #places = new Map<number, Place>();
  #documents: number[];

  constructor(documents: number[], placeOf: (document: number) => Place, isDescending: boolean) {
    this.#placeOf = placeOf;
    this.#compare = (a, b) => comparePlaces(a, b, isDescending);
    for (const document of documents) this.#places.set(document, placeOf(document));
    this.#documents = documents.toSorted((a, b) => this.#compareDocuments(a, b));
  }

  get documents(): readonly number[] {
    return this.#documents;
  }

  /** Takes some documents out and puts others in; O(n) for each change, so meant for few. */
  change(removed: ReadonlySet<number>, added: readonly number[]): void {
    this.#documents = this.#documents.filter((document) => !removed.has(document));
    for (const document of removed) this.#places.delete(document);
    for (const document of added) {
      this.#places.set(document, this.#placeOf(document));
      this.#documents.splice(this.#indexFor(document), 0, document);
    }
  }

  #indexFor(document: number): number {
    let low = 0;
    let high = this.#documents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compareDocuments(this.#documents[middle] ?? 0, document) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compareDocuments(a: number, b: number): number {
    const placeA = this.#places.get(a);
    const placeB = this.#places.get(b);
    return placeA && placeB ? this.#compare(placeA, placeB) : a - b;
  }
}

/** Empty keys come last in both directions; equal ones by name, always ascending. */
function comparePlaces(a: Place, b: Place, isDescending: boolean): number {
  if (a.key !== b.key) {
    if (a.key === emptySortKey) return 1;
    if (b.key === emptySortKey) return -1;
    return a.key < b.key === isDescending ? 1 : -1;
  }
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
