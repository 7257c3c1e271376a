import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HouseFields } from '../../app/house-fields';
import { useFormats } from '../../app/settings-context';
import type { House } from '../../domain/house';
import { housePresets } from '../../domain/house-presets';
import { HouseMark } from '../../ui/house-mark';
import { Icon } from '../../ui/icon';
import { LocalizedText } from '../../ui/localized-text';
import styles from './first-run.module.css';
import { type HousePick, otherHouse } from './first-run-draft';

export type HouseChoiceProps = {
  label: string;
  /** Name of the radio group. */
  name: string;
  pick: HousePick;
  onChange: (pick: HousePick) => void;
  /** The house on the other bank: not offered, and its letter and colour are taken. */
  taken?: House | undefined;
  pattern: 'plain' | 'hatched';
  /** The user asked to go on although something is missing. */
  checked: boolean;
};

/** The known cities as cards, and a form for any other. */
export function HouseChoice({ label, name, pick, onChange, taken, pattern, checked }: HouseChoiceProps) {
  const { t } = useTranslation(['firstRun', 'partnerships']);
  const formats = useFormats();
  const { chosen, other } = pick;
  const choose = (id: string) => onChange({ ...pick, chosen: id });
  const errors = {
    city: other.city.trim() === '' ? t('partnerships:house.cityMissing') : undefined,
    country: other.country === '' ? t('partnerships:house.countryMissing') : undefined,
  };
  return (
    <>
      <fieldset className={styles['houses']} aria-describedby={`${name}-missing`}>
        <legend className={styles['legend']}>{label}</legend>
        {housePresets
          .filter((house) => house.id !== taken?.id)
          .map((house) => (
            <label key={house.id} className={styles['house']}>
              <input
                type="radio"
                name={name}
                checked={chosen === house.id}
                onChange={() => choose(house.id)}
              />
              <HouseMark letter={house.letter} colour={house.colour} pattern={pattern} size="large" />
              <span className={styles['houseWords']}>
                <strong>{house.city}</strong>
                <span className={styles['houseDetail']}>
                  <LocalizedText text={house.name} language={formats.language} />
                  {`, ${formats.countryName(house.country)}`}
                </span>
              </span>
            </label>
          ))}
        <label className={styles['house']}>
          <input
            type="radio"
            name={name}
            checked={chosen === otherHouse}
            onChange={() => choose(otherHouse)}
          />
          <span className={styles['plus']} aria-hidden>
            <Icon icon={Plus} />
          </span>
          <span className={styles['houseWords']}>
            <strong>{t('house.other')}</strong>
            <span className={styles['houseDetail']}>{t('house.otherDetail')}</span>
          </span>
        </label>
      </fieldset>
      <p id={`${name}-missing`} className={styles['missing']} role="alert">
        {checked && chosen === null && t('house.missing')}
      </p>
      {chosen === otherHouse && (
        <HouseFields
          draft={other}
          onChange={(draft) => onChange({ ...pick, other: draft })}
          existing={taken ? [taken] : []}
          errors={checked ? errors : {}}
        />
      )}
    </>
  );
}
