import { type DueGroup, dueWeeks } from '../../domain/due-weeks';
import type { House } from '../../domain/house';
import type { Idea, IdeaStage } from '../../domain/idea';
import type { DueItem } from '../../domain/idea-due';
import { ownerSides } from '../../domain/idea-owner-sides';
import type { Localized } from '../../domain/localized';
import { type Phrase, phraseOf, plain } from '../phrase';
import type { SheetLanguages } from '../sheet-languages';

/** Something that is due, as the list says it. */
export type DueLine = {
  item: DueItem;
  /** "HH:MM" and its zone, where a deadline has one; '' else. */
  time: string;
  timeZone: string;
  /** The step, or the name of the call; empty if nobody wrote it. */
  what: Phrase;
  /** Empty for an idea without a title. */
  title: Phrase;
  stage: IdeaStage;
  /** Those who answer for it, own house first; `name` '' where nobody does. */
  owners: readonly { city: string; name: string }[];
};

export type DueSource = { houses: readonly House[]; ownId: string; languages: SheetLanguages };

/** What is overdue and what is due, by weeks; `entries` soonest first. */
export function dueContent(
  entries: readonly { item: DueItem; idea: Idea }[],
  { houses, ownId, languages }: DueSource,
): DueGroup<DueLine>[] {
  const words = (text: Localized) => phraseOf(text, languages);
  return dueWeeks(
    entries.map(({ item, idea }): DueLine => {
      const { call, deadline } = idea.funding;
      const clock = item.kind === 'funding' && deadline.kind === 'fixed' && deadline.time ? deadline : null;
      return {
        item,
        time: clock?.time ?? '',
        timeZone: clock?.timeZone ?? '',
        what: item.kind === 'nextStep' ? words(idea.next.text) : plain(call),
        title: words(idea.title),
        stage: idea.stage,
        owners: ownerSides(idea, ownId).map(({ houseId, name }) => ({
          city: houses.find(({ id }) => id === houseId)?.city ?? houseId,
          name,
        })),
      };
    }),
  );
}

/** How many lines there are in all groups. */
export function dueCount(groups: readonly DueGroup<DueLine>[]): number {
  return groups.reduce((count, { entries }) => count + entries.length, 0);
}

/** The place in a zone's name that a clock on a wall there would bear: "Amsterdam". */
export function zonePlace(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
