import { useTranslation } from 'react-i18next';
import type { PhoneKind, PlaceKind } from '../../../domain/contact';
import styles from '../contact-form.module.css';
import { FormSelect, FormText, FormWithheld } from '../form-fields';
import { FormSection } from '../../../app/form-section';
import { emptyMail, emptyPhone } from '../form-values';
import { Rows } from '../rows';
import { AddressRows } from './address-rows';

const phoneKinds: readonly PhoneKind[] = ['work', 'mobile', 'private', 'fax', 'other'];
const placeKinds: readonly PlaceKind[] = ['work', 'private', 'other'];

/** How to reach someone: numbers, mails, addresses, websites, and when. */
export function ReachSection() {
  const { t } = useTranslation('contactForm');
  return (
    <FormSection title={t('reach.title')}>
      <PhoneRows />
      <MailRows />
      <AddressRows />
      <Rows
        name="websites"
        label={t('reach.websites')}
        addLabel={t('reach.addWebsite')}
        empty={{ value: '' }}
        focus="value"
        nameOf={({ value }) => value}
      >
        {(index) => (
          <FormText
            name={`websites.${index}.value`}
            label={t('reach.website', { number: index + 1 })}
            labelHidden
            type="url"
            spellCheck={false}
          />
        )}
      </Rows>
      <FormText
        name="availability"
        label={t('reach.availability')}
        description={t('reach.availabilityHint')}
      />
    </FormSection>
  );
}

function PhoneRows() {
  const { t } = useTranslation('contactForm');
  const kinds = phoneKinds.map((id) => ({ id, text: t(`phoneKind.${id}`) }));
  return (
    <Rows
      name="phones"
      label={t('reach.phones')}
      addLabel={t('reach.addPhone')}
      empty={emptyPhone}
      focus="value"
      nameOf={({ value }) => value}
    >
      {(index) => {
        const label = t('reach.phone', { number: index + 1 });
        return (
          <div className={styles['reach']}>
            <FormText
              name={`phones.${index}.value`}
              label={label}
              labelHidden
              type="tel"
              spellCheck={false}
            />
            <FormSelect
              name={`phones.${index}.kind`}
              label={t('kindOf', { what: label })}
              labelHidden
              choices={kinds}
            />
            <FormWithheld name={`phones.${index}.withheld`} of={label} />
          </div>
        );
      }}
    </Rows>
  );
}

function MailRows() {
  const { t } = useTranslation('contactForm');
  const kinds = placeKinds.map((id) => ({ id, text: t(`placeKind.${id}`) }));
  return (
    <Rows
      name="mails"
      label={t('reach.mails')}
      addLabel={t('reach.addMail')}
      empty={emptyMail}
      focus="value"
      nameOf={({ value }) => value}
    >
      {(index) => {
        const label = t('reach.mail', { number: index + 1 });
        return (
          <div className={styles['reach']}>
            <FormText
              name={`mails.${index}.value`}
              label={label}
              labelHidden
              type="email"
              spellCheck={false}
            />
            <FormSelect
              name={`mails.${index}.kind`}
              label={t('kindOf', { what: label })}
              labelHidden
              choices={kinds}
            />
            <FormWithheld name={`mails.${index}.withheld`} of={label} />
          </div>
        );
      }}
    </Rows>
  );
}
