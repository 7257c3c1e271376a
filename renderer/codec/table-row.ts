import {
  type ContactFields,
  emptyContact,
  type Phone,
  type PersonName,
  type PlaceKind,
  type PostalAddress,
} from '../domain/contact';
import type { Language } from '../domain/localized';
import { languageTagOf } from './language-names';
import type { ColumnTarget } from './column-names';
import { CardEditor } from './card-editor';
import { parseFullName, splitHonorific } from './name-parts';
import { normaliseFields } from './normalise-fields';
import { cleanText, escapeText } from './text-value';

/** A cell that no field took: the column's name and what stands in it. */
export type LooseCell = { column: string; value: string };

/** What a row says: fields for `newCard`, and the cells nobody mapped or that could not be read as their field. */
export type RowReading = { fields: ContactFields; loose: LooseCell[] };

type Draft = { fields: ContactFields; mainLanguage: Language };

/**
 * Reads one row by the mapping of its columns (same order as `header`). No cell is lost: what has no field, and what
 * its field cannot hold (a date that is none), comes back in `loose`; keep it with `withColumns`.
 */
export function rowToFields(
  row: readonly string[],
  mapping: readonly (ColumnTarget | null)[],
  { header, mainLanguage }: { header: readonly string[]; mainLanguage: Language },
): RowReading {
  const { id: _id, uid: _uid, hasPhoto: _hasPhoto, ...fields } = emptyContact('');
  const draft: Draft = { fields, mainLanguage };
  const loose: LooseCell[] = [];
  const late: (LooseCell & { target: 'fullName' | 'organisation' })[] = [];
  row.forEach((cell, index) => {
    const value = cleanText(cell);
    if (value === '') return;
    const target = mapping[index];
    const column = header[index] || `${index + 1}`;
    // Names in one piece come last: only then is it known what the other columns say.
    if (target === 'fullName' || target === 'organisation') late.push({ target, column, value });
    else if (!target || !takeCell(draft, target, value)) loose.push({ column, value });
  });
  for (const { target, column, value } of late) {
    if (!takeWholeName(draft.fields, target, value)) loose.push({ column, value });
  }
  loose.push(...besideOrganisation(draft.fields, mapping, header));
  return { fields: normaliseFields(draft.fields), loose };
}

/** An organisation has no titles; what stood in their columns is kept apart. */
function besideOrganisation(
  { name }: ContactFields,
  mapping: readonly (ColumnTarget | null)[],
  header: readonly string[],
): LooseCell[] {
  if (name.organisation === '') return [];
  return (['title', 'suffix', 'initials', 'prefix'] as const).flatMap((part) => {
    const value = name[part];
    name[part] = '';
    return value === '' ? [] : [{ column: header[mapping.indexOf(part)] ?? part, value }];
  });
}

/** Puts a cell into its field; `false` if the field is filled or cannot hold it. */
function takeCell(draft: Draft, target: ColumnTarget, value: string): boolean {
  const { fields } = draft;
  const [field, part] = target.split('.') as [string, string | undefined];
  switch (field) {
    case 'title':
    case 'given':
    case 'initials':
    case 'prefix':
    case 'family':
    case 'suffix':
      return fillEmpty(fields.name, field, value);
    case 'company':
    case 'availability':
    case 'source':
      return fillEmpty(fields, field, value);
    case 'role':
    case 'unit':
    case 'note':
      return takeLocalized(fields[field], (part as Language | undefined) ?? draft.mainLanguage, value, field);
    case 'phone':
      fields.phones.push({ value, kind: part as Phone['kind'], withheld: false });
      return true;
    case 'mail':
      fields.mails.push({ value, kind: part as PlaceKind, withheld: false });
      return true;
    case 'website':
      fields.websites.push(value);
      return true;
    case 'street':
    case 'postalCode':
    case 'town':
    case 'country':
    case 'extra':
      return fillEmpty(addressOf(fields, part as PlaceKind), field, value);
    case 'topics':
      fields.topics.push(...splitList(value));
      return true;
    case 'languages':
      return takeLanguages(fields, value);
    case 'salutation':
      return takeSalutation(fields, value);
    case 'confirmedOn':
      return takeDate(fields, value);
    default:
      return false;
  }
}

