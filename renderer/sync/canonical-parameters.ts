import type { ContentLine, LineParameter } from '../codec/content-lines';
import { isTransferParameter } from '../codec/line-values';

/** What a property is when it does not say so; saying it changes nothing. */
const defaultValueTypes: ReadonlyMap<string, string> = new Map([
  ['DTSTART', 'DATE-TIME'],
  ['DTEND', 'DATE-TIME'],
  ['DUE', 'DATE-TIME'],
  ['EXDATE', 'DATE-TIME'],
  ['RDATE', 'DATE-TIME'],
  ['RECURRENCE-ID', 'DATE-TIME'],
  ['COMPLETED', 'DATE-TIME'],
  ['TRIGGER', 'DURATION'],
  ['DURATION', 'DURATION'],
  ['RRULE', 'RECUR'],
  ['ATTENDEE', 'CAL-ADDRESS'],
  ['ORGANIZER', 'CAL-ADDRESS'],
  ['PERCENT-COMPLETE', 'INTEGER'],
  ['PRIORITY', 'INTEGER'],
  ['GEO', 'FLOAT'],
  ['ATTACH', 'URI'],
  ['URL', 'URI'],
  ['IMPP', 'URI'],
  ['SOURCE', 'URI'],
  ['CALURI', 'URI'],
  ['CALADRURI', 'URI'],
  ['FBURL', 'URI'],
  ['MEMBER', 'URI'],
  ['PHOTO', 'URI'],
  ['LOGO', 'URI'],
  ['SOUND', 'URI'],
  ['RELATED', 'URI'],
]);

/** What RFC 5545 §3.2 takes for granted; SOGo writes it out. */
const defaultValues: ReadonlyMap<string, string> = new Map([
  ['RSVP', 'FALSE'],
  ['PARTSTAT', 'NEEDS-ACTION'],
  ['ROLE', 'REQ-PARTICIPANT'],
  ['CUTYPE', 'INDIVIDUAL'],
  ['RELTYPE', 'PARENT'],
]);

/**
 * The parameters of a line without what is only spelling: names in upper case and in one order, all TYPEs in one list,
 * lower case and sorted, no default VALUE, no transfer encoding. `ignoreType`: for pictures, whose bytes say it.
 */
export function canonicalParameters(line: ContentLine, ignoreType = false): string {
  const { parameters } = line;
  if (parameters.length === 0) return '';
  const types = new Set<string>();
  const others: string[] = [];
  for (const parameter of parameters) {
    if (isTransferParameter(parameter)) continue;
    if (parameter.name === 'TYPE' || parameter.name === '') addTypes(types, parameter);
    else {
      const text = canonicalParameter(line.name, parameter);
      if (text !== '') others.push(text);
    }
  }
  if (types.size > 0 && !ignoreType) others.push(`TYPE=${[...types].sort().join(',')}`);
  if (others.length > 1) others.sort();
  return others.length === 0 ? '' : `;${others.join(';')}`;
}

/** The TYPE values in one order, as one text. */
export function canonicalTypes(line: ContentLine): string {
  const types = new Set<string>();
  for (const parameter of line.parameters) {
    if (parameter.name === 'TYPE' || (parameter.name === '' && !isTransferParameter(parameter)))
      addTypes(types, parameter);
  }
  return [...types].sort().join(',');
}

function addTypes(types: Set<string>, { values }: LineParameter): void {
  for (const value of values) {
    for (const type of value.split(',')) {
      const plain = type.trim().toLowerCase();
      if (plain !== '') types.add(plain);
    }
  }
}

function canonicalParameter(property: string, { name, values }: LineParameter): string {
  const [first = ''] = values;
  const upper = first.toUpperCase();
  if (name === 'VALUE') {
    return upper === (defaultValueTypes.get(property) ?? 'TEXT') ? '' : `VALUE=${upper}`;
  }
  const known = defaultValues.get(name);
  if (known !== undefined) return upper === known ? '' : `${name}=${upper}`;
  if (name === 'LANGUAGE') return first === '' ? '' : `LANGUAGE=${first.toLowerCase()}`;
  // Quoted in the joined form only where a value could be taken for two.
  return `${name}=${values.map((value) => (/[,;"]/.test(value) ? JSON.stringify(value) : value)).join(',')}`;
}
