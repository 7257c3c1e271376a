import { startTransition, useEffect, useState } from 'react';

/** Some rows, by their place among all of them; `until` is the first one behind them. */
type Span = { from: number; until: number };

/** The least a row is high, in rem (see `.cell`), and rows drawn beyond those in view. */
const rowHeight = 2.2941;
const spare = 1;
/** A row has a good fifty cells. So many are laid out and painted in one frame without a long task. */
const portion = 16;
/** Rows that are drawn with each frame once those in view are there. */
const step = 4;

/** Before anything is laid out: as many rows as the box can show, the same as in its style. */
function firstView(): Span {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const height = Math.max(20 * rem, window.innerHeight - 17 * rem);
  return { from: 0, until: Math.ceil(height / (rowHeight * rem)) - 1 };
}

/**
 * Of which rows the weeks are drawn: of those in view first, a portion at a time, of all others in a few frames after
 * that, so that no task is long, and yet everything is there for whoever searches or listens. `drawing` is what is drawn:
 * another one begins anew with what is in view.
 */
export function useDrawnRows(drawing: object, count: number) {
  const [first] = useState(firstView);
  const [scrolled, setScrolled] = useState<Span>();
  const [done, setDone] = useState<{ drawing: object } & Span>({
    drawing,
    from: 0,
    until: Math.min(portion, first.until),
  });
  const view = scrolled ?? first;
  const { from, until } = done.drawing === drawing ? done : view;

  useEffect(() => {
    if (from <= 0 && until >= count) return undefined;
    const add = (rows: number) => {
      setDone({ drawing, from: Math.max(0, from - step), until: Math.min(count, until + rows) });
    };
    const missing = Math.min(view.until, count) - until;
    // In the next frame, or two portions would be laid out together.
    const frame = requestAnimationFrame(() => {
      // React builds what is in view in slices between which the page answers.
      if (missing > 0) startTransition(() => add(Math.min(portion, missing)));
      else add(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [drawing, count, from, until, view.until]);

  const isIn = (row: number, span: Span | undefined) =>
    span !== undefined && row >= span.from && row < span.until;
  return {
    isDrawn: (row: number) => isIn(row, { from, until }) || isIn(row, scrolled),
    /** To be called with the box when it was scrolled. */
    onScroll: ({ scrollTop, clientHeight, scrollHeight }: HTMLElement) => {
      // The head stands above the rows and is as high as one of them, near enough.
      const height = scrollHeight / (count + 1);
      const top = Math.max(0, Math.floor(scrollTop / height) - spare);
      const bottom = Math.ceil((scrollTop + clientHeight) / height) + spare;
      setScrolled((known) =>
        known?.from === top && known.until === bottom ? known : { from: top, until: bottom },
      );
    },
  };
}
