import { assertNever } from './assert-never';
import { type Idea, ideaStages } from './idea';
import { deadlineMoment, dueItems } from './idea-due';
import { type Language, type Localized, pickText } from './localized';
import { isPlainDate } from './plain-date';
import { emptySortKey, sortText } from './sort-key';
import { ownTimeZone } from './zone-time';

/**
 * By what a list of ideas is sorted. `due`: by what is due first, next step or deadline. Ideas that have nothing of
 * what is asked for come last in either direction.
 */
export type IdeaOrder = { by: 'title' | 'stage' | 'next' | 'deadline' | 'due'; descending: boolean };

/** What the board and the list begin with: what is due first stands on top. */
export const defaultIdeaOrder: IdeaOrder = { by: 'due', descending: false };

/**
 * The ideas in the order asked for, equal ones by title in the order of `language`, then by id. The given list is not
 * changed. `timeZone` is the reader's.
 */
export function sortIdeas<Each extends Idea>(
  ideas: readonly Each[],
  order: IdeaOrder,
  language: Language,
  timeZone = ownTimeZone(),
): Each[] {
  const keyed = ideas.map((idea) => {
    const title = titleKey(idea, language);
    return {
      idea,
      title,
      key: order.by === 'due' ? dueKey(idea, timeZone) : keyOf(idea, order.by, title, timeZone),
    };
  });
  const sign = order.descending ? -1 : 1;
  keyed.sort((one, other) => {
    if (one.key === undefined || other.key === undefined) {
      if (one.key !== other.key) return one.key === undefined ? 1 : -1;
    } else if (one.key !== other.key) return one.key < other.key ? -sign : sign;
    if (one.title !== other.title) return one.title < other.title ? -1 : 1;
    return one.idea.id < other.idea.id ? -1 : 1;
  });
  return keyed.map(({ idea }) => idea);
}

/** Keys of titles that have been sorted before; they live as long as the titles. */
const titleKeys: Record<Language, WeakMap<Localized, string>> = { de: new WeakMap(), nl: new WeakMap() };

function titleKey({ title }: Idea, language: Language): string {
  const known = titleKeys[language].get(title);
  if (known !== undefined) return known;
  const key = sortText(pickText(title, language)?.text ?? '', language);
  titleKeys[language].set(title, key);
  return key;
}

/** What is due first of ideas that have been sorted before, by zone; they live as long as the ideas. */
const dueKeys = new Map<string, WeakMap<Idea, { until: number | undefined }>>();

function dueKey(idea: Idea, timeZone: string): number | undefined {
  const inZone = dueKeys.get(timeZone) ?? new WeakMap<Idea, { until: number | undefined }>();
  dueKeys.set(timeZone, inZone);
  const known = inZone.get(idea);
  if (known) return known.until;
  const until = dueItems(idea, 0, timeZone)[0]?.until;
  inZone.set(idea, { until });
  return until;
}

/** `undefined`: the idea has nothing of this. */
function keyOf(
  idea: Idea,
  by: Exclude<IdeaOrder['by'], 'due'>,
  title: string,
  timeZone: string,
): string | number | undefined {
  switch (by) {
    case 'title':
      return title === emptySortKey ? undefined : title;
    case 'stage':
      return ideaStages.indexOf(idea.stage);
    case 'next':
      return isPlainDate(idea.next.on) ? idea.next.on : undefined;
    case 'deadline':
      return deadlineMoment(idea.funding.deadline, timeZone);
    default:
      return assertNever(by);
  }
}
