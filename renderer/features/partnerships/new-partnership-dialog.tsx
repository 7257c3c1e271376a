import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyHouseDraft, houseOfDraft, partnershipIdOf } from '../../app/house-draft';
import { HouseFields } from '../../app/house-fields';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { today } from '../../app/today';
import { useUndoable } from '../../app/use-undoable';
import type { House } from '../../domain/house';
import { housePresets } from '../../domain/house-presets';
import type { Partnership } from '../../domain/partnership';
import { partnershipLabel } from '../../domain/partnership-rules';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { HouseMark } from '../../ui/house-mark';
import { Select } from '../../ui/select';
import styles from './partnerships.module.css';

export type NewPartnershipDialogProps = {
  own: House;
  houses: readonly House[];
  partnerships: readonly Partnership[];
  onClose: () => void;
};

const otherHouse = 'other';

/** Adds a partnership of the own house with a known city or one that is typed in. */
export function NewPartnershipDialog({ own, houses, partnerships, onClose }: NewPartnershipDialogProps) {
  const { t } = useTranslation(['partnerships', 'common']);
  const formats = useFormats();
  const { storage } = useServices();
  const undoable = useUndoable();
  const [chosen, setChosen] = useState<string | undefined>();
  const [draft, setDraft] = useState(emptyHouseDraft);
  const [since, setSince] = useState<string | undefined>(today());
  const [checked, setChecked] = useState(false);

  const known = [...houses, ...housePresets.filter((preset) => houses.every(({ id }) => id !== preset.id))];
  const isTyped = chosen === otherHouse;
  const typed = draft.city.trim() && draft.country ? houseOfDraft(draft, known) : undefined;
  const partner = isTyped ? typed : known.find((house) => house.id === chosen);
  const exists = partner && partnerships.some(({ houseIds }) => isPair(houseIds, own.id, partner.id));
  const errors = {
    city: draft.city.trim() === '' ? t('house.cityMissing') : undefined,
    country: draft.country === '' ? t('house.countryMissing') : undefined,
  };
  const choiceError = chosen === undefined ? t('new.choose') : exists ? t('new.exists') : undefined;

  const save = async () => {
    setChecked(true);
    if (!partner || exists || since === undefined) return;
    const houseIds: [string, string] = [own.id, partner.id];
    const added: Partnership = { id: partnershipIdOf(houseIds), houseIds, since, state: { kind: 'active' } };
    const isSaved = await undoable(
      async () => {
        if (houses.every(({ id }) => id !== partner.id)) await storage.houses.save(partner);
        return storage.partnerships.save(added);
      },
      t('added', { name: partnershipLabel(added, [own, partner]) }),
    );
    if (isSaved) onClose();
  };

  return (
    <Dialog
      title={t('new.title')}
      isOpen
      onClose={onClose}
      size={isTyped ? 'large' : 'normal'}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common:add')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <div className={styles['pair']}>
          <Select
            label={t('new.partner')}
            required
            value={chosen}
            onChange={setChosen}
            error={checked || exists ? choiceError : undefined}
            choices={[
              ...known
                .filter((house) => house.id !== own.id)
                .map((house) => ({
                  id: house.id,
                  text: house.city,
                  detail: formats.countryName(house.country),
                  mark: <HouseMark letter={house.letter} colour={house.colour} pattern="hatched" />,
                })),
              { id: otherHouse, text: t('new.otherCity') },
            ]}
          />
          <DateField
            label={t('new.since')}
            required
            value={since}
            onChange={setSince}
            separator={formats.dateSeparator}
            firstDayOfWeek={formats.firstWeekday === 1 ? 'mon' : 'sun'}
            error={checked && since === undefined ? t('change.onMissing') : undefined}
          />
        </div>
        {isTyped && (
          <HouseFields draft={draft} onChange={setDraft} existing={known} errors={checked ? errors : {}} />
        )}
      </div>
    </Dialog>
  );
}

function isPair([first, second]: [string, string], a: string, b: string): boolean {
  return (first === a && second === b) || (first === b && second === a);
}
