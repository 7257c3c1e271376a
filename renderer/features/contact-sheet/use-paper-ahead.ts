import { useEffect, useRef } from 'react';
import { desk } from '../../platform/desk';
import { ownStylesheets } from '../../print/own-stylesheets';

/**
 * Has the window of the next paper opened ahead as long as one may be printed (`isWanted`). Answers with a function that
 * takes it: the id under which a paper is to be printed, whether or not a window waits for it.
 */
export function usePaperAhead(isWanted: boolean): () => string {
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (!isWanted) return undefined;
    const id = crypto.randomUUID();
    opened.current = id;
    // Printing opens one itself if this comes to nothing.
    desk()
      .openPaper({ id, stylesheets: ownStylesheets() })
      .catch(() => undefined);
    return () => {
      if (opened.current !== id) return;
      opened.current = undefined;
      void desk().cancelPaper(id);
    };
  }, [isWanted]);
  return () => {
    const id = opened.current ?? crypto.randomUUID();
    opened.current = undefined;
    return id;
  };
}
