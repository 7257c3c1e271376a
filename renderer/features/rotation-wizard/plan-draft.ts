import * as v from 'valibot';
import type { Contact } from '../../domain/contact';
import type { Localized } from '../../domain/localized';
import { partnerOf } from '../../domain/partnership-rules';
import type { Partnership } from '../../domain/partnership';
import { addDays, addMonths, isoWeekday, isPlainDate } from '../../domain/plain-date';
import type { IsoWeekday, Rotation, RotationKind } from '../../domain/rotation';

/** What can be planned in advance; leave is entered on a screen of its own. */
export type PlanKind = Exclude<RotationKind, 'absence'>;
export const planKinds: readonly PlanKind[] = ['onSite', 'officeHour', 'remote'];

/** The patterns as the form offers them. `rule` is one of another program: shown and kept, never made here. */
export type PatternChoice = 'everyWeeks' | 'odd' | 'even' | 'monthly' | 'dates' | 'rule';
export const patternChoices: readonly PatternChoice[] = ['everyWeeks', 'odd', 'even', 'monthly', 'dates'];

/** What a day may run into, the weightiest first: the first one with a rule other than "keep" decides. */
export type ClashReason =
  | 'absence'
  | 'hostClosed'
  | 'homeClosed'
  | 'elsewhere'
  | 'deskTaken'
  | 'schoolHoliday';
export const clashReasons: readonly ClashReason[] = [
  'absence',
  'hostClosed',
  'homeClosed',
  'elsewhere',
  'deskTaken',
  'schoolHoliday',
];

/** What becomes of every day with a reason. `move`: to the nearest day that runs into nothing. */
export type RuleChoice = 'keep' | 'skip' | 'move';
/** What becomes of one day. `to` is the plain date it moves to. */
export type RowChoice = { kind: 'keep' } | { kind: 'skip' } | { kind: 'move'; to: string };

/** Nobody sits in a closed house or works during leave; everything else takes place until someone says otherwise. */
export const usualRules: Readonly<Record<ClashReason, RuleChoice>> = {
  absence: 'skip',
  hostClosed: 'skip',
  homeClosed: 'skip',
  elsewhere: 'keep',
  deskTaken: 'keep',
  schoolHoliday: 'keep',
};

/** All that the planning wizard holds, as typed; dates are plain dates or '' while nothing is chosen. */
export type PlanDraft = {
  /** 0 who and where, 1 when, 2 check. */
  step: number;
  kind: PlanKind;
  personId: string;
  homeHouseId: string;
  hostHouseId: string;
  siteId: string;
  deskId: string;
  wholeDay: boolean;
  /** As typed: "9", "09:00". */
  timeFrom: string;
  timeTo: string;
  partnershipIds: string[];
  note: Localized;
  pattern: PatternChoice;
  every: number;
  weekdays: IsoWeekday[];
  ordinal: 1 | 2 | 3 | 4 | 5 | -1;
  monthWeekday: IsoWeekday;
  dates: string[];
  /** The text of a rule of another program. */
  rule: string;
  from: string;
  until: string;
  /** By the day of the pattern. */
  choices: Record<string, RowChoice>;
  rules: Partial<Record<ClashReason, RuleChoice>>;
  /** Days of an earlier plan that the pattern has no more, by their old date: whether they stay as single days. */
  strays: Record<string, 'keep' | 'drop'>;
};

export const lastPlanStep = 2;

/** Key under which a half-filled wizard is kept; `undefined` is a new plan. */
export function planDraftKey(id: string | undefined): string {
  return id === undefined ? 'rotation/new' : `rotation/${id}`;
}

/** A wizard nobody has filled in yet: it plans half a year from the Monday after `today`. */
export function newPlanDraft(today: string): PlanDraft {
  const from = nextMonday(today);
  return {
    step: 0,
    kind: 'onSite',
    personId: '',
    homeHouseId: '',
    hostHouseId: '',
    siteId: '',
    deskId: '',
    wholeDay: true,
    timeFrom: '09:00',
    timeTo: '16:00',
    partnershipIds: [],
    note: {},
    pattern: 'everyWeeks',
    every: 1,
    weekdays: [],
    ordinal: 1,
    monthWeekday: 3,
    dates: [],
    rule: '',
    from,
    until: halfYearFrom(from),
    choices: {},
    rules: {},
    strays: {},
  };
}

function nextMonday(today: string): string {
  return addDays(today, 8 - isoWeekday(today));
}

/** The last day of half a year that begins on `from`. */
export function halfYearFrom(from: string): string {
  return addDays(addMonths(from, 6), -1);
}

/** The last day of the year in which `from` lies. */
export function yearEndOf(from: string): string {
  return `${from.slice(0, 4)}-12-31`;
}

