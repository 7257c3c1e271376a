import { useLayoutEffect, useState } from 'react';

/** What is about to go and takes focus with it: a menu, or anything else that floats and fades out. */
const leaving = '[role="menu"], [data-exiting]';
/** A menu is gone in 0.15 s; what never gives focus back must not keep a dialog from opening. */
const longestWait = 30;
/** A menu that is gone gives focus back in the next frame. Focus that nothing claims by then was nowhere before. */
const longestNowhere = 2;

/**
 * Says when something that takes focus may open: as soon as focus stands where it will be returned to. A menu whose
 * entry opens a dialog fades out first, keeps focus meanwhile, and gives it back a frame later. A dialog that opened
 * in between would remember an entry that is gone by the time it closes, and would not hear Escape.
 */
export function useOnceFocusStands(isOpen: boolean): boolean {
  const [stands, setStands] = useState(false);
  // In the same render, so that what opens anew never shows for a moment with what was said of it last time.
  if (stands && !isOpen) setStands(false);
  // Before painting: where nothing is leaving, which is the rule, no frame is lost.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    let frame = 0;
    let waited = 0;
    let nowhere = 0;
    const look = () => {
      const focused = document.activeElement;
      const isNowhere = focused === null || focused === document.body;
      nowhere = isNowhere ? nowhere + 1 : 0;
      const mayCome = isNowhere ? nowhere <= longestNowhere : focused.closest(leaving) !== null;
      if (mayCome && waited < longestWait) {
        waited += 1;
        frame = requestAnimationFrame(look);
      } else {
        setStands(true);
      }
    };
    look();
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isOpen]);
  return isOpen && stands;
}
