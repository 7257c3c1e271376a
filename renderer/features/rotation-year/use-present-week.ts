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
      element.scrollLeft = head ? head.offsetLeft - element.clientWidth / 2 : 0;
      scrolled.current = element.scrollLeft;
    };
    let isFirst = true;
    // Called within the frame, whose layout is needed: asked for earlier, all of it would be laid out within this task.
    const room = new ResizeObserver(() => {
      if (isFirst || Math.abs(element.scrollLeft - scrolled.current) < 1) show();
      isFirst = false;
    });
    room.observe(element);
    return () => room.disconnect();
  }, [box, grid, mondays]);
}
