import { type ContactFields, emptyContact } from '../../renderer/domain/contact';
import type { House } from '../../renderer/domain/house';
import type { Topic } from '../../renderer/domain/topic';
import { fieldsOf } from '../../renderer/storage/contact-records';

/** Fields of an invented person. */
export function person(given: string, family: string, more: Partial<ContactFields> = {}): ContactFields {
  const empty = fieldsOf(emptyContact(''));
  return { ...empty, name: { ...empty.name, given, family }, ...more };
}

/** A card as another program might write it, with a property that only it understands. */
export function card(given: string, family: string, ...lines: string[]): string {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${given}-${family}@example.org`.toLowerCase(),
    `N:${family};${given};;;`,
    `FN:${given} ${family}`,
    'X-FOREIGN;X-KEEP=yes:left as it is',
    ...lines,
    'END:VCARD',
    '',
  ].join('\r\n');
}

export function house(id: string, city: string, more: Partial<House> = {}): House {
  return {
    id,
    city,
    name: { de: `Stadt ${city}` },
    country: 'DE',
    timeZone: 'Europe/Berlin',
    letter: city.slice(0, 1),
    colour: '#0b5cad',
    mailDomains: [],
    address: { street: '', postalCode: '', town: city },
    language: 'de',
    ...more,
  };
}

export function topic(id: string, de: string): Topic {
  return { id, label: { de }, equivalence: 'same', group: 'environment' };
}
