import type { Migration } from './migration';

/**
 * Rotations and ideas with their iCalendar texts (`items`), meetings, sites, closing days and school holidays that
 * were entered or imported, and the officer's own record of working days. All tables are new, so no row moves.
 */
export const rotationsAndIdeas: Migration = {
  version: 3,
  name: 'rotations and ideas',
  stores: {
    rotations: 'id, uid, personId, deletedAt',
    ideas: 'id, uid, deletedAt',
    meetings: 'id, deletedAt',
    items: 'id',
    sites: 'id',
    closingDays: 'id',
    schoolHolidays: 'id',
    workDays: 'id',
    workMarks: 'id',
  },
};
