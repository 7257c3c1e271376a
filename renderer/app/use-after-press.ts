import { useCallback, useEffect, useRef } from 'react';

/**
 * Answers with a function that runs something at once, or, while a pointer is pressed, once it was let go. What
 * appears when a field is left may push the page down: at once, it would move the very button that was pressed from
 * under the pointer, and the press would be lost.
 */
export function useAfterPress(): (run: () => void) => void {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    let timer: number | undefined;
    const press = () => {
      isPressed.current = true;
    };
    const letGo = () => {
      isPressed.current = false;
      // The click follows the letting go, before any timer.
      timer = window.setTimeout(() => {
        for (const run of waiting.current.splice(0)) run();
      });
    };
    // A touch lets go before the mouse events that stand for it, which move the focus.
    const down = ['pointerdown', 'mousedown'] as const;
    const up = ['pointerup', 'mouseup', 'pointercancel', 'dragend'] as const;
    for (const name of down) document.addEventListener(name, press, true);
    for (const name of up) document.addEventListener(name, letGo, true);
    return () => {
      window.clearTimeout(timer);
      for (const name of down) document.removeEventListener(name, press, true);
      for (const name of up) document.removeEventListener(name, letGo, true);
    };
  }, []);

  return useCallback((run) => {
    if (isPressed.current) waiting.current.push(run);
    else run();
  }, []);
}
