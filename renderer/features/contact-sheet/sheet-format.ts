import type { SheetLayout } from '../../print/contact-sheet/sheet-choices';

/** Files that a sheet can be written as, beside PDF, in the order in which they are offered. */
export const sheetFormats = ['workbook', 'csvSemicolon', 'csvComma', 'document', 'cards3', 'cards4'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** Ending of the file's name, and what kind of file the system's dialog calls it. */
export const formatEndings = {
  workbook: 'xlsx',
  csvSemicolon: 'csv',
  csvComma: 'csv',
  document: 'docx',
  cards3: 'vcf',
  cards4: 'vcf',
} as const satisfies Record<SheetFormat, string>;

/** The card of whom to ask first is no table: its days are no rows of contacts. */
export function isWritable(format: SheetFormat, layout: SheetLayout): boolean {
  const isTable = format === 'workbook' || format === 'csvSemicolon' || format === 'csvComma';
  return layout !== 'askFirst' || !isTable;
}
