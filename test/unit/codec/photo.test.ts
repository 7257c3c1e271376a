import { describe, expect, test } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import { hasPhoto, readPhoto, setPhoto } from '../../../renderer/codec/photo';
import { parseCard } from '../../../renderer/codec/card-lines';
import { fixtureCard, fixtureCards } from '../../fixtures/cards/load-cards';

const jpeg = Uint8Array.from(
  { length: 5000 },
  (_, index) => [0xff, 0xd8, 0xff, 0xe0][index] ?? (index * 7) % 256,
);

describe('a picture', () => {
  test.each(['android-2.1.vcf', 'apple-3.0.vcf', 'rfc6350-4.0.vcf'])('is read from %s', (file) => {
    const photo = readPhoto(fixtureCard(file));
    expect(photo?.mediaType).toBe('image/png');
    expect(photo?.bytes.length).toBe(68);
  });

  test.each(fixtureCards().map(({ name, raw }) => [name, raw]))(
    'goes into %s and out again, touching nothing else',
    (_, raw) => {
      const after = setPhoto(raw, { bytes: jpeg });
      expect(readPhoto(after)).toEqual({ mediaType: 'image/jpeg', bytes: jpeg });
      expect(hasPhoto(parseCard(after))).toBe(true);
      const others = (text: string): string[] =>
        [...contentLines(text)]
          .filter(({ name, kind }) => name !== 'PHOTO' && kind !== 'blank')
          .map((line) => line.raw);
      expect(others(after)).toEqual(others(raw));
      const without = setPhoto(after, null);
      expect(readPhoto(without)).toBeNull();
      expect(others(without)).toEqual(others(raw));
    },
  );

  test('is known by its first bytes, whatever the card claims', () => {
    const card = (line: string): string => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n${line}\r\nEND:VCARD\r\n`;
    const svg = btoa('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(readPhoto(card(`PHOTO;ENCODING=b;TYPE=JPEG:${svg}`))).toBeNull();
    expect(readPhoto(card(`PHOTO;ENCODING=b;TYPE=JPEG:${btoa('GIF89a....')}`))?.mediaType).toBe('image/gif');
    expect(readPhoto(card(`PHOTO;ENCODING=b:${btoa('RIFFxxxxWEBPVP8 ')}`))?.mediaType).toBe('image/webp');
    expect(readPhoto(card(`PHOTO;VALUE=uri:data:image/gif;base64\\,${btoa('GIF89a....')}`))?.mediaType).toBe(
      'image/gif',
    );
  });

  test('at an address is not fetched and not damaged', () => {
    const raw = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nPHOTO:https://example.org/a.jpg\r\nEND:VCARD\r\n';
    expect(readPhoto(raw)).toBeNull();
    expect(hasPhoto(parseCard(raw))).toBe(false);
    expect(setPhoto(raw, { bytes: jpeg })).toContain('PHOTO:https://example.org/a.jpg');
  });

  test('that is none changes nothing', () => {
    const raw = fixtureCard('tandem-3.0.vcf');
    expect(setPhoto(raw, { bytes: Uint8Array.from([1, 2, 3]) })).toBe(raw);
  });
});
