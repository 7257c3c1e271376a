import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainDeskError } from '../../app/explain-error';
import { useFormats, useSettings } from '../../app/settings-context';
import { MyContactField } from '../../app/my-contact-field';
import { useHouses } from '../../app/use-places';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { HouseMark } from '../../ui/house-mark';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useToasts } from '../../ui/toasts';
import styles from './settings.module.css';

/** Who sits at this desk, and for which house. */
export function MeSection() {
  const { t } = useTranslation(['settings', 'common', 'errors']);
  const formats = useFormats();
  const { settings, change } = useSettings();
  const houses = useHouses();
  const toasts = useToasts();
  const [name, setName] = useState(settings.me?.name ?? '');
  const [houseId, setHouseId] = useState(settings.me?.houseId);
  const [contactId, setContactId] = useState(settings.me?.contactId);
  const [checked, setChecked] = useState(false);
  const known = houses.find((house) => house.id === houseId);
  const isMissing = name.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing || houseId === undefined) return;
    const code = await change({ me: { name: name.trim(), houseId, ...(contactId && { contactId }) } });
    const error = code && explainDeskError(code);
    if (error) toasts.show({ kind: 'error', text: t(`errors:${error}`) });
    else toasts.show({ kind: 'ok', text: t('me.saved') });
  };

  return (
    <Card title={t('me.title')}>
      <form noValidate className={styles['form']} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('me.name')}
          required
          value={name}
          onChange={setName}
          autoComplete="name"
          maxLength={120}
          error={checked && isMissing ? t('me.nameMissing') : undefined}
        />
        <Select
          label={t('me.house')}
          description={t('me.houseHint')}
          required
          value={known ? houseId : undefined}
          onChange={(id) => {
            setHouseId(id);
            if (id !== houseId) setContactId(undefined);
          }}
          choices={houses.map((house) => ({
            id: house.id,
            text: house.city,
            detail: formats.countryName(house.country),
            mark: <HouseMark letter={house.letter} colour={house.colour} />,
          }))}
        />
        {houses.length > 0 && houseId !== undefined && !known && (
          <Banner kind="warning">{t('me.houseGone')}</Banner>
        )}
        {known && (
          <MyContactField key={known.id} houseId={known.id} value={contactId} onChange={setContactId} />
        )}
        <div>
          <Button type="submit" variant="primary">
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
