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

export type SheetChoices = {
  layout: SheetLayout;
  languages: SheetLanguages;
  paper: PaperSize;
  landscape: boolean;
  columns: readonly SheetColumn[];
  marking: SheetMarking;
};

export const defaultSheetChoices: SheetChoices = {
  layout: 'byTopic',
  languages: 'both',
  paper: 'A4',
  landscape: false,
  columns: ['role', 'phone', 'mobile', 'mail'],
  marking: 'internal',
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
  };
}

function oneOf<T extends string>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((each) => each === value) ?? otherwise;
}
