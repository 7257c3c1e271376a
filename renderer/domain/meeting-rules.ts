import { emptyIdea, type Idea } from './idea';
import { type Language, type Localized, languages, pickText } from './localized';
import type { FollowUp, Meeting } from './meeting';

/** The last day of a meeting; '' if no date is given. */
export function lastDayOf(meeting: Pick<Meeting, 'date' | 'until'>): string {
  return meeting.until > meeting.date ? meeting.until : meeting.date;
}

/**
 * Meetings as an agenda shows them: those from `today` on (plain date), the nearest first and those without a date
 * at the end, and what is past, the latest first. The given list is not changed.
 */
export function sortMeetings<Each extends Meeting>(
  meetings: readonly Each[],
  today: string,
): { ahead: Each[]; past: Each[] } {
  const isPast = (meeting: Meeting): boolean => meeting.date !== '' && lastDayOf(meeting) < today;
  const ahead = meetings.filter((meeting) => !isPast(meeting));
  const past = meetings.filter(isPast);
  return {
    ahead: ahead.sort((one, other) => compare(agendaKey(one), agendaKey(other))),
    past: past.sort((one, other) => compare(agendaKey(other), agendaKey(one))),
  };
}

/** What is still to be done after a meeting: follow-ups that have not become an idea. */
export function openFollowUps({ followUps }: Pick<Meeting, 'followUps'>): FollowUp[] {
  return followUps.filter(({ ideaId }) => ideaId === '');
}

/**
 * The idea that a follow-up becomes, under `ideaId`: the first line of its text is the title, the rest the text;
 * cities, partnerships and origin are those of the meeting, whose name is written in `language` where that exists.
 * Whom it concerns and who answers for it, somebody has to say. `undefined` if the meeting has no such follow-up.
 */
export function ideaFromFollowUp(
  meeting: Meeting,
  followUpId: string,
  { ideaId, language }: { ideaId: string; language: Language },
): Idea | undefined {
  const followUp = meeting.followUps.find(({ id }) => id === followUpId);
  if (!followUp) return undefined;
  return {
    ...emptyIdea(ideaId),
    title: mapText(followUp.text, (text) => splitFirstLine(text)[0]),
    text: mapText(followUp.text, (text) => splitFirstLine(text)[1]),
    houseIds: [...meeting.houseIds],
    otherCities: [...meeting.otherCities],
    partnershipIds: [...meeting.partnershipIds],
    origin: {
      kind: meeting.kind,
      meetingId: meeting.id,
      text: pickText(meeting.title, language)?.text ?? '',
    },
  };
}

/** The meeting with the follow-up marked as having become the idea; '' makes it open again. */
export function withFollowUpIdea(meeting: Meeting, followUpId: string, ideaId: string): Meeting {
  const followUps = meeting.followUps.map((each) => (each.id === followUpId ? { ...each, ideaId } : each));
  return { ...meeting, followUps };
}

/** Above every date. */
const noDate = '\uf000';

function agendaKey({ date, time, id }: Meeting): string {
  return [date || noDate, time || '24:00', id].join(' ');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function splitFirstLine(text: string): [string, string] {
  const at = text.indexOf('\n');
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function mapText(localized: Localized, change: (text: string) => string): Localized {
  const result: Localized = {};
  for (const language of languages) {
    const text = change((localized[language] ?? '').trim());
    if (text) result[language] = text;
  }
  return result;
}
