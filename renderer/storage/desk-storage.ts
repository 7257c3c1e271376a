import { createArchiveImport } from './archive/archive-import';
import { createAsideRepository } from './aside-repository';
import { createCalendarImport } from './calendar-import';
import { createContactsRepository } from './contacts-repository';
import { createDraftsRepository } from './drafts-repository';
import { createHistoryRepository } from './history-repository';
import { createHousesRepository } from './houses-repository';
import { createIdeasRepository } from './ideas-repository';
import { createLetterheadsRepository } from './letterheads-repository';
import { createMeetingsRepository } from './meetings-repository';
import { createPartnershipsRepository } from './partnerships-repository';
import type { StorageDeps } from './ports';
import { createRotationsRepository } from './rotations-repository';
import { createRowListRepository } from './row-list-repository';
import { createSampleDataRepository } from './sample-data-repository';
import { createSitesRepository } from './sites-repository';
import { createAccountsRepository } from './sync/accounts-repository';
import { createActivityRepository } from './sync/activity-repository';
import { createCollectionsRepository } from './sync/collections-repository';
import { createConflictsRepository } from './sync/conflicts-repository';
import { createItemNamesRepository } from './sync/item-names-repository';
import { createStuckRepository } from './sync/stuck-repository';
import { createTemplatesRepository } from './templates-repository';
import { createTopicsRepository } from './topics-repository';

/** All repositories over one database, as the composition roots hand them on. */
export function createDeskStorage(deps: StorageDeps) {
  return {
    contacts: createContactsRepository(deps),
    houses: createHousesRepository(deps),
    partnerships: createPartnershipsRepository(deps),
    topics: createTopicsRepository(deps),
    rotations: createRotationsRepository(deps),
    ideas: createIdeasRepository(deps),
    calendarFiles: createCalendarImport(deps),
    archives: createArchiveImport(deps),
    meetings: createMeetingsRepository(deps),
    sites: createSitesRepository(deps),
    closingDays: createRowListRepository(deps, {
      table: 'closingDays',
      saved: 'closingDaysSaved',
      removed: 'closingDaysRemoved',
    }),
    schoolHolidays: createRowListRepository(deps, {
      table: 'schoolHolidays',
      saved: 'schoolHolidaysSaved',
      removed: 'schoolHolidaysRemoved',
    }),
    workDays: createRowListRepository(deps, {
      table: 'workDays',
      saved: 'workDaysSaved',
      removed: 'workDaysSaved',
    }),
    workMarks: createRowListRepository(deps, {
      table: 'workMarks',
      saved: 'workMarksSaved',
      removed: 'workMarksSaved',
    }),
    templates: createTemplatesRepository(deps),
    letterheads: createLetterheadsRepository(deps),
    history: createHistoryRepository(deps),
    drafts: createDraftsRepository(deps),
    aside: createAsideRepository(deps),
    accounts: createAccountsRepository(deps),
    collections: createCollectionsRepository(deps),
    conflicts: createConflictsRepository(deps),
    itemNames: createItemNamesRepository(deps),
    stuck: createStuckRepository(deps),
    activity: createActivityRepository(deps),
    sampleData: createSampleDataRepository(deps),
  };
}

export type DeskStorage = ReturnType<typeof createDeskStorage>;
