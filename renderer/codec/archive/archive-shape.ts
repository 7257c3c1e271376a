/**
 * What a value of `desk.json` may be. `day` is a plain date or '', `moment` a time in UTC (ISO 8601), `nothing` is null,
 * `open` an object whose fields its reader alone knows; they go along as they are.
 */
export type Shape =
  | { kind: 'text' | 'number' | 'flag' | 'day' | 'moment' | 'localized' | 'nothing' | 'open' }
  | { kind: 'word'; words: readonly string[] }
  | { kind: 'pattern'; source: string }
  | { kind: 'list'; of: Shape; length?: number }
  | { kind: 'record'; fields: Fields }
  | { kind: 'either'; of: readonly Shape[] };

/**
 * `key`: without it a row is of no use. `optional`: it may be absent for good. A field that is neither is filled in
 * with nothing ('', an empty list) where a file written by hand leaves it out.
 */
export type Field = { shape: Shape; use?: 'key' | 'optional' };
export type Fields = Readonly<Record<string, Field>>;

/** The shapes by short names, for tables of fields. */
export const text: Shape = { kind: 'text' };
export const number: Shape = { kind: 'number' };
export const flag: Shape = { kind: 'flag' };
export const day: Shape = { kind: 'day' };
export const moment: Shape = { kind: 'moment' };
export const localized: Shape = { kind: 'localized' };
export const nothing: Shape = { kind: 'nothing' };
export const open: Shape = { kind: 'open' };
export const word = (...words: string[]): Shape => ({ kind: 'word', words });
export const pattern = (source: string): Shape => ({ kind: 'pattern', source });
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const pair = (of: Shape): Shape => ({ kind: 'list', of, length: 2 });
export const record = (fields: Fields): Shape => ({ kind: 'record', fields });
export const either = (...of: Shape[]): Shape => ({ kind: 'either', of });
