import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { placeOf, type PlanPlace } from './use-plan-focus';

/** A day that hangs on the pointer, and the date over which it does. */
export type DayDrag = { from: PlanPlace; over: string | undefined };

/** A press that moves less is a click. Pixels. */
const slack = 5;

type DayDragOptions = {
  /** What follows the pointer. */
  ghost: RefObject<HTMLElement | null>;
  onDrop: (from: PlanPlace, to: string) => void;
};

/**
 * Dragging a day to another date of the same person, by mouse or pen; Escape lets it go where it was. A finger
 * scrolls instead, and has the dialog, as has the keyboard.
 */
export function useDayDrag({ ghost, onDrop }: DayDragOptions) {
  const [drag, setDrag] = useState<DayDrag>();
  /** A drag has just ended: the click that follows it means nothing. */
  const hasDragged = useRef(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  function onPointerDown(event: ReactPointerEvent<HTMLElement>): void {
    hasDragged.current = false;
    const target = event.target instanceof Element ? event.target : null;
    const from = target?.closest('[data-draggable]') ? placeOf(target) : undefined;
    if (!from || event.button !== 0 || event.pointerType === 'touch') return;
    const start = { x: event.clientX, y: event.clientY };
    const session = new AbortController();
    const { signal } = session;
    let over: string | undefined;

    const end = () => {
      session.abort();
      stop.current = undefined;
      setDrag(undefined);
    };
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const far = Math.hypot(clientX - start.x, clientY - start.y);
      if (!hasDragged.current && far < slack) return;
      if (!hasDragged.current) setDrag({ from, over: undefined });
      hasDragged.current = true;
      if (ghost.current) ghost.current.style.translate = `${clientX + 10}px ${clientY + 12}px`;
      const below = placeOf(document.elementFromPoint(clientX, clientY));
      const next = below?.row === from.row && below.date !== from.date ? below.date : undefined;
      if (next === over) return;
      over = next;
      setDrag({ from, over });
    };
    window.addEventListener('pointermove', follow, { signal });
    window.addEventListener(
      'pointerup',
      () => {
        if (over !== undefined) onDrop(from, over);
        end();
      },
      { signal },
    );
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('blur', end, { signal });
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape' || !hasDragged.current) return;
        key.preventDefault();
        key.stopPropagation();
        end();
      },
      { signal, capture: true },
    );
    stop.current = end;
  }

  return { drag, onPointerDown, hasDragged };
}
