import { type IdeaStage, ideaStages } from '../../domain/idea';
import type { IdeaRow } from '../../storage/rows';

/** A stage and its cards from top to bottom. */
export type BoardColumn = { stage: IdeaStage; cards: readonly IdeaRow[]; isCollapsed: boolean };

/** Stages that lie behind an idea; their columns can be folded away. */
export const foldableStages: readonly IdeaStage[] = ['done', 'dropped'];

/**
 * The columns of the board; the order of the ideas stays. A column in which nothing is different from `before` is the
 * same object, so that it need not be drawn again.
 */
export function boardColumns(
  ideas: readonly IdeaRow[],
  collapsed: ReadonlySet<IdeaStage>,
  before: readonly BoardColumn[] = [],
): readonly BoardColumn[] {
  const byStage = new Map<IdeaStage, IdeaRow[]>(ideaStages.map((stage) => [stage, []]));
  for (const idea of ideas) byStage.get(idea.stage)?.push(idea);
  return ideaStages.map((stage, at) => {
    const cards = byStage.get(stage) ?? [];
    const isCollapsed = collapsed.has(stage);
    const known = before[at];
    const isSame =
      known?.isCollapsed === isCollapsed &&
      known.cards.length === cards.length &&
      known.cards.every((card, index) => card === cards[index]);
    return isSame ? known : { stage, cards, isCollapsed };
  });
}

/** Where a card lies; `undefined` if it is on no column that is open. */
export type CardPlace = { column: number; index: number };

export function placeOf(columns: readonly BoardColumn[], id: string): CardPlace | undefined {
  for (const [column, { cards, isCollapsed }] of columns.entries()) {
    const index = isCollapsed ? -1 : cards.findIndex((card) => card.id === id);
    if (index >= 0) return { column, index };
  }
  return undefined;
}

/** How many cards PageUp and PageDown pass. */
const page = 5;

/** The place that a key leads to from `place`; `undefined` if it leads nowhere. Folded and empty columns are passed over. */
export function nextCard(
  columns: readonly BoardColumn[],
  place: CardPlace,
  key: string,
): CardPlace | undefined {
  const last = (columns[place.column]?.cards.length ?? 0) - 1;
  const within = (index: number) => ({
    column: place.column,
    index: Math.max(0, Math.min(last, index)),
  });
  switch (key) {
    case 'ArrowUp':
      return within(place.index - 1);
    case 'ArrowDown':
      return within(place.index + 1);
    case 'PageUp':
      return within(place.index - page);
    case 'PageDown':
      return within(place.index + page);
    case 'Home':
      return within(0);
    case 'End':
      return within(last);
    case 'ArrowLeft':
      return beside(columns, place, -1);
    case 'ArrowRight':
      return beside(columns, place, 1);
    default:
      return undefined;
  }
}

function beside(columns: readonly BoardColumn[], place: CardPlace, by: -1 | 1): CardPlace | undefined {
  for (let column = place.column + by; column >= 0 && column < columns.length; column += by) {
    const { cards, isCollapsed } = columns[column] ?? { cards: [], isCollapsed: true };
    if (cards.length > 0 && !isCollapsed) {
      return { column, index: Math.min(place.index, cards.length - 1) };
    }
  }
  return undefined;
}
