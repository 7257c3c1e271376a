import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMainLanguages, mainLanguagesOf } from '../../../renderer/codec/main-language';
import { newCard } from '../../../renderer/codec/new-card';
import { newIdea } from '../../../renderer/codec/new-idea';
import { newRotation } from '../../../renderer/codec/new-rotation';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { readContact } from '../../../renderer/codec/read-contact';
import { readIdea } from '../../../renderer/codec/read-idea';
import { readRotation } from '../../../renderer/codec/read-rotation';
import { staleContactTexts } from '../../../renderer/codec/stale-texts';
import { emptyContact } from '../../../renderer/domain/contact';
import { emptyIdea } from '../../../renderer/domain/idea';
import { canonicalHash } from '../../../renderer/sync/canonical';
import { anyFields } from '../../fixtures/cards/sample-fields';
import { anyIdeaFields } from '../../fixtures/todos/any-idea';
import { anyRotation } from '../../support/any-rotation';
import { exampleContact } from '../../support/format-samples';
import { cardWith, eventWith, linesOf, overrideOf } from '../../support/merge-samples';

const options = { mainLanguage: 'de', now: Date.UTC(2026, 5, 4) } as const;
const reading = { id: 'x', mainLanguage: 'de' } as const;
const dutch = (raw: string) => inMainLanguages(raw, () => 'nl');
const german = (raw: string) => inMainLanguages(raw, () => 'de');

