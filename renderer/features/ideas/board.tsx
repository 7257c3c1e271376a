import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseIdeas, useIdeaChoices } from '../../app/idea-choices';
import { useFormats } from '../../app/settings-context';
import { useIsAlone } from '../../app/use-is-alone';
import { useLookup } from '../../app/use-lookup';
import { type IdeaStage, ideaStages } from '../../domain/idea';
import type { IdeaRow } from '../../storage/rows';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { ContextMenu } from '../../ui/menu';
import { Select } from '../../ui/select';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { BoardColumn } from './board-column';
import { type BoardColumn as Column, boardColumns, nextCard, placeOf } from './board-columns';
import styles from './board.module.css';
import { createFocusWish } from './focus-wish';
import { useCardDrag } from './use-card-drag';
import { useCollapsed } from './use-collapsed';
import { useIdeaWords } from './use-idea-words';
import { useStageEntries } from './use-stage-entries';
import { useStageMoves } from './use-stage-moves';
import { showColumn } from './show-column';

export type BoardProps = { ideas: readonly IdeaRow[]; now: number };

/**
 * The ideas in columns by stage. Cards move by pointer, by Ctrl+Shift+arrow and by their menu; arrow keys lead from
 * card to card. In narrow windows one column is shown at a time.
 */
