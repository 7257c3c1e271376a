import { channels } from '../contract/channels';
import type { SettingsAnswer } from '../contract/settings';
import type { FoundDatabase } from '../mend-database';
import type { SettingsStore } from '../settings-file';
import { settingsChange } from '../settings-schema';
import { toDeskError } from '../system-error';
import { handle } from './handle';
import { nothing } from './payloads';

/** Reading and changing `settings.json`; the first answer also says how the page's database was found. */
export function handleSettings(settings: SettingsStore, storage: FoundDatabase): void {
  const damagedStorage = storage.kind === 'damaged' ? storage.keptAs : null;
  handle(channels.readSettings, nothing, () => {
    const value: SettingsAnswer = { ...settings.read(), damagedStorage };
    return { ok: true, value };
  });
  handle(channels.changeSettings, settingsChange, async (fields) => {
    try {
      return { ok: true, value: await settings.change(fields) };
    } catch (error) {
      return { ok: false, code: toDeskError(error) };
    }
  });
}
