import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../app/due-text';
import { useFormats } from '../../app/settings-context';
import type { Lookup } from '../../app/use-lookup';
import { dueItems } from '../../domain/idea-due';
import type { IdeaRow } from '../../storage/rows';
import type { GridColumn } from '../../ui/grid-types';
import { LanguageTag } from '../../ui/language-tag';
import { LocalizedText } from '../../ui/localized-text';
import { IdeaOwners } from './idea-owners';
import styles from './ideas.module.css';
import type { IdeaWords } from './use-idea-words';

/** The columns of the list. Ids of those that sort are orders of `sortIdeas`. */
export function useIdeaColumns(lookup: Lookup, words: IdeaWords, now: number): GridColumn<IdeaRow>[] {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const { language } = formats;
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('list.title'),
        width: 'minmax(11rem, 2fr)',
        sortable: true,
        render: (row) => (
          <span className={styles['ideaTitle']}>
            {row.title.de || row.title.nl ? (
              <LocalizedText text={row.title} language={language} />
            ) : (
              <span className="muted">{t('untitled')}</span>
            )}
          </span>
        ),
      },
      {
        id: 'stage',
        header: t('list.stage'),
        width: 'minmax(6.5rem, 0.7fr)',
        sortable: true,
        hideBelow: 420,
        render: (row) => <span className={styles['stageWord']}>{t(`stage.${row.stage}`)}</span>,
      },
      {
        id: 'owners',
        header: t('list.owners'),
        width: 'minmax(9rem, 1fr)',
        hideBelow: 700,
        render: (row) => (
          <span className={styles['small']}>
            <IdeaOwners idea={row} lookup={lookup} />
          </span>
        ),
        spoken: words.owners,
      },
      {
        id: 'next',
        header: t('list.next'),
        width: 'minmax(9rem, 1.2fr)',
        sortable: true,
        hideBelow: 860,
        render: (row) => (
          <span className={styles['twoLines']}>
            <LocalizedText text={row.next.text} language={language} />
            {row.next.on && <span className="muted tabular">{` ${formats.shortDate(row.next.on)}`}</span>}
          </span>
        ),
      },
      {
        id: 'due',
        header: t('list.due'),
        width: 'minmax(9rem, 0.9fr)',
        sortable: true,
        hideBelow: 540,
        render: (row) => {
          const [item] = dueItems(row, now);
          return (
            item && (
              <span className={styles['small']}>
                <DueText item={item} />
              </span>
            )
          );
        },
        spoken: (row) => {
          const [item] = dueItems(row, now);
          return item ? words.due(item) : '';
        },
      },
      {
        id: 'topics',
        header: t('list.topics'),
        width: 'minmax(7rem, 0.9fr)',
        hideBelow: 1000,
        render: (row) => {
          const [first, ...others] = row.topics;
          if (first === undefined) return null;
          const topic = lookup.topicText(first);
          return (
            <span className={styles['twoLines']}>
              <span lang={topic.language}>{topic.text}</span>
              {topic.language !== language && <LanguageTag language={topic.language} />}
              {others.length > 0 && <span className="muted">{` +${others.length}`}</span>}
            </span>
          );
        },
        spoken: (row) => row.topics.map((id) => lookup.topicText(id).text).join(', '),
      },
    ],
    [t, formats, language, lookup, words, now],
  );
}
