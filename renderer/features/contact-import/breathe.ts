/** Longest stretch of work, in milliseconds, before messages (cancel, progress) are heard. */
const longestStretch = 30;

/** Hands out pauses: `await pause()` returns at once until a stretch of work has been long enough. */
export function createPause(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < longestStretch) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    since = now();
  };
}
