import type { DeskDatabase } from './desk-database';
import { guarded } from './storage-errors';

/** Belongs to this device: no backup takes it along, and restoring one leaves it. */
export const settingsCopyKey = 'settingsCopy';

/** Keeps a second copy of the settings beside the data, for the day their file is damaged. */
export async function keepSettingsCopy(db: DeskDatabase, settings: object): Promise<void> {
  await guarded(() => db.meta.put({ key: settingsCopyKey, value: settings }));
}

/** The settings that were valid last; `undefined` if none were kept. Who uses them checks them. */
export async function readSettingsCopy(db: DeskDatabase): Promise<object | undefined> {
  const row = await guarded(() => db.meta.get(settingsCopyKey));
  return typeof row?.value === 'object' && row.value !== null ? row.value : undefined;
}
