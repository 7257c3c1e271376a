import type { Localized } from './localized';

export type MeetingKind = 'meeting' | 'conference';

/** Something to be done after a meeting; once it has become an idea, `ideaId` names it. */
export type FollowUp = { id: string; text: Localized; ideaId: string };

/** A meeting or a conference that follows no rule: a simple record, `date` and `until` plain dates ('' for one day). */
export type Meeting = {
  id: string;
  kind: MeetingKind;
  title: Localized;
  date: string;
  until: string;
  /** "HH:MM" in the place's zone, '' if not given. */
  time: string;
  timeZone: string;
  place: string;
  agenda: Localized;
  note: Localized;
  houseIds: string[];
  otherCities: string[];
  /** Contacts of both sides who took part. */
  participantIds: string[];
  /** People who are no contacts, one a line as typed. */
  otherParticipants: string;
  followUps: FollowUp[];
  partnershipIds: string[];
  source: string;
};

/** A meeting nobody has filled in yet. */
export function emptyMeeting(id: string): Meeting {
  return {
    id,
    kind: 'meeting',
    title: {},
    date: '',
    until: '',
    time: '',
    timeZone: 'Europe/Berlin',
    place: '',
    agenda: {},
    note: {},
    houseIds: [],
    otherCities: [],
    participantIds: [],
    otherParticipants: '',
    followUps: [],
    partnershipIds: [],
    source: '',
  };
}
