import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, useSettings } from '../../app/settings-context';
import { today } from '../../app/today';
import { useClosingDayRows } from '../../app/use-closing-days';
import { useHouses, useOwnHouse, usePartnerships } from '../../app/use-places';
import type { House } from '../../domain/house';
import { HouseMark } from '../../ui/house-mark';
import { SegmentedControl } from '../../ui/segmented-control';
import { Select } from '../../ui/select';
import styles from './closing-days.module.css';
import { Comparison } from './comparison';
import { HouseYear } from './house-year';
import { YearStepper } from './year-stepper';

type View = 'list' | 'compare';

/** When which house is closed, and why: one house a year, or two side by side. */
export function ClosingDaysSection() {
  const { t } = useTranslation('closingDays');
  const { collator } = useFormats();
  const own = useOwnHouse();
  const rows = useClosingDayRows();
  const houses = useHouses().toSorted(
    (a, b) => Number(b.id === own?.id) - Number(a.id === own?.id) || collator.compare(a.city, b.city),
  );
  const partnerships = usePartnerships();
  const { partnershipId } = useSettings().settings;
  const [chosenId, setChosenId] = useState<string>();
  const [otherId, setOtherId] = useState<string>();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const [view, setView] = useState<View>('list');

  const house = houses.find(({ id }) => id === chosenId) ?? houses[0];
  if (!house) return null;
  const others = houses.filter(({ id }) => id !== house.id);
  // First the partnership that is shown everywhere, else the most active one of this house.
  const mates = partnerships
    .filter(({ houseIds }) => houseIds.includes(house.id))
    .toSorted((a, b) => Number(b.id === partnershipId) - Number(a.id === partnershipId))
    .flatMap(({ houseIds }) => houseIds);
  const other =
    others.find(({ id }) => id === otherId) ??
    others.find(({ id }) => id === mates.find((mate) => mate !== house.id)) ??
    others[0];
  const choices = (list: readonly House[]) =>
    list.map((each) => ({
      id: each.id,
      text: each.city,
      mark: (
        <HouseMark
          letter={each.letter}
          colour={each.colour}
          pattern={each.id === own?.id ? 'plain' : 'hatched'}
        />
      ),
    }));

  return (
    <>
      <div className={styles['bar']}>
        <Select label={t('house')} value={house.id} onChange={setChosenId} choices={choices(houses)} />
        {view === 'compare' && other && (
          <Select
            label={t('compare.with')}
            value={other.id}
            onChange={setOtherId}
            choices={choices(others)}
          />
        )}
        <YearStepper year={year} onChange={setYear} />
        {other && (
          <SegmentedControl<View>
            label={t('view.label')}
            value={view}
            onChange={setView}
            segments={[
              { id: 'list', text: t('view.list') },
              { id: 'compare', text: t('view.compare') },
            ]}
          />
        )}
      </div>
      {view === 'compare' && other ? (
        <Comparison first={house} second={other} rows={rows} year={year} />
      ) : (
        <HouseYear key={house.id} house={house} rows={rows} year={year} />
      )}
    </>
  );
}
