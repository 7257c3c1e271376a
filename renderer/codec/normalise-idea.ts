import type { Amount, FundingDeadline, IdeaFields, IdeaLink, IdeaOwner, LogEntry } from '../domain/idea';
import { isPlainDate } from '../domain/plain-date';
import { isClockTime } from '../domain/zone-time';
import { normaliseLocalized, normaliseWords } from './normalise-fields';
import { noneMark } from './read-name';
import { cleanText } from './text-value';

/**
 * Fields in the form in which a task gives them back: trimmed, without control characters, empty entries and doubles;
 * the log oldest first. Dates and times that are none are left out.
 */
export function normaliseIdea(fields: IdeaFields): IdeaFields {
  const { next, funding, origin } = fields;
  return {
    title: normaliseLocalized(fields.title),
    text: normaliseLocalized(fields.text),
    stage: fields.stage,
    topics: normaliseWords(fields.topics).filter((topic) => topic !== noneMark),
    houseIds: normaliseWords(fields.houseIds),
    otherCities: normaliseWords(fields.otherCities),
    owners: normaliseOwners(fields.owners),
    peopleIds: normaliseWords(fields.peopleIds),
    next: { text: normaliseLocalized(next.text), on: dateOf(next.on) },
    funding: {
      call: cleanText(funding.call),
      deadline: normaliseDeadline(funding.deadline),
      source: cleanText(funding.source),
      checkedOn: dateOf(funding.checkedOn),
    },
    amounts: normaliseAmounts(fields.amounts),
    links: normaliseLinks(fields.links),
    log: normaliseLog(fields.log),
    origin: { kind: origin.kind, meetingId: cleanText(origin.meetingId), text: cleanText(origin.text) },
    partnershipIds: normaliseWords(fields.partnershipIds),
  };
}

/** At most one owner a house, the first that is named; several may answer for no house in particular. */
export function normaliseOwners(owners: readonly IdeaOwner[]): IdeaOwner[] {
  const houses = new Set<string>();
  return owners
    .map(({ houseId, contactId, name }) => ({
      houseId: cleanText(houseId),
      contactId: cleanText(contactId),
      name: cleanText(name),
    }))
    .filter(({ houseId, contactId, name }) => {
      if ((contactId === '' && name === '') || houses.has(houseId)) return false;
      houses.add(houseId);
      return true;
    });
}

/** A deadline without a day is none. */
export function normaliseDeadline(deadline: FundingDeadline): FundingDeadline {
  if (deadline.kind !== 'fixed') return deadline;
  const { date, time, timeZone } = deadline;
  if (!isPlainDate(date)) return { kind: 'none' };
  return { kind: 'fixed', date, time: isClockTime(time) ? time : '', timeZone: cleanText(timeZone) };
}

/** Amounts without empty ones. */
export function normaliseAmounts(amounts: readonly Amount[]): Amount[] {
  return amounts
    .map(({ kind, value, currency }) => ({ kind, value: cleanText(value), currency: cleanText(currency) }))
    .filter(({ value }) => value !== '');
}

/** Blanks have no place in an address; a label may stand without one until it is found. Each address counts once. */
export function normaliseLinks(links: readonly IdeaLink[]): IdeaLink[] {
  const urls = new Set<string>();
  return links
    .map(({ url, label }) => ({
      url: cleanText(url).replace(/^-$/, '').replace(/\s/gu, '%20'),
      label: cleanText(label),
    }))
    .filter(({ url, label }) => {
      if (url === '' ? label === '' : urls.has(url)) return false;
      if (url !== '') urls.add(url);
      return true;
    });
}

/** Oldest first, in the given order within a day. */
export function normaliseLog(log: readonly LogEntry[]): LogEntry[] {
  return log
    .map(({ id, on, author, text }) => ({
      id: cleanText(id),
      on: dateOf(on),
      author: cleanText(author),
      text: cleanText(text),
    }))
    .filter(({ on, author, text }) => on || author || text)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function dateOf(text: string): string {
  const date = text.trim();
  return isPlainDate(date) ? date : '';
}
