import { describe, expect, it } from 'vitest';
import { differenceOf, type GreyPicture, readPng, writePng } from '../../support/grey-picture';

/** White paper with lines of words: black where `isInk`. */
function paper(isInk: (x: number, y: number) => boolean): GreyPicture {
  const [width, height] = [101, 60];
  const greys = Uint8Array.from({ length: width * height }, (_, at) =>
    isInk(at % width, Math.floor(at / width)) ? 2 : 15,
  );
  return { width, height, greys };
}
const lines = paper((x, y) => y % 6 < 2 && x > 9 && x < 90 && x % 7 > 1);

describe('pictures of sheets', () => {
  it('are read back as they were written', () => {
    expect(readPng(writePng(lines))).toEqual(lines);
    expect(() => readPng(Buffer.concat([writePng(lines).subarray(0, 24), Buffer.alloc(60)]))).toThrow(
      'not a picture as the tests keep them',
    );
  });

  it('are not apart from themselves, and far apart once a line is lost, moved or the paper another', () => {
    expect(differenceOf(lines, lines)).toEqual({ average: 0, worst: 0 });
    const lost = paper((x, y) => y % 6 < 2 && y > 5 && x > 9 && x < 90 && x % 7 > 1);
    expect(differenceOf(lines, lost).worst).toBeGreaterThan(10);
    const moved = paper((x, y) => (y + 5) % 6 < 2 && x > 9 && x < 90 && x % 7 > 1);
    expect(differenceOf(lines, moved).average).toBeGreaterThan(1);
    expect(differenceOf(lines, { ...lines, width: 100 })).toEqual({ average: 100, worst: 100 });
  });
});
