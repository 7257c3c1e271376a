import { useEffect, useEffectEvent, useRef } from 'react';
import type { LayPaperRequest } from '../../../electron/contract/desk-api';
import { desk } from '../../platform/desk';
import { ownStylesheets } from '../../print/own-stylesheets';
import { type LaidPaper, layPaper } from '../../app/laid-paper';
import type { SheetPreview } from './sheet-protocol';

/** How long a sheet has to stand as it is before it is laid out, in milliseconds: choices come one after the other. */
const stillness = 500;
/** Drawing more people would keep a choice that comes meanwhile waiting for longer than is not felt. */
const mostAhead = 2000;

export type PaperAhead = {
  /** What is seen, once it is what was asked for last; `undefined` if it may not be printed. */
  preview: SheetPreview | undefined;
  /** Whether a window shall wait for a paper. */
  isOpen: boolean;
  /** Whether nothing else is being made. */
  isIdle: boolean;
  /** Draws this one, which must be what was put together last. */
  draw: (preview: SheetPreview) => Promise<LayPaperRequest['paper']>;
};

/**
 * Has a window opened as long as a sheet may be printed, and the sheet laid out in it once it has stood still: people
 * look at it before they press. Answers with a function that takes the paper of a preview, which is laid out now if it is
 * not yet. A paper belongs to the preview it was drawn of and is forgotten together with it, so that none is printed
 * whose choices have changed since.
 */
export function usePaperAhead({
  preview,
  isOpen,
  isIdle,
  draw,
}: PaperAhead): (wanted: SheetPreview) => LaidPaper {
  const ahead = useRef<{ of: SheetPreview; paper: LaidPaper }>(undefined);
  const take = (wanted?: SheetPreview): LaidPaper | undefined => {
    const { of, paper } = ahead.current ?? {};
    ahead.current = undefined;
    if (of === wanted) return paper;
    paper?.drop();
    return undefined;
  };

  const forget = useEffectEvent(() => void take());
  useEffect(() => {
    if (!isOpen) return undefined;
    // Printing opens one itself if this comes to nothing.
    desk()
      .openPaper({ stylesheets: ownStylesheets() })
      .catch(() => undefined);
    return () => {
      forget();
      void desk().closePaper();
    };
  }, [isOpen]);
  useEffect(() => {
    if (!preview) return undefined;
    return () => forget();
  }, [preview]);

  const lay = useEffectEvent((of: SheetPreview) => {
    if (ahead.current) return;
    const paper = layPaper(draw(of), () => {
      if (ahead.current?.paper === paper) ahead.current = undefined;
    });
    ahead.current = { of, paper };
  });
  const isWanted = isOpen && isIdle;
  useEffect(() => {
    if (!isWanted || !preview || preview.count > mostAhead) return undefined;
    const timer = setTimeout(() => lay(preview), stillness);
    return () => clearTimeout(timer);
  }, [preview, isWanted]);

  return (wanted) => take(wanted) ?? layPaper(draw(wanted));
}
