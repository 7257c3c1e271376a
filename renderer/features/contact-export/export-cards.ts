import { type ExportVersion, toVersion, withoutWithheld } from '../../codec/convert-card';
import type { CardRow } from '../../storage/rows';

/** Cards converted between two breaths. */
const sliceSize = 100;

export type ExportWork = {
  /** Leaves out what is marked "do not hand out". */
  withoutWithheld: boolean;
  onProgress: (done: number) => void;
  signal: AbortSignal;
};

/** Lets the page draw, and a press on "cancel" be heard. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Reads the cards of the contacts in slices and makes something of each, in the order of `ids`.
 * @returns `undefined` if it was cancelled.
 */
export async function convertCards<T>(
  ids: readonly string[],
  readCards: (ids: string[]) => Promise<CardRow[]>,
  convert: (card: CardRow) => T,
  { withoutWithheld: isFiltered, onProgress, signal }: ExportWork,
): Promise<T[] | undefined> {
  const results: T[] = [];
  for (let from = 0; from < ids.length; from += sliceSize) {
    if (signal.aborted) return undefined;
    const cards = await readCards(ids.slice(from, from + sliceSize));
    for (const card of cards) {
      results.push(convert(isFiltered ? { ...card, raw: withoutWithheld(card.raw) } : card));
    }
    onProgress(Math.min(from + sliceSize, ids.length));
    await breathe();
  }
  return signal.aborted ? undefined : results;
}

/** A card as part of a file with several: in the version asked for, ended by a line end. */
export function cardInFile(raw: string, version: ExportVersion): string {
  const card = toVersion(raw, version);
  return /[\r\n]$/.test(card) ? card : `${card}\r\n`;
}
