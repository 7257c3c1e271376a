import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicTable } from '../../../renderer/domain/topic-table';
import { sheetLayouts, type SheetLayout } from '../../../renderer/print/contact-sheet/sheet-choices';
import {
  beginning,
  type SheetContent,
  sheetContent,
} from '../../../renderer/print/contact-sheet/sheet-content';
import { peopleOn } from '../../../renderer/print/contact-sheet/sheet-people';
import { sheetRows } from '../../../renderer/print/contact-sheet/sheet-rows';
import { sheetPerson, sheetSource } from '../../support/sheet-people';

const piet = sheetPerson('piet', 'Muster', { houseId: 'venlo', topics: ['waste', 'fire-brigade'] });
const emine = sheetPerson('emine', 'Beispiel', {
  houseId: 'krefeld',
  topics: ['waste'],
  unit: { de: 'Umwelt' },
});
const guest = sheetPerson('guest', 'Gast', { company: 'Euregio', topics: ['waste'] });
const nobody = sheetPerson('nobody', 'Ohne', { houseId: 'krefeld' });
const people = [piet, emine, guest, nobody];
const written = sheetLayouts.filter(
  (layout): layout is Exclude<SheetLayout, 'askFirst'> => layout !== 'askFirst',
);

function ids(content: SheetContent): string[] {
  const entries =
    content.kind === 'sides'
      ? [...content.rows.flatMap(({ sides }) => sides.flat()), ...content.others]
      : content.kind === 'groups'
        ? content.groups.flatMap((group) => group.entries)
        : content.entries;
  return entries.map(({ id }) => id);
}

describe('what stands together on a sheet', () => {
  it('puts both houses beside each other, one row a topic, and who has no place there below', () => {
    const content = sheetContent(people, 'byTopic', sheetSource('de'));
    if (content.kind !== 'sides') throw new Error('not by sides');
    expect(content.houses.map(({ id }) => id)).toEqual(['krefeld', 'venlo']);
    expect(
      content.rows.map(({ id, sides }) => [id, ...sides.map((side) => side.map((one) => one.id))]),
    ).toEqual([
      ['waste', ['emine'], ['piet']],
      ['fire-brigade', [], ['piet']],
    ]);
    expect(content.others.map(({ id }) => id)).toEqual(['guest', 'nobody']);
  });

  it('orders topics by the word of the language that stands first', () => {
    const order = (languages: 'de' | 'nl' | 'both') => {
      const content = sheetContent(people, 'byTopic', sheetSource(languages));
      return content.kind === 'sides' ? content.rows.map(({ id }) => id) : [];
    };
    // Abfallwirtschaft, Feuerwehr; afvalbeheer, brandweer.
    expect(order('both')).toEqual(['waste', 'fire-brigade']);
    const roads = sheetPerson('roads', 'Weg', {
      houseId: 'venlo',
      topics: ['bulky-waste', 'climate-adaptation'],
    });
    const words = (languages: 'de' | 'nl') => {
      const content = sheetContent([roads], 'byTopic', sheetSource(languages));
      return content.kind === 'sides' ? content.rows.map((row) => row.words[0]?.text) : [];
    };
    for (const language of ['de', 'nl'] as const) {
      const found = words(language);
      expect(found).toEqual(found.toSorted((a = '', b = '') => a.localeCompare(b, language)));
    }
  });

  it('names on a crisis sheet those for safety alone', () => {
    expect(ids(sheetContent(people, 'crisis', sheetSource('de')))).toEqual(['piet']);
  });

  it('goes house by house and unit by unit, own house first, without a unit last', () => {
    const content = sheetContent(people, 'byUnit', sheetSource('de'));
    if (content.kind !== 'groups') throw new Error('no groups');
    expect(content.groups.map(({ house, entries }) => [house?.id, entries.map(({ id }) => id)])).toEqual([
      ['krefeld', ['emine']],
      ['krefeld', ['nobody']],
      ['venlo', ['piet']],
      [undefined, ['guest']],
    ]);
  });

  it('without two banks lists topics with everybody, and nobody is lost', () => {
    const content = sheetContent(people, 'byTopic', { ...sheetSource('de'), sides: null });
    expect(content.kind).toBe('groups');
    expect(new Set(ids(content))).toEqual(new Set(people.map(({ id }) => id)));
  });

  it('loses nobody and invents nobody, whoever they are, but on a crisis sheet', () => {
    const anyPerson = fc.record({
      houseId: fc.constantFrom('krefeld', 'venlo', '', 'elsewhere'),
      topics: fc.uniqueArray(fc.constantFrom(...topicTable.map(({ id }) => id), 'unknown'), { maxLength: 4 }),
      unit: fc.record({ de: fc.string(), nl: fc.string() }, { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(
        fc.array(anyPerson, { maxLength: 12 }),
        fc.constantFrom(...written.filter((layout) => layout !== 'crisis')),
        fc.constantFrom('de' as const, 'nl' as const, 'both' as const),
        fc.boolean(),
        (some, layout, languages, hasSides) => {
          const rows = some.map((about, at) => sheetPerson(`p${at}`, `Muster ${at}`, about));
          const source = { ...sheetSource(languages), ...(hasSides ? {} : { sides: null }) };
          const content = sheetContent(rows, layout, source);
          expect(new Set(ids(content))).toEqual(new Set(rows.map(({ id }) => id)));
          expect(peopleOn(content).length).toBe(rows.length);
          const table = sheetRows(content, ['role'], () => [{ text: 'x', language: null }], source);
          expect(new Set(table.slice(1).map((row) => row.find((cell) => cell.startsWith('Kim'))))).toEqual(
            new Set(rows.map(({ name }) => `Kim ${name.family}`)),
          );
          expect(table.every((row) => row.length === table[0]?.length)).toBe(true);
        },
      ),
    );
  });

  it('tells whether a look at the beginning shows all of it', () => {
    for (const layout of written) {
      const content = sheetContent(people, layout, sheetSource('de'));
      expect(beginning(content, 100)).toEqual({ content, more: false });
      expect(beginning(content, 0).more).toBe(true);
      expect(ids(beginning(content, 0).content)).toEqual([]);
    }
  });
});
