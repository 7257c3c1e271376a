import { useEffect, useState } from 'react';

/** Some rows, by their place among all of them; `until` is the first one behind them. */
type Span = { from: number; until: number };

/** The least a row is high, in rem (see `.cell`), and rows drawn beyond those in view. */
const rowHeight = 2.2941;
const spare = 1;
/** Rows that are drawn with each frame once those in view are there: a row has a good fifty cells. */
const step = 2;

/** Before anything is laid out: as many rows as the box can show, the same as in its style. */
function firstView(): Span {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const height = Math.max(20 * rem, window.innerHeight - 17 * rem);
  return { from: 0, until: Math.ceil(height / (rowHeight * rem)) - 1 };
}

/**
 * Of which rows the weeks are drawn: of those in view at once, of all others in a few frames after that, so that no
 * task is long, and yet everything is there for whoever searches or listens. `drawing` is what is drawn: another one
 * begins anew.
 */
export function useDrawnRows(drawing: object, count: number) {
  const [view, setView] = useState(firstView);
  const [done, setDone] = useState<{ drawing: object } & Span>();
  const { from, until } = done?.drawing === drawing ? done : view;

  useEffect(() => {
    if (from <= 0 && until >= count) return undefined;
    const frame = requestAnimationFrame(() => {
      setDone({ drawing, from: Math.max(0, from - step), until: Math.min(count, until + step) });
    });
    return () => cancelAnimationFrame(frame);
  }, [drawing, count, from, until]);

  return {
    isDrawn: (row: number) => (row >= from && row < until) || (row >= view.from && row < view.until),
    /** To be called with the box when it was scrolled. */
    onScroll: ({ scrollTop, clientHeight, scrollHeight }: HTMLElement) => {
      // The head stands above the rows and is as high as one of them, near enough.
      const height = scrollHeight / (count + 1);
      const first = Math.max(0, Math.floor(scrollTop / height) - spare);
      const last = Math.ceil((scrollTop + clientHeight) / height) + spare;
      setView((known) =>
        known.from === first && known.until === last ? known : { from: first, until: last },
      );
    },
  };
}
