import type { YearPlan, YearQuery } from '../domain/plan-year';

type Listener = (year: YearPlan | undefined) => void;

/** A year that is answered again whenever it changes, for all who look at it. */
type Followed = {
  year: YearPlan | undefined;
  isAnswered: boolean;
  listeners: Set<Listener>;
  forget: () => void;
};

/** Years that nobody looks at any more but that are still followed: whoever comes back has them with the first frame. */
const kept = 1;

export type FollowedYears = {
  /** What is known of a year that is followed; `undefined` if nothing is. */
  known: (query: YearQuery) => YearPlan | undefined;
  /** Calls back with the year now, if it is known, and whenever it changes. Answers with a function that stops it. */
  watch: (query: YearQuery, listener: Listener) => () => void;
};

/** Years followed by one question each, however many look at them. `follow` asks the worker. */
export function followedYears(follow: (query: YearQuery, listener: Listener) => () => void): FollowedYears {
  /** In the order in which they were looked at last. */
  const followed = new Map<string, Followed>();

  const begin = (query: YearQuery): Followed => {
    const entry: Followed = { year: undefined, isAnswered: false, listeners: new Set(), forget: () => {} };
    entry.forget = follow(query, (year) => {
      entry.year = year;
      entry.isAnswered = true;
      for (const listener of entry.listeners) listener(year);
    });
    return entry;
  };
  const forgetOldest = () => {
    const idle = [...followed].filter(([, { listeners }]) => listeners.size === 0);
    for (const [key, entry] of idle.slice(0, Math.max(0, idle.length - kept))) {
      followed.delete(key);
      entry.forget();
    }
  };
  return {
    known: (query) => followed.get(keyOf(query))?.year,
    watch: (query, listener) => {
      const key = keyOf(query);
      const entry = followed.get(key) ?? begin(query);
      followed.set(key, entry);
      entry.listeners.add(listener);
      if (entry.isAnswered) listener(entry.year);
      return () => {
        entry.listeners.delete(listener);
        followed.delete(key);
        followed.set(key, entry);
        forgetOldest();
      };
    },
  };
}

function keyOf({ year, partnershipId, ownHouseId }: YearQuery): string {
  return JSON.stringify([year, partnershipId, ownHouseId]);
}
