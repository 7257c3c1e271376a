import { assertNever } from '../../domain/assert-never';
import { isPlainDate } from '../../domain/plain-date';
import type { Fields, Shape } from './archive-shape';

type Row = Record<string, unknown>;

/**
 * The fields that the table knows, in its order, whatever order they came in; what a row lacks is filled in with
 * nothing. `undefined` if a field is of another kind than the table says, or one without which a row is of no use is
 * missing.
 */
export function rowOf(value: unknown, fields: Fields): Row | undefined {
  if (!isRow(value)) return undefined;
  const row: Row = {};
  for (const [name, { shape, use }] of Object.entries(fields)) {
    const has = Object.hasOwn(value, name) && value[name] !== undefined;
    if (!has && use === 'optional') continue;
    if (!has && use === 'key') return undefined;
    const part = has ? valueOf(value[name], shape) : emptyOf(shape);
    if (part === undefined || (use === 'key' && part === '')) return undefined;
    row[name] = part;
  }
  return row;
}

/** The value in the order of its table; `undefined` if it is of another kind. */
function valueOf(value: unknown, shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'day':
      return value === '' || (typeof value === 'string' && isPlainDate(value)) ? value : undefined;
    case 'moment':
      return isMoment(value) ? value : undefined;
    case 'localized':
      return localizedOf(value);
    case 'nothing':
      return value === null ? null : undefined;
    case 'open':
      return isRow(value) ? value : undefined;
    case 'word':
      return typeof value === 'string' && shape.words.includes(value) ? value : undefined;
    case 'pattern':
      return typeof value === 'string' && new RegExp(shape.source).test(value) ? value : undefined;
    case 'list':
      return listOf(value, shape);
    case 'record':
      return rowOf(value, shape.fields);
    case 'either':
      return shape.of.map((each) => valueOf(value, each)).find((found) => found !== undefined);
    default:
      return assertNever(shape);
  }
}

function listOf(value: unknown, { of, length }: Shape & { kind: 'list' }): unknown[] | undefined {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) return undefined;
  const parts = value.map((each: unknown) => valueOf(each, of));
  return parts.includes(undefined) ? undefined : parts;
}

function localizedOf(value: unknown): Row | undefined {
  if (!isRow(value)) return undefined;
  const found: Row = {};
  for (const language of ['de', 'nl']) {
    const text = value[language];
    if (text === undefined) continue;
    if (typeof text !== 'string') return undefined;
    if (text !== '') found[language] = text;
  }
  return found;
}

function emptyOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
    case 'day':
    case 'pattern':
      return '';
    case 'number':
      return 0;
    case 'flag':
      return false;
    case 'moment':
      return new Date(0).toISOString();
    case 'localized':
    case 'open':
      return {};
    case 'nothing':
      return null;
    case 'word':
      return shape.words[0];
    case 'list':
      return shape.length === undefined ? [] : undefined;
    case 'record':
      return rowOf({}, shape.fields);
    case 'either':
      return shape.of[0] && emptyOf(shape.of[0]);
    default:
      return assertNever(shape);
  }
}

/** A time in UTC as `Date` writes it, so that the same moment is always the same text. */
function isMoment(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
