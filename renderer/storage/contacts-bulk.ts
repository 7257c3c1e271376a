import type { Contact, ContactFields } from '../domain/contact';
import type { Changes } from './changes';
import { type Committed, commit } from './commit';
import { patchedRecord } from './contact-records';
import type { DeskDatabase } from './desk-database';
import type { HistoryKind } from './history-kind';
import type { LongWork, StorageDeps } from './ports';
import type { HistoryValues } from './rows';
import { throwIfCancelled } from './storage-errors';

/** Contacts between two breaths: small enough that the page stays smooth. */
const sliceSize = 100;

export type ChangeManyOptions = LongWork & { values?: HistoryValues };

/** Cuts a list into slices of at most `size`. */
export function* slicesOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** The same change on many contacts. */
export function contactBulk({ db, clock }: StorageDeps) {
  /**
   * Applies `change` to each contact in one transaction: one entry to undo, and when stopped nothing has
   * happened at all. Contacts that are gone or that the change leaves as they are do not count.
   * @throws StorageFailure `cancelled` when the signal stops it.
   */
  async function changeMany(
    ids: readonly string[],
    change: (contact: Contact) => Partial<ContactFields>,
    kind: HistoryKind = 'contactsChanged',
    { values = {}, onProgress, signal }: ChangeManyOptions = {},
  ): Promise<Committed & { changed: number }> {
    const now = clock.now();
    let changed = 0;
    const { historyId } = await commit(db, { kind, values, undoable: true, at: now }, async (changes) => {
      let done = 0;
      for (const slice of slicesOf(ids, sliceSize)) {
        throwIfCancelled(signal);
        changed += await changeSlice(db, changes, slice, change, now);
        done += slice.length;
        onProgress?.(done, ids.length);
      }
      throwIfCancelled(signal);
      changes.describe({ count: changed });
    });
    return { changed, historyId };
  }

  return {
    changeMany,

    /** Notes on each contact that someone checked it on `date` (YYYY-MM-DD). */
    confirmToday: async (ids: readonly string[], date: string, work?: LongWork) =>
      changeMany(ids, () => ({ confirmedOn: date }), 'contactsConfirmed', { ...work, values: { date } }),
  };
}

async function changeSlice(
  db: DeskDatabase,
  changes: Changes,
  ids: string[],
  change: (contact: Contact) => Partial<ContactFields>,
  now: number,
): Promise<number> {
  const [rows, cards] = await Promise.all([db.contacts.bulkGet(ids), db.cards.bulkGet(ids)]);
  const records = rows.flatMap((row, at) => {
    const card = cards[at];
    if (!row || !card) return [];
    const record = patchedRecord({ row, card }, change(row), { photo: 'keep', now });
    return record ? [record] : [];
  });
  if (records.length === 0) return 0;
  await changes.put('contacts', ...records.map((record) => record.row));
  await changes.put('cards', ...records.map((record) => record.card));
  return records.length;
}
