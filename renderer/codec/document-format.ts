/** As Word names the languages of text (BCP 47). */
export const documentLanguages = { de: 'de-DE', nl: 'nl-NL' } as const;

/** Short and long side of a sheet in millimetres (ISO 216). */
export const paperSides = { A4: [210, 297], A3: [297, 420] } as const;

/** Margins in millimetres: those of the sheet on paper (`print/page-boxes.ts`), with room for a folder. */
export function pageMargins(landscape: boolean): Record<'top' | 'right' | 'bottom' | 'left', number> {
  return landscape
    ? { top: 20, right: 14, bottom: 17, left: 14 }
    : { top: 14, right: 13, bottom: 17, left: 22 };
}

/** Without the characters that XML 1.0 (§2.2) has no place for; half of a surrogate pair becomes U+FFFD. */
export function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML forbids
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}

/** Word counts in twentieths of a point; of lengths with units some readers know nothing. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}
