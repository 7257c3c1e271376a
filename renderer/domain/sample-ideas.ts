import ideas from '../../assets/sample/ideas.json' with { type: 'json' };
import meetings from '../../assets/sample/meetings.json' with { type: 'json' };
import { emptyIdea, type FundingDeadline, type Idea } from './idea';
import type { Localized } from './localized';
import { emptyMeeting, type Meeting } from './meeting';
import { displayName } from './name';
import { addDays, isoWeekday } from './plain-date';
import { sampleContacts } from './sample-data';

type SampleDeadline = { kind: 'rolling' } | { kind: 'fixed'; inDays: number; time: string; timeZone: string };

/** What the file holds of an idea: only what is given, people by their ids, dates as days from today. */
type SampleIdea = Partial<Omit<Idea, 'owners' | 'next' | 'funding' | 'log'>> & {
  id: string;
  owners: string[];
  next?: { text: Localized; inDays: number };
  funding?: { call: string; deadline: SampleDeadline; source: string; checkedDaysAgo: number };
  log?: { daysAgo: number; author: string; text: string }[];
};

type SampleMeeting = Partial<Meeting> & { id: string; inDays?: number };

/**
 * Ideas from what the cities have reported, with invented people; dates count from `today` (plain date), so that one
 * is overdue and several are due within a month. What stands in their texts is public; the calls named as examples
 * are not.
 */
export function sampleIdeas(today: string): Idea[] {
  const people = new Map(sampleContacts(today).map((contact) => [contact.id, contact]));
  const nameOf = (id: string): string => {
    const contact = people.get(id);
    return contact ? displayName(contact.name) : '';
  };
  return (structuredClone(ideas) as SampleIdea[]).map((entry) => {
    const { owners, next, funding, log = [], ...given } = entry;
    const { funding: none } = emptyIdea(entry.id);
    return {
      ...emptyIdea(entry.id),
      ...given,
      owners: owners.map((contactId) => ({
        houseId: people.get(contactId)?.houseId ?? '',
        contactId,
        name: nameOf(contactId),
      })),
      next: next ? { text: next.text, on: workday(today, next.inDays) } : { text: {}, on: '' },
      funding: funding
        ? {
            call: funding.call,
            deadline: deadlineOf(funding.deadline, today),
            source: funding.source,
            checkedOn: addDays(today, -funding.checkedDaysAgo),
          }
        : none,
      log: log.map(({ daysAgo, author, text }, index) => ({
        id: `${entry.id}-step-${index + 1}`,
        on: addDays(today, -daysAgo),
        author: nameOf(author),
        text,
      })),
    };
  });
}

/** The border conference of 2024 with what came of it, and a meeting ahead of `today` (plain date). */
export function sampleMeetings(today: string): Meeting[] {
  return (structuredClone(meetings) as SampleMeeting[]).map(({ inDays, ...given }) => ({
    ...emptyMeeting(given.id),
    ...given,
    date: inDays === undefined ? (given.date ?? '') : workday(today, inDays),
  }));
}

function deadlineOf(deadline: SampleDeadline, today: string): FundingDeadline {
  if (deadline.kind === 'rolling') return { kind: 'rolling' };
  const { inDays, time, timeZone } = deadline;
  return { kind: 'fixed', date: workday(today, inDays), time, timeZone };
}

/** The day so many days from today; of a weekend the Friday before, for nobody sets a date on a Sunday. */
function workday(today: string, inDays: number): string {
  const date = addDays(today, inDays);
  return addDays(date, -Math.max(0, isoWeekday(date) - 5));
}
