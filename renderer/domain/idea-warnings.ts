import { isMissingIn } from './localized';
import type { IdeaFields } from './idea';
import { deadlineMoment } from './idea-due';
import { isBeforeApplication, isOpenStage } from './idea-stage';
import { isPlainDate } from './plain-date';
import { isTimeZone, ownTimeZone, plainDateIn } from './zone-time';

/** What a hint says; each has a sentence in the locales. */
export type IdeaWarningCode =
  | 'noTitle'
  | 'onlyInGerman'
  | 'onlyInDutch'
  | 'fewerThanTwoCities'
  | 'noOwner'
  | 'nextInPast'
  | 'dateNotPlausible'
  | 'deadlineInPast'
  | 'noSource'
  | 'notChecked'
  | 'checkedInFuture'
  | 'zoneUnknown'
  | 'amountNotPlausible';

/** `field` is the path of the field in the form; `houseId` says on which side an owner is missing, else ''. */
export type IdeaWarning = {
  field: string;
  code: IdeaWarningCode;
  level: 'warning' | 'info';
  houseId: string;
};

/**
 * Hints on an idea at `now` (milliseconds since 1970), in the order of the form. They never block saving: the officer
 * may know better. `timeZone` is the reader's.
 */
export function ideaWarnings(fields: IdeaFields, now: number, timeZone = ownTimeZone()): IdeaWarning[] {
  const today = plainDateIn(now, timeZone);
  return [
    ...titleWarnings(fields),
    ...cityWarnings(fields),
    ...nextWarnings(fields, today),
    ...fundingWarnings(fields, now, timeZone),
    ...amountWarnings(fields),
  ];
}

function titleWarnings(fields: IdeaFields): IdeaWarning[] {
  const { title, text, next } = fields;
  const noTitle = title.de || title.nl ? [] : [warn('title', 'noTitle')];
  const texts = [
    ['title', title],
    ['text', text],
    ['next.text', next.text],
  ] as const;
  const missing = texts.flatMap(([field, localized]): IdeaWarning[] => {
    if (isMissingIn(localized, 'nl')) return [info(`${field}.nl`, 'onlyInGerman')];
    return isMissingIn(localized, 'de') ? [info(`${field}.de`, 'onlyInDutch')] : [];
  });
  return [...noTitle, ...missing];
}

/** An idea of two cities needs someone on each side who answers for it; cities without a house here are not asked. */
function cityWarnings({ houseIds, otherCities, owners, stage }: IdeaFields): IdeaWarning[] {
  const few = houseIds.length + otherCities.length < 2 ? [warn('houseIds', 'fewerThanTwoCities')] : [];
  if (!isOpenStage(stage)) return few;
  const owned = new Set(
    owners.filter(({ contactId, name }) => contactId || name).map(({ houseId }) => houseId),
  );
  const ownerless = houseIds.filter((houseId) => !owned.has(houseId));
  return [...few, ...ownerless.map((houseId) => ({ ...warn('owners', 'noOwner'), houseId }))];
}

function nextWarnings({ next, stage }: IdeaFields, today: string): IdeaWarning[] {
  if (next.on === '') return [];
  if (!isPlainDate(next.on)) return [warn('next.on', 'dateNotPlausible')];
  return isOpenStage(stage) && next.on < today ? [warn('next.on', 'nextInPast')] : [];
}

/** A deadline is a fact of others: who says so, and since when do we know? Rolling ones can end as well. */
function fundingWarnings({ funding, stage }: IdeaFields, now: number, timeZone: string): IdeaWarning[] {
  const { deadline, source, checkedOn } = funding;
  const checked = checkedWarnings(checkedOn, plainDateIn(now, timeZone));
  if (deadline.kind === 'none') return checked;
  const unknown = [
    ...(source ? [] : [warn('funding.source', 'noSource')]),
    ...(checkedOn ? checked : [warn('funding.checkedOn', 'notChecked')]),
  ];
  if (deadline.kind === 'rolling') return unknown;
  const until = deadlineMoment(deadline, timeZone);
  if (until === undefined) return [warn('funding.deadline.date', 'dateNotPlausible'), ...unknown];
  const zone = isTimeZone(deadline.timeZone) ? [] : [warn('funding.deadline.timeZone', 'zoneUnknown')];
  const isPast = until < now && isBeforeApplication(stage);
  return [...(isPast ? [warn('funding.deadline.date', 'deadlineInPast')] : []), ...zone, ...unknown];
}

function checkedWarnings(checkedOn: string, today: string): IdeaWarning[] {
  if (checkedOn === '') return [];
  if (!isPlainDate(checkedOn)) return [warn('funding.checkedOn', 'dateNotPlausible')];
  return checkedOn > today ? [warn('funding.checkedOn', 'checkedInFuture')] : [];
}

function amountWarnings({ amounts }: IdeaFields): IdeaWarning[] {
  return amounts.flatMap(({ value, currency }, index) =>
    /^\d+(?:\.\d{1,2})?$/.test(value) && /^[A-Z]{3}$/.test(currency)
      ? []
      : [warn(`amounts.${index}.value`, 'amountNotPlausible')],
  );
}

function warn(field: string, code: IdeaWarningCode): IdeaWarning {
  return { field, code, level: 'warning', houseId: '' };
}

function info(field: string, code: IdeaWarningCode): IdeaWarning {
  return { field, code, level: 'info', houseId: '' };
}