export function Board({ ideas: stored, now }: BoardProps) {
  const { t } = useTranslation('ideas');
  const lookup = useLookup();
  const words = useIdeaWords(lookup);
  const stageEntries = useStageEntries();
  const isNarrow = useIsAlone();
  const helpId = useId();
  const { ideas = stored, move } = useStageMoves(stored);
  const [collapsed, fold] = useCollapsed();
  const choices = useIdeaChoices();
  const columns = useColumns(ideas, isNarrow ? nothing : collapsed);
  const [narrowStage, setNarrowStage] = useState<IdeaStage>();
  const [menu, setMenu] = useState<{ id: string }>();
  const anchor = useRef<Element>(null);
  const board = useRef<HTMLDivElement>(null);
  const [focus] = useState(createFocusWish);

  const asked = placeOf(columns, choices.current);
  const shownStage = narrowStage ?? (asked && columns[asked.column]?.stage) ?? firstFilled(columns);
  const drawn = isNarrow ? columns.filter(({ stage }) => stage === shownStage) : columns;
  const current = placeOf(drawn, choices.current)
    ? choices.current
    : drawn.find(({ cards, isCollapsed }) => cards.length > 0 && !isCollapsed)?.cards[0]?.id;
  const ideaOf = (id: string) => ideas.find((idea) => idea.id === id);

  /** Moves a card and lets the eye follow it: its column opens, in narrow windows it comes on screen. */
  const carry = (id: string, stage: IdeaStage, how: 'keyboard' | 'menu' | 'pointer') => {
    const idea = ideaOf(id);
    if (!idea || idea.stage === stage) return;
    if (how !== 'pointer') {
      if (collapsed.has(stage)) fold(stage, false);
      setNarrowStage(stage);
    }
    focus.ask(how === 'keyboard');
    chooseIdeas({ current: id });
    move(idea, stage);
  };

  const { drag, onPointerDown } = useCardDrag((id, stage) => carry(id, stage, 'pointer'));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const id = target?.closest<HTMLElement>('[data-card]')?.dataset['card'];
    if (id === undefined || event.altKey) return;
    const idea = ideaOf(id);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if ((event.ctrlKey || event.metaKey) && event.shiftKey) {
      const stage = idea && by !== 0 ? ideaStages[ideaStages.indexOf(idea.stage) + by] : undefined;
      if (by === 0) return;
      event.preventDefault();
      if (stage) carry(id, stage, 'keyboard');
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = placeOf(columns, id);
    const next = place && nextCard(columns, place, event.key);
    if (!next) return;
    event.preventDefault();
    const column = columns[next.column];
    const nextId = column?.cards[next.index]?.id;
    if (nextId === undefined || nextId === id) return;
    focus.ask(true);
    if (column) setNarrowStage(column.stage);
    chooseIdeas({ current: nextId });
  };

  const openMenu = useCallback((id: string, element: Element) => {
    anchor.current = element;
    chooseIdeas({ current: id });
    setMenu({ id });
  }, []);
  const menuIdea = menu && ideaOf(menu.id);

  return (
    <div className={styles['board']}>
      {isNarrow && <StageSwitch columns={columns} stage={shownStage} onChange={setNarrowStage} />}
      {/* Keys and pointer of all cards are heard here; the cards themselves are links. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={board}
        role="group"
        aria-label={t('board.label')}
        aria-describedby={helpId}
        className={classNames(styles['columns'], isNarrow && styles['single'])}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onContextMenu={(event) => {
          const card = event.target instanceof Element && event.target.closest<HTMLElement>('[data-card]');
          const id = card ? card.dataset['card'] : undefined;
          if (!card || id === undefined) return;
          event.preventDefault();
          openMenu(id, card);
        }}
        onFocus={(event) => {
          const id = event.target.closest<HTMLElement>('[data-card]')?.dataset['card'];
          if (id !== undefined && id !== choices.current) chooseIdeas({ current: id });
        }}
      >
        {drawn.map((column) => (
          <BoardColumn
            key={column.stage}
            column={column}
            now={now}
            lookup={lookup}
            words={words}
            current={column.cards.some(({ id }) => id === current) ? current : undefined}
            focus={focus}
            isTarget={drag?.over === column.stage && ideaOf(drag.id)?.stage !== column.stage}
            draggedId={drag?.id}
            onFold={fold}
            onMenu={openMenu}
          />
        ))}
      </div>
      <VisuallyHidden id={helpId}>{t('board.help')}</VisuallyHidden>
      {menuIdea && (
        <ContextMenu
          anchor={anchor}
          isOpen
          label={t('board.changeStageOf', { title: words.title(menuIdea) })}
          entries={stageEntries({
            present: menuIdea.stage,
            withKeys: true,
            onChoose: (stage) => carry(menuIdea.id, stage, 'menu'),
          })}
          onClose={() => {
            setMenu(undefined);
            afterMenu(() => focusCard(board.current, menuIdea.id));
          }}
        />
      )}
    </div>
  );
}

/** Runs once the menu has faded away and given focus back to where its card lay before. */
function afterMenu(run: () => void): void {
  const look = () => {
    if (document.querySelector('[role="menu"]')) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestAnimationFrame(run));
  };
  requestAnimationFrame(look);
}

function focusCard(board: HTMLElement | null, id: string): void {
  // Whoever is quicker has gone on from the card already.
  if (document.activeElement?.matches('[data-card] a')) return;
  const card = board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] a`);
  card?.focus({ preventScroll: true });
  showColumn(card ?? null);
}

const nothing: ReadonlySet<IdeaStage> = new Set();

type Drawn = { ideas: readonly IdeaRow[]; collapsed: ReadonlySet<IdeaStage>; columns: readonly Column[] };

/** The columns, each the same as before unless something in it is different. */
function useColumns(ideas: readonly IdeaRow[], collapsed: ReadonlySet<IdeaStage>): readonly Column[] {
  const [drawn, setDrawn] = useState<Drawn>(() => ({
    ideas,
    collapsed,
    columns: boardColumns(ideas, collapsed),
  }));
  if (drawn.ideas === ideas && drawn.collapsed === collapsed) return drawn.columns;
  const columns = boardColumns(ideas, collapsed, drawn.columns);
  setDrawn({ ideas, collapsed, columns });
  return columns;
}

function firstFilled(columns: readonly Column[]): IdeaStage {
  return columns.find(({ cards }) => cards.length > 0)?.stage ?? 'noted';
}

type StageSwitchProps = {
  columns: readonly Column[];
  stage: IdeaStage;
  onChange: (stage: IdeaStage) => void;
};

/** Which stage is on screen where there is room for one. */
function StageSwitch({ columns, stage, onChange }: StageSwitchProps) {
  const { t } = useTranslation('ideas');
  const formats = useFormats();
  const at = ideaStages.indexOf(stage);
  const step = (by: -1 | 1) => {
    const next = ideaStages[at + by];
    if (next) onChange(next);
  };
  return (
    <div className={styles['switch']}>
      <IconButton
        aria-label={t('board.before')}
        icon={ChevronLeft}
        variant="secondary"
        disabled={at === 0}
        onPress={() => step(-1)}
      />
      <Select
        label={t('board.stage')}
        labelHidden
        className={styles['switchField']}
        choices={columns.map(({ stage: id, cards }) => ({
          id,
          text: t('board.column', { stage: t(`stage.${id}`), number: formats.number(cards.length) }),
        }))}
        value={stage}
        onChange={(id) => {
          const chosen = ideaStages.find((each) => each === id);
          if (chosen) onChange(chosen);
        }}
      />
      <IconButton
        aria-label={t('board.after')}
        icon={ChevronRight}
        variant="secondary"
        disabled={at === ideaStages.length - 1}
        onPress={() => step(1)}
      />
    </div>
  );
}
