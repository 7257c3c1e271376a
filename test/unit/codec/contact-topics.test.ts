import { describe, expect, it } from 'vitest';
import { toVersion } from '../../../renderer/codec/convert-card';
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

const four = (...lines: string[]): string => card(...lines).replace('VERSION:3.0', 'VERSION:4.0');
const expertise = (raw: string): string[] => raw.split('\r\n').filter((line) => line.startsWith('EXPERTISE'));

describe('topics as expertise, for which vCard 4.0 has a line (RFC 6715)', () => {
  const wasteLine = 'EXPERTISE;X-TANDEM-TOPIC=waste:Abfallwirtschaft';

  it('are written into cards of 4.0 and of no other version, in the words of the categories', () => {
    expect(withTopics(four(), ['waste'])).toBe(
      four('X-TANDEM-TOPIC:waste', 'CATEGORIES:Abfallwirtschaft', wasteLine),
    );
    expect(expertise(withTopics(four('CATEGORIES:afvalbeheer'), ['waste', 'climate-adaptation']))).toEqual([
      'EXPERTISE;X-TANDEM-TOPIC=waste:afvalbeheer',
      'EXPERTISE;X-TANDEM-TOPIC=climate-adaptation:Klimaanpassung',
    ]);
    expect(expertise(withTopics(card(), ['waste']))).toEqual([]);
  });

  it('go with their topic, and what other programs wrote there keeps its bytes', () => {
    const foreign = ['EXPERTISE;LEVEL=expert;INDEX=1:Klimaanpassung', 'expertise:Imkerei'];
    const raw = withTopics(four(...foreign), ['climate-adaptation', 'waste']);
    expect(raw).toContain(`${foreign.join('\r\n')}\r\n${wasteLine}\r\n`);
    expect(expertise(raw)).toHaveLength(2);
    const emptied = withTopics(raw, []);
    expect(emptied).toBe(four(...foreign, 'X-TANDEM-TOPIC:-'));
    expect(topicsOf(emptied)).toEqual([]);
  });

  it('that another program has put into other words stay as its own', () => {
    const reworded = withTopics(four(), ['waste']).replace(wasteLine, wasteLine.replace('Abfallw', 'Müllw'));
    expect(expertise(withTopics(reworded, []))).toEqual(['EXPERTISE;X-TANDEM-TOPIC=waste:Müllwirtschaft']);
  });

  it('say nothing by themselves: a topic that is gone is not read from them again', () => {
    expect(topicsOf(four(wasteLine))).toEqual([]);
    expect(topicsOf(four('EXPERTISE:Abfallwirtschaft'))).toEqual(['waste']);
  });

  it('change no byte when something else is edited, nor are they added then', () => {
    const raw = four('X-TANDEM-TOPIC:waste', 'CATEGORIES:Abfallwirtschaft');
    const before = readContact(raw, { id: '1', mainLanguage: 'de' });
    const after = patchContact(raw, before, { ...before, source: 'Messe' }, { mainLanguage: 'de' });
    expect(after).toBe(four('X-TANDEM-TOPIC:waste', 'CATEGORIES:Abfallwirtschaft', 'X-TANDEM-SOURCE:Messe'));
  });

  it('are in a card of 3.0 that is exported as 4.0, once however often it is turned', () => {
    const raw = withTopics(card('EXPERTISE;LEVEL=expert:Imkerei'), ['waste']);
    const turned = toVersion(raw, '4.0');
    expect(expertise(turned)).toEqual(['EXPERTISE;LEVEL=expert:Imkerei', wasteLine]);
    expect(toVersion(toVersion(turned, '3.0'), '4.0')).toBe(turned);
    expect(topicsOf(turned)).toEqual(['waste']);
  });

  it('are not made of topics that only the words of another program suggest', () => {
    expect(expertise(toVersion(card('CATEGORIES:Abfallwirtschaft'), '4.0'))).toEqual([]);
  });
});
