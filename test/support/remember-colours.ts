type Parsed = { r: number; g: number; b: number; alpha: number };
type Colour = Parsed & { parseString: (text: string) => Colour };
type WithColours = { axe: { commons: { color: { Color: { prototype: Colour } } } } };

/**
 * Runs in a page in which axe is: lets it read each colour once. It reads them anew for every text and everything behind
 * it, which took two fifths of looking at the colours of a screen. Stands alone, since it is sent to the browser.
 */
export function rememberColours(): void {
  const { prototype } = (globalThis as unknown as WithColours).axe.commons.color.Color;
  const read = prototype.parseString;
  const known = new Map<string, Parsed>();
  prototype.parseString = function parseString(text) {
    const seen = known.get(text);
    if (seen) return Object.assign(this, seen);
    read.call(this, text);
    known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
    return this;
  };
}
