import type { Migration } from './migration';

/**
 * Templates of sheets, and what houses put at their head and foot (`letterheads`, one row a house under its id). Logos
 * stay apart from `houses`, whose rows go to every screen and worker. Both tables are new, so no row moves.
 */
export const sheets: Migration = {
  version: 5,
  name: 'sheets',
  stores: { sheetTemplates: 'id', letterheads: 'id' },
};
