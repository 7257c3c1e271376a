import { describe, expect, it } from 'vitest';
import { type Contact, emptyContact, emptyName } from '../../../renderer/domain/contact';
import { type ContactRow, sortKeysOf } from '../../../renderer/domain/contact-row';
import { housePresets } from '../../../renderer/domain/house-presets';
import { displayName } from '../../../renderer/domain/name';
import { sampleContacts, samplePartnerships } from '../../../renderer/domain/sample-data';
import { topicTable } from '../../../renderer/domain/topic-table';
import { Directory } from '../../../renderer/search/directory';
import {
  type DirectoryFilters,
  type DirectoryQuery,
  noFilters,
} from '../../../renderer/search/directory-query';

const context = { houses: housePresets, topics: topicTable, partnerships: samplePartnerships('de') };

function row(contact: Contact): ContactRow {
  return { ...contact, ...sortKeysOf(contact), change: 1, deletedAt: 0, createdAt: 0, updatedAt: 0 };
}
function directoryOf(contacts: Contact[]): Directory {
  const directory = new Directory(context);
  directory.upsert(contacts.map(row));
  return directory;
}
function ask(
  change: Partial<Omit<DirectoryQuery, 'filters'>> & { filters?: Partial<DirectoryFilters> },
): DirectoryQuery {
  return {
    text: '',
    sort: { column: change.text ? 'relevance' : 'name', direction: 'ascending' },
    language: 'de',
    offset: 0,
    limit: 100,
    ...change,
    filters: { ...noFilters, ...change.filters },
  };
}
const samples = directoryOf(sampleContacts('2026-06-04'));
const names = (query: DirectoryQuery, directory = samples) =>
  directory.query(query).rows.map(({ name }) => displayName(name));
const find = (text: string) => names(ask({ text }));
const person = (id: string, given: string, family: string, change: Partial<Contact> = {}): Contact => ({
  ...emptyContact(id),
  name: { ...emptyName, given, family },
  ...change,
});

describe('search', () => {
  it('crosses the border by topic: Abfall and afval find both houses', () => {
    for (const text of ['Abfall', 'afval', 'waste']) {
      expect(find(text)).toEqual(expect.arrayContaining(['Emine Beispiel', 'Piet van den Muster']));
    }
    expect(samples.query(ask({ text: 'abfall' })).matched?.topics).toEqual(['waste']);
  });

  it('finds a number in any spelling, from three digits on, anywhere in it', () => {
    for (const text of [
      '3596211',
      '+31 77 359 62',
      '0031-77359',
      '077 359 62',
      '077-3596211',
      '6211',
      '(077) 359',
    ]) {
      expect(find(text)).toContain('Piet van den Muster');
    }
    expect(find('6211')).toEqual(['Piet van den Muster']);
    expect(find('+49 2151 86-2410')).toEqual(['Emine Beispiel']);
    expect(find('02151 862410')).toEqual(['Emine Beispiel']);
  });

  it('needs every word, of a name, a number or anything else', () => {
    // Lena Muster works in Krefeld; her note says when she is in Venlo.
    expect(find('muster venlo')).toEqual(['Lena Muster', 'Noor Muster', 'Piet van den Muster']);
    expect(find('piet 6211')).toEqual(['Piet van den Muster']);
    expect(find('joris 6211')).toEqual([]);
    expect(find('5912 AT griffie')).toEqual(["Mieke van 't Voorbeeld"]);
    expect(find('5912at griffie')).toEqual(find('5912 AT griffie'));
  });

  it('finds hyphenated names joined, apart and by either half, and prefixes run together', () => {
    for (const text of ['Muster-Beispiel', 'musterbeispiel', 'muster beispiel', 'vries-voor']) {
      expect(find(text).length).toBeGreaterThan(0);
    }
    expect(find('musterbeispiel')).toEqual(['Anna-Lena Muster-Beispiel']);
    expect(find('vanderberg')).toEqual(['Anna van der Berg']);
    expect(find('annalena')).toEqual(['Anna-Lena Muster-Beispiel']);
  });

  it('reads notes, units in both languages, houses, languages and mails', () => {
    expect(find('straatreiniging')).toEqual(['Piet van den Muster']);
    expect(find('vermessung')).toEqual(['Thomas Beispiel']);
    expect(find('kropyvnytskyi приклад')).toEqual(['Олена Приклад']);
    expect(find('turks')).toEqual(expect.arrayContaining(['Emine Beispiel', 'Ali Beispiel']));
    expect(find('p.vandenmuster@example.org')).toEqual(['Piet van den Muster']);
  });

  it('forgives typing errors only in words that nobody has', () => {
    expect(find('Weissmuler')).toEqual(['Jürgen Weißmüller']);
    expect(samples.query(ask({ text: 'brandwer' })).matched).toMatchObject({ corrected: ['brandweer'] });
    expect(find('brandwer')).toContain('Kim Beispiel');
    expect(find('Mutser piet')).toEqual(['Piet van den Muster']);
    expect(find('abc')).toEqual([]);
    const directory = directoryOf([
      person('1', 'Tomas', 'A'),
      person('2', 'Tomasz', 'B'),
      person('3', 'Tomek', 'C'),
    ]);
    expect(names(ask({ text: 'tomas' }), directory)).toEqual(['Tomas A', 'Tomasz B']);
  });

  it('puts the spelling as typed first, then whole words, then beginnings; names before notes', () => {
    const directory = directoryOf([
      person('1', 'Michał', 'Aal'),
      person('2', 'Michael', 'Zander'),
      person('3', 'Michaela', 'Berg'),
      person('4', 'Anna', 'Aal', { note: { de: 'kennt Michael' } }),
    ]);
    expect(names(ask({ text: 'Michael' }), directory)).toEqual([
      'Michael Zander',
      'Michał Aal',
      'Michaela Berg',
      'Anna Aal',
    ]);
    const safety = directoryOf([
      person('1', 'Anna', 'Aal', { role: { nl: 'brandweer' } }),
      person('2', 'Bram', 'Berg', { role: { de: 'Brand und Rettung' } }),
    ]);
    expect(names(ask({ text: 'Brand' }), safety)).toEqual(['Bram Berg', 'Anna Aal']);
  });

  it('takes punctuation alone as nothing typed', () => {
    const { total, matched } = samples.query(ask({ text: ' - , ' }));
    expect(total).toBe(samples.size);
    expect(matched).toBeUndefined();
  });
});

