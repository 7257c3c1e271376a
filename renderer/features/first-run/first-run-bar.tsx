import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings-context';
import { useSettingChange } from '../../app/use-setting-change';
import type { House } from '../../domain/house';
import { HouseMark } from '../../ui/house-mark';
import { SegmentedControl } from '../../ui/segmented-control';
import styles from './first-run.module.css';

/** The two banks as they are chosen, and the language switch that every screen has. */
export function FirstRunBar({ own, partner }: { own: House | undefined; partner: House | undefined }) {
  const { t } = useTranslation(['firstRun', 'common', 'frame']);
  const { settings } = useSettings();
  const change = useSettingChange();
  return (
    <header className={styles['bar']}>
      <span className={styles['banks']} aria-hidden>
        {own ? <HouseMark letter={own.letter} colour={own.colour} /> : <span className={styles['blank']} />}
        {partner ? (
          <HouseMark letter={partner.letter} colour={partner.colour} pattern="hatched" />
        ) : (
          <span className={styles['blank']} />
        )}
      </span>
      <strong className={styles['product']}>{t('product')}</strong>
      <SegmentedControl
        label={t('frame:language.label')}
        tone="ink"
        value={settings.language}
        onChange={(language) => void change({ language })}
        segments={[
          { id: 'de', text: t('common:languageCode.de'), lang: 'de' },
          { id: 'nl', text: t('common:languageCode.nl'), lang: 'nl' },
        ]}
      />
    </header>
  );
}
