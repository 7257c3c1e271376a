import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOfHouse, houseOfDraft } from '../../app/house-draft';
import { HouseFields } from '../../app/house-fields';
import { useServices } from '../../app/services';
import { useUndoable } from '../../app/use-undoable';
import type { House } from '../../domain/house';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

export type HouseDialogProps = { house: House; houses: readonly House[]; onClose: () => void };

/** Changes what a house is called and how it is marked; the preview follows each key. */
export function HouseDialog({ house, houses, onClose }: HouseDialogProps) {
  const { t } = useTranslation(['partnerships', 'common']);
  const { storage } = useServices();
  const undoable = useUndoable();
  const [draft, setDraft] = useState(() => draftOfHouse(house));
  const [checked, setChecked] = useState(false);
  const errors = {
    city: draft.city.trim() === '' ? t('house.cityMissing') : undefined,
    country: draft.country === '' ? t('house.countryMissing') : undefined,
  };

  const save = async () => {
    setChecked(true);
    if (errors.city || errors.country) return;
    const changed = houseOfDraft(draft, houses, house);
    const isSaved = await undoable(
      () => storage.houses.save(changed),
      t('houseSaved', { city: changed.city }),
    );
    if (isSaved) onClose();
  };

  return (
    <Dialog
      title={t('editHouse', { city: house.city })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <HouseFields
        draft={draft}
        onChange={setDraft}
        existing={houses}
        base={house}
        errors={checked ? errors : {}}
      />
    </Dialog>
  );
}
