import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import { newIdea } from '../../../renderer/codec/new-idea';
import { normaliseIdea } from '../../../renderer/codec/normalise-idea';
import { patchIdea } from '../../../renderer/codec/patch-idea';
import { readIdea } from '../../../renderer/codec/read-idea';
import { splitCalendar } from '../../../renderer/codec/calendar-text';
import type { Idea, IdeaFields } from '../../../renderer/domain/idea';
import { anyIdeaFields } from '../../fixtures/todos/any-idea';
import { fixtureTodos } from '../../fixtures/todos/load-todos';

const todos = fixtureTodos();
const anyTodo = fc.constantFrom(...todos.map(({ raw }) => raw));
const mainLanguage = fc.constantFrom('de' as const, 'nl' as const);
const now = Date.UTC(2026, 5, 4, 10, 30);

function fieldsOf({ id: _id, uid: _uid, ...fields }: Idea): IdeaFields {
  return fields;
}

/** Logical lines of one text that the other does not have, as often as they stand there. */
function linesBeside(text: string, other: string): string[] {
  const rest = [...contentLines(other)].map(({ raw }) => raw);
  return [...contentLines(text)].flatMap(({ raw, name }) => {
    const at = rest.indexOf(raw);
    if (at < 0) return [name];
    rest.splice(at, 1);
    return [];
  });
}

/** The lines that mean a field. */
const linesOf: Record<keyof IdeaFields, RegExp> = {
  title: /^(?:X-TANDEM-)?SUMMARY$/,
  text: /^(?:X-TANDEM-)?DESCRIPTION$/,
  stage: /^(?:STATUS|X-TANDEM-STAGE|PERCENT-COMPLETE|COMPLETED)$/,
  topics: /^(?:CATEGORIES|X-TANDEM-TOPIC)$/,
  houseIds: /^X-TANDEM-CITY$/,
  otherCities: /^X-TANDEM-OTHER-CITY$/,
  owners: /^(?:X-TANDEM-OWNER|CONTACT)$/,
  peopleIds: /^X-TANDEM-CONTACT$/,
  next: /^(?:X-TANDEM-NEXT|DUE|DTSTART|DURATION)$/,
  funding: /^X-TANDEM-FUNDING(?:-DUE|-SOURCE|-CHECKED)?$/,
  amounts: /^X-TANDEM-AMOUNT$/,
  links: /^(?:URL|X-TANDEM-LINK)$/,
  log: /^X-TANDEM-LOG$/,
  origin: /^X-TANDEM-ORIGIN$/,
  partnershipIds: /^X-TANDEM-PARTNERSHIP$/,
};
const stamps = /^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE)$/;

