import {
  type Amount,
  amountKinds,
  type FundingDeadline,
  type IdeaLink,
  type IdeaOrigin,
  type IdeaOwner,
  type LogEntry,
} from '../domain/idea';
import { dateText, plainDateFrom } from './calendar-time';
import type { ContentLine } from './content-lines';
import { firstText, type LineSet, linesNamed, lineText, parameterOf } from './line-values';
import type { ListEntry } from './list-lines';
import {
  normaliseAmounts,
  normaliseDeadline,
  normaliseLinks,
  normaliseLog,
  normaliseOwners,
} from './normalise-idea';
import { readParts, writeParts } from './own-parts';

/** Our own lines in a task, by what they hold. */
export const ideaLineNames = {
  next: 'X-TANDEM-NEXT',
  houses: 'X-TANDEM-CITY',
  otherCity: 'X-TANDEM-OTHER-CITY',
  owner: 'X-TANDEM-OWNER',
  people: 'X-TANDEM-CONTACT',
  call: 'X-TANDEM-FUNDING',
  deadline: 'X-TANDEM-FUNDING-DUE',
  source: 'X-TANDEM-FUNDING-SOURCE',
  checkedOn: 'X-TANDEM-FUNDING-CHECKED',
  amount: 'X-TANDEM-AMOUNT',
  link: 'X-TANDEM-LINK',
  log: 'X-TANDEM-LOG',
  origin: 'X-TANDEM-ORIGIN',
  partnerships: 'X-TANDEM-PARTNERSHIP',
} as const;

function entriesNamed<Value>(
  lines: LineSet,
  name: string,
  read: (text: string, line: ContentLine) => Value | undefined,
): ListEntry<Value>[] {
  return linesNamed(lines, name).flatMap((line) => {
    const value = read(lineText(line), line);
    return value === undefined ? [] : [{ line, value }];
  });
}

/** Names of other cities, each once. */
export function otherCityEntries(lines: LineSet): ListEntry<string>[] {
  const names = new Set<string>();
  return entriesNamed(lines, ideaLineNames.otherCity, (name) => {
    if (name === '' || names.has(name)) return undefined;
    names.add(name);
    return name;
  });
}

/** Owners, the first one of each house: "krefeld <contact> Lena Muster". */
export function ownerEntries(lines: LineSet): ListEntry<IdeaOwner>[] {
  const houses = new Set<string>();
  return entriesNamed(lines, ideaLineNames.owner, (value) => {
    const { words, text } = readParts(value, 2);
    const [owner] = normaliseOwners([{ houseId: words[0] ?? '', contactId: words[1] ?? '', name: text }]);
    if (!owner || houses.has(owner.houseId)) return undefined;
    houses.add(owner.houseId);
    return owner;
  });
}

/** The value of an owner's line. */
export function ownerValue({ houseId, contactId, name }: IdeaOwner): string {
  return writeParts([houseId, contactId], name);
}

/** Amounts: "requested 25000 EUR". */
export function amountEntries(lines: LineSet): ListEntry<Amount>[] {
  return entriesNamed(lines, ideaLineNames.amount, (text) => {
    const [stated = '', value = '', currency = ''] = readParts(text, 3).words;
    const kind = amountKinds.find((each) => each === stated);
    return kind && normaliseAmounts([{ kind, value, currency }])[0];
  });
}

/** The value of an amount's line. */
export function amountValue({ kind, value, currency }: Amount): string {
  return writeParts([kind, value, currency]);
}

/** Our lines for links: the address without blanks, then its label. */
export function linkEntries(lines: LineSet): ListEntry<IdeaLink>[] {
  return entriesNamed(lines, ideaLineNames.link, (text) => {
    const end = text.search(/\s/u);
    const url = end < 0 ? text : text.slice(0, end);
    return normaliseLinks([{ url, label: end < 0 ? '' : text.slice(end) }])[0];
  });
}

/** The steps that were taken, oldest first: "<id> 2026-06-04 Lena%20Muster Called Venlo". */
export function logEntries(lines: LineSet): ListEntry<LogEntry>[] {
  const entries = entriesNamed(lines, ideaLineNames.log, (value) => {
    const { words, text } = readParts(value, 3);
    const [id = '', on = '', author = ''] = words;
    return normaliseLog([{ id, on, author, text }])[0];
  });
  return entries.sort((one, other) =>
    one.value.on < other.value.on ? -1 : one.value.on > other.value.on ? 1 : 0,
  );
}

/** The value of a log line. */
export function logValue({ id, on, author, text }: LogEntry): string {
  return writeParts([id, on, author], text);
}

/** The deadline of a call: "rolling", or day, perhaps time, and zone: "20260604T170000 Europe/Brussels". */
export function readDeadline(lines: LineSet): FundingDeadline {
  for (const line of linesNamed(lines, ideaLineNames.deadline)) {
    const text = lineText(line);
    if (text.toLowerCase() === 'rolling') return { kind: 'rolling' };
    const [moment = '', zone = ''] = readParts(text, 2).words;
    const time = /T(\d{2}):?(\d{2})/i.exec(moment);
    const timeZone = zone || parameterOf(line, 'TZID') || (/Z$/i.test(moment) ? 'UTC' : '');
    const deadline = normaliseDeadline({
      kind: 'fixed',
      date: plainDateFrom(moment),
      time: time ? `${time[1]}:${time[2]}` : '',
      timeZone,
    });
    if (deadline.kind !== 'none') return deadline;
  }
  return { kind: 'none' };
}

/** The value of the deadline's line, '' for none. */
export function deadlineValue(deadline: FundingDeadline): string {
  if (deadline.kind === 'none') return '';
  if (deadline.kind === 'rolling') return 'rolling';
  const time = deadline.time ? `T${deadline.time.replace(':', '')}00` : '';
  return writeParts([dateText(deadline.date) + time, deadline.timeZone]);
}

const originKinds: readonly IdeaOrigin['kind'][] = ['none', 'meeting', 'conference', 'enquiry'];

/** Where the idea comes from: "conference <meeting> Grenzlandkonferenz". */
export function readOrigin(lines: LineSet): IdeaOrigin {
  const { words, text } = readParts(firstText(lines, ideaLineNames.origin), 2);
  const kind = originKinds.find((each) => each === words[0]) ?? 'none';
  return { kind, meetingId: words[1] ?? '', text };
}

/** The value of the origin's line, '' if nothing is known. */
export function originValue({ kind, meetingId, text }: IdeaOrigin): string {
  return kind === 'none' && meetingId === '' && text === '' ? '' : writeParts([kind, meetingId], text);
}
