import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import { inMainLanguages } from '../../../renderer/codec/main-language';
import { newCard } from '../../../renderer/codec/new-card';
import { newIdea } from '../../../renderer/codec/new-idea';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { patchIdea } from '../../../renderer/codec/patch-idea';
import { readContact } from '../../../renderer/codec/read-contact';
import { readIdea } from '../../../renderer/codec/read-idea';
import {
  affirmContactText,
  affirmIdeaText,
  type ContactText,
  type IdeaText,
  staleContactTexts,
  staleIdeaTexts,
} from '../../../renderer/codec/stale-texts';
import { emptyContact } from '../../../renderer/domain/contact';
import { emptyIdea } from '../../../renderer/domain/idea';
import { type Language, otherLanguage } from '../../../renderer/domain/localized';
import { fixtureCards } from '../../fixtures/cards/load-cards';
import { anyFields } from '../../fixtures/cards/sample-fields';
import { anyIdeaFields } from '../../fixtures/todos/any-idea';
import { fixtureTodos } from '../../fixtures/todos/load-todos';

const anyLanguage = fc.constantFrom<Language>('de', 'nl');
const anyContactText = fc.constantFrom<ContactText>('role', 'unit', 'note');
const anyIdeaText = fc.constantFrom<IdeaText>('title', 'text');
const anyText = fc.string({ unit: 'grapheme', maxLength: 90 }).map((text) => `a${text}`);

/** Logical lines of one text that the other does not have, by name. */
function linesBeside(text: string, other: string): string[] {
  const rest = [...contentLines(other)].map(({ raw }) => raw);
  return [...contentLines(text)].flatMap(({ raw, name }) => {
    const at = rest.indexOf(raw);
    if (at < 0) return [name];
    rest.splice(at, 1);
    return [];
  });
}

/** Any card, ours or another program's, with both languages of one field and the main one changed afterwards. */
const anyStaleCard = fc
  .record({
    raw: fc.oneof(
      fc.constantFrom(...fixtureCards().map(({ raw }) => raw)),
      anyFields.map((fields) => newCard({ ...emptyContact('c1'), ...fields }, { mainLanguage: 'de' })),
    ),
    field: anyContactText,
    language: anyLanguage,
    texts: fc.tuple(anyText, anyText, anyText),
  })
  .map(({ raw, field, language, texts: [main, other, later] }) => {
    const options = { id: 'x', mainLanguage: language };
    const write = (text: string, first: string, second: string) => {
      const before = readContact(text, options);
      const wanted = { [language]: first, [otherLanguage(language)]: second };
      return patchContact(text, before, { ...before, [field]: wanted }, options);
    };
    return { raw: write(write(raw, main, other), later, other), field, language };
  });

const anyStaleTask = fc
  .record({
    raw: fc.oneof(
      fc.constantFrom(...fixtureTodos().map(({ raw }) => raw)),
      anyIdeaFields.map((fields) =>
        newIdea({ ...emptyIdea('i1'), ...fields }, { mainLanguage: 'de', now: Date.UTC(2026, 5, 4) }),
      ),
    ),
    field: anyIdeaText,
    language: anyLanguage,
    texts: fc.tuple(anyText, anyText, anyText),
  })
  .map(({ raw, field, language, texts: [main, other, later] }) => {
    const options = { id: 'x', mainLanguage: language, now: Date.UTC(2026, 5, 5) };
    const write = (text: string, first: string, second: string) => {
      const before = readIdea(text, options);
      const wanted = { [language]: first, [otherLanguage(language)]: second };
      return patchIdea(text, before, { ...before, [field]: wanted }, options);
    };
    return { raw: write(write(raw, main, other), later, other), field, language };
  });

describe('saying that a translation still fits', () => {
  test('makes it fit in any card, in one line of ours at most, and no text changes', () => {
    let told = 0;
    fc.assert(
      fc.property(anyStaleCard, anyContactText, ({ raw, field, language }, asked) => {
        const before = staleContactTexts(raw, language);
        if (before[field]) told += 1;
        const affirmed = affirmContactText(raw, asked, language);
        const { [asked]: _, ...others } = before;
        expect(staleContactTexts(affirmed, language)).toEqual(others);
        const options = { id: 'x', mainLanguage: language };
        expect(readContact(affirmed, options)).toEqual(readContact(raw, options));
        const changed = linesBeside(affirmed, raw);
        expect(changed).toHaveLength(before[asked] ? 1 : 0);
        expect(changed.filter((name) => !/^X-TANDEM-(?:TITLE|ORG|NOTE)$/.test(name))).toEqual([]);
        expect(linesBeside(raw, affirmed)).toEqual(changed);
      }),
      { numRuns: 800 },
    );
    expect(told).toBeGreaterThan(300);
  });

  test('makes it fit in any task, in one line of ours at most, and no text changes', () => {
    let told = 0;
    fc.assert(
      fc.property(anyStaleTask, anyIdeaText, ({ raw, field, language }, asked) => {
        const before = staleIdeaTexts(raw, language);
        if (before[field]) told += 1;
        const affirmed = affirmIdeaText(raw, asked, language);
        const { [asked]: _, ...others } = before;
        expect(staleIdeaTexts(affirmed, language)).toEqual(others);
        const options = { id: 'x', mainLanguage: language };
        expect(readIdea(affirmed, options)).toEqual(readIdea(raw, options));
        const changed = linesBeside(affirmed, raw);
        expect(changed).toHaveLength(before[asked] ? 1 : 0);
        expect(changed.filter((name) => !/^X-TANDEM-(?:SUMMARY|DESCRIPTION)$/.test(name))).toEqual([]);
        expect(linesBeside(raw, affirmed)).toEqual(changed);
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(200);
  });
});

test('which language is out of date is the same in whichever line each language stands, and comes back to the byte', () => {
  fc.assert(
    fc.property(anyStaleCard, ({ raw, language }) => {
      const first = inMainLanguages(raw, () => 'de');
      const turned = inMainLanguages(first, () => 'nl');
      expect(staleContactTexts(turned, language)).toEqual(staleContactTexts(raw, language));
      expect(staleContactTexts(first, language)).toEqual(staleContactTexts(raw, language));
      expect(
        inMainLanguages(
          inMainLanguages(turned, () => 'de'),
          () => 'nl',
        ),
      ).toBe(turned);
    }),
    { numRuns: 500 },
  );
});
