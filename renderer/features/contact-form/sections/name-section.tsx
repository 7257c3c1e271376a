import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/radio-group';
import styles from '../contact-form.module.css';
import { FormText } from '../form-fields';
import { FormSection } from '../../../app/form-section';
import type { FormValues } from '../form-values';

/** A person's name in its parts, or the name of an office. The half not shown keeps what was typed in it. */
export function NameSection() {
  const { t } = useTranslation('contactForm');
  const { control } = useFormContext<FormValues>();
  const { field } = useController({ control, name: 'kind' });
  return (
    <FormSection title={t('name.title')}>
      <RadioGroup
        label={t('name.kind')}
        direction="row"
        choices={[
          { id: 'person', text: t('name.person') },
          { id: 'office', text: t('name.office') },
        ]}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        name="kind"
      />
      {field.value === 'office' ? (
        <FormText
          name="name.organisation"
          label={t('name.organisation')}
          description={t('name.organisationHint')}
        />
      ) : (
        <div className={styles['grid']}>
          <FormText name="name.given" label={t('name.given')} className={styles['wide']} />
          <FormText name="name.initials" label={t('name.initials')} className={styles['narrow']} />
          <FormText name="name.prefix" label={t('name.prefix')} className={styles['narrow']} />
          <FormText name="name.family" label={t('name.family')} className={styles['wide']} />
          <FormText name="name.title" label={t('name.academic')} className={styles['half']} />
          <FormText name="name.suffix" label={t('name.suffix')} className={styles['half']} />
          <p className={styles['gridHint']}>{t('name.hint')}</p>
        </div>
      )}
    </FormSection>
  );
}
