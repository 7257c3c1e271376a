import { useMemo } from 'react';
import { ideaBelongsTo } from '../domain/idea-partnership';
import type { IdeaRow } from '../storage/rows';
import { useLive } from '../storage/use-live';
import { useServices } from './services';
import { useSettings } from './settings-context';
import { usePartnerships } from './use-places';

export type Ideas = {
  /** Ideas of the partnership in the top bar; `undefined` until they are read. */
  ideas: readonly IdeaRow[] | undefined;
  /** How many there are in all partnerships. */
  total: number;
};

/**
 * The ideas, live. One that has not changed stays the same object, so that cards, sort keys and folded texts made of
 * it stay as well.
 */
export function useIdeas(): Ideas {
  const { storage } = useServices();
  const { partnershipId } = useSettings().settings;
  const partnership = usePartnerships().find(({ id }) => id === partnershipId);
  const rows = useLive<readonly IdeaRow[] | undefined>(() => storage.ideas.list(), [storage], undefined);
  const ideas = useMemo(
    () => (partnership ? rows?.filter((row) => ideaBelongsTo(row, partnership)) : rows),
    [rows, partnership],
  );
  return { ideas, total: rows?.length ?? 0 };
}
