import type { CSSProperties } from 'react';

/** Colours of one house in one theme, all #rrggbb. `ink` reads on `tint`, `stripe` and the card (≥ 4.5:1). */
export type HouseShades = { ink: string; tint: string; stripe: string };

type Rgb = readonly [red: number, green: number, blue: number];

const cards = { light: '#ffffff', dark: '#1b2024' } as const;
const papers = { light: '#fbfaf7', dark: '#14181b' } as const;
const noColour = '#59626a';
/** WCAG 2.2, success criterion 1.4.3, with a little in hand for rounding to whole steps. */
const readable = 4.55;

function parse(colour: string): Rgb {
  const hex = /^#([0-9a-f]{6})$/iu.exec(colour)?.[1] ?? noColour.slice(1);
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function format(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix(colour: Rgb, ground: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => colour[index] * share + ground[index] * (1 - share);
  return [part(0), part(1), part(2)];
}

function luminance(rgb: Rgb): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

function toHsl([red, green, blue]: Rgb): [hue: number, saturation: number, lightness: number] {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const span = max - min;
  const lightness = (max + min) / 2;
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const hue = max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [hue * 60, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const part = (offset: number) => {
    const place = (offset + hue / 30) % 12;
    const swing = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - swing * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return [part(0), part(8), part(4)];
}

/** The contrast of two #rrggbb colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(first: string, second: string): number {
  const [a, b] = [luminance(parse(first)), luminance(parse(second))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function shades(colour: string, theme: 'light' | 'dark'): HouseShades {
  const rgb = parse(colour);
  const card = parse(cards[theme]);
  const tint = format(mix(rgb, card, theme === 'light' ? 0.09 : 0.2));
  const stripe = format(mix(rgb, card, theme === 'light' ? 0.18 : 0.34));
  const [hue, saturation, lightness] = toHsl(rgb);
  const step = theme === 'light' ? -0.01 : 0.01;
  let level = theme === 'light' ? lightness : Math.max(lightness, 0.68);
  let ink = theme === 'light' ? format(rgb) : format(fromHsl(hue, Math.min(saturation, 0.82), level));
  const grounds = [tint, stripe, cards[theme], papers[theme]];
  while (grounds.some((ground) => contrast(ink, ground) < readable) && (step < 0 ? level > 0 : level < 1)) {
    level = Math.min(1, Math.max(0, level + step));
    ink = format(fromHsl(hue, Math.min(saturation, theme === 'light' ? 1 : 0.82), level));
  }
  return { ink, tint, stripe };
}

/**
 * Shades of a house's colour for both themes. The hue is kept; lightness moves until the letter reads.
 * Anything but #rrggbb counts as a neutral grey.
 */
export function houseShades(colour: string): { light: HouseShades; dark: HouseShades } {
  return { light: shades(colour, 'light'), dark: shades(colour, 'dark') };
}

const known = new Map<string, CSSProperties>();

/**
 * Custom properties `--house`, `--house-tint` and `--house-stripe` for a `style` prop; both themes in one
 * value, so that a change of theme draws without React.
 */
export function houseVariables(colour: string): CSSProperties {
  const found = known.get(colour);
  if (found) return found;
  const { light, dark } = houseShades(colour);
  const variables = {
    '--house': `light-dark(${light.ink}, ${dark.ink})`,
    '--house-tint': `light-dark(${light.tint}, ${dark.tint})`,
    '--house-stripe': `light-dark(${light.stripe}, ${dark.stripe})`,
  } as CSSProperties;
  known.set(colour, variables);
  return variables;
}
