/** What the start found that the officer should know; shown once, above the first screen. */
export type StartReport = {
  /** New name of a settings file that could not be read. */
  damagedSettings: string | null;
  /** Whether a copy kept beside the data took its place. */
  settingsRestored: boolean;
  /** Folder with a copy of the database, if part of it could not be read. */
  damagedStorage: string | null;
  /** Contacts that were counted here last time, if the store is empty now; else 0. */
  evictedContacts: number;
};
