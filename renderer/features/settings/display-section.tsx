import { useTranslation } from 'react-i18next';
import type { FontChoice, ThemeChoice } from '../../../electron/contract/settings';
import { useSettings } from '../../app/settings-context';
import { useSettingChange } from '../../app/use-setting-change';
import { Card } from '../../ui/card';
import { RadioGroup } from '../../ui/radio-group';
import { FormatSample } from './format-sample';
import styles from './settings.module.css';

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const fonts: readonly FontChoice[] = ['source-sans', 'atkinson'];

/** Language, format, first weekday, brightness and type: each its own choice, each seen at once. */
export function DisplaySection() {
  const { t, i18n } = useTranslation('settings');
  const { settings } = useSettings();
  const set = useSettingChange();
  const inOwnWords = (language: 'de' | 'nl') => (
    <span lang={language}>{i18n.getFixedT(language, 'settings')('display.ownName')}</span>
  );

  return (
    <>
      <Card title={t('display.languageTitle')}>
        <div className={styles['choices']}>
          <RadioGroup
            label={t('display.language')}
            description={t('display.languageHint')}
            value={settings.language}
            onChange={(language) => void set({ language })}
            choices={[
              { id: 'de', text: inOwnWords('de') },
              { id: 'nl', text: inOwnWords('nl') },
            ]}
          />
          <RadioGroup
            label={t('display.format')}
            value={settings.format}
            onChange={(format) => void set({ format })}
            choices={[
              { id: 'language', text: t('display.formatChoice.language') },
              { id: 'de-DE', text: t('display.formatChoice.german') },
              { id: 'nl-NL', text: t('display.formatChoice.dutch') },
            ]}
          />
          <RadioGroup
            label={t('display.firstWeekday')}
            value={String(settings.firstWeekday)}
            onChange={(day) => void set({ firstWeekday: day === '7' ? 7 : 1 })}
            choices={[
              { id: '1', text: t('display.weekday.monday') },
              { id: '7', text: t('display.weekday.sunday') },
            ]}
          />
        </div>
        <FormatSample />
      </Card>
      <Card title={t('display.lookTitle')}>
        <div className={styles['choices']}>
          <RadioGroup
            label={t('display.theme')}
            value={settings.theme}
            onChange={(theme) => void set({ theme })}
            choices={themes.map((id) => ({ id, text: t(`display.themeChoice.${id}`) }))}
          />
          <RadioGroup
            label={t('display.font')}
            value={settings.font}
            onChange={(font) => void set({ font })}
            choices={fonts.map((id) => ({
              id,
              text: <span className={styles[id]}>{t(`display.fontChoice.${id}.name`)}</span>,
              detail: t(`display.fontChoice.${id}.detail`),
            }))}
          />
        </div>
      </Card>
    </>
  );
}
