/** Languages of what is printed: one of the two, or both on one sheet. */
export const sheetLanguageChoices = ['de', 'nl', 'both'] as const;
export type SheetLanguages = (typeof sheetLanguageChoices)[number];

export const paperSizes = ['A4', 'A3'] as const;
export type PaperSize = (typeof paperSizes)[number];

export const sheetMarkings = ['none', 'internal', 'confidential'] as const;
export type SheetMarking = (typeof sheetMarkings)[number];
