import { type RefObject, useLayoutEffect, useState } from 'react';

/** Height of the grid's header in pixels at the default text size (2.2353 rem). */
const headerAtDefault = 38;

export type GridMeasures = {
  /** Width of the grid, in pixels at the default text size. */
  width: number;
  headerHeight: number;
  /** How much larger text is than at the default size. */
  scale: number;
};

/** Watches the grid's width and, by the height of its header, the size of text. */
export function useGridSize(
  grid: RefObject<HTMLElement | null>,
  header: RefObject<HTMLElement | null>,
): GridMeasures {
  const [measures, setMeasures] = useState<GridMeasures>({
    width: 0,
    headerHeight: headerAtDefault,
    scale: 1,
  });

  useLayoutEffect(() => {
    const [gridElement, headerElement] = [grid.current, header.current];
    if (!gridElement || !headerElement) return;
    const measure = () => {
      const headerHeight = headerElement.offsetHeight;
      const scale = headerHeight / headerAtDefault;
      const width = Math.round(gridElement.clientWidth / scale);
      setMeasures((before) =>
        before.width === width && before.headerHeight === headerHeight
          ? before
          : { width, headerHeight, scale },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(gridElement);
    observer.observe(headerElement);
    return () => observer.disconnect();
  }, [grid, header]);

  return measures;
}
