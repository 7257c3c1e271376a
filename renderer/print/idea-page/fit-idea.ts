import type { Amount, FundingDeadline, IdeaStage } from '../../domain/idea';
import { type Language, languages, type Localized } from '../../domain/localized';
import { type Clipped, clip, firstOf, type Shown } from './clip';
import type { IdeaContent } from './idea-content';

export type ClippedPair = Partial<Record<Language, Clipped>>;

/** An idea as it stands on its one page. */
export type FittedIdea = {
  title: ClippedPair;
  text: ClippedPair;
  next: { text: ClippedPair; on: string };
  stage: IdeaStage;
  cities: Shown<Clipped>;
  owners: Shown<{ city: Clipped; name: Clipped; reach: readonly Clipped[] }>;
  people: Shown<Clipped>;
  topics: Shown<ClippedPair>;
  funding: { call: Clipped; deadline: FundingDeadline; source: Clipped; checkedOn: string };
  amounts: Shown<Amount>;
  links: Shown<{ label: Clipped; url: Clipped }>;
  log: Shown<{ id: string; on: string; author: Clipped; text: Clipped }>;
};

/** How much of each part may stand there: letters of texts, entries of lists. */
type Limits = {
  log: number;
  logText: number;
  text: number;
  next: number;
  title: number;
  /** Names, addresses and everything else of one line. */
  line: number;
  links: number;
  people: number;
  owners: number;
  /** Cities, topics and amounts. */
  words: number;
};

const all = Number.POSITIVE_INFINITY;
/** Longer texts than these are higher than a page by themselves, so that measuring them whole would be for nothing. */
const whole: Limits = {
  log: 6,
  logText: 8000,
  text: 8000,
  next: 8000,
  title: 3000,
  line: 6000,
  links: all,
  people: all,
  owners: all,
  words: all,
};

/**
 * What gives way, one step after the other: steps of the log first, for they tell of the past; then what is long
 * everywhere; in the end everything is so short that it fits whatever was written.
 */
const givingWay: readonly Partial<Limits>[] = [
  {},
  { logText: 240 },
  { log: 4 },
  { log: 3 },
  { log: 2 },
  { log: 1 },
  { log: 0 },
  { links: 6, people: 12, line: 200 },
  { text: 2400, next: 600, title: 200 },
  { text: 1800, links: 4, people: 8 },
  { text: 1400, next: 400, words: 12 },
  { text: 1100, line: 120, owners: 6 },
  { text: 800, next: 300, title: 140 },
  { text: 600, links: 3, people: 6, words: 8 },
  { text: 400, next: 200, line: 80, owners: 4 },
  { text: 300, next: 120, title: 90, links: 2, people: 4, words: 5 },
  { text: 110, next: 60, title: 45, line: 28, links: 1, people: 2, owners: 2, words: 2 },
  // Feet of the houses as high as they can be.
  { text: 60, next: 40, title: 30, line: 20, people: 1, words: 1 },
];

/** How often an idea can be shortened further. */
export const lastFitStep = givingWay.length - 1;

/** The idea after so many steps of shortening; at 0 nothing is left out but what is far back in the log. */
export function fitIdea(content: IdeaContent, step: number): FittedIdea {
  const limits = givingWay
    .slice(0, step + 1)
    .reduce<Limits>((before, change) => ({ ...before, ...change }), whole);
  const line = (text: string) => clip(text, limits.line);
  const { funding, next } = content;
  return {
    title: clipPair(content.title, limits.title),
    text: clipPair(content.text, limits.text),
    next: { text: clipPair(next.text, limits.next), on: line(next.on).text },
    stage: content.stage,
    cities: firstOf(content.cities.map(line), limits.words),
    owners: firstOf(
      content.owners.map(({ city, name, reach }) => ({
        city: line(city),
        name: line(name),
        reach: reach.map(line),
      })),
      limits.owners,
    ),
    people: firstOf(content.people.map(line), limits.people),
    topics: firstOf(
      content.topics.map((topic) => clipPair(topic, limits.line)),
      limits.words,
    ),
    funding: {
      call: line(funding.call),
      deadline: funding.deadline,
      source: line(funding.source),
      checkedOn: funding.checkedOn,
    },
    amounts: firstOf(content.amounts, limits.words),
    links: firstOf(
      content.links.map(({ label, url }) => ({ label: line(label), url: line(url) })),
      limits.links,
    ),
    log: firstOf(
      content.log.map(({ id, on, author, text }) => ({
        id,
        on,
        author: line(author),
        text: clip(text, limits.logText),
      })),
      limits.log,
    ),
  };
}

/** Whether anything but old steps of the log stands there shorter than it is, so that the screen can say so. */
export function isShortened(content: IdeaContent, step: number): boolean {
  return step > 0 || content.log.length > whole.log;
}

function clipPair(text: Localized, limit: number): ClippedPair {
  const pair: ClippedPair = {};
  for (const language of languages) {
    const own = text[language];
    if (own) pair[language] = clip(own, limit);
  }
  return pair;
}
