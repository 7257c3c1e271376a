import * as v from 'valibot';
import { type ContactFields, emptyContact } from '../../domain/contact';
import type { FormValues } from './form-values';
import { newValues } from './form-values';
import { type PhotoEdit, keepPhoto } from './photo-edit';

/** A half-typed form as it is kept: what it holds, and the record it began with (`null` for a new contact). */
export type ContactDraft = { values: FormValues; photo: PhotoEdit; base: ContactFields | null };

const text = v.fallback(v.string(), '');
const flag = v.fallback(v.boolean(), false);
const texts = v.fallback(v.array(v.string()), []);
const localized = v.fallback(v.object({ de: v.optional(v.string()), nl: v.optional(v.string()) }), {});
const place = v.fallback(v.picklist(['work', 'private', 'other']), 'work');

function list<Item extends v.GenericSchema>(item: Item) {
  return v.fallback(v.array(item), []);
}

const shared = {
  name: v.object({
    title: text,
    given: text,
    initials: text,
    prefix: text,
    family: text,
    suffix: text,
    organisation: text,
  }),
  role: localized,
  unit: localized,
  note: localized,
  houseId: text,
  company: text,
  topics: texts,
  phones: list(
    v.object({
      value: text,
      kind: v.fallback(v.picklist(['work', 'mobile', 'private', 'fax', 'other']), 'work'),
      withheld: flag,
    }),
  ),
  mails: list(v.object({ value: text, kind: place, withheld: flag })),
  addresses: list(
    v.object({
      street: text,
      postalCode: text,
      town: text,
      country: text,
      extra: text,
      kind: place,
      withheld: flag,
    }),
  ),
  languages: list(v.object({ tag: text, level: v.fallback(v.picklist(['native', 'good', 'some']), 'good') })),
  addressForm: v.fallback(v.picklist(['formal', 'informal']), 'formal'),
  salutation: v.fallback(v.picklist(['mrs', 'mr', 'neutral']), 'neutral'),
  availability: text,
  source: text,
  confirmedOn: text,
  partnershipIds: texts,
};

const schema = v.object({
  values: v.object({
    ...shared,
    kind: v.fallback(v.picklist(['person', 'office']), 'person'),
    websites: list(v.object({ value: text })),
  }),
  photo: v.fallback(
    v.variant('kind', [
      v.object({ kind: v.literal('keep') }),
      v.object({ kind: v.literal('remove') }),
      v.object({ kind: v.literal('put'), base64: v.string() }),
    ]),
    keepPhoto,
  ),
  base: v.fallback(v.nullable(v.object({ ...shared, websites: texts })), null),
});

/**
 * Reads a draft; a part that an earlier version kept in another shape comes back empty, the rest stays.
 * `undefined` if it is no draft of this form at all.
 */
export function readDraft(value: unknown): ContactDraft | undefined {
  const known = isRecord(value) && isRecord(value['values']) ? value : undefined;
  if (!known) return undefined;
  const values = { ...newValues(), ...(known['values'] as object) };
  const base = isRecord(known['base']) ? { ...emptyContact(''), ...known['base'] } : null;
  const result = v.safeParse(schema, { ...known, values, base });
  return result.success ? result.output : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