/** The wizard filled with a plan that exists. */
export function draftOfRotation(rotation: Rotation, today: string): PlanDraft {
  const { pattern, kind, time } = rotation;
  const draft: PlanDraft = {
    ...newPlanDraft(today),
    kind: kind === 'absence' ? 'remote' : kind,
    personId: rotation.personId,
    homeHouseId: rotation.homeHouseId,
    hostHouseId: rotation.hostHouseId,
    siteId: rotation.siteId,
    deskId: rotation.deskId,
    wholeDay: time === null,
    ...(time && { timeFrom: time.from, timeTo: time.to }),
    partnershipIds: rotation.partnershipIds,
    note: rotation.note,
    from: rotation.from,
    until: rotation.until,
  };
  switch (pattern.kind) {
    case 'everyWeeks':
      return { ...draft, pattern: 'everyWeeks', every: pattern.every, weekdays: pattern.weekdays };
    case 'weekParity':
      return { ...draft, pattern: pattern.parity, weekdays: pattern.weekdays };
    case 'monthly':
      return { ...draft, pattern: 'monthly', ordinal: pattern.ordinal, monthWeekday: pattern.weekday };
    case 'dates':
      return { ...draft, pattern: 'dates', dates: pattern.dates };
    case 'rule':
      return { ...draft, pattern: 'rule', rule: pattern.rule };
    case 'span':
      return draft;
  }
}

/**
 * The wizard with another person: the house follows from the contact, the host from the partnership; with several, from
 * the one with the id `preferred`, else the first active one.
 */
export function withPerson(
  draft: PlanDraft,
  contact: Pick<Contact, 'id' | 'houseId'>,
  partnerships: readonly Partnership[],
  preferred: string | null,
): PlanDraft {
  const next = { ...draft, personId: contact.id, homeHouseId: contact.houseId || draft.homeHouseId };
  const own = partnerships.filter(({ houseIds }) => houseIds.includes(next.homeHouseId));
  const fits = own.some((each) => partnerOf(each, next.homeHouseId) === draft.hostHouseId);
  if (fits || next.homeHouseId === '') return withPartnerships(next, partnerships);
  const first = own.find(({ id }) => id === preferred) ?? own.find(({ state }) => state.kind === 'active');
  return withHost(next, first ? partnerOf(first, next.homeHouseId) : '', partnerships);
}

/** The wizard with another house to visit: site and desk belong to the house, so they are chosen anew. */
export function withHost(
  draft: PlanDraft,
  hostHouseId: string,
  partnerships: readonly Partnership[],
): PlanDraft {
  const isSame = hostHouseId === draft.hostHouseId;
  const next = isSame ? draft : { ...draft, hostHouseId, siteId: '', deskId: '' };
  return withPartnerships(next, partnerships);
}

/** The partnership between the two houses is the one that the plan belongs to. */
function withPartnerships(draft: PlanDraft, partnerships: readonly Partnership[]): PlanDraft {
  const shared = partnerships.filter(
    ({ houseIds }) => houseIds.includes(draft.homeHouseId) && houseIds.includes(draft.hostHouseId),
  );
  if (shared.length === 0) return draft;
  if (shared.some(({ id }) => draft.partnershipIds.includes(id))) return draft;
  return { ...draft, partnershipIds: shared.map(({ id }) => id) };
}

const text = v.fallback(v.string(), '');
const date = v.fallback(
  v.pipe(
    v.string(),
    v.check((value) => value === '' || isPlainDate(value)),
  ),
  '',
);
const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const localized = v.fallback(v.object({ de: v.optional(v.string()), nl: v.optional(v.string()) }), {});
const ruleChoice = v.picklist(['keep', 'skip', 'move']);

const schema = v.object({
  step: v.fallback(v.picklist([0, 1, 2]), 0),
  kind: v.fallback(v.picklist(['onSite', 'officeHour', 'remote']), 'onSite'),
  personId: text,
  homeHouseId: text,
  hostHouseId: text,
  siteId: text,
  deskId: text,
  wholeDay: v.fallback(v.boolean(), true),
  timeFrom: text,
  timeTo: text,
  partnershipIds: v.fallback(v.array(v.string()), []),
  note: localized,
  pattern: v.fallback(v.picklist(['everyWeeks', 'odd', 'even', 'monthly', 'dates', 'rule']), 'everyWeeks'),
  every: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(52)), 1),
  weekdays: v.fallback(v.array(weekday), []),
  ordinal: v.fallback(v.picklist([1, 2, 3, 4, 5, -1]), 1),
  monthWeekday: v.fallback(weekday, 3),
  dates: v.fallback(v.array(v.pipe(v.string(), v.check(isPlainDate))), []),
  rule: text,
  from: date,
  until: date,
  choices: v.fallback(
    v.record(
      v.string(),
      v.variant('kind', [
        v.object({ kind: v.literal('keep') }),
        v.object({ kind: v.literal('skip') }),
        v.object({ kind: v.literal('move'), to: v.pipe(v.string(), v.check(isPlainDate)) }),
      ]),
    ),
    {},
  ),
  rules: v.fallback(
    v.object({
      absence: v.optional(ruleChoice),
      hostClosed: v.optional(ruleChoice),
      homeClosed: v.optional(ruleChoice),
      elsewhere: v.optional(ruleChoice),
      deskTaken: v.optional(ruleChoice),
      schoolHoliday: v.optional(ruleChoice),
    }),
    {},
  ),
  strays: v.fallback(v.record(v.string(), v.picklist(['keep', 'drop'])), {}),
});

/** Reads a kept wizard; a part in another shape comes back empty. `undefined` if it is no plan at all. */
export function readPlanDraft(value: unknown): PlanDraft | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}
