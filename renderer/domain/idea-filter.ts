import { foldText } from './fold-text';
import type { House } from './house';
import type { Idea, IdeaStage } from './idea';
import { isOverdue } from './idea-due';
import { isMissingIn, type Language } from './localized';
import { topicTable } from './topic-table';
import type { Topic } from './topic';
import { ownTimeZone } from './zone-time';

/** Which ideas a list shows. Within one field any of the values will do, all fields must fit; empty ones always do. */
export type IdeaFilter = {
  /** Words of which each must begin a word of the idea. */
  text: string;
  stages: readonly IdeaStage[];
  topics: readonly string[];
  /** Ids of houses, or names of other cities. */
  cities: readonly string[];
  /** Contact ids. */
  owners: readonly string[];
  partnershipId: string;
  /** Ideas that have a text, but not in this language. */
  missingIn: Language | '';
  overdue: boolean;
};

/** The filter that lets everything through. */
export const noIdeaFilter: IdeaFilter = {
  text: '',
  stages: [],
  topics: [],
  cities: [],
  owners: [],
  partnershipId: '',
  missingIn: '',
  overdue: false,
};

/** Whether the filter leaves anything out. */
export function isFiltering(filter: IdeaFilter): boolean {
  const { stages, topics, cities, owners } = filter;
  const lists = [stages, topics, cities, owners];
  return (
    lists.some((list) => list.length > 0) ||
    Boolean(foldText(filter.text) || filter.partnershipId || filter.missingIn || filter.overdue)
  );
}

/** Whether title, text or next step of an idea exist in the other language only. */
export function isIdeaMissingIn(idea: Pick<Idea, 'title' | 'text' | 'next'>, language: Language): boolean {
  return [idea.title, idea.text, idea.next.text].some((text) => isMissingIn(text, language));
}

/** The ideas a filter lets through at `now` (milliseconds since 1970), in their order. */
export type FilterIdeas = <Each extends Idea>(
  ideas: readonly Each[],
  filter: IdeaFilter,
  now: number,
) => Each[];

/**
 * Makes a filter for ideas. It remembers the folded text of each idea object as long as that lives, so that typing
 * goes through 5,000 ideas at once; make it anew when houses or topics change. `timeZone` is the reader's.
 */
export function ideaFilter(
  houses: readonly House[],
  { topics = topicTable, timeZone = ownTimeZone() }: { topics?: readonly Topic[]; timeZone?: string } = {},
): FilterIdeas {
  const texts = new WeakMap<Idea, string>();
  const words = new Map<string, string>();
  const textOf = (idea: Idea): string => {
    const known = texts.get(idea) ?? foldWords(ideaWords(idea, houses, topics), words);
    texts.set(idea, known);
    return known;
  };
  return (ideas, filter, now) => {
    const wanted = foldText(filter.text).split(' ').filter(Boolean);
    return ideas.filter(
      (idea) =>
        fitsFields(idea, filter) &&
        (!filter.overdue || isOverdue(idea, now, timeZone)) &&
        wanted.every((word) => textOf(idea).includes(` ${word}`)),
    );
  };
}

function fitsFields(idea: Idea, filter: IdeaFilter): boolean {
  const ownerIds = idea.owners.map(({ contactId }) => contactId);
  return (
    (filter.stages.length === 0 || filter.stages.includes(idea.stage)) &&
    hasAny(idea.topics, filter.topics) &&
    hasAny([...idea.houseIds, ...idea.otherCities.map(foldText)], filter.cities.flatMap(cityKeys)) &&
    hasAny(ownerIds, filter.owners) &&
    (filter.partnershipId === '' || idea.partnershipIds.includes(filter.partnershipId)) &&
    (filter.missingIn === '' || isIdeaMissingIn(idea, filter.missingIn))
  );
}

function hasAny(has: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((each) => has.includes(each));
}

/** A city is meant by the id of its house or, however it is spelt, by its name. */
function cityKeys(city: string): string[] {
  return [city, foldText(city)];
}

/**
 * The folded text with a blank before each word. Ideas share most of their words, so each is folded once; blanks
 * divide words for `foldText` as well.
 */
function foldWords(text: string, known: Map<string, string>): string {
  const folded = text.split(/\s+/u).map((word) => {
    const found = known.get(word) ?? foldText(word);
    known.set(word, found);
    return found;
  });
  return ` ${folded.join(' ')}`;
}

/** Everything under which an idea is to be found; topics by their words in both languages. */
function ideaWords(idea: Idea, houses: readonly House[], topics: readonly Topic[]): string {
  const { title, text, next, funding, origin } = idea;
  const cities = houses.filter(({ id }) => idea.houseIds.includes(id)).map(({ city }) => city);
  const labels = topics.filter(({ id }) => idea.topics.includes(id)).map(({ label }) => label);
  const localized = [title, text, next.text, ...labels].flatMap(({ de = '', nl = '' }) => [de, nl]);
  const owners = idea.owners.map(({ name }) => name);
  const log = idea.log.flatMap((entry) => [entry.text, entry.author]);
  const links = idea.links.map(({ label }) => label);
  return [
    ...localized,
    ...cities,
    ...idea.otherCities,
    ...owners,
    funding.call,
    funding.source,
    origin.text,
    ...links,
    ...log,
  ].join(' \n ');
}
