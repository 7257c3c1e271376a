import { describe, expect, it } from 'vitest';
import { type Contact, emptyContact, emptyName } from '../../../renderer/domain/contact';
import { findDuplicates } from '../../../renderer/domain/duplicates';
import { housePresets } from '../../../renderer/domain/house-presets';
import { noteWithLeftovers } from '../../../renderer/domain/keep-leftovers';
import { mergeFields } from '../../../renderer/domain/merge-contacts';

const person = (id: string, given: string, family: string, change: Partial<Contact> = {}): Contact => ({
  ...emptyContact(id),
  name: { ...emptyName, given, family },
  ...change,
});
const mails = (...values: string[]) =>
  values.map((value) => ({ value, kind: 'work' as const, withheld: false }));
const find = (...contacts: Contact[]) =>
  findDuplicates(contacts, housePresets).map(({ ids, reasons, certainty }) => [
    ids.join(),
    reasons.join(),
    certainty,
  ]);

describe('duplicates', () => {
  it('share a mail and a name, or a number in any spelling and a name', () => {
    expect(
      find(
        person('a', 'Emine', 'Beispiel', { mails: mails('e@example.org') }),
        person('b', 'E.', 'Beispiel', { mails: mails('E@example.org') }),
        person('c', 'Piet', 'Muster', { houseId: 'venlo', phones: mails('077-3596211') }),
        person('d', 'Piet', 'Müster', { houseId: 'krefeld', phones: mails('+31 77 359 62 11') }),
      ),
    ).toEqual([
      ['a,b', 'mail', 'likely'],
      ['c,d', 'phone', 'likely'],
    ]);
  });

  it('are not made by a shared mailbox of many or a switchboard', () => {
    const office = ['Anna', 'Bram', 'Chloé', 'Daan'].map((given, index) =>
      person(`${index}`, given, `Muster${given}`, {
        mails: mails('info@example.org'),
        phones: mails('115'),
      }),
    );
    expect(find(...office)).toEqual([]);
  });

  it('may be people of one mail and two names, after a wedding', () => {
    expect(
      find(
        person('a', 'Lena', 'Muster', { mails: mails('lena@example.org') }),
        person('b', 'Lena', 'Beispiel', { mails: mails('lena@example.org') }),
      ),
    ).toEqual([['a,b', 'mail', 'possible']]);
  });

  it('of one name are a hint within a house or where data is lacking, and none between houses', () => {
    const krefeld = { houseId: 'krefeld', mails: mails('1@example.org') };
    const venlo = { houseId: 'venlo', mails: mails('2@example.org') };
    const a = person('a', 'Kim', 'Muster', krefeld);
    expect(find(a, person('b', 'Kim', 'Muster', venlo))).toEqual([]);
    expect(find(a, person('b', 'Kim', 'Muster', { houseId: 'krefeld' }))).toEqual([
      ['a,b', 'name', 'possible'],
    ]);
    expect(find(a, person('b', 'Muster', 'Kim'))).toEqual([['a,b', 'name', 'possible']]);
    expect(find(a, person('b', 'Kim', 'Muster', { houseId: 'venlo' }))).toEqual([
      ['a,b', 'name', 'possible'],
    ]);
  });

  it('are never found among contacts without any data', () => {
    expect(find(emptyContact('a'), emptyContact('b'))).toEqual([]);
  });
});

describe('merging', () => {
  const phone = (value: string, withheld = false) => ({ value, kind: 'work' as const, withheld });

  it('keeps the winner, fills its gaps and says what found no place', () => {
    const winner = person('a', 'Anna', 'Berg', {
      role: { de: 'Leitung' },
      houseId: 'venlo',
      note: { de: 'Eins' },
    });
    const loser = person('b', 'Anna', 'Berg', {
      name: { ...emptyName, title: 'drs.', given: 'Anna', prefix: 'van der', family: 'Berg' },
      role: { de: 'Teamleitung', nl: 'Teamleider' },
      note: { de: 'Zwei', nl: 'Drie' },
      salutation: 'mrs',
      availability: 'ma t/m do',
    });
    const { fields, leftovers } = mergeFields(winner, [loser]);
    expect(fields.name).toMatchObject({ title: 'drs.', prefix: 'van der', family: 'Berg' });
    expect(fields.role).toEqual({ de: 'Leitung', nl: 'Teamleider' });
    expect(fields.note).toEqual({ de: 'Eins\n\nZwei', nl: 'Drie' });
    expect(fields).toMatchObject({ salutation: 'mrs', availability: 'ma t/m do', houseId: 'venlo' });
    expect(leftovers).toEqual([{ field: 'role.de', value: 'Teamleitung' }]);
  });

  it('keeps another name as a whole', () => {
    const { fields, leftovers } = mergeFields(person('a', 'Lena', 'Muster'), [
      person('b', 'Lena', 'Beispiel'),
    ]);
    expect(fields.name.family).toBe('Muster');
    expect(leftovers).toEqual([{ field: 'name', value: 'Lena Beispiel' }]);
  });

  it('takes a number in two spellings once, and withholds it if either did', () => {
    const winner = person('a', 'Piet', 'Muster', { houseId: 'venlo', phones: [phone('077-3596211')] });
    const loser = person('b', 'Piet', 'Muster', {
      houseId: 'venlo',
      phones: [phone('+31 77 359 62 11', true), phone('06 12345678')],
    });
    expect(mergeFields(winner, [loser], housePresets).fields.phones).toEqual([
      phone('077-3596211', true),
      phone('06 12345678'),
    ]);
  });
});

describe('what found no place', () => {
  it('goes below the note once, and leaves the other language alone', () => {
    const once = noteWithLeftovers(
      { de: 'Eins', nl: 'Een' },
      ['Funktion: Leitung', '', 'Funktion: Leitung'],
      'de',
    );
    expect(once).toEqual({ de: 'Eins\n\nFunktion: Leitung', nl: 'Een' });
    expect(noteWithLeftovers(once, ['Funktion: Leitung'], 'de')).toBe(once);
    expect(noteWithLeftovers({}, ['Functie: hoofd'], 'nl')).toEqual({ nl: 'Functie: hoofd' });
  });
});
