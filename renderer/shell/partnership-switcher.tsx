import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths';
import { useSettings } from '../app/settings-context';
import { useHouses, useOwnHouse, usePartnerships } from '../app/use-places';
import { useSettingChange } from '../app/use-setting-change';
import type { House } from '../domain/house';
import type { Partnership } from '../domain/partnership';
import { partnershipLabel } from '../domain/partnership-rules';
import { HouseMark } from '../ui/house-mark';
import { MenuButton, type MenuEntry } from '../ui/menu';
import styles from './partnership-switcher.module.css';

/** Which partnership the lists show; `all` shows every one, the paused and ended ones too. */
export function PartnershipSwitcher() {
  const { t } = useTranslation('frame');
  const { settings } = useSettings();
  const change = useSettingChange();
  const partnerships = usePartnerships();
  const houses = useHouses();
  const own = useOwnHouse();
  const [, navigate] = useLocation();
  const current = partnerships.find((each) => each.id === settings.partnershipId);

  const entries: MenuEntry[] = [
    ...partnerships.map((each): MenuEntry => {
      const state = each.state.kind === 'active' ? undefined : t(`partnership.${each.state.kind}`);
      return {
        kind: 'action',
        id: each.id,
        text: partnershipLabel(each, houses),
        ...(state === undefined ? {} : { detail: state }),
        mark: <Marks partnership={each} houses={houses} own={own} />,
        checked: each.id === current?.id,
        onAction: () => void change({ partnershipId: each.id }),
      };
    }),
    {
      kind: 'action',
      id: 'all',
      text: t('partnership.all'),
      checked: !current,
      onAction: () => void change({ partnershipId: null }),
    },
    { kind: 'separator', id: 'line' },
    {
      kind: 'action',
      id: 'manage',
      text: t('partnership.manage'),
      onAction: () => navigate(paths.settingsSection('partnerships')),
    },
  ];

  return (
    <MenuButton label={t('partnership.label')} entries={entries} className={styles['button']}>
      <span className={styles['current']}>
        {current && <Marks partnership={current} houses={houses} own={own} />}
        <span className={styles['name']}>
          {current ? partnershipLabel(current, houses) : t('partnership.all')}
        </span>
      </span>
    </MenuButton>
  );
}

type MarksProps = { partnership: Partnership; houses: House[]; own: House | undefined };

/** The own house plain and the other hatched; of two others the first plain. */
function Marks({ partnership, houses, own }: MarksProps) {
  const pair = partnership.houseIds.map((id) => houses.find((house) => house.id === id));
  const plain = partnership.houseIds.find((id) => id === own?.id) ?? partnership.houseIds[0];
  return (
    <span className={styles['marks']}>
      {pair.map(
        (house) =>
          house && (
            <HouseMark
              key={house.id}
              letter={house.letter}
              colour={house.colour}
              pattern={house.id === plain ? 'plain' : 'hatched'}
            />
          ),
      )}
    </span>
  );
}
