import type { RecordFormKind } from '../../../app/use-record-form';
import type { Localized } from '../../../domain/localized';
import { emptyMeeting, type FollowUp, type Meeting } from '../../../domain/meeting';

/** What a form changes of a meeting. */
export type MeetingFields = Omit<Meeting, 'id'>;

/** A city of the list, with a key by which it is told from its neighbours while they come and go. */
export type CityRow = { value: string; key: string };

/** What the form holds: the fields of a meeting, cities as rows with keys. */
export type MeetingFormValues = Omit<MeetingFields, 'otherCities'> & { otherCities: CityRow[] };

/** The smallest parts of a meeting that are compared and saved on their own. */
export const meetingLeaves = [
  'kind',
  'title.de',
  'title.nl',
  'date',
  'until',
  'time',
  'timeZone',
  'place',
  'agenda.de',
  'agenda.nl',
  'note.de',
  'note.nl',
  'houseIds',
  'otherCities',
  'participantIds',
  'otherParticipants',
  'followUps',
  'partnershipIds',
  'source',
] as const;
export type MeetingLeaf = (typeof meetingLeaves)[number];

let lastKey = 0;

/** A row for the list of cities. */
export function cityRow(value: string): CityRow {
  lastKey += 1;
  return { value, key: `${Date.now()}-${lastKey}` };
}

/** The fields of a meeting nobody has filled in yet. */
export function emptyFields(): MeetingFields {
  const { id: _, ...fields } = emptyMeeting('');
  return fields;
}

function toValues(meeting: MeetingFields): MeetingFormValues {
  return {
    kind: meeting.kind,
    title: { ...meeting.title },
    date: meeting.date,
    until: meeting.until,
    time: meeting.time,
    timeZone: meeting.timeZone,
    place: meeting.place,
    agenda: { ...meeting.agenda },
    note: { ...meeting.note },
    houseIds: [...meeting.houseIds],
    otherCities: meeting.otherCities.map(cityRow),
    participantIds: [...meeting.participantIds],
    otherParticipants: meeting.otherParticipants,
    followUps: meeting.followUps.map((each) => ({ ...each, text: { ...each.text } })),
    partnershipIds: [...meeting.partnershipIds],
    source: meeting.source,
  };
}

/** The meeting to save: texts trimmed, rows without content left out. */
function toFields(values: MeetingFormValues): MeetingFields {
  const followUps = values.followUps
    .map((each): FollowUp => ({ ...each, text: trimmed(each.text) }))
    .filter(({ text, ideaId }) => text.de || text.nl || ideaId);
  return {
    ...values,
    title: trimmed(values.title),
    time: values.time.trim(),
    place: values.place.trim(),
    agenda: trimmed(values.agenda),
    note: trimmed(values.note),
    otherCities: values.otherCities.map(({ value }) => value.trim()).filter(Boolean),
    otherParticipants: values.otherParticipants.trim(),
    followUps,
    source: values.source.trim(),
  };
}

function trimmed({ de = '', nl = '' }: Localized): Localized {
  return { ...(de.trim() && { de: de.trim() }), ...(nl.trim() && { nl: nl.trim() }) };
}

/** How a meeting stands in its form. */
export const meetingFormKind: RecordFormKind<MeetingFormValues, MeetingFields, MeetingLeaf> = {
  leaves: meetingLeaves,
  toValues,
  toFields,
};

/** The fields of a meeting, without what no form changes. */
export function fieldsOfMeeting(meeting: MeetingFields): MeetingFields {
  return toFields(toValues(meeting));
}
