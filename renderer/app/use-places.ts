import { useMemo } from 'react';
import type { House } from '../domain/house';
import type { Partnership } from '../domain/partnership';
import { sortPartnerships } from '../domain/partnership-rules';
import type { Topic } from '../domain/topic';
import { topicTable } from '../domain/topic-table';
import { useSettings } from './settings-context';
import { createKnown } from './use-known';

const useAllPartnerships = createKnown<Partnership>((storage) => storage.partnerships.list());
const useAddedTopics = createKnown<Topic>((storage) => storage.topics.list());

/** All houses, live; empty until they are read. */
export const useHouses = createKnown<House>((storage) => storage.houses.list());

/** All partnerships, live: active first, paused and ended after them. */
export function usePartnerships(): Partnership[] {
  const houses = useHouses();
  const all = useAllPartnerships();
  return useMemo(() => sortPartnerships(all, houses), [all, houses]);
}

/** The officer's own house, `undefined` before the first run is done. */
export function useOwnHouse(): House | undefined {
  const houses = useHouses();
  const { settings } = useSettings();
  return houses.find((house) => house.id === settings.me?.houseId);
}

/** The table's topics and those added here, in one list. */
export function useTopics(): Topic[] {
  const added = useAddedTopics();
  return useMemo(() => [...topicTable, ...added], [added]);
}
