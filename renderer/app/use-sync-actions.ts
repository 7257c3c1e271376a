import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from './explain-error';
import { useToasts } from '../ui/toasts';
import { useServices } from './services';

/** Milliseconds within which two presses are one. */
const doubleClick = 600;

/** Runs sync by the person's wish, and stops it. What becomes of it is told by the state. */
export function useSyncActions(): {
  syncNow: (accountId?: string) => Promise<void>;
  stop: () => Promise<void>;
} {
  const { sync } = useServices();
  const { t } = useTranslation('errors');
  const { show } = useToasts();
  const told = useCallback(
    async (work: Promise<unknown>) => {
      try {
        await work;
      } catch (error) {
        show({ kind: 'error', text: t(explainError(error)) });
      }
    },
    [show, t],
  );
  const started = useRef(Number.NEGATIVE_INFINITY);
  const syncNow = useCallback(
    async (accountId?: string) => {
      started.current = performance.now();
      await told(sync.syncNow(accountId === undefined ? {} : { accountId }));
    },
    [sync, told],
  );
  const stop = useCallback(async () => {
    // The button that starts becomes the one that stops: the second half of a double click means neither.
    if (performance.now() - started.current < doubleClick) return;
    await told(sync.cancel({}));
  }, [sync, told]);
  return { syncNow, stop };
}
