import { describe, expect, it } from 'vitest';
import { decodeQR } from 'qr/decode.js';
import { encodeQR } from 'qr';
import { codeCard } from '../../../renderer/codec/code-card';
import { drawQrCodes, qrPicture } from '../../../renderer/codec/qr-code';
import { readContact } from '../../../renderer/codec/read-contact';
import { type Contact, emptyContact, emptyName } from '../../../renderer/domain/contact';

const lena: Contact = {
  ...emptyContact('a'),
  name: { ...emptyName, title: 'Dr.', given: 'Lena', prefix: 'van der', family: 'Şahin-Łuk' },
  company: 'Stadt Krefeld',
  role: { de: 'Verbindungsbüro; Region, Europa', nl: 'Verbindingsbureau' },
  phones: [
    { value: '+49 2151 86-1234', kind: 'work', withheld: false },
    { value: '+49 170 5550107', kind: 'mobile', withheld: false },
  ],
  mails: [{ value: 'lena.muster@krefeld.example', kind: 'work', withheld: false }],
};
const given = (text: string) => ({ ...lena, name: { ...lena.name, given: text } });

/** What a camera sees of a path: modules of some pixels with a margin of four. */
function photograph({ size, path }: { size: number; path: string }) {
  const pixels = 4;
  const side = (size + 8) * pixels;
  const data = new Uint8Array(side * side * 3).fill(255);
  const rectangles = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map((match) =>
    match.slice(1).map(Number),
  );
  for (const [x = 0, y = 0, width = 0] of rectangles) {
    for (let row = (y + 4) * pixels; row < (y + 5) * pixels; row += 1) {
      data.fill(0, (row * side + (x + 4) * pixels) * 3, (row * side + (x + 4 + width) * pixels) * 3);
    }
  }
  return { width: side, height: side, data };
}

async function drawn(text: string) {
  const [code] = await drawQrCodes([text]);
  if (!code) throw new Error('no code');
  return code;
}

describe('the card in a QR code', () => {
  it('is read off the drawn modules again, letter by letter, and means the contact', async () => {
    const text = codeCard(lena, 'de') ?? '';
    const code = await drawn(text);
    expect(decodeQR(photograph(code))).toBe(text);
    const read = readContact(text, { id: 'a', mainLanguage: 'de' });
    expect(read).toMatchObject({
      name: { title: 'Dr.', given: 'Lena', family: 'Şahin-Łuk', prefix: 'van der' },
      company: 'Stadt Krefeld',
      role: { de: 'Verbindungsbüro; Region, Europa' },
    });
    expect(read.phones.map(({ value, kind }) => [value, kind])).toEqual([
      ['+49 2151 86-1234', 'work'],
      ['+49 170 5550107', 'mobile'],
    ]);
    expect(read.mails.map(({ value }) => value)).toEqual(['lena.muster@krefeld.example']);
  });

  it('speaks the language of the sheet', () => {
    expect(codeCard(lena, 'nl')).toContain('TITLE:Verbindingsbureau\r\n');
  });

  it('leaves out whole details in their order until it prints well, and never cuts one', () => {
    const kept = (length: number) =>
      [...(codeCard(given('x'.repeat(length)), 'de') ?? '').matchAll(/^(TEL|EMAIL|ORG|TITLE)/gm)].map(
        ([name]) => name,
      );
    const all = ['TEL', 'TEL', 'EMAIL', 'ORG', 'TITLE'];
    for (let length = 1, before = all.length; length < 120; length += 1) {
      const names = kept(length);
      expect(names).toEqual(all.slice(0, names.length));
      expect(names.length).toBeLessThanOrEqual(before);
      before = names.length;
    }
    expect(kept(1)).toEqual(all);
    expect(kept(95)).toEqual([]);
    expect(codeCard(given('x'.repeat(95)), 'de')).toContain('x'.repeat(95));
    expect(codeCard(given('x'.repeat(130)), 'de')).toBeUndefined();
  });

  it('is drawn with modules of 0.4 mm and more on 30 mm, however long it is', async () => {
    for (const name of ['Й'.repeat(40), 'x'.repeat(60), 'Lena']) {
      const text = codeCard(given(name), 'de') ?? '';
      const code = await drawn(text);
      expect(30 / (code.size + 8)).toBeGreaterThanOrEqual(0.4);
      expect(decodeQR(photograph(code))).toBe(text);
    }
  });

  it('cannot be ended or continued by what stands in a field', () => {
    const text = codeCard({ ...lena, company: 'x\r\nEND:VCARD\r\nTEL:1;,\\' }, 'de') ?? '';
    expect(text.match(/^END:VCARD/gm)).toHaveLength(1);
    expect(text.match(/^TEL/gm)).toHaveLength(2);
  });

  it('is the same as a picture for documents', async () => {
    const picture = await qrPicture('Tandem');
    expect(new TextDecoder().decode(picture.slice(0, 6))).toMatch(/^GIF8[79]a$/);
    const again = encodeQR('Tandem', 'gif', { ecc: 'medium', border: 4, scale: 6 });
    expect(Buffer.compare(picture, again)).toBe(0);
  });
});
