import { useMemo } from 'react';
import { useSettings } from './settings-context';
import { useHouses, useOwnHouse, usePartnerships, useTopics } from './use-places';
import type { House } from '../domain/house';
import { topicLabel } from '../domain/topic-table';

/** What rows, cards and details of records look up again and again: houses, topics, and which bank is whose. */
export function useLookup() {
  const houses = useHouses();
  const partnerships = usePartnerships();
  const own = useOwnHouse();
  const topics = useTopics();
  const { language } = useSettings().settings;
  return useMemo(() => {
    const byId = new Map(houses.map((house) => [house.id, house]));
    return {
      houses,
      partnerships,
      own,
      topics,
      house: (id: string): House | undefined => byId.get(id),
      /** The own house is plain, every other one hatched: colour is never the only sign. */
      pattern: (id: string): 'plain' | 'hatched' => (id === own?.id ? 'plain' : 'hatched'),
      topicText: (id: string) => topicLabel(id, language, topics),
      readerCountry: own?.country ?? 'DE',
    };
  }, [houses, partnerships, own, topics, language]);
}

export type Lookup = ReturnType<typeof useLookup>;
