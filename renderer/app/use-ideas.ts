import { useMemo, useState } from 'react';
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
  const read = useLive<IdeaRow[] | undefined>(() => storage.ideas.list(), [storage], undefined);
  const [keep] = useState(keptRows);
  const rows = useMemo(() => read && keep(read), [read, keep]);
  const ideas = useMemo(
    () => (partnership ? rows?.filter((row) => ideaBelongsTo(row, partnership)) : rows),
    [rows, partnership],
  );
  return { ideas, total: rows?.length ?? 0 };
}

/** Answers with the object from the time before for each row that is still the same; every change has its own moment. */
function keptRows(): (rows: readonly IdeaRow[]) => IdeaRow[] {
  let known: ReadonlyMap<string, IdeaRow> = new Map();
  return (rows) => {
    const kept = rows.map((row) => {
      const same = known.get(row.id);
      return same?.updatedAt === row.updatedAt ? same : row;
    });
    known = new Map(kept.map((row) => [row.id, row]));
    return kept;
  };
}
