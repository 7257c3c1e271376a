import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, houseShades, houseVariables } from '../../../renderer/ui/house-colours';

const card = { light: '#ffffff', dark: '#1b2024' } as const;
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

function expectReadable(colour: string) {
  const shades = houseShades(colour);
  for (const theme of ['light', 'dark'] as const) {
    const { ink, tint, stripe } = shades[theme];
    for (const ground of [tint, stripe, card[theme]]) {
      expect(contrast(ink, ground), `${colour} ${theme}: ${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
}

describe('the colours of a house', () => {
  it('keep the colours of both cities as they are in the light theme', () => {
    expect(houseShades('#0B5CAD').light.ink).toBe('#0b5cad');
    expect(houseShades('#A34700').light.ink).toBe('#a34700');
  });

  it('let the letter of both cities be read in both themes, on stripes too', () => {
    expectReadable('#0B5CAD');
    expectReadable('#A34700');
  });

  it('let the letter be read whatever colour the user picks', () => {
    fc.assert(fc.property(anyColour, expectReadable), { numRuns: 500 });
  });

  it('differ between plain ground and stripes, so that the pattern is seen', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { light, dark } = houseShades(colour);
        return (
          colour === '#ffffff' ||
          colour === '#1b2024' ||
          light.tint !== light.stripe ||
          dark.tint !== dark.stripe
        );
      }),
    );
  });

  it('fall back to a readable grey when the colour is none', () => {
    expectReadable('blau');
    expect(houseShades('blau')).toEqual(houseShades('#59626a'));
  });

  it('come as one value for both themes', () => {
    expect(houseVariables('#0B5CAD')).toMatchObject({
      '--house': expect.stringMatching(/^light-dark\(#0b5cad, #[0-9a-f]{6}\)$/) as string,
    });
  });

  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#0B5CAD', '#ffffff')).toBeCloseTo(6.7, 1);
  });
});
