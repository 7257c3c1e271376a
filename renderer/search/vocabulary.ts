import { bitCount, boundedDistance, letterMask } from './edit-distance';
import { toWord, type Word } from './words';

/** A word that occurs in contacts, and where: `documents` holds document number × 4 + field class. */
export type Term = Word & { mask: number; documents: number[] };

/** All words of all contacts, found by spelling, by beginning, or nearly. */
export class Vocabulary {
  readonly #byRaw = new Map<string, Term>();
  /** In the order of the folded form; `#fresh` is merged in before the next look-up. */
  #sorted: Term[] = [];
  #fresh: Term[] = [];

  /** The term of a word as typed, made on first sight; `undefined` if nothing of it can be compared. */
  term(raw: string): Term | undefined {
    const known = this.#byRaw.get(raw);
    if (known) return known;
    const word = toWord(raw);
    if (!word.folded) return undefined;
    const term = { ...word, mask: letterMask(word.folded), documents: [] };
    this.#byRaw.set(raw, term);
    this.#fresh.push(term);
    return term;
  }

  /** Terms whose folded form begins with `folded`, whole words first among equals. */
  *startingWith(folded: string): Generator<Term> {
    const terms = this.#inOrder();
    for (let index = lowerBound(terms, folded); index < terms.length; index += 1) {
      const term = terms[index];
      if (!term?.folded.startsWith(folded)) return;
      yield term;
    }
  }

  /** Terms in use within the smallest edit distance at which there are any, up to `limit`. */
  near(folded: string, limit: number): { term: Term; distance: number }[] {
    const mask = letterMask(folded);
    let smallest = limit;
    let found: { term: Term; distance: number }[] = [];
    for (const term of this.#inOrder()) {
      if (term.documents.length === 0) continue;
      if (Math.abs(term.folded.length - folded.length) > smallest) continue;
      if (bitCount(term.mask ^ mask) > 2 * smallest) continue;
      const distance = boundedDistance(folded, term.folded, smallest);
      if (distance > smallest) continue;
      if (distance < smallest) found = [];
      smallest = distance;
      found.push({ term, distance });
    }
    return found;
  }

  /** Drops documents that `isAlive` denies, and terms that no contact holds any more. */
  sweep(isAlive: (document: number) => boolean): void {
    for (const [raw, term] of this.#byRaw) {
      term.documents = term.documents.filter((entry) => isAlive(entry >> 2));
      if (term.documents.length === 0) this.#byRaw.delete(raw);
    }
    this.#sorted = this.#inOrder().filter((term) => term.documents.length > 0);
  }

  /** Number of different spellings. */
  get size(): number {
    return this.#byRaw.size;
  }

  #inOrder(): Term[] {
    if (this.#fresh.length > 0) {
      // Nearly sorted already: the engine's sort finds the runs and merges them.
      this.#fresh.sort(byFolded);
      this.#sorted = this.#sorted.concat(this.#fresh).sort(byFolded);
      this.#fresh = [];
    }
    return this.#sorted;
  }
}

function byFolded(a: Term, b: Term): number {
  if (a.folded === b.folded) return 0;
  return a.folded < b.folded ? -1 : 1;
}

function lowerBound(terms: readonly Term[], folded: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.folded ?? '') < folded) low = middle + 1;
    else high = middle;
  }
  return low;
}
