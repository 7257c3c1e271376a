import { useSyncExternalStore } from 'react';

/** Below this width the list gives way to the form (`contact-list.module.css`). */
const narrow = '(width < 1024px)';

/** Whether the form is the whole screen, so that its heading is the first one; beside the list that one has it. */
export function useIsAlone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(narrow);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(narrow).matches,
  );
}
