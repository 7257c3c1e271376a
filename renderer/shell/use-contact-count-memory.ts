import { useEffect } from 'react';
import { useServices } from '../app/services';
import { useSettings } from '../app/settings-context';
import { useDirectoryState } from '../app/use-directory';
import { useLive } from '../storage/use-live';

/**
 * Writes the number of contacts into the settings file, outside the database: should the system throw the database
 * away, the next start can tell an emptied desk from a new one.
 */
export function useContactCountMemory(): void {
  const { storage, start } = useServices();
  const { settings, change } = useSettings();
  const { ready } = useDirectoryState();
  const count = useLive<number | undefined>(() => storage.contacts.count(), [storage], undefined);
  const { contactsKnown } = settings;
  const isEvicted = start.evictedContacts > 0 && count === 0;
  useEffect(() => {
    if (!ready || count === undefined || count === contactsKnown || isEvicted) return undefined;
    // A burst of edits is written down once.
    const timer = setTimeout(() => void change({ contactsKnown: count }), 1500);
    return () => clearTimeout(timer);
  }, [ready, count, contactsKnown, isEvicted, change]);
}
