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

/** Until when (milliseconds since 1970) a run has an account to itself. */
export type LeaseRow = { accountId: string; holder: string; until: number };

/** A binding without its texts, so that comparing whole lists reads none. */
export type BindingRow = Omit<Binding, 'baseRaw' | 'ancestors'>;

/** The texts of a binding, under its id. */
export type BaseTextRow = Pick<Binding, 'id' | 'baseRaw' | 'ancestors'>;

export type QueueRow = Queued & { collectionId: string };

/** `seq` counts up, so rows sort by the order in which things happened. */
export type ActivityRow = Omit<Activity, 'id'> & { seq: number };

/**
 * Tables of what this device has agreed with servers. They neither leave it in a backup nor come with one: another
 * computer must not act upon them, and an old state of them would send old texts as new ones (see `startOver`).
 */
export type DeviceTables = {
  accounts: Account;
  leases: LeaseRow;
  collections: Collection;
  bindings: BindingRow;
  baseTexts: BaseTextRow;
  journal: JournalEntry;
  syncQueue: QueueRow;
  quarantine: Quarantined;
  activity: ActivityRow;
};
export const deviceTables: readonly string[] = [
  'accounts',
  'leases',
  'collections',
  'bindings',
  'baseTexts',
  'journal',
  'syncQueue',
  'quarantine',
  'activity',
] satisfies readonly (keyof DeviceTables)[];
