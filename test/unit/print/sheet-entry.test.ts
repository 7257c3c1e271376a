import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../renderer/print/phrase';
import { sheetEntryOf } from '../../../renderer/print/contact-sheet/sheet-entry';
import { sheetPerson, sheetSource } from '../../support/sheet-people';

const person = sheetPerson('a', 'Muster', {
  houseId: 'venlo',
  role: { de: 'Teamleitung Abfallwirtschaft', nl: 'Teamleider afvalbeheer' },
  unit: { nl: 'Openbare ruimte' },
  phones: [
    { value: '077-3596211', kind: 'work', withheld: false },
    { value: '06 12345601', kind: 'mobile', withheld: true },
    { value: '077-1234567', kind: 'private', withheld: false },
  ],
  mails: [
    { value: 'muster@example.org', kind: 'work', withheld: false },
    { value: 'zuhause@example.org', kind: 'private', withheld: false },
    { value: 'geheim@example.org', kind: 'work', withheld: true },
  ],
  addresses: [
    {
      street: 'Hanzeplaats 1',
      postalCode: '5912AT',
      town: 'Venlo',
      country: 'NL',
      extra: '',
      kind: 'work',
      withheld: false,
    },
  ],
});

describe('what a sheet says of a contact', () => {
  it('leaves out what is not to be handed out and what is private', () => {
    const { values } = sheetEntryOf(person, sheetSource('both'));
    const text = JSON.stringify(values);
    expect(text).toContain('muster@example.org');
    for (const kept of ['geheim', 'zuhause', '12345601', '12 34 56 01', '1234567', '123 45 67']) {
      expect(text).not.toContain(kept);
    }
  });

  it('writes a number as its readers dial it', () => {
    const phone = (languages: 'de' | 'nl' | 'both') =>
      sheetEntryOf(person, sheetSource(languages)).values.phone.map(lineOf);
    expect(phone('nl')).toEqual(['077 359 62 11']);
    expect(phone('de')).toEqual(['+31 77 359 62 11']);
    expect(phone('both')).toEqual(['+31 77 359 62 11']);
  });

  it('says a function in the language of the sheet, in both on a sheet for both sides, and a missing one in the other', () => {
    const said = (languages: 'de' | 'nl' | 'both', column: 'role' | 'unit') =>
      sheetEntryOf(person, sheetSource(languages)).values[column];
    expect(said('de', 'role')).toEqual([[{ text: 'Teamleitung Abfallwirtschaft', language: 'de' }]]);
    expect(said('both', 'role')).toEqual([
      [
        { text: 'Teamleitung Abfallwirtschaft', language: 'de' },
        { text: 'Teamleider afvalbeheer', language: 'nl' },
      ],
    ]);
    expect(said('de', 'unit')).toEqual([[{ text: 'Openbare ruimte', language: 'nl' }]]);
  });

  it('says a word that is the same in both languages once', () => {
    const same = { ...person, role: { de: 'Software', nl: 'Software' } };
    expect(sheetEntryOf(same, sheetSource('both')).values.role).toEqual([
      [{ text: 'Software', language: null }],
    ]);
  });

  it('names a topic that no table knows by its id', () => {
    const foreign = { ...person, topics: ['waste', 'drohnen-42'] };
    expect(sheetEntryOf(foreign, sheetSource('both')).values.topics.map(lineOf)).toEqual([
      'Abfallwirtschaft / afvalbeheer',
      'drohnen-42',
    ]);
  });
});
