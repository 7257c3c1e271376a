import * as v from 'valibot';
import type { Localized } from '../../domain/localized';
import { isPlainDate } from '../../domain/plain-date';
import type { Rotation } from '../../domain/rotation';

/** Leave as it is typed; '' stands for what is not chosen yet. */
export type LeaveDraft = { personId: string; from: string; until: string; note: Localized };

/** Key under which half-entered leave is kept; without an id it is a new one, of the person if one is named. */
export function leaveDraftKey(id: string | undefined, personId: string): string {
  if (id !== undefined) return `leave/${id}`;
  return personId === '' ? 'leave/new' : `leave/new/${personId}`;
}

/** Leave nobody has filled in yet; `personId` '' if nobody was named. */
export function newLeaveDraft(personId: string): LeaveDraft {
  return { personId, from: '', until: '', note: {} };
}

/** The form of leave that exists. */
export function draftOfLeave({ personId, from, until, note }: Rotation): LeaveDraft {
  return { personId, from, until, note };
}

/** The last day: that of the form, else the first one, since leave of one day is the most frequent. */
export function lastDayOf({ from, until }: Pick<LeaveDraft, 'from' | 'until'>): string {
  return until === '' ? from : until;
}

/** What makes it impossible to enter leave. */
export type LeaveProblem = 'person' | 'from' | 'order';

export function leaveProblem(draft: LeaveDraft): LeaveProblem | undefined {
  if (draft.personId === '') return 'person';
  if (draft.from === '') return 'from';
  return lastDayOf(draft) < draft.from ? 'order' : undefined;
}

const date = v.fallback(
  v.pipe(
    v.string(),
    v.check((value) => value === '' || isPlainDate(value)),
  ),
  '',
);
const schema = v.object({
  personId: v.fallback(v.string(), ''),
  from: date,
  until: date,
  note: v.fallback(v.object({ de: v.optional(v.string()), nl: v.optional(v.string()) }), {}),
});

/** Reads kept leave; `undefined` if it is none. */
export function readLeaveDraft(value: unknown): LeaveDraft | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}
