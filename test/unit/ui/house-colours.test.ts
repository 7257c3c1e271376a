import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, houseShades, houseVariables } from '../../../renderer/ui/house-colours';

const card = { light: '#ffffff', dark: '#1b2024' } as const;
const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** The lowest contrast of a house's letter to any ground it stands on, in both themes. */
function lowestContrast(colour: string): number {
  const shades = houseShades(colour);
  return Math.min(
    ...(['light', 'dark'] as const).flatMap((theme) => {
      const { ink, tint, stripe } = shades[theme];
      return [tint, stripe, card[theme]].map((ground) => contrast(ink, ground));
    }),
  );
}

describe('the colours of a house', () => {
  it('keep the colours of both cities as they are in the light theme', () => {
    expect(houseShades('#0B5CAD').light.ink).toBe('#0b5cad');
    expect(houseShades('#A34700').light.ink).toBe('#a34700');
  });

  it('let the letter of both cities be read in both themes, on stripes too', () => {
    expect(lowestContrast('#0B5CAD')).toBeGreaterThanOrEqual(4.5);
    expect(lowestContrast('#A34700')).toBeGreaterThanOrEqual(4.5);
  });

  it('let the letter be read whatever colour the user picks', () => {
    const colours = fc.sample(anyColour, 500);
    expect(colours.filter((colour) => lowestContrast(colour) < 4.5)).toEqual([]);
    expect(
      Math.min(...['#ffffff', '#000000', '#ffff00', '#0000ff'].map(lowestContrast)),
    ).toBeGreaterThanOrEqual(4.5);
  });

  it('differ between plain ground and stripes, so that the pattern is seen', () => {
    const plain = fc.sample(anyColour, 500).filter((colour) => {
      const { light, dark } = houseShades(colour);
      return light.tint === light.stripe && dark.tint === dark.stripe;
    });
    expect(plain).toEqual([]);
  });

  it('fall back to a readable grey when the colour is none', () => {
    expect(lowestContrast('blau')).toBeGreaterThanOrEqual(4.5);
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
