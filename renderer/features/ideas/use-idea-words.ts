import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useDueWords } from '../../app/use-due-words';
import type { Lookup } from '../../app/use-lookup';
import type { Idea } from '../../domain/idea';
import type { DueItem } from '../../domain/idea-due';
import { type Localized, pickText } from '../../domain/localized';

/** What is said of ideas on cards and in cells, in the reader's language. */
export function useIdeaWords(lookup: Lookup) {
  const { t } = useTranslation('ideas');
  const { language } = useFormats();
  const dueWords = useDueWords();
  return useMemo(() => {
    const plain = (text: Localized) => pickText(text, language)?.text ?? '';
    const owners = ({ owners: all }: Pick<Idea, 'owners'>) => {
      const named = all.filter(({ name }) => name);
      if (named.length === 0) return t('card.nobody');
      const names = named.map(({ name, houseId }) => {
        const city = lookup.house(houseId)?.city;
        return city ? t('card.ownerOf', { name, city }) : name;
      });
      return t('card.owners', { owners: names.join(', ') });
    };
    const due = (item: DueItem) => t('card.dueAt', { kind: t(`due.${item.kind}`), when: dueWords(item) });
    return {
      language,
      plain,
      title: ({ title }: Pick<Idea, 'title'>) => plain(title) || t('untitled'),
      owners,
      due,
      /** What follows the title when a card is read out: stage, owners, next step, what is due first. */
      spoken: (idea: Idea, item: DueItem | undefined) =>
        [
          t('card.stage', { stage: t(`stage.${idea.stage}`) }),
          owners(idea),
          plain(idea.next.text) && t('card.next', { text: plain(idea.next.text) }),
          item && due(item),
        ]
          .filter(Boolean)
          .join(', '),
    };
  }, [t, language, dueWords, lookup]);
}

export type IdeaWords = ReturnType<typeof useIdeaWords>;
