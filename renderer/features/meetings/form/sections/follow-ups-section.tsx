import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../../app/form-section';
import { RowList } from '../../../../app/row-list';
import { useFormats } from '../../../../app/settings-context';
import { pickText } from '../../../../domain/localized';
import { Badge } from '../../../../ui/badge';
import { FormBilingual } from '../form-fields';
import type { MeetingFormValues } from '../form-values';
import styles from '../form.module.css';

/** What is to be done after the meeting; what has become an idea says so. */
export function FollowUpsSection() {
  const { t } = useTranslation('meetings');
  const { language } = useFormats();
  const { control, setValue } = useFormContext<MeetingFormValues>();
  const { field } = useController({ control, name: 'followUps' });
  return (
    <FormSection title={t('form.followUps.title')}>
      <RowList
        label={t('form.followUps.title')}
        addLabel={t('form.followUps.add')}
        rows={field.value}
        onChange={(rows) => setValue('followUps', rows, { shouldDirty: true })}
        create={() => ({ id: crypto.randomUUID(), text: {}, ideaId: '' })}
        keyOf={({ id }) => id}
        nameOf={({ text }) => pickText(text, language)?.text ?? ''}
      >
        {(index) => (
          <div className={styles['followUp']}>
            <FormBilingual
              name={`followUps.${index}.text`}
              label={t('form.followUps.text', { number: index + 1 })}
            />
            {field.value[index]?.ideaId && <Badge tone="info">{t('form.followUps.isIdea')}</Badge>}
          </div>
        )}
      </RowList>
    </FormSection>
  );
}
