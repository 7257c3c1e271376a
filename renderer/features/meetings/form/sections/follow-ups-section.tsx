import { useFormContext, useWatch } from 'react-hook-form';
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
  // Watched, not controlled: what is typed within a row must be in it when the list changes.
  const rows = useWatch({ control, name: 'followUps' });
  return (
    <FormSection level={2} title={t('form.followUps.title')}>
      <RowList
        label={t('form.followUps.title')}
        addLabel={t('form.followUps.add')}
        rows={rows}
        onChange={(next) => setValue('followUps', next, { shouldDirty: true })}
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
            {rows[index]?.ideaId && <Badge tone="info">{t('form.followUps.isIdea')}</Badge>}
          </div>
        )}
      </RowList>
    </FormSection>
  );
}