function fillEmpty<Key extends string>(target: Record<Key, string>, key: Key, value: string): boolean {
  if (target[key] !== '') return target[key] === value;
  target[key] = value;
  return true;
}

/** A name in one piece fills what no column of its own has filled; if it says something else, it stays loose. */
function takeWholeName(fields: ContactFields, target: 'fullName' | 'organisation', value: string): boolean {
  const { given, family, organisation } = fields.name;
  if (given || family || organisation) {
    if (target === 'organisation') return !organisation && fillEmpty(fields, 'company', value);
    return isSaidAlready(fields.name, value);
  }
  if (target === 'organisation' || value === fields.company)
    return fillEmpty(fields.name, 'organisation', value);
  const { before, ...parts } = parseFullName(value);
  const named = { ...parts, title: before };
  return (['title', 'given', 'prefix', 'family', 'suffix'] as const)
    .map((part) => named[part] === '' || fillEmpty(fields.name, part, named[part]))
    .every(Boolean);
}

/** Whether a name in one piece holds no word that the columns of its parts did not hold. */
function isSaidAlready(name: PersonName, value: string): boolean {
  const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
  const known = new Set(Object.values(name).flatMap(wordsOf));
  return wordsOf(value).every((word) => known.has(word));
}

function takeLocalized(
  texts: { de?: string; nl?: string },
  language: Language,
  value: string,
  field: 'role' | 'unit' | 'note',
): boolean {
  const present = texts[language];
  if (present && field !== 'note') return present === value;
  texts[language] = present ? `${present}\n${value}` : value;
  return true;
}

function addressOf(fields: ContactFields, kind: PlaceKind): PostalAddress {
  const found = fields.addresses.find((address) => address.kind === kind);
  if (found) return found;
  const added = { street: '', postalCode: '', town: '', country: '', extra: '', kind, withheld: false };
  fields.addresses.push(added);
  return added;
}

const splitList = (value: string): string[] =>
  value
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter(Boolean);

function takeLanguages(fields: ContactFields, value: string): boolean {
  const tags = splitList(value.replaceAll('/', ',')).map(languageTagOf);
  if (tags.length === 0 || tags.includes(undefined)) return false;
  // A list says nothing of how well they are spoken.
  fields.languages.push(...tags.flatMap((tag) => (tag ? [{ tag, level: 'good' as const }] : [])));
  return true;
}

function takeSalutation(fields: ContactFields, value: string): boolean {
  const known = splitHonorific(value);
  const short: Record<string, 'mrs' | 'mr' | undefined> = {
    w: 'mrs',
    v: 'mrs',
    f: 'mrs',
    m: 'mr',
    weiblich: 'mrs',
    vrouw: 'mrs',
    männlich: 'mr',
    man: 'mr',
  };
  const plain = value.toLowerCase();
  const salutation =
    known.title === '' ? known.salutation : Object.hasOwn(short, plain) ? short[plain] : undefined;
  if (!salutation) return false;
  fields.salutation = salutation;
  return true;
}

/** 2026-05-01, 01.05.2026, 1-5-2026: day first, as both countries write. */
function takeDate(fields: ContactFields, value: string): boolean {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value);
  const local = /^(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4})$/.exec(value);
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !day) return false;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return false;
  return fillEmpty(fields, 'confirmedOn', date);
}

/** The card with one `X-TANDEM-COLUMN` line for each loose cell ("column: value"), so that a list loses nothing. */
export function withColumns(raw: string, loose: readonly LooseCell[]): string {
  if (loose.length === 0) return raw;
  const editor = new CardEditor(raw);
  for (const { column, value } of loose) {
    editor.add({
      spelling: 'X-TANDEM-COLUMN',
      parameters: [],
      value: escapeText(cleanText(`${column}: ${value}`)),
    });
  }
  return editor.text();
}
