import { createAsideRepository } from './aside-repository';
import { createContactsRepository } from './contacts-repository';
import { createDraftsRepository } from './drafts-repository';
import { createHistoryRepository } from './history-repository';
import { createHousesRepository } from './houses-repository';
import { createPartnershipsRepository } from './partnerships-repository';
import type { StorageDeps } from './ports';
import { createSampleDataRepository } from './sample-data-repository';
import { createTopicsRepository } from './topics-repository';

/** All repositories over one database, as the composition roots hand them on. */
export function createDeskStorage(deps: StorageDeps) {
  return {
    contacts: createContactsRepository(deps),
    houses: createHousesRepository(deps),
    partnerships: createPartnershipsRepository(deps),
    topics: createTopicsRepository(deps),
    history: createHistoryRepository(deps),
    drafts: createDraftsRepository(deps),
    aside: createAsideRepository(deps),
    sampleData: createSampleDataRepository(deps),
  };
}

export type DeskStorage = ReturnType<typeof createDeskStorage>;
