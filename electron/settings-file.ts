import { readFileSync } from 'node:fs';
import { app } from 'electron';
import { inAppFolder } from './app-folder';
import type { Language, Settings, SettingsAnswer } from './contract/settings';
import { logEvent } from './log';
import { nameOf, putAside } from './put-aside';
import { defaultSettings, languageOf, readSettingsText } from './settings-schema';
import { systemErrorCode } from './system-error';
import { writeAtomically } from './write-atomically';

export type SettingsStore = {
  read(): Pick<SettingsAnswer, 'settings' | 'damagedFile'>;
  /**
   * Merges the fields into the settings and answers with the whole once they are on the disk.
   * @throws the system's error; the settings are as before then
   */
  change(fields: Partial<Settings>): Promise<Settings>;
  /** Calls back after each change that is on the disk. */
  onChange(listener: (settings: Settings) => void): void;
};

let language: Language = 'de';

/** Language of the interface, for what the shell says itself. */
export function currentLanguage(): Language {
  return language;
}

/** Opens `settings.json` in the folder of this desk. */
export function setupSettings(): SettingsStore {
  const store = openSettings(
    inAppFolder('settings.json'),
    defaultSettings(languageOf(app.getPreferredSystemLanguages())),
  );
  const answer = store.read();
  language = answer.settings.language;
  if (answer.damagedFile) logEvent('settingsDamaged');
  store.onChange((settings) => {
    language = settings.language;
  });
  return store;
}

/**
 * Settings in one JSON file. A damaged file is kept as `settings.damaged-<time>.json` and named in the answer; what
 * could be read of it stays in force.
 */
export function openSettings(path: string, defaults: Settings): SettingsStore {
  const listeners: ((settings: Settings) => void)[] = [];
  const start = load(path, defaults);
  let { settings, whole } = start;
  let last: Promise<unknown> = Promise.resolve();

  async function apply(fields: Partial<Settings>): Promise<Settings> {
    const next = { ...settings, ...fields };
    const nextWhole = { ...whole, ...next };
    await writeAtomically(path, `${JSON.stringify(nextWhole, null, 2)}\n`);
    settings = next;
    whole = nextWhole;
    for (const listener of listeners) listener(next);
    return next;
  }

  return {
    read: () => ({ settings, damagedFile: start.damagedFile }),
    change(fields) {
      // One after the other: two changes at once must not write each other's old value.
      const result = last.then(() => apply(fields));
      last = result.catch(() => undefined);
      return result;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

type Loaded = { settings: Settings; whole: Record<string, unknown>; damagedFile: string | null };

function load(path: string, defaults: Settings): Loaded {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    // A first start. Any other error (no right to read) keeps the file in place and works with the defaults.
    return {
      settings: defaults,
      whole: {},
      damagedFile: systemErrorCode(error) === 'ENOENT' ? null : nameOf(path),
    };
  }
  const result = readSettingsText(text, defaults);
  return {
    settings: result.settings,
    whole: result.whole,
    damagedFile: result.damaged ? putAside(path) : null,
  };
}
