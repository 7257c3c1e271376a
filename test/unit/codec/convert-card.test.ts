import { describe, expect, test } from 'vitest';
import { decodeBase64 } from '../../../renderer/codec/base64';
import { parseCard } from '../../../renderer/codec/card-lines';
import { componentText, lineComponents, lineText } from '../../../renderer/codec/line-values';
import type { ContentLine } from '../../../renderer/codec/content-lines';
import { toVersion, withoutWithheld } from '../../../renderer/codec/convert-card';
import { phoneText } from '../../../renderer/codec/list-lines';
import { newCard, withUid } from '../../../renderer/codec/new-card';
import { readContact } from '../../../renderer/codec/read-contact';
import { emptyContact } from '../../../renderer/domain/contact';
import { fixtureCard, fixtureCards } from '../../fixtures/cards/load-cards';

/** A property's name and what it says, however it is written down. */
function meaning(line: ContentLine): string {
  if (line.name === 'TEL') return `TEL ${phoneText(lineText(line))}`;
  if (['N', 'ADR', 'ORG'].includes(line.name)) {
    return `${line.name} ${lineComponents(line)
      .map((part) => componentText(part))
      .join('|')}`;
  }
  if (['PHOTO', 'KEY', 'LOGO', 'SOUND'].includes(line.name) && !/^https?:/.test(line.value.trim())) {
    const bytes = decodeBase64(line.value.replace(/^data:[^,]*,/, ''));
    return `${line.name} ${bytes?.length} ${bytes?.join(' ').slice(0, 80)}`;
  }
  if (line.name === 'AGENT') return 'AGENT';
  return `${line.name} ${lineText(line)}`;
}

const properties = (raw: string): string[] =>
  parseCard(raw)
    .lines.filter(({ kind, name }) => kind === 'property' && name !== 'VERSION')
    .map(meaning);

describe.each(['3.0', '4.0'] as const)('as vCard %s', (version) => {
  test.each(fixtureCards().map(({ name, raw }) => [name, raw]))('%s keeps every property', (_, raw) => {
    const converted = toVersion(raw, version);
    const rest = properties(converted);
    for (const property of properties(raw)) {
      expect(rest).toContain(property);
      rest.splice(rest.indexOf(property), 1);
    }
    expect(rest.every((extra) => /^(?:N|FN|KIND|X-ABSHOWAS) /.test(extra))).toBe(true);
    expect(parseCard(converted).version).toBe(version);
  });

  test.each(fixtureCards().map(({ name, raw }) => [name, raw]))('%s reads as the same contact', (_, raw) => {
    const options = { id: 'x', mainLanguage: 'de' as const };
    const { name: _name, ...before } = readContact(raw, options);
    expect(readContact(toVersion(raw, version), options)).toMatchObject(before);
  });
});

test('a card of the version asked for is not touched', () => {
  const raw = fixtureCard('apple-3.0.vcf');
  expect(toVersion(raw, '3.0')).toBe(raw);
});

test('vCard 2.1 becomes plain 3.0: no bare parameters, no charset, no quoted-printable', () => {
  const converted = toVersion(fixtureCard('outlook-2.1.vcf'), '3.0');
  expect(converted).not.toMatch(/CHARSET|QUOTED-PRINTABLE|;WORK[;:]/);
  expect(converted).toContain('TEL;TYPE=WORK;TYPE=FAX:+49 (2151) 86-1299');
  expect(converted).toContain('AGENT:BEGIN:VCARD\\nVERSION:3.0');
});

test('a picture takes the form of the version', () => {
  expect(toVersion(fixtureCard('android-2.1.vcf'), '4.0')).toContain('PHOTO:data:image/png;base64,iVBOR');
  expect(toVersion(fixtureCard('rfc6350-4.0.vcf'), '3.0')).toContain('PHOTO;ENCODING=b;TYPE=PNG:iVBOR');
});

test('a line that cannot be read travels as text', () => {
  const raw = 'BEGIN:VCARD\r\nVERSION:2.1\r\nFN:A\r\nodd, line\r\nEND:VCARD\r\n';
  expect(toVersion(raw, '3.0')).toContain('X-TANDEM-LINE:odd\\, line\r\n');
});

test('what must not be handed out is left out, with its printed form, and nothing else', () => {
  const raw = fixtureCard('tandem-3.0.vcf');
  const handed = withoutWithheld(raw);
  expect(handed).not.toMatch(/WITHHOLD|5550123|Musterstraße/);
  expect(raw.split('\r\n').filter((line) => !handed.includes(line))).toHaveLength(3);
  expect(withoutWithheld(fixtureCard('apple-3.0.vcf'))).toBe(fixtureCard('apple-3.0.vcf'));
});

describe('a new card', () => {
  const contact = {
    ...emptyContact('a1'),
    name: { ...emptyContact('').name, given: 'Anna', prefix: 'van der', family: 'Berg' },
    company: 'Gemeente Venlo',
    unit: { nl: 'Milieu' },
    role: { de: 'Leiterin', nl: 'Hoofd' },
    topics: ['waste', 'climate'],
    phones: [{ value: '077-3596666', kind: 'work' as const, withheld: true }],
  };

  test('is vCard 3.0 with the prefix in the family name', () => {
    const raw = newCard(contact, { mainLanguage: 'de' });
    expect(
      raw.startsWith(
        'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a1\r\nN:van der Berg;Anna;;;\r\nFN:Anna van der Berg\r\n',
      ),
    ).toBe(true);
    expect(raw).toContain('ORG;LANGUAGE=nl:Gemeente Venlo;Milieu\r\n');
    expect(raw).toContain('TITLE;LANGUAGE=de:Leiterin\r\nX-TANDEM-TITLE;LANGUAGE=nl;X-TANDEM-OF=');
    expect(raw).toContain('TEL;TYPE=WORK;X-TANDEM-WITHHOLD=1:077-3596666\r\n');
    expect(raw).toContain('X-TANDEM-TOPIC:waste climate\r\n');
  });

  test('has an FN even without a name, which no one takes for one', () => {
    const raw = newCard({ ...contact, name: emptyContact('').name }, { mainLanguage: 'de' });
    expect(raw).toContain('FN;X-TANDEM-FILLER=1:Gemeente Venlo\r\n');
    expect(readContact(raw, { id: 'a1', mainLanguage: 'de' }).name).toEqual(emptyContact('').name);
  });
});

test('a card without UID is given one, another keeps its own', () => {
  const raw = fixtureCard('outlook-2.1.vcf');
  expect(readContact(withUid(raw, 'u-1'), { id: 'x', mainLanguage: 'de' }).uid).toBe('u-1');
  expect(withUid(fixtureCard('tandem-3.0.vcf'), 'u-1')).toBe(fixtureCard('tandem-3.0.vcf'));
});
