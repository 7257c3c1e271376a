import type { Contact } from '../domain/contact';
import { ContactWords, type FieldClass } from './contact-words';
import { type QueryPart, queryParts } from './query-parts';
import type { SearchContext } from './search-context';
import { type Term, Vocabulary } from './vocabulary';
import type { Word } from './words';

/**
 * Answer of the index: `scores[document]` is 0 where a contact does not match, else higher the better it does.
 * `corrected` lists spellings that were searched instead of a word that nobody has.
 */
export type Hits = { scores: Uint16Array; corrected: string[] };

/* Points by field class (rest, function/topic, name). Doubled on use; the same spelling as typed adds one. */
const exactPoints = [8, 10, 12] as const;
const prefixPoints = [4, 6, 9] as const;
const nearPoints = [1, 2, 3] as const;
const phonePoints = 16;

/** Typing errors that are forgiven in a word of this length (folded). */
function errorsAllowed(length: number): number {
  if (length >= 8) return 2;
  return length >= 4 ? 1 : 0;
}

/**
 * Inverted index over contacts. A contact gets a document number; changing or removing one only marks its old number
 * as gone, and the lists are swept when a quarter of them are.
 */
export class ContactIndex {
  readonly #words: ContactWords;
  readonly #vocabulary = new Vocabulary();
  readonly #documentOf = new Map<string, number>();
  #digits: string[] = [];
  #alive: boolean[] = [];
  #gone = 0;
  #free: number[] = [];

  constructor(context: SearchContext) {
    this.#words = new ContactWords(context);
  }

  /** Adds a contact, or replaces the one with the same id; answers with its new document number. */
  put(contact: Contact): number {
    this.remove(contact.id);
    const document = this.#free.pop() ?? this.#alive.length;
    this.#alive[document] = true;
    this.#documentOf.set(contact.id, document);
    this.#digits[document] = this.#words.digits(contact);
    const terms = new Map<Term, FieldClass>();
    this.#words.read(contact, (raw, fieldClass) => {
      const term = this.#vocabulary.term(raw);
      if (term && (terms.get(term) ?? -1) < fieldClass) terms.set(term, fieldClass);
    });
    for (const [term, fieldClass] of terms) term.documents.push(document * 4 + fieldClass);
    return document;
  }

  /** Removes a contact; nothing happens if it is not there. */
  remove(id: string): void {
    const document = this.#documentOf.get(id);
    if (document === undefined) return;
    this.#documentOf.delete(id);
    this.#alive[document] = false;
    this.#digits[document] = '';
    this.#gone += 1;
    if (this.#gone > 256 && this.#gone * 4 > this.#alive.length) this.#sweep();
  }

  /** The document number of a contact; it changes when the contact does. */
  documentOf(id: string): number | undefined {
    return this.#documentOf.get(id);
  }

  /** Contacts that hold every part of what was typed; `undefined` if nothing was typed that can be searched. */
  search(text: string): Hits | undefined {
    const parts = queryParts(text);
    if (parts.length === 0) return undefined;
    const corrected: string[] = [];
    const scores = new Uint16Array(this.#alive.length);
    parts.forEach((part, index) => {
      const points = this.#match(part, corrected);
      for (let document = 0; document < scores.length; document += 1) {
        const added = this.#alive[document] ? (points[document] ?? 0) : 0;
        const before = scores[document] ?? 0;
        scores[document] = added > 0 && (index === 0 || before > 0) ? Math.min(before + added, 0xffff) : 0;
      }
    });
    return { scores, corrected: [...new Set(corrected)] };
  }

  #match(part: QueryPart, corrected: string[]): Uint8Array {
    if (part.kind === 'number') return this.#matchNumber(part.digits, part.words);
    const exact = part.alternatives.map((words) => this.#matchAll(words)).reduce(larger);
    if (exact.some((points) => points > 0)) return exact;
    return part.alternatives.map((words) => this.#matchAll(words, corrected)).reduce(larger);
  }

  #matchNumber(digits: string, words: readonly Word[]): Uint8Array {
    const points = this.#matchAll(words);
    this.#digits.forEach((known, document) => {
      if (known.includes(digits)) points[document] = Math.max(points[document] ?? 0, phonePoints);
    });
    return points;
  }

  /** With `corrected`, words that nobody has are taken for typing errors, and what was searched instead is added. */
  #matchAll(words: readonly Word[], corrected?: string[]): Uint8Array {
    return words.map((word) => this.#matchWord(word, corrected)).reduce(smaller);
  }

  #matchWord(word: Word, corrected: string[] | undefined): Uint8Array {
    const points = new Uint8Array(this.#alive.length);
    let isKnown = false;
    for (const term of this.#vocabulary.startingWith(word.folded)) {
      const isWhole = term.folded === word.folded;
      const sameSpelling = isWhole ? term.raw === word.raw : term.raw.startsWith(word.raw);
      this.#award(term, isWhole ? exactPoints : prefixPoints, sameSpelling, points);
      isKnown ||= term.documents.some((entry) => this.#alive[entry >> 2]);
    }
    const limit = /\p{N}/u.test(word.folded) ? 0 : errorsAllowed(word.folded.length);
    if (isKnown || !corrected || limit === 0) return points;
    for (const { term, distance } of this.#vocabulary.near(word.folded, limit)) {
      this.#award(term, nearPoints, distance === 1, points);
      corrected.push(term.raw);
    }
    return points;
  }

  #award(term: Term, pointsOf: readonly [number, number, number], bonus: boolean, points: Uint8Array): void {
    const table = pointsOf.map((value) => value * 2 + (bonus ? 1 : 0));
    for (const entry of term.documents) {
      const value = table[entry & 3] ?? 0;
      const document = entry >> 2;
      if ((points[document] ?? 0) < value) points[document] = value;
    }
  }

  #sweep(): void {
    this.#vocabulary.sweep((document) => this.#alive[document] === true);
    this.#free = [];
    this.#alive.forEach((isAlive, document) => {
      if (!isAlive) this.#free.push(document);
    });
    this.#gone = 0;
  }
}

function larger(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((value, index) => Math.max(value, b[index] ?? 0));
}

function smaller(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((value, index) => Math.min(value, b[index] ?? 0));
}
