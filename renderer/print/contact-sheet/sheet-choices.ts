import {
  type PaperSize,
  paperSizes,
  type SheetLanguages,
  type SheetMarking,
  sheetLanguageChoices,
  sheetMarkings,
} from '../sheet-languages';

/** How the contacts are put together on the paper. */
export const sheetLayouts = ['byTopic', 'byUnit', 'alphabet', 'askFirst', 'crisis'] as const;
export type SheetLayout = (typeof sheetLayouts)[number];

/** The layouts that are cards, which may have QR codes. */
export const cardLayouts: readonly SheetLayout[] = ['askFirst', 'crisis'];

/** What is told of a contact beside the name, in the order in which it stands on the sheet. */
export const sheetColumns = [
  'role',
  'unit',
  'phone',
  'mobile',
  'mail',
  'address',
  'availability',
  'languages',
  'topics',
  'note',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What nobody would know by the value alone has its word before it. */
export const namedColumns: readonly SheetColumn[] = [
  'phone',
  'mobile',
  'availability',
  'languages',
  'topics',
];

/** What the card of whom to ask first tells of a person. */
export const cardColumns: readonly SheetColumn[] = ['role', 'phone', 'mobile', 'mail'];

/** How much of the paper a detail needs beside the others. */
export const columnWidths: Record<SheetColumn, number> = {
  role: 30,
  unit: 24,
  phone: 19,
  mobile: 19,
  mail: 38,
  address: 28,
  availability: 18,
  languages: 18,
  topics: 24,
  note: 34,
};

export type SheetChoices = {
  layout: SheetLayout;
  languages: SheetLanguages;
  paper: PaperSize;
  landscape: boolean;
  columns: readonly SheetColumn[];
  marking: SheetMarking;
  /** Whether the card layouts have a QR code for each contact. */
  codes: boolean;
};

export const defaultSheetChoices: SheetChoices = {
  layout: 'byTopic',
  languages: 'both',
  paper: 'A4',
  landscape: false,
  columns: ['role', 'phone', 'mobile', 'mail'],
  marking: 'internal',
  codes: true,
};

/** Choices out of what was kept, which may be anything: what is not understood is as at the beginning. */
export function readSheetChoices(kept: unknown): SheetChoices {
  const from = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<string, unknown>>;
  const standard = defaultSheetChoices;
  return {
    layout: oneOf(sheetLayouts, from['layout'], standard.layout),
    languages: oneOf(sheetLanguageChoices, from['languages'], standard.languages),
    paper: oneOf(paperSizes, from['paper'], standard.paper),
    landscape: typeof from['landscape'] === 'boolean' ? from['landscape'] : standard.landscape,
    columns: Array.isArray(from['columns'])
      ? sheetColumns.filter((column) => (from['columns'] as unknown[]).includes(column))
      : standard.columns,
    marking: oneOf(sheetMarkings, from['marking'], standard.marking),
    codes: typeof from['codes'] === 'boolean' ? from['codes'] : standard.codes,
  };
}

function oneOf<T extends string>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((each) => each === value) ?? otherwise;
}
