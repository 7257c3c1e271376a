import type { Activity, Binding, Collection, JournalEntry, Quarantined, Queued } from '../../sync/ports';

/** Access to one server under one name. The password is not here: the shell keeps it under the same id. */
export type Account = {
  id: string;
  /** As the officer calls it. */
  name: string;
  /** Absolute address that discovery ended at, with the last slash. */
  address: string;
  userName: string;
  /** Absolute addresses with the last slash, below which the server keeps this person's collections. */
  calendarHomes: readonly string[];
  addressBookHomes: readonly string[];
  /** Milliseconds since 1970. */
  createdAt: number;
};

export type QueueRow = Queued & { collectionId: string };

/** `seq` counts up, so rows sort by the order in which things happened. */
export type ActivityRow = Omit<Activity, 'id'> & { seq: number };

/**
 * Tables of what this device has agreed with servers. They neither leave it in a backup nor come with one: another
 * computer must not act upon them, and an old state of them would send old texts as new ones (see `startOver`).
 */
export type DeviceTables = {
  accounts: Account;
  collections: Collection;
  bindings: Binding;
  journal: JournalEntry;
  syncQueue: QueueRow;
  quarantine: Quarantined;
  activity: ActivityRow;
};
export const deviceTables: readonly string[] = [
  'accounts',
  'collections',
  'bindings',
  'journal',
  'syncQueue',
  'quarantine',
  'activity',
] satisfies readonly (keyof DeviceTables)[];
