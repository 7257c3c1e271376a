import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useUndoable } from '../../app/use-undoable';
import { closingPresets, schoolRegions } from '../../domain/closing-day';
import { closingPresetOf, schoolRegionOf } from '../../domain/closing-presets';
import type { House } from '../../domain/house';
import { Card } from '../../ui/card';
import { Select } from '../../ui/select';
import styles from './closing-days.module.css';

const noRegion = 'none';

/** Which rules compute the closing days of a house, and whose school holidays stand beside them. */
export function RulesCard({ house }: { house: House }) {
  const { t } = useTranslation('closingDays');
  const { storage } = useServices();
  const undoable = useUndoable();
  const save = (change: Partial<House>) =>
    void undoable(() => storage.houses.save({ ...house, ...change }), t('rules.saved', { city: house.city }));
  const presets = [...closingPresets, 'none' as const];

  return (
    <Card title={t('rules.title', { city: house.city })}>
      <div className={styles['pair']}>
        <Select
          label={t('rules.preset')}
          description={t('rules.presetHint')}
          value={closingPresetOf(house)}
          onChange={(id) => save({ closingPreset: presets.find((preset) => preset === id) ?? 'none' })}
          choices={presets.map((preset) => ({
            id: preset,
            text: t(`preset.${preset}.name`),
            detail: t(`preset.${preset}.detail`),
          }))}
        />
        <Select
          label={t('rules.region')}
          description={t('rules.regionHint')}
          value={schoolRegionOf(house) || noRegion}
          onChange={(id) => save({ schoolRegion: schoolRegions.find((region) => region === id) ?? '' })}
          choices={[...schoolRegions, noRegion].map((region) => ({
            id: region,
            text: t(region === noRegion ? 'region.none' : `region.${region as 'DE-NW' | 'NL-Zuid'}`),
          }))}
        />
      </div>
    </Card>
  );
}
