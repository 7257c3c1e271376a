import { channels } from '../contract/channels';
import type { SettingsStore } from '../settings-file';
import { settingsChange } from '../settings-schema';
import { toDeskError } from '../system-error';
import { handle } from './handle';
import { nothing } from './payloads';

/** Reading and changing `settings.json`. */
export function handleSettings(settings: SettingsStore): void {
  handle(channels.readSettings, nothing, () => ({ ok: true, value: settings.read() }));
  handle(channels.changeSettings, settingsChange, async (fields) => {
    try {
      return { ok: true, value: await settings.change(fields) };
    } catch (error) {
      return { ok: false, code: toDeskError(error) };
    }
  });
}
