import { describe, expect, it } from 'vitest';
import { emptyName, type PersonName } from '../../../renderer/domain/contact';
import {
  displayName,
  familyWithPrefix,
  formatInitials,
  fullName,
  initialsOf,
  listName,
} from '../../../renderer/domain/name';
import { sortKey } from '../../../renderer/domain/sort-key';

const person = (parts: Partial<PersonName>): PersonName => ({ ...emptyName, ...parts });
const berg = person({ title: 'Dr.', given: 'Anna', prefix: 'van der', family: 'Berg', suffix: 'MSc' });

describe('a name', () => {
  it('is shown with its prefix in front of the core word', () => {
    expect(displayName(berg)).toBe('Anna van der Berg');
  });

  it('is shown with titles where they are wanted', () => {
    expect(fullName(berg)).toBe('Dr. Anna van der Berg MSc');
  });

  it('takes initials where no given name is known', () => {
    expect(displayName(person({ initials: 'A.M.', prefix: 'de', family: 'Vries' }))).toBe('A.M. de Vries');
  });

  it('begins with a capital where it stands without given name', () => {
    expect(displayName(person({ prefix: 'van der', family: 'Berg' }))).toBe('Van der Berg');
    expect(familyWithPrefix(person({ family: 'ijsselstein' }))).toBe('IJsselstein');
    expect(familyWithPrefix(person({ prefix: "'t", family: 'Hart' }))).toBe("'t Hart");
    expect(familyWithPrefix(person({ prefix: 'von der', family: 'Probe' }), 'asWritten')).toBe(
      'von der Probe',
    );
  });

  it('stands in lists by its core word', () => {
    expect(listName(berg)).toBe('Berg, Anna van der');
    expect(listName(person({ given: 'Anna' }))).toBe('Anna');
  });

  it('of an office is its organisation', () => {
    const office = person({ organisation: 'Bürgerservice Krefeld' });
    expect([displayName(office), fullName(office), listName(office)]).toEqual(
      Array(3).fill('Bürgerservice Krefeld'),
    );
    expect(initialsOf(office)).toBe('BK');
  });

  it('is marked by the letters of given name and core word', () => {
    expect(initialsOf(person({ given: 'Piet', prefix: 'van den', family: 'Muster' }))).toBe('PM');
    expect(initialsOf(person({ given: 'Zoë', family: 'Öztürk' }))).toBe('ZÖ');
    expect(initialsOf(person({ family: 'IJsvogel' }))).toBe('IJ');
    expect(initialsOf(emptyName)).toBe('');
  });

  it('has initials with a point each', () => {
    expect(['ab', 'A B', 'a.b.', 'Th j', 'IJ.m', 'J-P'].map(formatInitials)).toEqual([
      'A.B.',
      'A.B.',
      'A.B.',
      'Th.J.',
      'IJ.M.',
      'J.-P.',
    ]);
  });
});

describe('the order of names', () => {
  const sorted = (names: PersonName[], language: 'de' | 'nl') =>
    names.toSorted((a, b) => (sortKey(a, language) < sortKey(b, language) ? -1 : 1)).map(displayName);

  it('follows the core word, then the given name, then the prefix', () => {
    const names = [
      person({ given: 'Bram', prefix: 'de', family: 'Berg' }),
      person({ given: 'Anna', prefix: 'van der', family: 'Berg' }),
      person({ given: 'Anna', family: 'Berg' }),
      person({ given: 'Anna', family: 'Berger' }),
      person({ given: 'Zoë', family: 'Aal' }),
    ];
    expect(sorted(names, 'nl')).toEqual([
      'Zoë Aal',
      'Anna Berg',
      'Anna van der Berg',
      'Bram de Berg',
      'Anna Berger',
    ]);
  });

  it('puts Müller beside Mueller in German and beside Muller in Dutch', () => {
    const names = ['Muller', 'Mufti', 'Müller', 'Mueller'].map((family) => person({ family }));
    const inGerman = sorted(names, 'de');
    expect(inGerman.slice(0, 2).toSorted()).toEqual(['Mueller', 'Müller']);
    expect(inGerman.slice(2)).toEqual(['Mufti', 'Muller']);
    expect(sorted(names, 'nl').slice(0, 2)).toEqual(['Mueller', 'Mufti']);
    expect(sortKey(person({ family: 'Müller' }), 'nl')).toBe(sortKey(person({ family: 'Muller' }), 'nl'));
  });

  it('reads ĳ as i and j', () => {
    expect(sortKey(person({ family: 'ĳsvogel' }), 'nl')).toBe(sortKey(person({ family: 'IJsvogel' }), 'nl'));
  });

  it('takes organisations among the people, then numbers, then what has no name', () => {
    const names = [
      emptyName,
      person({ organisation: '115' }),
      person({ family: 'Zander' }),
      person({ organisation: 'Bürgerservice' }),
      person({ family: 'Єва' }),
    ];
    expect(sorted(names, 'de')).toEqual(['Bürgerservice', 'Zander', 'Єва', '115', '']);
  });

  it('keeps the Ukrainian alphabet', () => {
    const letters = ['ї', 'ж', 'й', 'ґ', 'е', 'і', 'г', 'є', 'и'].map((family) => person({ family }));
    expect(sorted(letters, 'de').join('').toLowerCase()).toBe('гґеєжиіїй');
  });
});
