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
import type { SheetFormat } from './sheet-format';

export type SheetFileOrder = {
  props: ContactSheetProps;
  /** Title of the file for programs that list it. */
  title: string;
  /** Name of the table in a workbook. */
  tableName: string;
  say: SheetWords;
  source: Pick<EntrySource, 'topics' | 'languages'>;
};

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
