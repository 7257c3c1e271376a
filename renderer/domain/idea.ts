import type { Localized } from './localized';

/** How far an idea is, in the order of the board. `dropped` holds what was given up or parked. */
export type IdeaStage = 'noted' | 'discussed' | 'inPreparation' | 'applied' | 'running' | 'done' | 'dropped';
export const ideaStages: readonly IdeaStage[] = [
  'noted',
  'discussed',
  'inPreparation',
  'applied',
  'running',
  'done',
  'dropped',
];

/** Who answers for the idea on one side. `name` is the contact's name as it was written last. */
export type IdeaOwner = { houseId: string; contactId: string; name: string };

/** What happens next, and until when (plain date, '' if open). */
export type NextStep = { text: Localized; on: string };

/** Until when a funding call takes applications: `rolling` at any time, `fixed` at a wall-clock time in a zone. */
export type FundingDeadline =
  | { kind: 'none' }
  | { kind: 'rolling' }
  | {
      kind: 'fixed';
      date: string /** "HH:MM", '' if only the day is known. */;
      time: string;
      timeZone: string;
    };

/** A funding call. Deadlines are facts of others: `source` says whose, `checkedOn` (plain date) when someone looked. */
export type Funding = { call: string; deadline: FundingDeadline; source: string; checkedOn: string };

export type AmountKind = 'total' | 'requested' | 'granted' | 'own';
export const amountKinds: readonly AmountKind[] = ['total', 'requested', 'granted', 'own'];
/** Whole or decimal amount as a plain decimal text ("25000", "8455.50"); currency by ISO 4217. */
export type Amount = { kind: AmountKind; value: string; currency: string };

export type IdeaLink = { url: string; label: string };

/** A step that was taken: `on` is a plain date, `author` a name. */
export type LogEntry = { id: string; on: string; author: string; text: string };

/** Where the idea comes from; `meetingId` names our record of it, if there is one. */
export type IdeaOrigin = {
  kind: 'none' | 'meeting' | 'conference' | 'enquiry';
  meetingId: string;
  text: string;
};

/**
 * A project idea as screens see it: a view of its VTODO text, which stays the record. Strings are trimmed and never
 * `undefined`; empty means not given.
 */
export type Idea = {
  id: string;
  uid: string;
  title: Localized;
  text: Localized;
  stage: IdeaStage;
  topics: string[];
  /** Houses of this desk that take part, and the names of other cities. */
  houseIds: string[];
  otherCities: string[];
  /** At most one a house. */
  owners: IdeaOwner[];
  /** Contacts that take part. */
  peopleIds: string[];
  next: NextStep;
  funding: Funding;
  amounts: Amount[];
  links: IdeaLink[];
  /** Oldest first. */
  log: LogEntry[];
  origin: IdeaOrigin;
  partnershipIds: string[];
};

export type IdeaFields = Omit<Idea, 'id' | 'uid'>;

/** An idea nobody has filled in yet. */
export function emptyIdea(id: string): Idea {
  return {
    id,
    uid: id,
    title: {},
    text: {},
    stage: 'noted',
    topics: [],
    houseIds: [],
    otherCities: [],
    owners: [],
    peopleIds: [],
    next: { text: {}, on: '' },
    funding: { call: '', deadline: { kind: 'none' }, source: '', checkedOn: '' },
    amounts: [],
    links: [],
    log: [],
    origin: { kind: 'none', meetingId: '', text: '' },
    partnershipIds: [],
  };
}
