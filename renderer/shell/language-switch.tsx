import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings-context';
import { useSettingChange } from '../app/use-setting-change';
import { SegmentedControl } from '../ui/segmented-control';

const segments = [
  { id: 'de', text: 'DE', lang: 'de', 'aria-label': 'Deutsch' },
  { id: 'nl', text: 'NL', lang: 'nl', 'aria-label': 'Nederlands' },
] as const;

/** DE | NL, always in view: each language names itself, so that nobody has to read the other one to get home. */
export function LanguageSwitch() {
  const { t } = useTranslation('frame');
  const { settings } = useSettings();
  const change = useSettingChange();
  return (
    <SegmentedControl
      label={t('language.label')}
      segments={segments}
      value={settings.language}
      onChange={(language) => void change({ language })}
      tone="ink"
    />
  );
}
