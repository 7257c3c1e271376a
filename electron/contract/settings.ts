export type Language = 'de' | 'nl';
export type ThemeChoice = 'system' | 'light' | 'dark';
export type FontChoice = 'source-sans' | 'atkinson';
/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. Only the two in use are offered. */
export type FirstWeekday = 1 | 7;

/**
 * What the shell must know before the page has loaded, kept in `settings.json`.
 * Language of the interface, format of dates and numbers, and first weekday are three separate choices.
 */
export type Settings = {
  language: Language;
  /** `'language'` follows the interface language. */
  format: 'language' | 'de-DE' | 'nl-NL';
  firstWeekday: FirstWeekday;
  theme: ThemeChoice;
  font: FontChoice;
  /**
   * The officer at this desk; `null` until the first-run assistant is done. `contactId` is the officer's own contact,
   * absent until it was chosen: whose rotations the own record of working days is taken from.
   */
  me: { name: string; houseId: string; contactId?: string } | null;
  /** Partnership shown in the top bar; `null` shows all. */
  partnershipId: string | null;
  /** How many contacts the page last counted; tells an emptied store from a new one. */
  contactsKnown: number;
};

/**
 * Answer to the first read: the settings, whether a damaged file was put aside (its new name), and whether the database
 * was damaged otherwise than by a sudden end (name of the folder with its copy, below `damaged-storage`).
 */
export type SettingsAnswer = {
  settings: Settings;
  damagedFile: string | null;
  damagedStorage: string | null;
};
