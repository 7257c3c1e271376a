import * as v from 'valibot';
import type { Language, Settings } from './contract/settings';

const text = v.pipe(v.string(), v.maxLength(200));

/** One entry a field, so that a single wrong field can be told from a file that is no settings at all. */
export const settingsEntries = {
  language: v.picklist(['de', 'nl']),
  format: v.picklist(['language', 'de-DE', 'nl-NL']),
  firstWeekday: v.picklist([1, 7]),
  theme: v.picklist(['system', 'light', 'dark']),
  font: v.picklist(['source-sans', 'atkinson']),
  me: v.nullable(v.strictObject({ name: text, houseId: text, contactId: v.exactOptional(text) })),
  partnershipId: v.nullable(text),
  contactsKnown: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

/** A change names known fields only; an unknown one is a fault of the page. */
export const settingsChange = v.partial(v.strictObject(settingsEntries));

/** Settings of a desk that has none yet, in the language of the system. */
export function defaultSettings(language: Language): Settings {
  return {
    language,
    format: 'language',
    firstWeekday: 1,
    theme: 'system',
    font: 'source-sans',
    me: null,
    partnershipId: null,
    contactsKnown: 0,
  };
}

/** Dutch if the system prefers Dutch to German, else German. @param languages BCP 47 tags, preferred first */
export function languageOf(languages: readonly string[]): Language {
  const known = languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => tag === 'de' || tag === 'nl');
  return known === 'nl' ? 'nl' : 'de';
}

export type ReadResult = {
  settings: Settings;
  /** The whole object of the file, fields of other versions included. */
  whole: Record<string, unknown>;
  /** Whether the text, or one known field in it, could not be understood. */
  damaged: boolean;
};

/**
 * Reads the text of `settings.json`. Never throws: what cannot be read is replaced by the default, field by field,
 * and `damaged` says so. Fields this version does not know are kept in `whole`.
 */
export function readSettingsText(text: string, defaults: Settings): ReadResult {
  const whole = parseObject(text);
  if (!whole) return { settings: defaults, whole: {}, damaged: true };
  let damaged = false;
  const good: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(settingsEntries)) {
    if (!(name in whole)) continue;
    const result = v.safeParse(schema, whole[name]);
    if (result.success) good[name] = result.output;
    else damaged = true;
  }
  return { settings: { ...defaults, ...good }, whole, damaged };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
