import type { Localized } from '../../../renderer/domain/localized';

export type Person = {
  id: string;
  name: string;
  house: 'K' | 'V';
  post: Localized;
  topic: string;
  phone: string;
};

const first = ['Emine', 'Joris', 'Lena', 'Piet', 'Sanne', 'Thomas', 'Yara', 'Zoë'];
const last = ['Beispiel', 'Voorbeeld', 'Muster', 'van den Muster', 'IJsvogel'];
const topics = ['Abfall', 'Zusammenarbeit', 'Klimaanpassung', 'Geodaten', 'Stadtplanung'];

/** An invented person; the same index gives the same one. */
export function personAt(index: number): Person {
  const house = index % 3 === 1 || index % 3 === 2 ? (index % 2 === 0 ? 'K' : 'V') : 'K';
  return {
    id: `p${index}`,
    name: `${first[index % first.length]} ${last[index % last.length]} ${index + 1}`,
    house,
    post: house === 'K' ? { de: 'Leitung Abfallwirtschaft' } : { nl: 'Teamleider afvalbeheer' },
    topic: topics[index % topics.length] ?? '',
    phone: house === 'K' ? `02151 86-${1000 + (index % 9000)}` : `+31 77 359 ${10 + (index % 90)} 11`,
  };
}

export const colours = { K: '#0B5CAD', V: '#A34700' } as const;
