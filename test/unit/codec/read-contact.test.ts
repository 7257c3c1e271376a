import { describe, expect, test } from 'vitest';
import { readContact } from '../../../renderer/codec/read-contact';
import { staleContactTexts } from '../../../renderer/codec/stale-texts';
import { emptyName } from '../../../renderer/domain/contact';
import { fixtureCard } from '../../fixtures/cards/load-cards';

const german = { id: 'x', mainLanguage: 'de' as const };
const read = (...lines: string[]) =>
  readContact(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n'), german);

describe('cards of other programs', () => {
  test('Android 2.1 with quoted-printable', () => {
    const contact = readContact(fixtureCard('android-2.1.vcf'), german);
    expect(contact.name).toEqual({ ...emptyName, given: 'Jörg', family: 'Müller-Beispiel' });
    expect(contact.company).toBe('Stadt Krefeld');
    expect(contact.unit).toEqual({ de: 'Bürgerbüro' });
    expect(contact.note).toEqual({ de: 'erste Zeile\nzweite; Zeile' });
    expect(contact.phones.map(({ kind }) => kind)).toEqual(['mobile', 'fax', 'other']);
    expect(contact.mails.map(({ kind }) => kind)).toEqual(['work', 'private']);
    expect(contact.addresses).toEqual([
      {
        street: 'Von-der-Leyen-Platz 1',
        postalCode: '47798',
        town: 'Krefeld',
        country: 'Deutschland',
        extra: '',
        kind: 'work',
        withheld: false,
      },
    ]);
    expect(contact.hasPhoto).toBe(true);
  });

  test('Outlook 2.1 in windows-1252 with Frau before the title', () => {
    const contact = readContact(fixtureCard('outlook-2.1.vcf'), german);
    expect(contact.name).toEqual({ ...emptyName, title: 'Dr.', given: 'Anna', family: 'Müller' });
    expect(contact.salutation).toBe('mrs');
    expect(contact.unit).toEqual({ de: 'Grünflächen' });
    expect(contact.note.de).toBe('Bitte nur\n vormittags anrufen.');
    expect(contact.addresses[0]).toMatchObject({ extra: 'Zimmer 12', postalCode: '47798' });
    expect(contact.phones).toHaveLength(3);
  });

  test('Evolution 3.0 with folding, several given names and a post-office box', () => {
    const contact = readContact(fixtureCard('evolution-3.0.vcf'), { id: 'x', mainLanguage: 'nl' });
    expect(contact.name).toEqual({
      ...emptyName,
      title: 'ir.',
      given: 'Pieter Jan',
      prefix: 'van der',
      family: 'Voorbeeld',
      suffix: 'MSc',
    });
    expect(contact.uid).toBe('pas-id-5F3A0C1100000001');
    expect(contact.unit).toEqual({ nl: 'Ruimtelijke ordening' });
    expect(contact.note.nl).toMatch(
      /^Belt liever, houdt niet van e-mail\.\nTweede regel; met .* heen gaat\.$/,
    );
    expect(contact.mails).toEqual([{ value: 'p.voorbeeld@example.org', kind: 'work', withheld: false }]);
    expect(contact.addresses[0]?.extra).toBe('Postbus 3434');
    expect(contact.websites).toEqual(['https://www.venlo.nl/']);
  });

  test('Apple 3.0 with grouped labels, a name turned round and titles in two languages', () => {
    const contact = readContact(fixtureCard('apple-3.0.vcf'), german);
    expect(contact.name).toEqual({ ...emptyName, given: 'Marieke', prefix: 'van den', family: 'Berg' });
    expect(contact.salutation).toBe('mrs');
    expect(contact.role).toEqual({ nl: 'Hoofd economische zaken', de: 'Leiterin Wirtschaftsförderung' });
    expect(contact.phones.map(({ kind }) => kind)).toEqual(['work', 'mobile']);
    expect(contact.mails[0]?.kind).toBe('work');
    expect(contact.websites).toEqual(['http://www.venlo.nl']);
    const office = readContact(fixtureCard('apple-3.0.vcf', 2), german);
    expect(office.name).toEqual({ ...emptyName, organisation: 'Bürgerbüro Krefeld' });
  });

  test('RFC 6350 4.0 with tel: addresses, LANG by preference and a data: picture', () => {
    const contact = readContact(fixtureCard('rfc6350-4.0.vcf'), { id: 'x', mainLanguage: 'nl' });
    expect(contact.name).toMatchObject({
      title: 'drs.',
      given: 'Sanne Maria Louise',
      prefix: 'de',
      family: 'Voorbeeld-Jansen',
      suffix: 'MSc, MBA',
    });
    expect(contact.role).toEqual({ nl: 'Milieuadviseur', de: 'Umweltberaterin' });
    expect(contact.phones).toEqual([
      { value: '+31-77-359-6666 ext. 102', kind: 'work', withheld: false },
      { value: '+31-6-5550-1234', kind: 'mobile', withheld: false },
    ]);
    expect(contact.languages.map(({ tag }) => tag)).toEqual(['nl', 'de']);
    expect(contact.hasPhoto).toBe(true);
  });

  test('our own 3.0 with every line we write', () => {
    expect(readContact(fixtureCard('tandem-3.0.vcf'), german)).toMatchObject({
      uid: '7f1f5f3e-6f0f-4c55-9d6e-0d8a1b2c3d4e',
      name: { title: 'Dr.', given: 'Erika', initials: 'E.M.', prefix: 'van', family: 'Muster' },
      role: { de: 'Leiterin Wirtschaftsförderung', nl: 'Hoofd economische zaken' },
      unit: { de: 'Fachbereich Umwelt', nl: 'Afdeling Milieu' },
      note: { de: 'Ruft lieber an, mag keine E-Mail.', nl: 'Belt liever, houdt niet van e-mail.' },
      houseId: 'krefeld',
      topics: ['waste', 'climate'],
      partnershipIds: ['krefeld-venlo', 'krefeld-sofia'],
      languages: [
        { tag: 'de', level: 'native' },
        { tag: 'nl', level: 'good' },
        { tag: 'en', level: 'some' },
      ],
      availability: 'Mo-Do 9-16',
      source: 'Visitenkarte',
      confirmedOn: '2026-05-01',
      addressForm: 'informal',
      salutation: 'mrs',
      phones: [{ withheld: false }, { withheld: true, kind: 'mobile' }],
      addresses: [{ withheld: true, country: 'DE' }],
    });
  });
});

describe('names', () => {
  test.each([
    ['N:van der Berg;Anna', { prefix: 'van der', family: 'Berg', given: 'Anna' }],
    ['N:Berg\\, van der;Anna', { prefix: 'van der', family: 'Berg', given: 'Anna' }],
    ['N:Berg;Anna;van der', { prefix: 'van der', family: 'Berg', given: 'Anna' }],
    ['N:von der Leyen;Uta', { prefix: 'von der', family: 'Leyen' }],
    ["N:in 't Veld;Kees", { prefix: "in 't", family: 'Veld' }],
    ['N:Van den Broek;Kees', { prefix: 'Van den', family: 'Broek' }],
    ['N:zur Mühlen;Ida', { prefix: 'zur', family: 'Mühlen' }],
    ['N:Berg;Anna;Maria', { given: 'Anna Maria', prefix: '' }],
    ['N:Vanderberg;Anna', { prefix: '', family: 'Vanderberg' }],
    ['N:van;Anna', { prefix: '', family: 'van' }],
    [
      'FN:Dr. Anna van der Berg MSc',
      { title: 'Dr.', given: 'Anna', prefix: 'van der', family: 'Berg', suffix: 'MSc' },
    ],
    ['FN:Berg, Anna van der', { given: 'Anna', prefix: 'van der', family: 'Berg' }],
    ['FN:Phil Beispiel', { title: '', given: 'Phil', family: 'Beispiel' }],
    ['FN:Erika', { given: '', family: 'Erika' }],
  ])('%s', (line, parts) => {
    expect(read(line).name).toMatchObject(parts);
  });

  test('a stated prefix decides, but not about a family name another program has changed', () => {
    expect(read('N:la Rue du Bois;Eva', 'X-TANDEM-PREFIX:la Rue').name).toMatchObject({
      prefix: 'la Rue',
      family: 'du Bois',
    });
    expect(read('N:van Gool;Eva', 'X-TANDEM-PREFIX:-').name).toMatchObject({
      prefix: '',
      family: 'van Gool',
    });
    expect(read('N:Jansen;Eva', 'X-TANDEM-PREFIX:van').name).toMatchObject({ prefix: '', family: 'Jansen' });
  });

  test('a card without a name has none, one whose name is its organisation is an office', () => {
    expect(read('EMAIL:a@example.org').name).toEqual(emptyName);
    expect(read('FN:Rathaus', 'ORG:Rathaus').name.organisation).toBe('Rathaus');
    expect(read('FN:Bauhof', 'KIND:org').name.organisation).toBe('Bauhof');
  });
});

describe('texts in two languages', () => {
  test('an untagged text is in the main language, a tagged one in its own', () => {
    expect(read('TITLE:Leiterin', 'TITLE;LANGUAGE=nl-NL:Hoofd').role).toEqual({
      de: 'Leiterin',
      nl: 'Hoofd',
    });
    expect(read('TITLE;LANGUAGE=nl:Hoofd').role).toEqual({ nl: 'Hoofd' });
  });

  test('the first of several in one language is shown', () => {
    expect(read('NOTE:eins', 'NOTE:zwei').note).toEqual({ de: 'eins' });
  });

  test('a translation of a text that has changed since is shown and called out of date', () => {
    const raw = fixtureCard('tandem-3.0.vcf');
    expect(staleContactTexts(raw, 'de')).toEqual({ role: 'nl' });
    expect(readContact(raw, german).role.nl).toBe('Hoofd economische zaken');
  });
});