describe('the language of standard lines', () => {
  it('is changed in each pair, with its mark, and in nothing else', () => {
    const raw = newCard(exampleContact, options);
    const turned = dutch(raw);
    expect(linesOf(turned)).toEqual(expect.arrayContaining(['TITLE;LANGUAGE=nl:Hoofd afvalbeheer']));
    expect(turned.replace(/\r\n /g, '')).toContain('ORG;LANGUAGE=nl:Stadt Krefeld;Afdeling milieu\r\n');
    expect(turned.replace(/\r\n /g, '')).toMatch(
      /X-TANDEM-ORG;LANGUAGE=de;X-TANDEM-OF=[0-9a-f]{8}:Stadt Krefeld\\;Fachbereich Umwelt\r\n/,
    );
    expect(readContact(turned, reading)).toEqual(readContact(raw, reading));
    expect(staleContactTexts(turned, 'de')).toEqual({});
    expect(german(turned)).toBe(raw);
    expect(german(raw)).toBe(raw);
  });

  it('leaves a translation that is out of date out of date, in the same language, there and back', () => {
    const raw = cardWith('TITLE;LANGUAGE=de:Neu', 'X-TANDEM-TITLE;LANGUAGE=nl;X-TANDEM-OF=00000000:Oud');
    expect(staleContactTexts(raw, 'de')).toEqual({ role: 'nl' });
    expect(staleContactTexts(dutch(raw), 'de')).toEqual({ role: 'nl' });
    expect(dutch(raw)).toContain(
      'TITLE;LANGUAGE=nl:Oud\r\nX-TANDEM-TITLE;LANGUAGE=de;X-TANDEM-TRANSLATED=00000000:Neu\r\n',
    );
    expect(german(dutch(raw))).toBe(raw);
  });

  it('takes the company from the standard line, where it was changed', () => {
    const raw = newCard(exampleContact, options);
    const before = readContact(raw, reading);
    const renamed = patchContact(raw, before, { ...before, company: 'Stadtwerke; Krefeld' }, options);
    expect(readContact(dutch(renamed), reading)).toEqual(readContact(renamed, reading));
    expect(readContact(german(dutch(renamed)), reading)).toEqual(readContact(renamed, reading));
    expect(staleContactTexts(renamed, 'de')).toEqual({});
    expect(staleContactTexts(dutch(renamed), 'de')).toEqual({});
  });

  it('does not make a translation look out of date when both texts are written anew', () => {
    const raw = dutch(newCard(exampleContact, options));
    const before = readContact(raw, reading);
    const after = patchContact(raw, before, { ...before, role: { de: 'Neu', nl: 'Nieuw' } }, options);
    expect(readContact(after, reading).role).toEqual({ de: 'Neu', nl: 'Nieuw' });
    expect(after).toContain('TITLE;LANGUAGE=nl:Nieuw\r\n');
    expect(staleContactTexts(after, 'de')).toEqual({});
  });

  it.each([
    ['of a text in one language', ['TITLE;LANGUAGE=de:Leiterin']],
    ['that no line names', ['TITLE:Leiterin', 'X-TANDEM-TITLE;LANGUAGE=nl:Hoofd']],
    ['with other parameters', ['NOTE;LANGUAGE=de;PREF=1:a', 'X-TANDEM-NOTE;LANGUAGE=nl:b']],
    ['in a group', ['item1.NOTE;LANGUAGE=de:a', 'X-TANDEM-NOTE;LANGUAGE=nl:b']],
    ['of a pair by another program', ['TITLE;LANGUAGE=de;ALTID=1:a', 'TITLE;LANGUAGE=nl;ALTID=1:b']],
    ['of a company with more parts', ['ORG;LANGUAGE=de:A;B;C', 'X-TANDEM-ORG;LANGUAGE=nl:A\\;D']],
  ])('%s stays as it is', (_, lines) => {
    const raw = cardWith(...lines);
    expect(dutch(raw)).toBe(raw);
  });

  it('stays where a description has another form beside it that has no other language', () => {
    const raw = eventWith([
      'DESCRIPTION;LANGUAGE=de:a',
      'X-ALT-DESC;FMTTYPE=text/html:<b>a</b>',
      'X-TANDEM-DESCRIPTION;LANGUAGE=nl:b',
    ]);
    expect(dutch(raw)).toBe(raw);
  });

  it('is that of each day by itself, and alarms are left alone', () => {
    const pair = (de: string, nl: string) => [
      `SUMMARY;LANGUAGE=de:${de}`,
      `X-TANDEM-SUMMARY;LANGUAGE=nl:${nl}`,
    ];
    const raw = eventWith(
      [...pair('a', 'b'), 'BEGIN:VALARM', 'DESCRIPTION;LANGUAGE=de:weck', 'END:VALARM'],
      overrideOf('RECURRENCE-ID;VALUE=DATE:20260609', ...pair('c', 'd')),
    );
    const known = mainLanguagesOf(raw, 'pairs');
    const [day, master] = ['VEVENT/20260609/SUMMARY', 'VEVENT//SUMMARY'];
    expect([known(day), known(master)]).toEqual(['de', 'de']);
    const turned = inMainLanguages(raw, (key) => (key === day ? 'nl' : undefined));
    expect(turned).toContain('SUMMARY;LANGUAGE=nl:d\r\nX-TANDEM-SUMMARY;LANGUAGE=de:c');
    expect(turned).toContain('SUMMARY;LANGUAGE=de:a\r\nX-TANDEM-SUMMARY;LANGUAGE=nl:b');
    expect(german(turned)).toBe(raw);
  });

  it('is that of the words for topics too, and of no word that another program may have written', () => {
    const raw = cardWith(
      'X-TANDEM-TOPIC:waste noise mayor sewerage',
      'CATEGORIES:VIP,Abfallwirtschaft,Lärm,Klimaanpassung,geluid,BÜRGERMEISTER',
      'item1.CATEGORIES:Abwasser',
      'EXPERTISE;X-TANDEM-TOPIC=waste:Abfallwirtschaft',
      'EXPERTISE;LEVEL=expert:Abfallwirtschaft',
    );
    const turned = dutch(raw).replace(/\r\n /g, '');
    expect(linesOf(turned)).toEqual(
      expect.arrayContaining([
        // No id of ours stands for "Klimaanpassung", one topic stands there twice, one is spelt otherwise.
        'CATEGORIES:VIP,afvalbeheer,Lärm,Klimaanpassung,geluid,BÜRGERMEISTER',
        'item1.CATEGORIES:Abwasser',
        'EXPERTISE;X-TANDEM-TOPIC=waste:afvalbeheer',
        'EXPERTISE;LEVEL=expert:Abfallwirtschaft',
      ]),
    );
    expect(german(dutch(raw))).toBe(raw);
    expect(mainLanguagesOf(raw, 'standard')('VCARD//CATEGORIES/climate-adaptation')).toBe('de');
    expect(mainLanguagesOf(raw, 'pairs')('VCARD//CATEGORIES/climate-adaptation')).toBeUndefined();
  });

  it('does not matter to a text in our line alone, which steps forward, or stands where one compared has it', () => {
    const alone = cardWith('X-TANDEM-NOTE;LANGUAGE=nl;X-TANDEM-OF=00000000:Dag');
    const forward = cardWith('NOTE;LANGUAGE=nl:Dag');
    const aside = cardWith('X-TANDEM-NOTE;LANGUAGE=nl:Dag');
    expect([german(alone), dutch(alone), german(forward)]).toEqual([forward, forward, forward]);
    const compared = (raw: string, language: 'de' | 'nl' | undefined) =>
      inMainLanguages(raw, () => language, 'asInPairs');
    expect([compared(forward, 'de'), compared(forward, 'nl')]).toEqual([aside, forward]);
    expect([compared(alone, 'nl'), compared(alone, 'de')]).toEqual([forward, alone]);
    // Where the other text does not have it at all, nothing can be told.
    expect([compared(alone, undefined), compared(forward, undefined)]).toEqual([alone, forward]);
    const alarm = ['BEGIN:VALARM', 'DESCRIPTION;LANGUAGE=de:weck', 'END:VALARM'];
    const loose = eventWith(alarm).replace('BEGIN:VEVENT', 'X-TANDEM-SUMMARY;LANGUAGE=nl:b\r\nBEGIN:VEVENT');
    expect([dutch(loose), compared(loose, 'nl'), compared(loose, 'de')]).toEqual([loose, loose, loose]);
  });

  it('can be changed back and forth in every record without a word lost', () => {
    const records = fc.oneof(
      anyFields.map((fields) => newCard({ ...emptyContact('c1'), ...fields }, options)),
      anyIdeaFields.map((fields) => newIdea({ ...emptyIdea('i1'), ...fields }, options)),
      anyRotation.map((rotation) => newRotation(rotation, options)),
    );
    const seen = (raw: string) =>
      raw.startsWith('BEGIN:VCARD')
        ? readContact(raw, reading)
        : raw.includes('BEGIN:VTODO')
          ? readIdea(raw, reading)
          : readRotation(raw, reading);
    fc.assert(
      fc.property(records, (raw) => {
        const turned = dutch(raw);
        expect(seen(turned)).toEqual(seen(raw));
        expect(canonicalHash(german(turned))).toBe(canonicalHash(german(raw)));
        expect(dutch(german(turned))).toBe(turned);
      }),
      { numRuns: 300 },
    );
  });
});
