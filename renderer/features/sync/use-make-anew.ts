import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useSyncActions } from '../../app/use-sync-actions';
import type { Collection } from '../../sync/ports';
import { useToasts } from '../../ui/toasts';

/** Makes a collection that is gone anew on the server, under its name, and sends everything there again. */
export function useMakeAnew(): (collection: Collection) => Promise<void> {
  const { storage, sync } = useServices();
  const { syncNow } = useSyncActions();
  const { t } = useTranslation('sync');
  const { show } = useToasts();
  return useCallback(
    async ({ id, accountId, kind, displayName, mainLanguage }) => {
      const account = await storage.accounts.get(accountId);
      const [home] = (kind === 'contact' ? account?.addressBookHomes : account?.calendarHomes) ?? [];
      const made =
        home === undefined ? undefined : await sync.makeCollection({ accountId, home, kind, displayName });
      if (made?.kind !== 'ok') {
        show({ kind: 'error', text: t('action.notMade') });
        return;
      }
      const { href, access, resourceId } = made.value;
      await storage.collections.takePlace(id, { href, access, resourceId, displayName, mainLanguage });
      await syncNow(accountId);
    },
    [storage, sync, syncNow, show, t],
  );
}
