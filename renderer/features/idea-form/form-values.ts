import type { RecordFormKind } from '../../app/use-record-form';
import { amountText, readAmount } from '../../domain/amount-text';
import type { Amount, FundingDeadline, Idea, IdeaFields, IdeaLink, LogEntry } from '../../domain/idea';
import type { Localized } from '../../domain/localized';

/** A row of a list with a key by which it is told from its neighbours while they come and go. */
export type Keyed<Row> = Row & { key: string };

/** A deadline with all its parts, so that changing its kind to and fro loses nothing. */
export type DeadlineValues = {
  kind: FundingDeadline['kind'];
  date: string;
  time: string;
  timeZone: string;
};

/** What the form holds: the fields of an idea, amounts as people write them, rows with keys. */
export type IdeaFormValues = Omit<IdeaFields, 'otherCities' | 'funding' | 'amounts' | 'links'> & {
  otherCities: Keyed<{ value: string }>[];
  funding: Omit<IdeaFields['funding'], 'deadline'> & { deadline: DeadlineValues };
  amounts: Keyed<Amount>[];
  links: Keyed<IdeaLink>[];
};

/** The smallest parts of an idea that are compared and saved on their own. */
export const ideaLeaves = [
  'title.de',
  'title.nl',
  'text.de',
  'text.nl',
  'stage',
  'topics',
  'houseIds',
  'otherCities',
  'owners',
  'peopleIds',
  'next.text.de',
  'next.text.nl',
  'next.on',
  'funding.call',
  'funding.deadline',
  'funding.source',
  'funding.checkedOn',
  'amounts',
  'links',
  'log',
  'origin',
  'partnershipIds',
] as const;
export type IdeaLeaf = (typeof ideaLeaves)[number];

/** Where a deadline without a zone is: both cities show the same clock. */
export const homeZone = 'Europe/Berlin';

let lastKey = 0;

/** A row for a list of the form. */
export function keyed<Row extends object>(row: Row): Keyed<Row> {
  lastKey += 1;
  return { ...row, key: `${Date.now()}-${lastKey}` };
}

function toValues(idea: IdeaFields): IdeaFormValues {
  const { deadline, ...funding } = idea.funding;
  const parts = { date: '', time: '', timeZone: homeZone };
  return {
    title: { ...idea.title },
    text: { ...idea.text },
    stage: idea.stage,
    topics: [...idea.topics],
    houseIds: [...idea.houseIds],
    otherCities: idea.otherCities.map((value) => keyed({ value })),
    owners: idea.owners.map((owner) => ({ ...owner })),
    peopleIds: [...idea.peopleIds],
    next: { text: { ...idea.next.text }, on: idea.next.on },
    funding: { ...funding, deadline: { ...parts, ...deadline } },
    amounts: idea.amounts.map((amount) => keyed({ ...amount, value: amountText(amount.value) })),
    links: idea.links.map((link) => keyed(link)),
    log: idea.log.map((entry) => ({ ...entry })),
    origin: { ...idea.origin },
    partnershipIds: [...idea.partnershipIds],
  };
}

/** The idea as it stands in the form, row for row: places in lists are those of the form. */
export function asTyped(values: IdeaFormValues): IdeaFields {
  const { deadline, call, source, checkedOn } = values.funding;
  return {
    ...values,
    title: trimmed(values.title),
    text: trimmed(values.text),
    otherCities: values.otherCities.map(({ value }) => value.trim()).filter(Boolean),
    next: { text: trimmed(values.next.text), on: values.next.on },
    funding: {
      call: call.trim(),
      deadline: deadlineOf(deadline),
      source: source.trim(),
      checkedOn,
    },
    amounts: values.amounts.map(({ kind, value, currency }) => ({
      kind,
      value: readAmount(value),
      currency: currency.trim().toUpperCase(),
    })),
    links: values.links.map(({ url, label }) => ({ url: url.trim(), label: label.trim() })),
  };
}

/** The idea to save: texts trimmed, rows without content left out. */
function toFields(values: IdeaFormValues): IdeaFields {
  const typed = asTyped(values);
  const owners = typed.owners
    .map((owner) => ({ ...owner, name: owner.name.trim() }))
    .filter(({ contactId, name }) => contactId || name);
  const log = typed.log
    .map((entry): LogEntry => ({ ...entry, author: entry.author.trim(), text: entry.text.trim() }))
    .filter(({ text }) => text);
  return {
    ...typed,
    owners,
    amounts: typed.amounts.filter(({ value }) => value),
    links: typed.links.filter(({ url }) => url),
    log: log.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
    origin: { ...typed.origin, text: typed.origin.text.trim() },
  };
}

function deadlineOf({ kind, date, time, timeZone }: DeadlineValues): FundingDeadline {
  if (kind !== 'fixed') return { kind };
  return { kind, date, time: time.trim(), timeZone };
}

function trimmed({ de = '', nl = '' }: Localized): Localized {
  return { ...(de.trim() && { de: de.trim() }), ...(nl.trim() && { nl: nl.trim() }) };
}

/** How an idea stands in its form. */
export const ideaFormKind: RecordFormKind<IdeaFormValues, IdeaFields, IdeaLeaf> = {
  leaves: ideaLeaves,
  toValues,
  toFields,
};

/** The fields of an idea, without what no form changes. */
export function fieldsOfIdea(idea: Idea): IdeaFields {
  return toFields(toValues(idea));
}
