import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useToday } from '../../app/today';
import type { House } from '../../domain/house';
import { type Letterhead, mostLife, type SheetPrivacy } from '../../domain/letterhead';
import type { Language } from '../../domain/localized';
import { PrivacyLines } from '../../print/contact-sheet/privacy-lines';
import { useSheetWords } from '../../print/use-sheet-words';
import { BilingualField } from '../../ui/bilingual-field';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import styles from './partnerships.module.css';

export type PrivacyFieldsProps = {
  house: House;
  letterhead: Letterhead;
  onChange: (privacy: SheetPrivacy) => void;
  purposeError: Partial<Record<Language, string>> | undefined;
};

/** Who answers for names on paper, for what, how long; with the lines as a sheet of today would have them. */
export function PrivacyFields({ house, letterhead, onChange, purposeError }: PrivacyFieldsProps) {
  const { t } = useTranslation('letterhead');
  const { language } = useFormats();
  const today = useToday();
  const say = useSheetWords('both');
  const { privacy } = letterhead;
  const { life } = privacy;
  const change = (part: Partial<SheetPrivacy>) => onChange({ ...privacy, ...part });
  return (
    <fieldset className={styles['group']}>
      <legend>{t('privacy.title')}</legend>
      <p className={styles['detail']}>{t('privacy.hint')}</p>
      <BilingualField
        label={t('privacy.controller')}
        description={t('privacy.controllerHint')}
        language={language}
        value={privacy.controller}
        onChange={(controller) => change({ controller })}
      />
      <TextField
        label={t('privacy.officer')}
        description={t('privacy.officerHint')}
        value={privacy.officer}
        onChange={(officer) => change({ officer })}
        maxLength={120}
        spellCheck={false}
      />
      <BilingualField
        label={t('privacy.purpose')}
        description={t('privacy.purposeHint', { text: t('printed.purpose') })}
        language={language}
        multiline
        rows={2}
        value={privacy.purpose}
        onChange={(purpose) => change({ purpose })}
        {...(purposeError && { error: purposeError })}
      />
      <div className={styles['life']}>
        <NumberField
          label={t('privacy.life')}
          value={life.count}
          min={1}
          max={mostLife[life.unit]}
          onChange={(count) => change({ life: { ...life, count } })}
        />
        <Select
          label={t('privacy.unit')}
          value={life.unit}
          onChange={(unit) => change({ life: { unit, count: Math.min(life.count, mostLife[unit]) } })}
          choices={(['days', 'months'] as const).map((id) => ({ id, text: t(`privacy.${id}`) }))}
        />
      </div>
      <div className={styles['privacyPreview']}>
        <strong>{t('privacy.preview')}</strong>
        <PrivacyLines issuer={{ house, letterhead }} today={today} say={say} />
      </div>
    </fieldset>
  );
}
