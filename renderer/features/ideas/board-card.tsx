import { CornerDownRight, Ellipsis } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { DueText } from '../../app/due-text';
import { paths } from '../../app/paths';
import type { Lookup } from '../../app/use-lookup';
import { dueItems } from '../../domain/idea-due';
import type { IdeaRow } from '../../storage/rows';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/icon';
import { LanguageTag } from '../../ui/language-tag';
import { LocalizedText } from '../../ui/localized-text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './board.module.css';
import type { FocusWish } from './focus-wish';
import { showColumn } from './show-column';
import { IdeaOwners } from './idea-owners';
import type { IdeaWords } from './use-idea-words';

export type BoardCardProps = {
  idea: IdeaRow;
  /** Milliseconds since 1970. */
  now: number;
  lookup: Lookup;
  words: IdeaWords;
  /** The card that has or had the focus. */
  isCurrent: boolean;
  /** The card of its column that Tab leads to. */
  isTabStop: boolean;
  focus: FocusWish;
  isDragged: boolean;
  /** Its place in the column, and the way to bring that place into view. */
  index: number;
  reveal: (index: number) => void;
  onMenu: (id: string, anchor: Element) => void;
};

/** An idea that can be picked up. Its name is its title and what a reader would see at a glance. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { idea, now, lookup, words, isCurrent, focus, index, reveal, onMenu } = props;
  const { t } = useTranslation('ideas');
  const link = useRef<HTMLAnchorElement>(null);
  const [item] = dueItems(idea, now);
  const hasNext = Boolean(idea.next.text.de || idea.next.text.nl);
  const title = words.title(idea);

  useLayoutEffect(() => {
    if (!isCurrent || !focus.take()) return;
    link.current?.focus({ preventScroll: true });
    reveal(index);
    showColumn(link.current);
  });

  return (
    <article data-card={idea.id} className={classNames(styles['card'], props.isDragged && styles['lifted'])}>
      <Topics ids={idea.topics} lookup={lookup} language={words.language} />
      <Link
        ref={link}
        href={paths.idea(idea.id)}
        draggable={false}
        tabIndex={props.isTabStop ? 0 : -1}
        className={styles['open']}
      >
        {idea.title.de || idea.title.nl ? (
          <LocalizedText text={idea.title} language={words.language} />
        ) : (
          <span className="muted">{title}</span>
        )}
        <VisuallyHidden>{`, ${words.spoken(idea, item)}`}</VisuallyHidden>
      </Link>
      {/* The name of the card says all of this; what follows is for the eye. */}
      <div aria-hidden className={styles['facts']}>
        {hasNext && (
          <p className={styles['next']}>
            <Icon icon={CornerDownRight} size={14} />
            <span className={styles['clamp']}>
              <LocalizedText text={idea.next.text} language={words.language} />
            </span>
          </p>
        )}
        {item && (
          <p className={styles['due']}>
            <DueText item={item} />
            {item.kind === 'funding' && <span className={styles['kind']}>{t('due.funding')}</span>}
          </p>
        )}
        <IdeaOwners idea={idea} lookup={lookup} />
      </div>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-haspopup="menu"
        aria-label={t('board.changeStageOf', { title })}
        title={t('board.changeStage')}
        className={styles['menu']}
        onClick={(event) => onMenu(idea.id, event.currentTarget)}
      >
        <Icon icon={Ellipsis} size={16} />
      </button>
    </article>
  );
});

/** Topics in one line above the title; how many more there are. */
function Topics({
  ids,
  lookup,
  language,
}: {
  ids: readonly string[];
  lookup: Lookup;
  language: IdeaWords['language'];
}) {
  const { t } = useTranslation('ideas');
  const [first, ...others] = ids;
  if (first === undefined) return <p className={styles['topics']} />;
  const topic = lookup.topicText(first);
  return (
    <p className={styles['topics']}>
      <span lang={topic.language === language ? undefined : topic.language} className={styles['topic']}>
        {topic.text}
      </span>
      {topic.language !== language && <LanguageTag language={topic.language} />}
      {others.length > 0 && <span>{t('card.more', { count: others.length })}</span>}
    </p>
  );
}
