import { useMemo } from 'react';
import type { House } from '../domain/house';
import type { Partnership } from '../domain/partnership';
import { sortPartnerships } from '../domain/partnership-rules';
import type { Topic } from '../domain/topic';
import { topicTable } from '../domain/topic-table';
import { useLive } from '../storage/use-live';
import { useServices } from './services';
import { useSettings } from './settings-context';

const noHouses: House[] = [];
const noPartnerships: Partnership[] = [];
const noTopics: Topic[] = [];

/** All houses, live; empty until they are read. */
export function useHouses(): House[] {
  const { storage } = useServices();
  return useLive(() => storage.houses.list(), [storage], noHouses);
}

/** All partnerships, live: active first, paused and ended after them. */
export function usePartnerships(): Partnership[] {
  const { storage } = useServices();
  const houses = useHouses();
  const all = useLive(() => storage.partnerships.list(), [storage], noPartnerships);
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
  const { storage } = useServices();
  const added = useLive(() => storage.topics.list(), [storage], noTopics);
  return useMemo(() => [...topicTable, ...added], [added]);
}
