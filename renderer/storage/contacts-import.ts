import type { ContactFields } from '../domain/contact';
import type { Language } from '../domain/localized';
import { commit } from './commit';
import { importedRecord } from './contact-records';
import { slicesOf } from './contacts-bulk';
import type { LongWork, StorageDeps } from './ports';

/** Cards written in one transaction: few enough to stop soon, enough that waiting for the disk does not count. */
const sliceSize = 500;

/** A card that has been read without error, and what the import adds to it. */
export type CardToImport = { raw: string; mainLanguage: Language; extra?: Partial<ContactFields> };

export type ImportOptions = LongWork & {
  /** For the history's sentence. */
  fileName?: string;
};

/** What an import wrote. When it was stopped, `ids` is what is there; one undo takes all of it back. */
export type Imported = { ids: string[]; historyId: number | undefined; cancelled: boolean };

/** Bringing in many cards at once. */
export function contactImport({ db, clock, newId }: StorageDeps) {
  return {
    /**
     * Writes the cards in parts, each durable when it is reported. Stopping leaves the parts that are done.
     * @throws StorageFailure, for example `quotaExceeded`; the parts reported before are safe.
     */
    importCards: async (
      cards: readonly CardToImport[],
      { fileName, onProgress, signal }: ImportOptions = {},
    ): Promise<Imported> => {
      const now = clock.now();
      const ids: string[] = [];
      let historyId: number | undefined;
      for (const slice of slicesOf(cards, sliceSize)) {
        if (signal?.aborted) return { ids, historyId, cancelled: true };
        const records = slice.map(({ raw, mainLanguage, extra }) =>
          importedRecord({ id: newId(), raw, mainLanguage }, { extra, now }),
        );
        const values = { count: ids.length + records.length, ...(fileName ? { fileName } : {}) };
        const request = {
          kind: 'contactsImported',
          values,
          undoable: true,
          at: now,
          ...(historyId === undefined ? {} : { extend: historyId }),
        } as const;
        ({ historyId } = await commit(db, request, async (changes) => {
          await changes.add(
            'contacts',
            records.map((record) => record.row),
          );
          await changes.add(
            'cards',
            records.map((record) => record.card),
          );
        }));
        ids.push(...records.map((record) => record.row.id));
        onProgress?.(ids.length, cards.length);
      }
      return { ids, historyId, cancelled: false };
    },
  };
}