describe('filters', () => {
  const count = (filters: Partial<DirectoryFilters>) => samples.query(ask({ filters })).total;

  it('narrow by house, topic, language and partnership', () => {
    expect(names(ask({ filters: { houseIds: ['sofia'] } }))).toEqual(['Iva Primer', 'Georgi Primerov']);
    expect(names(ask({ filters: { topics: ['mayor', 'fire-brigade'] } }))).toEqual([
      'Kim Beispiel',
      'Anna van der Berg',
    ]);
    expect(names(ask({ filters: { spoken: ['bg'], houseIds: ['krefeld'] } }))).toEqual([]);
    expect(names(ask({ filters: { partnershipId: 'krefeld-kropyvnytskyi', spoken: ['uk'] } }))).toHaveLength(
      4,
    );
    expect(count({ partnershipId: 'unknown' })).toBe(0);
  });

  it('find what is stale, or missing in a language, or without house', () => {
    const stale = samples.query(ask({ filters: { staleBefore: '2025-06-04' } })).rows;
    expect(stale.length).toBeGreaterThan(3);
    expect(stale.every(({ confirmedOn }) => confirmedOn < '2025-06-04')).toBe(true);
    expect(names(ask({ filters: { missingIn: 'de', houseIds: ['krefeld'] } }))).toEqual([]);
    expect(names(ask({ filters: { missingIn: 'nl' } }))).toContain('Thomas Beispiel');
    const directory = directoryOf([person('1', 'A', 'A'), person('2', 'B', 'B', { houseId: 'venlo' })]);
    expect(names(ask({ filters: { withoutHouse: true } }), directory)).toEqual(['A A']);
    expect(names(ask({ filters: { withoutHouse: true, houseIds: ['venlo'] } }), directory)).toEqual([
      'A A',
      'B B',
    ]);
  });
});

