import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { desk } from '../../platform/desk';
import type { Collection } from '../../sync/ports';
import { announce } from '../../ui/announce';
import { useToasts } from '../../ui/toasts';

/** What follows for an account when the key of its server is trusted, and how trust is taken back. */
export function useKeyChanges(accountId: string, collections: readonly Collection[]) {
  const { t } = useTranslation('sync');
  const { storage, sync } = useServices();
  const { show } = useToasts();

  /** Collections that stood still for the certificate go on. */
  const goOn = useCallback(async () => {
    for (const { id, trouble } of collections) {
      if (trouble === 'certificate') await storage.collections.resume(id);
    }
    sync.syncNow({ accountId }).catch(() => undefined); // What becomes of it is told by the state.
  }, [collections, storage, sync, accountId]);

  const stop = useCallback(
    async (host: string) => {
      await sync.cancel({ accountId }).catch(() => undefined); // What is under way would be cut in the middle.
      const stopped = await desk().stopTrusting(host);
      if (stopped.ok) announce(t('trust.stopped', { host }));
      else show({ kind: 'error', text: t('trust.stopNotSaved', { host }) });
    },
    [sync, accountId, show, t],
  );
  return { goOn, stop };
}
