import * as v from 'valibot';
import type { RecordDraft } from '../../app/use-record-form';
import { amountKinds, emptyIdea, type IdeaFields, ideaStages } from '../../domain/idea';
import { type IdeaFormValues, ideaFormKind, keyed } from './form-values';

const text = v.fallback(v.string(), '');
const texts = v.fallback(v.array(v.string()), []);
const localized = v.fallback(v.object({ de: v.optional(v.string()), nl: v.optional(v.string()) }), {});
const key = v.fallback(v.string(), () => keyed({}).key);
const amount = { kind: v.fallback(v.picklist(amountKinds), 'total'), value: text, currency: text };
const link = { url: text, label: text };

function list<Item extends v.GenericSchema>(item: Item) {
  return v.fallback(v.array(item), []);
}

const shared = {
  title: localized,
  text: localized,
  stage: v.fallback(v.picklist(ideaStages), 'noted'),
  topics: texts,
  houseIds: texts,
  owners: list(v.object({ houseId: text, contactId: text, name: text })),
  peopleIds: texts,
  next: v.object({ text: localized, on: text }),
  log: list(v.object({ id: text, on: text, author: text, text })),
  origin: v.object({
    kind: v.fallback(v.picklist(['none', 'meeting', 'conference', 'enquiry']), 'none'),
    meetingId: text,
    text,
  }),
  partnershipIds: texts,
};
const kind = v.fallback(v.picklist(['none', 'rolling', 'fixed']), 'none');
const deadline = { date: text, time: text, timeZone: text };

const values = v.object({
  ...shared,
  otherCities: list(v.object({ value: text, key })),
  funding: v.object({
    call: text,
    deadline: v.object({ kind, ...deadline }),
    source: text,
    checkedOn: text,
  }),
  amounts: list(v.object({ ...amount, key })),
  links: list(v.object({ ...link, key })),
});
const fields = v.object({
  ...shared,
  otherCities: texts,
  funding: v.object({
    call: text,
    deadline: v.variant('kind', [
      v.object({ kind: v.picklist(['none', 'rolling']) }),
      v.object({ kind: v.literal('fixed'), ...deadline }),
    ]),
    source: text,
    checkedOn: text,
  }),
  amounts: list(v.object(amount)),
  links: list(v.object(link)),
});

/**
 * Reads a draft; a part that an earlier version kept in another shape comes back empty, the rest stays. `undefined`
 * if it is no draft of this form at all.
 */
export function readDraft(value: unknown): RecordDraft<IdeaFormValues, IdeaFields> | undefined {
  if (!isRecord(value) || !isRecord(value['values'])) return undefined;
  const { id: _, uid: __, ...empty } = emptyIdea('');
  const typed = v.safeParse(values, { ...ideaFormKind.toValues(empty), ...value['values'] });
  const base = v.safeParse(fields, isRecord(value['base']) ? { ...empty, ...value['base'] } : null);
  if (!typed.success) return undefined;
  return { values: typed.output, base: base.success ? base.output : null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
