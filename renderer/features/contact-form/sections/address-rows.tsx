import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/settings-context';
import type { PlaceKind } from '../../../domain/contact';
import styles from '../contact-form.module.css';
import { FormSelect, FormText, FormWithheld } from '../form-fields';
import { emptyAddress, type FormValues } from '../form-values';
import { Rows } from '../rows';

const placeKinds: readonly PlaceKind[] = ['work', 'private', 'other'];
/** Countries offered; any other that a card holds stays and is offered with them. */
const countries = ['DE', 'NL', 'BE', 'LU', 'FR', 'AT', 'CH', 'PL', 'BG', 'UA'];

/** Postal addresses, each with its kind and whether it may be handed out. */
export function AddressRows() {
  const { t } = useTranslation('contactForm');
  return (
    <Rows
      name="addresses"
      label={t('reach.addresses')}
      addLabel={t('reach.addAddress')}
      empty={emptyAddress}
      focus="street"
      nameOf={({ street, town }) => [street, town].filter(Boolean).join(', ')}
    >
      {(index) => <AddressFields index={index} />}
    </Rows>
  );
}

function AddressFields({ index }: { index: number }) {
  const { t } = useTranslation('contactForm');
  const formats = useFormats();
  const { control } = useFormContext<FormValues>();
  const country = useWatch({ control, name: `addresses.${index}.country` });
  const label = t('reach.address', { number: index + 1 });
  const isOffered = !country || countries.includes(country);
  const choices = [...countries, ...(isOffered ? [] : [country])]
    .map((id) => ({ id, text: formats.countryName(id) }))
    .sort((a, b) => formats.collator.compare(a.text, b.text));
  return (
    <div className={styles['grid']}>
      <FormSelect
        name={`addresses.${index}.kind`}
        label={t('kindOf', { what: label })}
        labelHidden
        choices={placeKinds.map((id) => ({ id, text: t(`placeKind.${id}`) }))}
        className={styles['full']}
      />
      <FormText name={`addresses.${index}.street`} label={t('reach.street')} className={styles['full']} />
      <FormText
        name={`addresses.${index}.postalCode`}
        label={t('reach.postalCode')}
        className={styles['narrow']}
      />
      <FormText name={`addresses.${index}.town`} label={t('reach.town')} className={styles['wide']} />
      <FormText name={`addresses.${index}.extra`} label={t('reach.extra')} className={styles['half']} />
      <FormSelect
        name={`addresses.${index}.country`}
        label={t('reach.country')}
        choices={[{ id: '', text: t('reach.noCountry') }, ...choices]}
        className={styles['half']}
      />
      <div className={styles['full']}>
        <FormWithheld name={`addresses.${index}.withheld`} of={label} />
      </div>
    </div>
  );
}
