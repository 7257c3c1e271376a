import type { ContactRow } from '../../domain/contact-row';
import type { House } from '../../domain/house';
import type { Language } from '../../domain/localized';
import type { Topic } from '../../domain/topic';
import { topicTable } from '../../domain/topic-table';
import type { DeskStorage } from '../../storage/desk-storage';
import { type Candidate, readCandidate, sampleRow } from './candidate';
import { createPause } from './breathe';
import { findMatches } from './find-matches';
import { type ImportSource, openSource, type ReadChoice, sourcePieces, sourcePreview } from './import-source';
import type { BrokenEntry, ImportMatch, ImportOrder, ImportPreview, ImportSummary } from './import-types';
import { writeImport } from './write-import';

/** Rows and pieces that travel to the page; the rest is only counted. */
const sampleSize = 12;
const shownPieces = 200;
const shownText = 600;
const knownSlice = 1000;

export type ReadProgress = (done: number) => void;

type SourceResult = {
  source: ImportSource;
  candidates: Candidate[];
  broken: BrokenEntry[];
  oddLines: OddLine[];
};
type Known = { contacts: ContactRow[]; houses: House[]; topics: Topic[] };
type OddLine = ImportPreview['oddLines'][number];

/** One import from the first file to the last written card. It holds all cards, so that the page need not. */
export class ImportSession {
  readonly #storage: DeskStorage;
  readonly #language: Language;
  readonly #sources = new Map<number, SourceResult>();
  #nextKey = 1;
  #nextSource = 1;
  #known: Known | undefined;
  #matches: ImportMatch[] = [];

  constructor(storage: DeskStorage, language: Language) {
    this.#storage = storage;
    this.#language = language;
  }

  /**
   * Reads a file. `onProgress` hears how many contacts have been found so far.
   * @returns whether it could be read.
   */
  async add(name: string, bytes: Uint8Array, onProgress?: ReadProgress): Promise<boolean> {
    const source = await openSource(this.#nextSource, name, bytes);
    if (!source) return false;
    this.#nextSource += 1;
    await this.#read(source, onProgress);
    return true;
  }

  /** Reads a file again with another choice of characters or columns. */
  async change(id: number, choice: ReadChoice, onProgress?: ReadProgress): Promise<void> {
    const before = this.#sources.get(id)?.source;
    if (!before) return;
    const charset = choice.charset ?? before.decoded?.charset;
    const source = await openSource(id, before.name, before.bytes, {
      ...choice,
      ...(charset !== undefined && { charset }),
    });
    if (source) await this.#read(source, onProgress);
  }

  remove(id: number): void {
    this.#sources.delete(id);
  }

  async #read(source: ImportSource, onProgress?: ReadProgress): Promise<void> {
    const pause = createPause();
    const { houses, topics } = await this.#readKnown();
    const result: SourceResult = { source, candidates: [], broken: [], oddLines: [] };
    const fileName = source.name;
    for (const piece of sourcePieces(source, { houses, topics, language: this.#language })) {
      if (piece.kind === 'broken') {
        result.broken.push({ fileName, line: piece.line, reason: piece.reason, text: piece.text });
      } else {
        const { raw, line, mainLanguage } = piece;
        const place = { key: this.#nextKey, raw, fileName, line, ...(mainLanguage && { mainLanguage }) };
        this.#nextKey += 1;
        result.candidates.push(readCandidate(place, houses, this.#language));
        result.oddLines.push(...piece.oddLines.map((odd) => ({ fileName, ...odd })));
      }
      onProgress?.(result.candidates.length);
      await pause();
    }
    this.#sources.set(source.id, result);
  }

  /** The contacts that are here already, read once; those in the trash do not count. */
  async #readKnown(): Promise<Known> {
    if (this.#known) return this.#known;
    const [houses, added, ids] = await Promise.all([
      this.#storage.houses.list(),
      this.#storage.topics.list(),
      this.#storage.contacts.orderedIds(this.#language),
    ]);
    const contacts: ContactRow[] = [];
    for (let from = 0; from < ids.length; from += knownSlice) {
      contacts.push(...(await this.#storage.contacts.getMany(ids.slice(from, from + knownSlice))));
    }
    this.#known = { contacts, houses, topics: [...topicTable, ...added] };
    return this.#known;
  }

  get #all(): SourceResult[] {
    return [...this.#sources.values()].toSorted((one, other) => one.source.id - other.source.id);
  }

  /** Everything the page shows before anything is written. */
  async preview(): Promise<ImportPreview> {
    const { contacts, houses } = await this.#readKnown();
    const candidates = this.#all.flatMap((result) => result.candidates);
    const broken = this.#all.flatMap((result) => result.broken);
    const cardsOf = async (ids: readonly string[]) =>
      new Map((await this.#storage.contacts.cards(ids)).map((card) => [card.id, card.raw]));
    this.#matches = await findMatches(candidates, { contacts, houses, cardsOf });
    const counts = new Map<string, number>();
    for (const { houseId } of candidates) counts.set(houseId, (counts.get(houseId) ?? 0) + 1);
    const ofKind = (kind: ImportMatch['kind']) => this.#matches.filter((match) => match.kind === kind).length;
    return {
      sources: this.#all.map(({ source, candidates: own }) => sourcePreview(source, own.length)),
      total: candidates.length,
      sample: candidates.slice(0, sampleSize).map(sampleRow),
      broken: broken
        .slice(0, shownPieces)
        .map((piece) => ({ ...piece, text: piece.text.slice(0, shownText) })),
      brokenTotal: broken.length,
      oddLines: this.#all
        .flatMap((result) => result.oddLines)
        .slice(0, shownPieces)
        .map((odd) => ({ ...odd, text: odd.text.slice(0, shownText) })),
      matches: this.#matches.filter(({ kind }) => kind === 'changed' || kind === 'similar'),
      unchanged: ofKind('unchanged'),
      twins: ofKind('twin'),
      houses: [...counts].map(([houseId, count]) => ({ houseId, count })),
    };
  }

  /** Writes what the order asks for; what could not be read is kept aside first. */
  async write(
    order: ImportOrder,
    work: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal },
  ): Promise<ImportSummary> {
    return writeImport(this.#storage, {
      candidates: this.#all.flatMap((result) => result.candidates),
      broken: this.#all.flatMap((result) => result.broken),
      matches: this.#matches,
      fileName: this.#all.map(({ source }) => source.name).join(', '),
      order,
      ...work,
    });
  }
}
