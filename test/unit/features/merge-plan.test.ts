import { describe, expect, it } from 'vitest';
import { type Contact, emptyContact, emptyName } from '../../../renderer/domain/contact';
import { noteWithLeftovers } from '../../../renderer/domain/keep-leftovers';
import { differencesOf, planMerge } from '../../../renderer/features/duplicates/merge-plan';

function contact(id: string, more: Partial<Contact>): Contact {
  return { ...emptyContact(id), name: { ...emptyName, given: 'Lena', family: 'Muster' }, ...more };
}

const mail = (value: string) => ({ value, kind: 'work' as const, withheld: false });

describe('merging entries of one person', () => {
  const first = contact('a', {
    role: { de: 'Leiterin' },
    company: 'Stadt Krefeld',
    mails: [mail('lena@example.org')],
    confirmedOn: '2025-01-02',
    salutation: 'mrs',
  });
  const second = contact('b', {
    role: { de: 'Sachbearbeiterin', nl: 'medewerker' },
    mails: [mail('l.muster@example.org'), mail('LENA@example.org')],
    confirmedOn: '2026-03-04',
    salutation: 'mr',
    availability: 'Mo–Do',
  });

  it('asks only where entries differ', () => {
    expect(differencesOf([first, second])).toEqual([
      {
        field: 'role.de',
        values: [
          { contactId: 'a', text: 'Leiterin' },
          { contactId: 'b', text: 'Sachbearbeiterin' },
        ],
      },
      {
        field: 'salutation',
        values: [
          { contactId: 'a', text: 'mrs' },
          { contactId: 'b', text: 'mr' },
        ],
      },
    ]);
  });

  it('keeps the values of the entry that stays, fills its gaps and unites its lists', () => {
    const { fields, leftovers } = planMerge([first, second], 'a', {}, []);
    expect(fields).toMatchObject({
      role: { de: 'Leiterin', nl: 'medewerker' },
      company: 'Stadt Krefeld',
      availability: 'Mo–Do',
      mails: [mail('lena@example.org'), mail('l.muster@example.org')],
      confirmedOn: '2026-03-04',
    });
    expect(leftovers).toEqual([
      { field: 'role.de', value: 'Sachbearbeiterin' },
      { field: 'salutation', value: 'mr' },
    ]);
  });

  it('takes the chosen values, and what was not chosen is left over whichever entry it came from', () => {
    const { fields, leftovers } = planMerge([first, second], 'a', { 'role.de': 'b', salutation: 'b' }, []);
    expect(fields.role.de).toBe('Sachbearbeiterin');
    expect(fields.salutation).toBe('mr');
    expect(leftovers).toContainEqual({ field: 'role.de', value: 'Leiterin' });
    expect(leftovers).toContainEqual({ field: 'salutation', value: 'mrs' });
  });

  it('refuses to keep an entry that is not among them', () => {
    expect(() => planMerge([first, second], 'c', {}, [])).toThrow(RangeError);
  });
});

describe('values nobody chose', () => {
  it('stand at the end of the note, once', () => {
    const once = noteWithLeftovers({ de: 'Notiz' }, ['Funktion: Leiterin', 'Funktion: Leiterin'], 'de');
    expect(once).toEqual({ de: 'Notiz\n\nFunktion: Leiterin' });
    expect(noteWithLeftovers(once, ['Funktion: Leiterin'], 'de')).toEqual(once);
  });

  it('begin a note where there is none, in the language of their labels', () => {
    expect(noteWithLeftovers({ de: 'Notiz' }, ['Functie: teamleider'], 'nl')).toEqual({
      de: 'Notiz',
      nl: 'Functie: teamleider',
    });
  });
});
