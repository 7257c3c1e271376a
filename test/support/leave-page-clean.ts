import { afterAll, vi } from 'vitest';

// Files of browser tests share one page, since each would otherwise load the whole app anew: what one of them has drawn,
// replaced or remembered for the session must not be met by the next.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  sessionStorage.clear();
});
