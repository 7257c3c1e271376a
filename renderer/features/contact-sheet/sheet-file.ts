import { toVersion } from '../../codec/convert-card';
import { newCard } from '../../codec/new-card';
import { qrPicture } from '../../codec/qr-code';
import { writeCsv } from '../../codec/write-csv';
import { writeDocument } from '../../codec/write-document';
import { writeWorkbook } from '../../codec/write-workbook';
import type { CodePictures } from '../../print/contact-sheet/contact-code';
import type { ContactSheetProps } from '../../print/contact-sheet/contact-sheet';
import { cardColumns } from '../../print/contact-sheet/sheet-choices';
import { cardLanguage, sheetContact } from '../../print/contact-sheet/sheet-contact';
import { sheetDocument } from '../../print/contact-sheet/sheet-document';
import type { EntrySource } from '../../print/contact-sheet/sheet-entry';
import { entriesOn } from '../../print/contact-sheet/sheet-people';
import { sheetRows } from '../../print/contact-sheet/sheet-rows';
import type { SheetWords } from '../../print/use-sheet-words';

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

export type SheetFileOrder = {
  props: ContactSheetProps;
  /** Title of the file for programs that list it. */
  title: string;
  /** Name of the table in a workbook. */
  tableName: string;
  say: SheetWords;
  source: Pick<EntrySource, 'topics' | 'languages'>;
};

/** The card of whom to ask first is no table: its days are no rows of contacts. */
export function isWritable(format: SheetFormat, layout: ContactSheetProps['choices']['layout']): boolean {
  const isTable = format === 'workbook' || format === 'csvSemicolon' || format === 'csvComma';
  return layout !== 'askFirst' || !isTable;
}

/** The sheet as a file: the content that is on paper, and nothing beside it. */
export async function sheetFile(format: SheetFormat, order: SheetFileOrder): Promise<string | Uint8Array> {
  switch (format) {
    case 'workbook':
      return workbookOf(order);
    case 'csvSemicolon':
      return writeCsv(rowsOf(order), { separator: ';' });
    case 'csvComma':
      return writeCsv(rowsOf(order), { separator: ',' });
    case 'document':
      return writeDocument(sheetDocument(order.props, { ...order, pictures: await picturesOf(order) }));
    case 'cards3':
      return cardsOf(order, '3.0');
    case 'cards4':
      return cardsOf(order, '4.0');
  }
}

function rowsOf({ props: { content, choices }, say, source }: SheetFileOrder): string[][] {
  return content.kind === 'askFirst' ? [] : sheetRows(content, choices.columns, say, source);
}

async function picturesOf({ props: { codes } }: SheetFileOrder): Promise<CodePictures> {
  const pictures = new Map<string, Uint8Array>();
  for (const [id, { text }] of codes) pictures.set(id, await qrPicture(text));
  return pictures;
}

async function workbookOf(order: SheetFileOrder): Promise<Uint8Array> {
  const { props, title, tableName } = order;
  const { paper, landscape } = props.choices;
  return writeWorkbook({
    name: tableName,
    rows: rowsOf(order),
    title,
    author: props.editor,
    paper,
    landscape,
    foot: title,
  });
}

/**
 * New cards of what the sheet says. The cards that are kept may hold anything another program has put there, so none of
 * their lines is passed on (RFC 6350 lets every line be private); the UID stays, and a later issue replaces this one.
 */
function cardsOf({ props: { content, choices } }: SheetFileOrder, version: '3.0' | '4.0'): string {
  const { languages, layout } = choices;
  const columns = layout === 'askFirst' ? cardColumns : choices.columns;
  return entriesOn(content)
    .map((entry) => {
      const mainLanguage = cardLanguage(entry, languages);
      return toVersion(newCard(sheetContact(entry, columns, languages), { mainLanguage }), version);
    })
    .join('');
}
