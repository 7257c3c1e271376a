import { useEffect } from 'react';
import { useServices } from '../app/services';
import { useSettings } from '../app/settings-context';
import { keepSettingsCopy } from '../storage/settings-copy';

/** Keeps a copy of the settings beside the data, so that a damaged file costs nothing. */
export function useSettingsCopy(): void {
  const { db } = useServices();
  const { settings } = useSettings();
  useEffect(() => {
    // Without the copy everything works; a full disk is told by what the officer does.
    keepSettingsCopy(db, settings).catch(() => undefined);
  }, [db, settings]);
}
