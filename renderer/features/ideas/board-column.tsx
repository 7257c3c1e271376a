import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { memo, useCallback, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { Lookup } from '../../app/use-lookup';
import type { IdeaStage } from '../../domain/idea';
import { Badge } from '../../ui/badge';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { BoardCard } from './board-card';
import { type BoardColumn as Column, foldableStages } from './board-columns';
import styles from './board.module.css';
import type { FocusWish } from './focus-wish';
import type { IdeaWords } from './use-idea-words';

export type BoardColumnProps = {
  column: Column;
  now: number;
  lookup: Lookup;
  words: IdeaWords;
  /** Id of the card that has or had the focus, if it lies in this column. */
  current: string | undefined;
  focus: FocusWish;
  /** A card that is carried over this column. */
  isTarget: boolean;
  draggedId: string | undefined;
  onFold: (stage: IdeaStage, isCollapsed: boolean) => void;
  onMenu: (id: string, anchor: Element) => void;
};

/** One stage: its name, how many ideas it holds, and the cards. Drawn anew only if something in it changes. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const { stage, cards, isCollapsed } = props.column;
  const id = useId();
  const name = t(`stage.${stage}`);
  const isFoldable = foldableStages.includes(stage);
  const number = formats.number(cards.length);
  return (
    <div
      role="group"
      aria-labelledby={id}
      data-stage={stage}
      className={classNames(
        styles['column'],
        isCollapsed && styles['collapsed'],
        props.isTarget && styles['target'],
      )}
    >
      <header className={styles['head']}>
        <h2 id={id} className={styles['stage']}>
          <span className={styles['stageName']}>{name}</span>{' '}
          <Badge className={styles['count']}>
            <span aria-hidden>{number}</span>
            <VisuallyHidden>{t('board.cards', { count: cards.length })}</VisuallyHidden>
          </Badge>
        </h2>
        {isFoldable && (
          <button
            type="button"
            aria-expanded={!isCollapsed}
            aria-label={t(isCollapsed ? 'board.expand' : 'board.collapse', { stage: name })}
            className={styles['fold']}
            onClick={() => props.onFold(stage, !isCollapsed)}
          >
            <Icon icon={isCollapsed ? ChevronsLeft : ChevronsRight} size={16} />
          </button>
        )}
      </header>
      {!isCollapsed && <Cards {...props} label={name} />}
    </div>
  );
});

/** Pixels of a card before it is measured, and between two. */
const estimate = 220;
const gap = 8;

/** The cards in view; the current one always exists, so that focus is never lost to scrolling. */
function Cards(props: BoardColumnProps & { label: string }) {
  const { t } = useTranslation('ideas');
  const { cards } = props.column;
  const { current, focus } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const kept = current === undefined ? -1 : cards.findIndex(({ id }) => id === current);
  // oxlint-disable-next-line react/incompatible-library -- its result changes in place and is read anew in each render
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 2,
    gap,
    paddingStart: 4,
    paddingEnd: 12,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 16,
    initialRect: { width: 220, height: 600 },
    useFlushSync: false,
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      if (kept < 0 || indices.includes(kept)) return indices;
      return [...indices, kept].sort((one, other) => one - other);
    },
  });

  // A column that opens for its card knows what it scrolls only after the card has been drawn.
  const reveal = useCallback(
    (index: number) => queueMicrotask(() => virtualizer.scrollToIndex(index, { align: 'auto' })),
    [virtualizer],
  );

  const items = virtualizer.getVirtualItems();
  // Tab goes from column to column, so that each can be scrolled by keys: to the card last used, or the first in view.
  const tabStop = kept >= 0 ? kept : items[0]?.index;

  return (
    <div ref={scroller} className={styles['scroller']}>
      {cards.length === 0 ? (
        <p className={styles['nothing']}>{t('board.nothing')}</p>
      ) : (
        <ul
          aria-label={props.label}
          className={styles['cards']}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, key, start }) => {
            const idea = cards[index];
            if (!idea) return null;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={cards.length}
                aria-posinset={index + 1}
                className={styles['slot']}
                style={{ transform: `translateY(${start}px)` }}
              >
                <BoardCard
                  idea={idea}
                  now={props.now}
                  lookup={props.lookup}
                  words={props.words}
                  isCurrent={idea.id === current}
                  isTabStop={index === tabStop}
                  focus={focus}
                  index={index}
                  reveal={reveal}
                  isDragged={idea.id === props.draggedId}
                  onMenu={props.onMenu}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