describe('patching any task with any fields', () => {
  test('gives a task that reads as those fields', () => {
    fc.assert(
      fc.property(anyTodo, anyIdeaFields, mainLanguage, (raw, fields, language) => {
        const options = { id: 'x', mainLanguage: language, now };
        const patched = patchIdea(raw, readIdea(raw, options), fields, options);
        expect(fieldsOf(readIdea(patched, options))).toEqual(normaliseIdea(fields));
      }),
      { numRuns: 600 },
    );
  });

  test('one field at a time arrives, and only the lines that mean it change', () => {
    fc.assert(
      fc.property(anyTodo, anyIdeaFields, mainLanguage, fc.nat(), (raw, fields, language, pick) => {
        const options = { id: 'x', mainLanguage: language, now };
        const before = readIdea(raw, options);
        const keys = Object.keys(linesOf) as (keyof IdeaFields)[];
        const key = keys[pick % keys.length] ?? 'title';
        const wanted = { ...fieldsOf(before), [key]: fields[key] };
        const patched = patchIdea(raw, before, wanted, options);
        expect(fieldsOf(readIdea(patched, options))).toEqual(normaliseIdea(wanted));
        const changed = [...linesBeside(raw, patched), ...linesBeside(patched, raw)];
        expect(changed.filter((name) => !linesOf[key].test(name) && !stamps.test(name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('with the fields it has gives the same bytes, and so does a second patch', () => {
    fc.assert(
      fc.property(anyTodo, anyIdeaFields, mainLanguage, (raw, fields, language) => {
        const options = { id: 'x', mainLanguage: language, now };
        const before = readIdea(raw, options);
        expect(patchIdea(raw, before, fieldsOf(before), options)).toBe(raw);
        const once = patchIdea(raw, before, fields, options);
        expect(patchIdea(once, readIdea(once, options), fields, { ...options, now: now + 1000 })).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('lets no value become a line or a task of its own', () => {
    fc.assert(
      fc.property(anyTodo, anyIdeaFields, mainLanguage, (raw, fields, language) => {
        const options = { id: 'x', mainLanguage: language, now };
        const patched = patchIdea(raw, readIdea(raw, options), fields, options);
        const records = splitCalendar(patched);
        expect(records.map(({ kind }) => kind)).toEqual(splitCalendar(raw).map(({ kind }) => kind));
        const known = new Set([...contentLines(raw)].map(({ name }) => name));
        const own = [...Object.values(linesOf), stamps];
        const names = [...contentLines(patched)].map(({ name }) => name);
        expect(names.filter((name) => !known.has(name) && !own.some((each) => each.test(name)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a damaged text', () => {
  /** A task that was cut off, with pieces of other lines in between. */
  const anyDamage = fc
    .tuple(
      anyTodo,
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(40),
          fc.constantFrom('', '\r\n', ':', ';', 'END:VTODO\r\n', '"', 'DUE:', '='),
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    )
    .map(([raw, cuts]) =>
      cuts.reduce((text, [at, length, piece]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + piece + text.slice(start + length);
      }, raw),
    );

  test('is read without fail, keeps its bytes while nothing is edited, and takes an edit of any field', () => {
    fc.assert(
      fc.property(anyDamage, anyIdeaFields, mainLanguage, (raw, fields, language) => {
        const options = { id: 'x', mainLanguage: language, now };
        const before = readIdea(raw, options);
        expect(patchIdea(raw, before, fieldsOf(before), options)).toBe(raw);
        const patched = patchIdea(raw, before, fields, options);
        expect(fieldsOf(readIdea(patched, options))).toEqual(normaliseIdea(fields));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a new task', () => {
  test('reads as the fields it was made from', () => {
    fc.assert(
      fc.property(anyIdeaFields, mainLanguage, (fields, language) => {
        const options = { id: 'a1', mainLanguage: language, now };
        const raw = newIdea({ ...fields, id: 'a1', uid: 'a1' }, options);
        const idea = readIdea(raw, options);
        expect(fieldsOf(idea)).toEqual(normaliseIdea(fields));
        expect(idea.uid).toBe('a1');
      }),
      { numRuns: 600 },
    );
  });

  test('stands in lines of 75 octets, each of the single ones once, without bare separators or quoted parameters', () => {
    fc.assert(
      fc.property(anyIdeaFields, mainLanguage, (fields, language) => {
        const raw = newIdea({ ...fields, id: 'a1', uid: 'a1' }, { mainLanguage: language, now });
        const lines = [...contentLines(raw)];
        for (const line of raw.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const once = ['UID', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE', 'STATUS', 'X-TANDEM-STAGE'];
        for (const name of once) expect(lines.filter((line) => line.name === name)).toHaveLength(1);
        for (const name of ['SUMMARY', 'DESCRIPTION', 'DUE', 'URL', 'COMPLETED', 'PERCENT-COMPLETE'])
          expect(lines.filter((line) => line.name === name).length).toBeLessThanOrEqual(1);
        const own = lines.filter(({ name }) => name.startsWith('X-'));
        expect(own.filter(({ value }) => /[,;]/.test(value.replace(/\\./g, '')))).toEqual([]);
        expect(lines.filter(({ parameters }) => parameters.some((each) => each.raw.includes('"')))).toEqual(
          [],
        );
        expect(lines.some(({ name, kind }) => name === 'RRULE' || kind !== 'property')).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('normalised once is normalised for good', () => {
    fc.assert(
      fc.property(anyIdeaFields, (fields) => {
        const once = normaliseIdea(fields);
        expect(normaliseIdea(once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});
