import type { ContactRow } from '../domain/contact-row';
import { type DuplicateGroup, findDuplicates } from '../domain/duplicates';
import { columnKey, nameKey } from './column-key';
import { ContactIndex } from './contact-index';
import { filterTest } from './directory-filter';
import type { DirectoryAnswer, DirectoryQuery, Matched, Neighbours } from './directory-query';
import { matchedTopics } from './matched-topics';
import { emptySearchContext, type SearchContext } from './search-context';
import { SortedDocuments } from './sorted-documents';

type Result = { documents: readonly number[]; matched?: Matched };

/** Up to so many changed rows are put in place one by one; more let the orders be sorted anew. */
const fewChanges = 64;
/** Results kept for scrolling: list, search box and a neighbour's view at once. */
const resultsKept = 6;

/** All contacts that are not in the trash, in memory: searched, filtered, sorted, by windows. Pure, no I/O. */
export class Directory {
  #context: SearchContext;
  #index: ContactIndex;
  #rows: (ContactRow | undefined)[] = [];
  readonly #orders = new Map<string, SortedDocuments>();
  readonly #results = new Map<string, Result>();
  #duplicates: DuplicateGroup[] | undefined;

  constructor(context: SearchContext = emptySearchContext) {
    this.#context = context;
    this.#index = new ContactIndex(context);
  }

  /** Number of contacts. */
  get size(): number {
    return this.#liveDocuments().length;
  }

  /**
   * Other houses, topics or partnerships. Indexes every contact again if houses or topics differ from before, which
   * takes as long as the first time; meant for the rare change of settings.
   */
  setContext(context: SearchContext): void {
    const isSame =
      JSON.stringify([context.houses, context.topics]) ===
      JSON.stringify([this.#context.houses, this.#context.topics]);
    this.#context = context;
    this.#forget();
    if (isSame) return;
    const rows = this.#rows.filter((row) => row !== undefined);
    this.#index = new ContactIndex(context);
    this.#rows = [];
    this.#orders.clear();
    this.upsert(rows);
  }

  /** Adds or replaces rows; those in the trash are taken out. Call it in slices of some hundred at start. */
  upsert(rows: readonly ContactRow[]): void {
    const removed = new Set<number>();
    const added: number[] = [];
    for (const row of new Map(rows.map((row) => [row.id, row])).values()) {
      this.#takeOut(row.id, removed);
      if (row.deletedAt > 0) continue;
      const document = this.#index.put(row);
      this.#rows[document] = row;
      added.push(document);
    }
    this.#reorder(removed, added);
  }

  /** Takes rows out for good. */
  remove(ids: readonly string[]): void {
    const removed = new Set<number>();
    for (const id of ids) this.#takeOut(id, removed);
    this.#reorder(removed, []);
  }

  /** One window of the contacts that match. */
  query(query: DirectoryQuery): DirectoryAnswer {
    const { documents, matched } = this.#result(query);
    const rows = documents
      .slice(query.offset, query.offset + query.limit)
      .flatMap((at) => this.#rows[at] ?? []);
    return { total: documents.length, rows, ...(matched && { matched }) };
  }

  /** Ids of all that match, in order ("select all"). */
  ids(query: DirectoryQuery): string[] {
    return this.#result(query).documents.flatMap((document) => this.#rows[document]?.id ?? []);
  }

  /** Who stands before and after a contact in the list, and its place (from 0); `undefined` if it is not in it. */
  neighbour(query: DirectoryQuery, id: string): Neighbours | undefined {
    const { documents } = this.#result(query);
    const position = documents.indexOf(this.#index.documentOf(id) ?? -1);
    if (position < 0) return undefined;
    const idAt = (at: number) => this.#rows[documents[at] ?? -1]?.id ?? null;
    return { previous: idAt(position - 1), next: idAt(position + 1), position };
  }

  /** Groups of entries that may be one person; kept until something changes. */
  duplicates(): DuplicateGroup[] {
    this.#duplicates ??= findDuplicates(
      this.#order('name', false, 'de').documents.flatMap((document) => this.#rows[document] ?? []),
      this.#context.houses,
    );
    return this.#duplicates;
  }

  #takeOut(id: string, removed: Set<number>): void {
    const document = this.#index.documentOf(id);
    if (document === undefined) return;
    this.#index.remove(id);
    this.#rows[document] = undefined;
    removed.add(document);
  }

  #reorder(removed: ReadonlySet<number>, added: readonly number[]): void {
    if (removed.size === 0 && added.length === 0) return;
    this.#forget();
    if (removed.size + added.length > fewChanges) this.#orders.clear();
    for (const order of this.#orders.values()) order.change(removed, added);
  }

  #forget(): void {
    this.#results.clear();
    this.#duplicates = undefined;
  }

  #liveDocuments(): number[] {
    return this.#rows.flatMap((row, document) => (row ? [document] : []));
  }

  #order(
    column: DirectoryQuery['sort']['column'],
    isDescending: boolean,
    language: DirectoryQuery['language'],
  ): SortedDocuments {
    const key = `${column} ${isDescending} ${language}`;
    let order = this.#orders.get(key);
    if (!order) {
      const placeOf = (document: number) => {
        const row = this.#rows[document];
        if (!row) throw new Error('A document without row is in no order');
        return {
          key: columnKey(column, row, language, this.#context),
          name: nameKey(row, language),
          id: row.id,
        };
      };
      order = new SortedDocuments(this.#liveDocuments(), placeOf, isDescending);
      this.#orders.set(key, order);
    }
    return order;
  }

  #result(query: DirectoryQuery): Result {
    const key = JSON.stringify([query.text, query.filters, query.sort, query.language]);
    let result = this.#results.get(key);
    if (!result) {
      result = this.#evaluate(query);
      const oldest = this.#results.keys().next().value;
      if (this.#results.size >= resultsKept && oldest !== undefined) this.#results.delete(oldest);
      this.#results.set(key, result);
    }
    return result;
  }

  #evaluate({ text, filters, sort, language }: DirectoryQuery): Result {
    const hits = this.#index.search(text);
    const byRelevance = sort.column === 'relevance';
    const column = byRelevance ? 'name' : sort.column;
    const order = this.#order(column, !byRelevance && sort.direction === 'descending', language);
    const passes = filterTest(filters, this.#context);
    const found = order.documents.filter((document) => {
      if (hits && (hits.scores[document] ?? 0) === 0) return false;
      const row = this.#rows[document];
      return row !== undefined && passes(row);
    });
    if (!hits) return { documents: found };
    const { corrected } = hits;
    const matched = { topics: matchedTopics([text, ...corrected], this.#context.topics), corrected };
    return { documents: byRelevance ? bestFirst(found, hits.scores) : found, matched };
  }
}

/** Highest score first; equal ones keep their order. By buckets, since thousands share few scores. */
function bestFirst(documents: readonly number[], scores: Uint16Array): number[] {
  const buckets = new Map<number, number[]>();
  for (const document of documents) {
    const score = scores[document] ?? 0;
    const bucket = buckets.get(score);
    if (bucket) bucket.push(document);
    else buckets.set(score, [document]);
  }
  return [...buckets].toSorted(([a], [b]) => b - a).flatMap(([, bucket]) => bucket);
}
