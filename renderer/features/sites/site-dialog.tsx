import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useFormDraft } from '../../app/use-form-draft';
import { useUndoable } from '../../app/use-undoable';
import type { House } from '../../domain/house';
import { type Localized, pickText } from '../../domain/localized';
import type { Site } from '../../domain/site';
import { Banner } from '../../ui/banner';
import { BilingualField } from '../../ui/bilingual-field';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { DeskFields } from './desk-fields';
import styles from './sites.module.css';

export type SiteDialogProps = {
  house: House;
  /** Absent for a new one. */
  site?: Site | undefined;
  onClose: () => void;
};

type SiteForm = Omit<Site, 'id' | 'houseId'>;

/** Describes a building with its desks. */
export function SiteDialog({ house, site, onClose }: SiteDialogProps) {
  const { t } = useTranslation(['sites', 'common']);
  const { storage } = useServices();
  const { language } = useFormats();
  const undoable = useUndoable();
  const key = `site/${house.id}/${site?.id ?? 'new'}`;
  const { value: form, ...draft } = useFormDraft<SiteForm>(key, formOf(house, site));
  const [checked, setChecked] = useState(false);
  const change = (part: Partial<SiteForm>) => draft.change({ ...form, ...part });
  const changeAddress = (part: Partial<Site['address']>) => change({ address: { ...form.address, ...part } });
  const isNameless = isEmpty(form.name);

  const cancel = () => {
    draft.discard();
    onClose();
  };
  const save = async () => {
    setChecked(true);
    if (isNameless || form.desks.some(({ name }) => isEmpty(name))) return;
    const saved = { ...form, id: site?.id ?? crypto.randomUUID(), houseId: house.id };
    const name = pickText(form.name, language)?.text ?? '';
    if (await undoable(() => storage.sites.save(saved), t('saved', { name }))) cancel();
  };

  return (
    <Dialog
      title={t(site ? 'form.editTitle' : 'form.newTitle', { city: house.city })}
      isOpen
      onClose={cancel}
      size="large"
      dismissable={!draft.isTouched}
      actions={
        <>
          <Button onPress={cancel}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t(site ? 'common:save' : 'common:add')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {draft.isRestored && (
          <Banner kind="info" live>
            {t('form.restored')}
          </Banner>
        )}
        <BilingualField
          label={t('form.name')}
          description={t('form.nameHint')}
          language={language}
          value={form.name}
          onChange={(name) => change({ name })}
          {...(checked && isNameless && { error: { [language]: t('form.nameMissing') } })}
        />
        <div className={styles['address']}>
          <TextField
            label={t('form.street')}
            value={form.address.street}
            onChange={(street) => changeAddress({ street })}
          />
          <TextField
            label={t('form.postalCode')}
            value={form.address.postalCode}
            onChange={(postalCode) => changeAddress({ postalCode })}
          />
          <TextField
            label={t('form.town')}
            value={form.address.town}
            onChange={(town) => changeAddress({ town })}
          />
        </div>
        <TextField
          label={t('form.phone')}
          description={t('form.phoneHint')}
          type="tel"
          value={form.phone}
          onChange={(phone) => change({ phone })}
          className={styles['short']}
        />
        <BilingualField
          label={t('form.directions')}
          description={t('form.directionsHint')}
          language={language}
          multiline
          rows={3}
          value={form.directions}
          onChange={(directions) => change({ directions })}
        />
        <DeskFields desks={form.desks} onChange={(desks) => change({ desks })} checked={checked} />
      </div>
    </Dialog>
  );
}

function formOf(house: House, site: Site | undefined): SiteForm {
  if (!site) return { name: {}, address: house.address, directions: {}, phone: '', desks: [] };
  const { name, address, directions, phone, desks } = site;
  return { name, address, directions, phone, desks };
}

function isEmpty(text: Localized): boolean {
  return !text.de?.trim() && !text.nl?.trim();
}
