import type { House } from '../domain/house';
import type { Partnership } from '../domain/partnership';
import type { Topic } from '../domain/topic';

/** What contacts refer to by id and must be found and sorted by. */
export type SearchContext = {
  houses: readonly House[];
  topics: readonly Topic[];
  partnerships: readonly Partnership[];
};

export const emptySearchContext: SearchContext = { houses: [], topics: [], partnerships: [] };
