import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Where not all weeks fit, the present one comes into view, when the strip appears and when its room changes; the page
 * itself stays where it is. Whoever has scrolled or stands in the strip is left alone.
 */
export function usePresentWeek({
  box,
  grid,
  mondays,
}: {
  box: RefObject<HTMLElement | null>;
  grid: RefObject<HTMLElement | null>;
  mondays: readonly string[];
}) {
  /** How far it was scrolled by this; something else says that it was scrolled by hand. */
  const scrolled = useRef(0);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || mondays.length === 0) return undefined;
    const show = () => {
      if (element.contains(document.activeElement)) return;
      const head = grid.current?.querySelector<HTMLElement>('[data-now]');
      element.scrollTo({ left: head ? head.offsetLeft - element.clientWidth / 2 : 0 });
      scrolled.current = element.scrollLeft;
    };
    // All is laid out for this, before the frame and apart from its painting: either task is short, and the strip is never
    // seen at another week first.
    show();
    const room = new ResizeObserver(() => {
      if (Math.abs(element.scrollLeft - scrolled.current) < 1) show();
    });
    room.observe(element);
    return () => room.disconnect();
  }, [box, grid, mondays]);
}
