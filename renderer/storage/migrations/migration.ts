import type { Transaction } from 'dexie';

/**
 * One step of the database's history. `stores` names only tables that are new or gain an index, in Dexie's
 * notation. The schema only grows: no table, index or field goes away, so that every old backup stays readable.
 */
export type Migration = {
  version: number;
  name: string;
  stores: Record<string, string>;
  /**
   * Moves the rows along; runs inside the version change, so it happens wholly or not at all. A change to the
   * shape of records goes for their images in `historyChanges` too, or undoing would bring the old shape back.
   */
  upgrade?: (transaction: Transaction) => Promise<void>;
};
