import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../app/form-section';
import { useFormats } from '../../../app/settings-context';
import { useTopics } from '../../../app/use-places';
import { ideaStages } from '../../../domain/idea';
import { otherLanguage } from '../../../domain/localized';
import { topicLabel } from '../../../domain/topic-table';
import type { Choice } from '../../../ui/choice-list';
import { MultiSelect } from '../../../ui/multi-select';
import { FormBilingual, FormSelect } from '../form-fields';
import styles from '../idea-form.module.css';
import type { IdeaFormValues } from '../form-values';

/** What the idea is: title and description in both languages, stage, topics. */
export function WhatSection() {
  const { t } = useTranslation(['ideaForm', 'ideas']);
  return (
    <FormSection level={2} title={t('what.title')}>
      <FormBilingual name="title" label={t('what.ideaTitle')} />
      <FormBilingual name="text" label={t('what.text')} rows={4} />
      <div className={styles['pair']}>
        <FormSelect
          name="stage"
          label={t('what.stage')}
          choices={ideaStages.map((id) => ({ id, text: t(`ideas:stage.${id}`) }))}
        />
        <Topics />
      </div>
    </FormSection>
  );
}

function Topics() {
  const { t } = useTranslation('ideaForm');
  const { collator, language } = useFormats();
  const { control } = useFormContext<IdeaFormValues>();
  const { field } = useController({ control, name: 'topics' });
  const topics = useTopics();
  const unknown = field.value.filter((id) => !topics.some((topic) => topic.id === id));
  const choices = topics
    .map((topic): Choice => {
      const { text, language: written } = topicLabel(topic.id, language, topics);
      const other = topic.label[otherLanguage(language)];
      return {
        id: topic.id,
        text,
        ...(written !== language && { lang: written }),
        ...(other !== undefined && other !== text && { detail: other, alsoKnownAs: other }),
      };
    })
    .sort((a, b) => collator.compare(a.text, b.text));
  return (
    <MultiSelect
      label={t('what.topics')}
      addLabel={t('what.addTopic')}
      choices={[...choices, ...unknown.map((id) => ({ id, text: id }))]}
      value={field.value}
      onChange={field.onChange}
    />
  );
}
