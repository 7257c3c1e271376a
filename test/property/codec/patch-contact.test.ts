import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import { newCard } from '../../../renderer/codec/new-card';
import { normaliseFields } from '../../../renderer/codec/normalise-fields';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { readContact } from '../../../renderer/codec/read-contact';
import { splitCards } from '../../../renderer/codec/card-text';
import { toVersion } from '../../../renderer/codec/convert-card';
import type { Contact, ContactFields } from '../../../renderer/domain/contact';
import { fixtureCards } from '../../fixtures/cards/load-cards';
import { anyFields } from '../../fixtures/cards/sample-fields';

const cards = fixtureCards();
const mainLanguage = fc.constantFrom('de' as const, 'nl' as const);

function fieldsOf({ id: _id, uid: _uid, hasPhoto: _hasPhoto, ...fields }: Contact): ContactFields {
  return fields;
}

describe('patching any card with any fields', () => {
  test('gives a card that reads as those fields', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cards), anyFields, mainLanguage, (card, fields, language) => {
        const options = { id: 'x', mainLanguage: language };
        const patched = patchContact(card.raw, readContact(card.raw, options), fields, options);
        expect(fieldsOf(readContact(patched, options))).toEqual(normaliseFields(fields));
      }),
      { numRuns: 1000 },
    );
  });

  test('one field at a time arrives, and the others stay', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cards),
        anyFields,
        mainLanguage,
        fc.nat(),
        (card, fields, language, pick) => {
          const options = { id: 'x', mainLanguage: language };
          const before = readContact(card.raw, options);
          const keys = Object.keys(fields) as (keyof ContactFields)[];
          const key = keys[pick % keys.length] ?? 'name';
          const wanted = { ...fieldsOf(before), [key]: fields[key] };
          const patched = patchContact(card.raw, before, wanted, options);
          expect(fieldsOf(readContact(patched, options))).toEqual(normaliseFields(wanted));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('lets no value become a line of its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cards), anyFields, mainLanguage, (card, fields, language) => {
        const options = { id: 'x', mainLanguage: language };
        const patched = patchContact(card.raw, readContact(card.raw, options), fields, options);
        const pieces = [...splitCards(patched)];
        expect(pieces.map(({ kind }) => kind)).toEqual(['card']);
        const allowed = new Set([...contentLines(card.raw)].map(({ name }) => name));
        const names = [...contentLines(patched)].map(({ name }) => name);
        const foreign = names.filter((name) => !allowed.has(name) && !/^X-TANDEM-|^X-ABSHOWAS$/.test(name));
        const written = [
          'N',
          'FN',
          'ORG',
          'TITLE',
          'NOTE',
          'TEL',
          'EMAIL',
          'ADR',
          'URL',
          'KIND',
          'CATEGORIES',
        ];
        expect(foreign.filter((name) => !written.includes(name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a second patch with the same fields changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cards), anyFields, mainLanguage, (card, fields, language) => {
        const options = { id: 'x', mainLanguage: language };
        const once = patchContact(card.raw, readContact(card.raw, options), fields, options);
        expect(patchContact(once, readContact(once, options), fields, options)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a new card', () => {
  test('reads as the fields it was made from, also after a change of version', () => {
    fc.assert(
      fc.property(anyFields, mainLanguage, (fields, language) => {
        const options = { id: 'a1', mainLanguage: language };
        const raw = newCard({ ...fields, id: 'a1', uid: 'a1', hasPhoto: false }, options);
        expect(fieldsOf(readContact(raw, options))).toEqual(normaliseFields(fields));
        expect(fieldsOf(readContact(toVersion(raw, '4.0'), options))).toEqual(normaliseFields(fields));
      }),
      { numRuns: 1000 },
    );
  });

  test('has N, FN and UID, lines of 75 octets at most, and no bare separators in our own values', () => {
    fc.assert(
      fc.property(anyFields, mainLanguage, (fields, language) => {
        const raw = newCard({ ...fields, id: 'a1', uid: 'a1', hasPhoto: false }, { mainLanguage: language });
        const lines = [...contentLines(raw)];
        for (const name of ['N', 'FN', 'UID'])
          expect(lines.filter((line) => line.name === name)).toHaveLength(1);
        for (const line of raw.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const own = lines
          .filter(({ name }) => name.startsWith('X-'))
          .map(({ value }) => value.replace(/\\./g, ''));
        expect(own.filter((value) => /[,;]/.test(value))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
