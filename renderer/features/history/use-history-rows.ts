import { useState } from 'react';
import { useServices } from '../../app/services';
import type { HistoryRow } from '../../storage/rows';
import { useLive } from '../../storage/use-live';

const firstRead = 200;
/** How many entries are drawn at once, and how many "show more" adds. */
const pageSize = 100;

/**
 * The history's entries that pass `isShown`, newest first and live. Reads back only as far as needed to fill the
 * page: entries are small, but there may be thousands.
 */
export function useHistoryRows(isShown: (row: HistoryRow) => boolean) {
  const { storage } = useServices();
  const [reach, setReach] = useState(firstRead);
  const [wanted, setWanted] = useState(pageSize);
  const read = useLive<HistoryRow[] | null>(() => storage.history.list(reach), [storage, reach], null);
  // While a longer list is read the one before stays, so that the screen does not flicker.
  const [kept, setKept] = useState<HistoryRow[] | null>(read);
  if (read !== null && read !== kept) setKept(read);

  const rows = kept ?? [];
  const matching = rows.filter(isShown);
  const isComplete = read !== null && read.length < reach;
  if (matching.length < wanted && read !== null && !isComplete) setReach(reach * 2);
  return {
    /** `false` until the first answer. */
    isRead: kept !== null,
    isEmpty: kept !== null && kept.length === 0,
    shown: matching.slice(0, wanted),
    hasMore: matching.length > wanted || (kept !== null && !isComplete),
    showMore: () => setWanted(wanted + pageSize),
  };
}
