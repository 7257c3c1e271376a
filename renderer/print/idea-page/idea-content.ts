import type { Contact } from '../../domain/contact';
import { contactLabel } from '../../domain/contact-label';
import type { House } from '../../domain/house';
import type { Amount, Funding, Idea, IdeaLink, IdeaStage, LogEntry, NextStep } from '../../domain/idea';
import { ownerSides } from '../../domain/idea-owner-sides';
import type { Localized } from '../../domain/localized';
import type { Topic } from '../../domain/topic';
import { sheetEntryOf } from '../contact-sheet/sheet-entry';
import { lineOf } from '../phrase';

/** Who answers on one side: `name` '' where nobody does, `reach` how to get hold of them. */
export type OwnerLine = { city: string; name: string; reach: readonly string[] };

/** Everything that the page of an idea may say, before it is made to fit. */
export type IdeaContent = {
  title: Localized;
  text: Localized;
  next: NextStep;
  stage: IdeaStage;
  /** Houses that take part, the own one first; then the names of other cities. */
  cities: readonly string[];
  owners: readonly OwnerLine[];
  /** Others who take part: "Lena Muster, Krefeld". */
  people: readonly string[];
  topics: readonly Localized[];
  funding: Funding;
  amounts: readonly Amount[];
  links: readonly IdeaLink[];
  /** Newest first. */
  log: readonly LogEntry[];
};

export type IdeaSource = {
  houses: readonly House[];
  topics: readonly Topic[];
  ownId: string;
  /** Those named by the idea that are still there. */
  contacts: readonly Contact[];
};

/**
 * An idea as it may be handed out. Of the people it names stands what a contact sheet would say of them: nothing
 * private and nothing that is marked "do not hand out". A contact that is gone is known by the name in the idea only.
 */
export function ideaContent(idea: Idea, source: IdeaSource): IdeaContent {
  const { houses, topics, ownId, contacts } = source;
  const house = (id: string) => houses.find((each) => each.id === id);
  const contact = (id: string) => contacts.find((each) => each.id === id);
  const sides = ownerSides(idea, ownId);
  return {
    title: idea.title,
    text: idea.text,
    next: idea.next,
    stage: idea.stage,
    cities: [
      ...sides
        .filter(({ houseId }) => idea.houseIds.includes(houseId))
        .map(({ houseId }) => house(houseId)?.city ?? houseId),
      ...idea.otherCities,
    ],
    owners: sides.map(({ houseId, name, contactId }) => {
      const known = contact(contactId);
      return {
        city: house(houseId)?.city ?? houseId,
        name: known ? contactLabel(known) : name,
        reach: known ? reachOf(known, source) : [],
      };
    }),
    people: idea.peopleIds.flatMap((id) => {
      const known = contact(id);
      if (!known) return [];
      return [[contactLabel(known), house(known.houseId)?.city ?? known.company].filter(Boolean).join(', ')];
    }),
    topics: idea.topics.map((id) => topics.find((topic) => topic.id === id)?.label ?? { de: id, nl: id }),
    funding: idea.funding,
    amounts: idea.amounts,
    links: idea.links,
    log: idea.log.toReversed(),
  };
}

/** The first number and the first mail that may be handed out, as both sides dial it. */
function reachOf(contact: Contact, { houses, topics }: IdeaSource): string[] {
  const { values } = sheetEntryOf(contact, {
    houses,
    topics,
    languages: 'both',
    languageName: (tag) => tag,
  });
  const phone = values.phone[0] ?? values.mobile[0];
  return [phone, values.mail[0]].flatMap((phrase) => (phrase ? [lineOf(phrase)] : []));
}
