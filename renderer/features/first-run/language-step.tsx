import { Check } from 'lucide-react';
import type { Language } from '../../domain/localized';
import { Icon } from '../../ui/icon';
import { useSettings } from '../../app/settings-context';
import { useSettingChange } from '../../app/use-setting-change';
import { useTranslation } from 'react-i18next';
import styles from './first-run.module.css';

const offered: readonly Language[] = ['de', 'nl'];

/** Both languages, each in its own words: who cannot read one finds the other. */
export function LanguageStep() {
  const { i18n } = useTranslation('firstRun');
  const { t } = useTranslation('firstRun');
  const { settings } = useSettings();
  const change = useSettingChange();
  return (
    <div className={styles['languages']} role="radiogroup" aria-label={t('language.label')}>
      {offered.map((language) => {
        const own = i18n.getFixedT(language, 'firstRun');
        return (
          <label key={language} lang={language} className={styles['language']}>
            <input
              type="radio"
              name="language"
              checked={settings.language === language}
              onChange={() => void change({ language })}
            />
            <span className={styles['languageCode']} aria-hidden>
              {own('language.code')}
            </span>
            <span className={styles['languageName']}>{own('language.name')}</span>
            <span className={styles['languageText']}>{own('language.text')}</span>
            <Icon icon={Check} className={styles['chosenSign']} />
          </label>
        );
      })}
    </div>
  );
}
