import {
  closingBases,
  closingPresets,
  schoolRegions,
  type ClosingDayRow,
  type SchoolHoliday,
} from '../../domain/closing-day';
import type { House } from '../../domain/house';
import type { HouseLogo, Letterhead, SheetPrivacy } from '../../domain/letterhead';
import type { Partnership } from '../../domain/partnership';
import type { SheetTemplate } from '../../domain/sheet-template';
import type { Site } from '../../domain/site';
import type { Topic } from '../../domain/topic';
import type { WorkDay, WorkMark } from '../../domain/work-day';
import type { ArchivedMeeting, TextEntry } from './archive-content';
import {
  day,
  either,
  type Field,
  flag,
  list,
  localized,
  moment,
  nothing,
  number,
  open,
  pair,
  pattern,
  record,
  type Shape,
  text,
  word,
} from './archive-shape';

const key = (shape: Shape): Field => ({ shape, use: 'key' });
const optional = (shape: Shape): Field => ({ shape, use: 'optional' });
const given = (shape: Shape): Field => ({ shape });

const address = record({ street: given(text), postalCode: given(text), town: given(text) });
const stamps = { createdAt: given(moment), updatedAt: given(moment) } as const;
const logo = {
  mediaType: key(word('image/png', 'image/jpeg')),
  base64: key(pattern('^[A-Za-z0-9+/]+=*$')),
  width: key(number),
  height: key(number),
} satisfies Record<keyof HouseLogo, Field>;
const privacy = {
  controller: given(localized),
  officer: given(text),
  purpose: given(localized),
  life: key(record({ count: key(number), unit: key(word('days', 'months')) })),
} satisfies Record<keyof SheetPrivacy, Field>;
const since = { on: given(day), reason: given(text) } as const;

/** Entries for records that are texts: the text itself stands in the file that is named. */
const textEntry = {
  id: key(text),
  file: key(text),
  mainLanguage: given(word('de', 'nl')),
  ...stamps,
} satisfies Record<keyof TextEntry, Field>;

/**
 * Every list of `desk.json` and the fields of its rows, in the order in which they are written. Both the check of what
 * is read and the description that goes with each archive come from here.
 */
export const archiveFields = {
  contacts: textEntry,
  rotations: textEntry,
  ideas: textEntry,
  meetings: {
    id: key(text),
    kind: given(word('meeting', 'conference')),
    title: given(localized),
    date: given(day),
    until: given(day),
    time: given(text),
    timeZone: given(text),
    place: given(text),
    agenda: given(localized),
    note: given(localized),
    houseIds: given(list(text)),
    otherCities: given(list(text)),
    participantIds: given(list(text)),
    otherParticipants: given(text),
    followUps: given(list(record({ id: key(text), text: given(localized), ideaId: given(text) }))),
    partnershipIds: given(list(text)),
    source: given(text),
    ...stamps,
  } satisfies Record<keyof ArchivedMeeting, Field>,
  houses: {
    id: key(text),
    city: given(text),
    name: given(localized),
    country: given(text),
    timeZone: given(text),
    letter: given(text),
    colour: given(pattern('^(#[0-9a-fA-F]{6})?$')),
    mailDomains: given(list(text)),
    address: given(address),
    language: given(word('other', 'de', 'nl')),
    closingPreset: optional(word('none', ...closingPresets)),
    schoolRegion: optional(word('', ...schoolRegions)),
  } satisfies Record<keyof House, Field>,
  partnerships: {
    id: key(text),
    houseIds: key(pair(text)),
    since: given(day),
    state: given(
      either(
        record({ kind: given(word('active')) }),
        record({ kind: key(word('paused')), ...since }),
        record({ kind: key(word('ended')), ...since }),
      ),
    ),
    maxWeeksBetweenVisits: optional(number),
  } satisfies Record<keyof Partnership, Field>,
  topics: {
    id: key(text),
    label: given(localized),
    equivalence: given(word('near', 'same')),
    group: given(text),
  } satisfies Record<keyof Topic, Field>,
  sites: {
    id: key(text),
    houseId: key(text),
    name: given(localized),
    address: given(address),
    directions: given(localized),
    phone: given(text),
    desks: given(list(record({ id: key(text), name: given(localized), capacity: given(number) }))),
  } satisfies Record<keyof Site, Field>,
  closingDays: {
    id: key(text),
    houseId: key(text),
    from: key(day),
    until: key(day),
    name: given(localized),
    basis: given(word('custom', ...closingBases.filter((basis) => basis !== 'custom'))),
    part: given(word('whole', 'morning', 'afternoon')),
    source: given(text),
    checkedOn: given(day),
    ruleId: given(text),
    open: given(flag),
  } satisfies Record<keyof ClosingDayRow, Field>,
  schoolHolidays: {
    id: key(text),
    region: key(word(...schoolRegions)),
    from: key(day),
    until: key(day),
    name: given(localized),
    source: given(text),
    checkedOn: given(day),
  } satisfies Record<keyof SchoolHoliday, Field>,
  workDays: {
    id: key(day),
    countries: given(list(text)),
    note: given(text),
  } satisfies Record<keyof WorkDay, Field>,
  workMarks: {
    id: key(text),
    label: given(text),
    country: given(text),
    days: given(number),
  } satisfies Record<keyof WorkMark, Field>,
  sheetTemplates: {
    id: key(text),
    name: key(text),
    kind: key(word('contacts', 'planner')),
    partnershipId: given(either(nothing, text)),
    choices: given(open),
    contacts: given(open),
  } satisfies Record<keyof SheetTemplate, Field>,
  letterheads: {
    id: key(text),
    logo: given(either(nothing, record(logo))),
    footer: given(localized),
    privacy: key(record(privacy)),
  } satisfies Record<keyof Letterhead, Field>,
} as const;

export type ArchiveList = keyof typeof archiveFields;
/** The lists in the order in which they are written. */
export const archiveLists = Object.keys(archiveFields) as readonly ArchiveList[];
