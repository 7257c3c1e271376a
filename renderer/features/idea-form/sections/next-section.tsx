import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../app/form-section';
import { FormBilingual, FormDate } from '../form-fields';
import styles from '../idea-form.module.css';

/** What happens next, and until when. */
export function NextSection() {
  const { t } = useTranslation('ideaForm');
  return (
    <FormSection level={2} title={t('next.title')}>
      <FormBilingual name="next.text" label={t('next.text')} />
      <FormDate name="next.on" label={t('next.on')} className={styles['short']} />
    </FormSection>
  );
}
