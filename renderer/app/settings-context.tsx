import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskErrorCode } from '../../electron/contract/result';
import type { Settings } from '../../electron/contract/settings';
import { createFormats, type Formats } from '../i18n/formats';
import { hasAllTexts, loadAllTexts } from '../i18n/texts';
import { desk } from '../platform/desk';

/** Why a change was not kept; `textsMissing`: nor was it made, since the other language could not be read. */
export type SettingsProblem = DeskErrorCode | 'textsMissing';

type SettingsValue = {
  settings: Settings;
  formats: Formats;
  /** Changes at once on screen; resolves to what went wrong, else to null. */
  change: (change: Partial<Settings>) => Promise<SettingsProblem | null>;
};

const SettingsContext = createContext<SettingsValue | null>(null);

/** Holds the settings for all screens and applies language, theme and type to the page as they change. */
export function SettingsProvider({ initial, children }: { initial: Settings; children: ReactNode }) {
  const [settings, setSettings] = useState(initial);
  const { i18n } = useTranslation();
  const { language, theme, font, format, firstWeekday } = settings;

  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    if (theme === 'system') delete page.dataset['theme'];
    else page.dataset['theme'] = theme;
    page.dataset['font'] = font;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language, theme, font]);

  const change = useCallback(
    async (part: Partial<Settings>) => {
      // Only within the first moment its texts are still on their way; until then everything stays in the other language.
      if (part.language !== undefined && !hasAllTexts(i18n)) {
        try {
          await loadAllTexts(i18n);
        } catch {
          return 'textsMissing';
        }
      }
      setSettings((before) => ({ ...before, ...part }));
      const answer = await desk().changeSettings(part);
      return answer.ok ? null : answer.code;
    },
    [i18n],
  );

  const formats = useMemo(
    () => createFormats({ language, format, firstWeekday }),
    [language, format, firstWeekday],
  );
  const value = useMemo(() => ({ settings, formats, change }), [settings, formats, change]);
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

/** The settings, the formats that follow from them, and the way to change them. */
export function useSettings(): SettingsValue {
  const value = useContext(SettingsContext);
  if (!value) throw new Error('useSettings outside SettingsProvider');
  return value;
}

/** How values are written for this reader. */
export function useFormats(): Formats {
  return useSettings().formats;
}