describe('lists', () => {
  it('are sorted by what the reader sees, empty ones last in both directions', () => {
    const directory = directoryOf([
      person('1', 'Anna', 'A', { role: { nl: 'Zorg' }, confirmedOn: '2026-01-01' }),
      person('2', 'Bram', 'B', { role: { de: 'Abfall', nl: 'Milieu' }, confirmedOn: '' }),
      person('3', 'Chloé', 'C', { confirmedOn: '2025-01-01' }),
    ]);
    const by = (column: 'role' | 'confirmed', direction: 'ascending' | 'descending') =>
      names(ask({ sort: { column, direction } }), directory);
    expect(by('role', 'ascending')).toEqual(['Bram B', 'Anna A', 'Chloé C']);
    expect(by('role', 'descending')).toEqual(['Anna A', 'Bram B', 'Chloé C']);
    expect(by('confirmed', 'ascending')).toEqual(['Bram B', 'Chloé C', 'Anna A']);
  });

  it('put houses and topics in the order of their words in the language of the reader', () => {
    const directory = directoryOf([
      person('1', 'A', 'A', { topics: ['fire-brigade'], houseId: 'venlo' }),
      person('2', 'B', 'B', { topics: ['youth'], houseId: 'krefeld' }),
      person('3', 'C', 'C', { topics: ['waste'], company: 'Muster GmbH' }),
    ]);
    const by = (column: 'house' | 'topic', language: 'de' | 'nl') =>
      names(ask({ sort: { column, direction: 'ascending' }, language }), directory);
    expect(by('topic', 'de')).toEqual(['C C', 'A A', 'B B']); // Abfallwirtschaft, Feuerwehr, Jugendamt
    expect(by('topic', 'nl')).toEqual(['C C', 'A A', 'B B']); // afvalbeheer, brandweer, jeugdzorg
    expect(by('house', 'de')).toEqual(['B B', 'C C', 'A A']);
  });

  it('come in windows, with ids and neighbours of the same order', () => {
    const query = ask({ filters: { houseIds: ['krefeld'] } });
    const ids = samples.ids(query);
    const part = samples.query({ ...query, offset: 3, limit: 2 });
    expect(part.rows.map(({ id }) => id)).toEqual(ids.slice(3, 5));
    expect(part.total).toBe(ids.length);
    expect(samples.neighbour(query, ids[3] ?? '')).toEqual({ previous: ids[2], next: ids[4], position: 3 });
    expect(samples.neighbour(query, ids[0] ?? '')?.previous).toBeNull();
    expect(samples.neighbour(query, 'sample-iva-primer')).toBeUndefined();
  });

  it('follow changes: replaced, put in the trash, restored, removed', () => {
    const directory = directoryOf([person('1', 'Anna', 'Berg'), person('2', 'Bram', 'Dijk')]);
    const list = (text = '') => names(ask({ text }), directory);
    directory.upsert([row(person('1', 'Anna', 'Zander'))]);
    expect([list(), list('berg')]).toEqual([['Bram Dijk', 'Anna Zander'], []]);
    directory.upsert([{ ...row(person('2', 'Bram', 'Dijk')), deletedAt: 5 }]);
    expect([list(), list('dijk')]).toEqual([['Anna Zander'], []]);
    directory.upsert([row(person('2', 'Bram', 'Dijk'))]);
    expect(list('dyk')).toEqual(['Bram Dijk']);
    directory.remove(['1', 'unknown']);
    expect(list()).toEqual(['Bram Dijk']);
  });

  it('learn new words for topics', () => {
    const directory = directoryOf([person('1', 'Anna', 'Berg', { topics: ['beekeeping'] })]);
    expect(names(ask({ text: 'Imkerei' }), directory)).toEqual([]);
    const topic = {
      id: 'beekeeping',
      group: 'environment',
      equivalence: 'same' as const,
      label: { de: 'Imkerei', nl: 'imkerij' },
    };
    directory.setContext({ ...context, topics: [...topicTable, topic] });
    expect(names(ask({ text: 'Imkerei' }), directory)).toEqual(['Anna Berg']);
  });

  it('tell which entries may be one person, until one of them is gone', () => {
    const mails = [{ value: 'a@example.org', kind: 'work' as const, withheld: false }];
    const directory = directoryOf([
      person('1', 'Anna', 'Berg', { mails }),
      person('2', 'Anna', 'Berg', { mails }),
    ]);
    expect(directory.duplicates()).toHaveLength(1);
    directory.remove(['2']);
    expect(directory.duplicates()).toEqual([]);
  });
});
