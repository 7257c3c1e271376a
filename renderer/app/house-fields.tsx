import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { House } from '../domain/house';
import { BilingualField } from '../ui/bilingual-field';
import { ComboBox } from '../ui/combo-box';
import { HouseMark } from '../ui/house-mark';
import { RadioGroup } from '../ui/radio-group';
import { TextField } from '../ui/text-field';
import { type HouseDraft, houseOfDraft, oddMailDomains } from './house-draft';
import styles from './house-fields.module.css';
import { useSettings } from './settings-context';

/** Countries offered first come first; the others follow by name. */
const nearby = ['DE', 'NL', 'BE', 'LU'];
const others =
  'AL AT BA BG CH CZ DK EE ES FI FR GB GE GR HR HU IE IL IS IT LI LT LV MD ME MK MT NO PL PT RO RS SE SI SK TR UA US'.split(
    ' ',
  );
const colours = {
  blue: '#0b5cad',
  orange: '#a34700',
  violet: '#5b3e96',
  green: '#2c6a39',
  berry: '#8a1c5b',
  teal: '#00666b',
} as const;
type ColourName = keyof typeof colours | 'own';
const colourNames = Object.keys(colours) as (keyof typeof colours)[];

export type HouseFieldsProps = {
  draft: HouseDraft;
  onChange: (draft: HouseDraft) => void;
  /** All houses there are, so that letter and colour stay apart from theirs. */
  existing: readonly House[];
  /** The house that is edited; absent for a new one. */
  base?: House | undefined;
  /** Sentences for what is missing. */
  errors?: { city?: string | undefined; country?: string | undefined };
};

/** What a house is called and how it is marked, with the mark drawn as it will look on both banks. */
export function HouseFields({ draft, onChange, existing, base, errors }: HouseFieldsProps) {
  const { t } = useTranslation('partnerships');
  const { settings, formats } = useSettings();
  const house = houseOfDraft(draft, existing, base);
  const countries = useMemo(() => {
    const choice = (id: string) => ({ id, text: formats.countryName(id) });
    const rest = others.map(choice).sort((a, b) => formats.collator.compare(a.text, b.text));
    return [...nearby.map(choice), ...rest];
  }, [formats]);
  const odd = oddMailDomains(draft.mailDomains);
  const sameLetter = existing.find((other) => other.id !== base?.id && other.letter === house.letter);

  return (
    <div className={styles['fields']}>
      <div className={styles['pair']}>
        <TextField
          label={t('house.city')}
          required
          value={draft.city}
          onChange={(city) => onChange({ ...draft, city })}
          error={errors?.city}
          maxLength={80}
        />
        <ComboBox
          label={t('house.country')}
          required
          choices={countries}
          value={draft.country || undefined}
          onChange={(country) => onChange({ ...draft, country: country ?? '' })}
          error={errors?.country}
        />
      </div>
      <BilingualField
        label={t('house.name')}
        description={t('house.nameHint')}
        language={settings.language}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <TextField
        label={t('house.mailDomains')}
        description={t('house.mailDomainsHint')}
        value={draft.mailDomains}
        onChange={(mailDomains) => onChange({ ...draft, mailDomains })}
        warning={odd.length > 0 ? t('house.mailDomainsOdd', { list: formats.list(odd) }) : undefined}
        spellCheck={false}
      />
      <div className={styles['marking']}>
        <div className={styles['letter']}>
          <TextField
            label={t('house.letter')}
            value={draft.letter}
            onChange={(letter) => onChange({ ...draft, letter })}
            placeholder={draft.city.trim() ? house.letter : ''}
            maxLength={2}
            warning={sameLetter ? t('house.letterTaken', { city: sameLetter.city }) : undefined}
          />
        </div>
        <ColourChoice colour={house.colour} onChange={(colour) => onChange({ ...draft, colour })} />
        <MarkPreview house={house} />
      </div>
    </div>
  );
}

function ColourChoice({ colour, onChange }: { colour: string; onChange: (colour: string) => void }) {
  const { t } = useTranslation('partnerships');
  const id = useId();
  const chosen: ColourName = colourNames.find((name) => colours[name] === colour.toLowerCase()) ?? 'own';
  return (
    <div className={styles['colours']}>
      <RadioGroup<ColourName>
        label={t('house.colour')}
        description={t('house.colourHint')}
        direction="row"
        value={chosen}
        onChange={(name) => onChange(name === 'own' ? '#59626a' : colours[name])}
        choices={[...colourNames, 'own' as const].map((name) => ({
          id: name,
          text: (
            <span className={styles['swatchChoice']}>
              <span
                className={styles['swatch']}
                style={{
                  background: name === 'own' ? (chosen === 'own' ? colour : undefined) : colours[name],
                }}
              />
              {t(`colour.${name}`)}
            </span>
          ),
        }))}
      />
      {chosen === 'own' && (
        <div className={styles['own']}>
          <label htmlFor={id}>{t('house.ownColour')}</label>
          <input id={id} type="color" value={colour} onChange={(event) => onChange(event.target.value)} />
        </div>
      )}
    </div>
  );
}

/** How the house will be marked, as own and as partner. */
export function MarkPreview({ house }: { house: House }) {
  const { t } = useTranslation('partnerships');
  return (
    <dl className={styles['preview']} aria-label={t('house.preview')}>
      <div>
        <dt>{t('house.previewOwn')}</dt>
        <dd>
          <HouseMark letter={house.letter} colour={house.colour} size="large" />
        </dd>
      </div>
      <div>
        <dt>{t('house.previewPartner')}</dt>
        <dd>
          <HouseMark letter={house.letter} colour={house.colour} pattern="hatched" size="large" />
        </dd>
      </div>
    </dl>
  );
}
