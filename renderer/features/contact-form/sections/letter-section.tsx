import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../domain/localized';
import { letterOpening } from '../../../domain/salutation';
import { LanguageTag } from '../../../ui/language-tag';
import { RadioGroup } from '../../../ui/radio-group';
import styles from '../contact-form.module.css';
import { FormSection } from '../../../app/form-section';
import { asTyped, type FormValues } from '../form-values';

/** How someone is addressed, with the opening of a letter in both languages as it will read. */
export function LetterSection() {
  const { t } = useTranslation('contactForm');
  const { control } = useFormContext<FormValues>();
  const form = useController({ control, name: 'addressForm' }).field;
  const salutation = useController({ control, name: 'salutation' }).field;
  return (
    <FormSection title={t('letter.title')}>
      <RadioGroup
        label={t('letter.addressForm')}
        direction="row"
        choices={(['formal', 'informal'] as const).map((id) => ({
          id,
          text: t(`letter.addressForms.${id}`),
        }))}
        value={form.value}
        onChange={form.onChange}
        onBlur={form.onBlur}
        name="addressForm"
      />
      <RadioGroup
        label={t('letter.salutation')}
        direction="row"
        choices={(['mrs', 'mr', 'neutral'] as const).map((id) => ({
          id,
          text: t(`letter.salutations.${id}`),
        }))}
        value={salutation.value}
        onChange={salutation.onChange}
        onBlur={salutation.onBlur}
        name="salutation"
      />
      <Preview />
    </FormSection>
  );
}

function Preview() {
  const { t, i18n } = useTranslation('contactForm');
  const { control, getValues } = useFormContext<FormValues>();
  useWatch({ control, name: ['kind', 'name', 'addressForm', 'salutation'] });
  const contact = asTyped(getValues());
  return (
    <div className={styles['letter']}>
      <p className={styles['letterTitle']}>{t('letter.preview')}</p>
      {languages.map((language) => {
        const { key, values } = letterOpening(contact, language);
        const inLanguage = i18n.getFixedT(language, 'contacts');
        return (
          <p key={language} className={styles['opening']}>
            <LanguageTag language={language} />
            <span lang={language}>{inLanguage(`salutation.${key}`, values)}</span>
          </p>
        );
      })}
    </div>
  );
}
