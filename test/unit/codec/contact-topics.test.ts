import { describe, expect, it } from 'vitest';
import { patchContact } from '../../../renderer/codec/patch-contact';
import { readContact } from '../../../renderer/codec/read-contact';
import type { Language } from '../../../renderer/domain/localized';

const card = (...lines: string[]): string =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:1',
    'N:Muster;Lena;;;',
    'FN:Lena Muster',
    ...lines,
    'END:VCARD',
    '',
  ].join('\r\n');
const topicsOf = (raw: string) => readContact(raw, { id: '1', mainLanguage: 'de' }).topics;
function withTopics(raw: string, topics: string[], mainLanguage: Language = 'de'): string {
  const before = readContact(raw, { id: '1', mainLanguage });
  return patchContact(raw, before, { ...before, topics }, { mainLanguage });
}

describe('what a contact is responsible for', () => {
  it('is written as ids, and for other programs as words in the main language', () => {
    expect(withTopics(card(), ['waste', 'climate-adaptation'])).toBe(
      card('X-TANDEM-TOPIC:waste climate-adaptation', 'CATEGORIES:Abfallwirtschaft,Klimaanpassung'),
    );
    expect(withTopics(card(), ['climate-adaptation'], 'nl')).toContain('CATEGORIES:klimaatadaptatie\r\n');
  });

  it('leaves the categories of other programs alone, when topics come and when they go', () => {
    const foreign = card('CATEGORIES:Stammtisch,Weihnachtskarte');
    const added = withTopics(foreign, ['waste']);
    expect(added).toContain('CATEGORIES:Stammtisch,Weihnachtskarte,Abfallwirtschaft\r\n');
    expect(withTopics(added, [])).toBe(foreign);
  });

  it('is read from the words of other programs, in either language, where no line of ours decides', () => {
    expect(topicsOf(card('CATEGORIES:Klimaanpassung,Stammtisch'))).toEqual(['climate-adaptation']);
    expect(topicsOf(card('CATEGORIES:klimaatadaptatie'))).toEqual(['climate-adaptation']);
    expect(topicsOf(card('EXPERTISE;LEVEL=expert:Abfallwirtschaft'))).toEqual(['waste']);
    expect(topicsOf(card('CATEGORIES:Klimaanpassung', 'X-TANDEM-TOPIC:waste'))).toEqual(['waste']);
    expect(topicsOf(card('CATEGORIES:Klimaanpassung', 'X-TANDEM-TOPIC:-'))).toEqual([]);
  });

  it('stays empty once it was emptied, though a word of another program is left', () => {
    const raw = withTopics(card('EXPERTISE:Abfallwirtschaft'), []);
    expect(raw).toContain('EXPERTISE:Abfallwirtschaft\r\n');
    expect(topicsOf(raw)).toEqual([]);
  });

  it('changes no byte of the categories when something else is edited', () => {
    const raw = card('CATEGORIES:Klimaanpassung\\, Wasser,abfallwirtschaft');
    const before = readContact(raw, { id: '1', mainLanguage: 'de' });
    const after = patchContact(raw, before, { ...before, source: 'Visitenkarte' }, { mainLanguage: 'de' });
    expect(after.split('\r\n').filter((line) => !line.startsWith('X-TANDEM-SOURCE'))).toEqual(
      raw.split('\r\n'),
    );
  });

  it('of a card of version 2.1 is read through its encoding', () => {
    const raw = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N:Muster',
      'CATEGORIES;ENCODING=QUOTED-PRINTABLE:Klima=61npassung',
      'END:VCARD',
      '',
    ].join('\r\n');
    expect(topicsOf(raw)).toEqual(['climate-adaptation']);
    expect(topicsOf(withTopics(raw, ['climate-adaptation', 'waste']))).toEqual([
      'climate-adaptation',
      'waste',
    ]);
  });
});
