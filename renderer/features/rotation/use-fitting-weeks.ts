import { useLayoutEffect, useState } from 'react';
import { type WeekCount, weekCounts } from './plan-window';

/** Room for the names and for the least a day needs, in rem: a sign of 24 px and some air. */
const peopleRem = 10.5;
const dayRem = 1.8;
/** From here on times stand below the signs. */
const timeRem = 3.8;
/** Below this the date of a day stands under its weekday. */
const dayHeadRem = 2.7;

/** How many of the chosen weeks fit beside each other (one always does), and whether their days have room for times and for heads of one line. */
export function useFittingWeeks(
  element: HTMLElement | null,
  chosen: WeekCount,
  daysInWeek: number,
): { shown: WeekCount; withTimes: boolean; stackedHeads: boolean } {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    if (!element) return undefined;
    // A screen that still waits for its parts is not laid out and has no width.
    const measure = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  if (width === undefined) return { shown: chosen, withTimes: false, stackedHeads: false };
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const room = width / rem - peopleRem;
  const fit = Math.floor(room / (dayRem * daysInWeek));
  const shown = weekCounts.findLast((count) => count <= Math.min(chosen, fit)) ?? 1;
  const day = room / (shown * daysInWeek);
  return { shown, withTimes: day >= timeRem, stackedHeads: day < dayHeadRem };
}
