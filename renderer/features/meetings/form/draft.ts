import * as v from 'valibot';
import type { RecordDraft } from '../../../app/use-record-form';
import {
  cityRow,
  emptyFields,
  type MeetingFields,
  type MeetingFormValues,
  meetingFormKind,
} from './form-values';

const text = v.fallback(v.string(), '');
const texts = v.fallback(v.array(v.string()), []);
const localized = v.fallback(
  v.object({ de: v.exactOptional(v.string()), nl: v.exactOptional(v.string()) }),
  {},
);
const key = v.fallback(v.string(), () => cityRow('').key);

const shared = {
  kind: v.fallback(v.picklist(['meeting', 'conference']), 'meeting'),
  title: localized,
  date: text,
  until: text,
  time: text,
  timeZone: text,
  place: text,
  agenda: localized,
  note: localized,
  houseIds: texts,
  participantIds: texts,
  otherParticipants: text,
  followUps: v.fallback(v.array(v.object({ id: v.string(), text: localized, ideaId: text })), []),
  partnershipIds: texts,
  source: text,
};
const values = v.object({
  ...shared,
  otherCities: v.fallback(v.array(v.object({ value: text, key })), []),
});
const fields = v.object({ ...shared, otherCities: texts });

/**
 * Reads a draft; a part that an earlier version kept in another shape comes back empty, the rest stays. `undefined`
 * if it is no draft of this form at all.
 */
export function readDraft(value: unknown): RecordDraft<MeetingFormValues, MeetingFields> | undefined {
  if (!isRecord(value) || !isRecord(value['values'])) return undefined;
  const empty = emptyFields();
  const typed = v.safeParse(values, { ...meetingFormKind.toValues(empty), ...value['values'] });
  const base = v.safeParse(fields, isRecord(value['base']) ? { ...empty, ...value['base'] } : null);
  if (!typed.success) return undefined;
  return { values: typed.output, base: base.success ? base.output : null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
